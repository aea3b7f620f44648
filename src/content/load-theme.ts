/** Loads a theme: reads the folder and checks its files, but for style sheets, which are checked when they are bundled. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Finding, FolderError, type Problem } from '../archive/problem.ts';
import type { Locale } from '../locales/locale.ts';
import { stringsOf } from '../locales/templates/templates.ts';
import { compare } from '../text/compare.ts';
import {
  changeLocale,
  localeChangesSchema,
  localeSchema,
  makeLocale,
  type Program,
} from '../theme/locale-schema.ts';
import { pictureSize } from '../theme/picture-size.ts';
import { stringsSchema } from '../theme/strings-schema.ts';
import { type Logo, NO_THEME, type OwnWords, type Theme } from '../theme/theme.ts';
import { type ThemeFile, themeFile } from '../theme/theme-file.ts';
import { isLeftByEditor } from './files.ts';
import { loadYaml } from './load-yaml.ts';
import { readBytes } from './read-text.ts';

/** The language of the strings that a locale of one's own lacks. */
const FALLBACK = 'en';

/** A theme as far as it is right, and everything that is wrong in it. */
export interface LoadedTheme {
  readonly theme: Theme;
  /** The locales of the program, with the words of the theme, and those of the theme. */
  readonly locales: readonly Locale[];
  readonly problems: readonly Problem[];
}

/**
 * Loads a theme.
 * @param folder none, or one that need not be there
 * @param locales those of the program
 * @throws FolderError where a file is in the place of the folder
 */
export async function loadTheme(
  folder: string | undefined,
  locales: readonly Locale[],
): Promise<LoadedTheme> {
  const found = folder === undefined ? undefined : filesOf(folder);
  if (folder === undefined || found === undefined) {
    return { theme: NO_THEME, locales, problems: [] };
  }
  const files = new Map(found.map((path) => [path, themeFile(path)]));
  const fallback = locales.find(({ lang }) => lang === FALLBACK);
  if (!fallback) throw new Error(`the program has no locale ${FALLBACK}`);
  const program = { locales, fallback };
  const problems: Problem[] = [];
  const blame = (path: string, finding: Finding) =>
    problems.push({ file: join(folder, path), line: 1, column: 1, ...finding });

  const pathsOf = (kind: ThemeFile['kind']) =>
    found.filter((path) => files.get(path)?.kind === kind);
  /** The only file of its kind. */
  const only = (kinds: readonly ThemeFile['kind'][]) => {
    const [first, ...more] = kinds.flatMap(pathsOf);
    for (const path of more) {
      blame(path, { subject: 'file', found: `${first} as well`, expected: 'only one of the two' });
    }
    return first;
  };
  for (const [path, file] of files) {
    if (file.kind === 'misnamed') {
      blame(path, { subject: 'file name', found: `"${path}"`, expected: file.expected });
    }
  }
  const style = only(['style', 'style instead']);
  const logo = only(['logo']);
  const [icon] = pathsOf('icon');
  const pictures = [logo, icon].flatMap((path) => (path === undefined ? [] : [path]));
  const sizes = new Map<string, Logo>();
  for (const path of pictures) {
    const format = path.endsWith('.png') ? 'png' : 'svg';
    const bytes = readBytes(join(folder, path));
    const size = bytes instanceof Uint8Array ? pictureSize(bytes, format) : bytes;
    if (size && !('found' in size)) sizes.set(path, { path, ...size });
    else {
      const wrong = { found: `a file that is no ${format.toUpperCase()}`, expected: 'a picture' };
      blame(path, { subject: 'picture', ...(size ?? wrong) });
    }
  }
  const own = await loadOwnLocales(folder, files, program);
  const words = await loadStrings(folder, files, locales);
  return {
    theme: {
      folder,
      files,
      style: style === undefined ? undefined : { path: style, instead: style !== 'style.css' },
      logo: sizes.get(logo ?? ''),
      icon: sizes.get(icon ?? '')?.path,
      locales: own.locales,
      words: [...own.words, ...words.words],
    },
    locales: [
      ...locales.map((locale) => {
        const changed = own.changed.find(({ lang }) => lang === locale.lang);
        return changed ?? withWords(locale, words.words);
      }),
      ...own.locales,
    ],
    problems: [...problems, ...own.problems, ...words.problems],
  };
}

/** The paths of its files, in order; nothing where there is no such folder. Hidden files are left out. */
function filesOf(folder: string): string[] | undefined {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (!there) return undefined;
  if (!there.isDirectory()) throw new FolderError(`${folder}: found a file; expected a folder`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !isLeftByEditor(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)\./.test(path))
    .toSorted(compare);
}

/** The files of a kind that has a language in its name. */
function filesWithLanguage(
  files: Theme['files'],
  kind: 'strings' | 'locale',
): (readonly [path: string, lang: string])[] {
  return [...files].flatMap(([path, file]) =>
    file.kind === kind ? [[path, file.lang] as const] : [],
  );
}

/** The locales of a theme: those that the program does not have, and those of it that the owner has otherwise. */
async function loadOwnLocales(folder: string, files: Theme['files'], program: Program) {
  const locales: Locale[] = [];
  const changed: Locale[] = [];
  const words: OwnWords[] = [];
  const problems: Problem[] = [];
  for (const [path, lang] of filesWithLanguage(files, 'locale')) {
    const file = join(folder, path);
    const known = program.locales.find((locale) => locale.lang === lang);
    if (known) {
      const own = { ...program, fallback: known };
      const read = await loadYaml(file, localeChangesSchema(lang, own));
      problems.push(...read.problems);
      if (!read.value) continue;
      changed.push(changeLocale(known, read.value, program));
      words.push({ lang, base: lang, templates: read.value.strings ?? {}, file });
      continue;
    }
    if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang)) {
      const wrong = { found: `"${lang}"`, expected: 'a language such as `ms`' };
      problems.push({ file, line: 1, column: 1, subject: 'language', ...wrong });
      continue;
    }
    const read = await loadYaml(file, localeSchema(lang, program));
    problems.push(...read.problems);
    if (!read.value) continue;
    locales.push(makeLocale(lang, read.value, program));
    words.push({ lang, base: program.fallback.lang, templates: read.value.strings, file });
  }
  return { locales, changed, words, problems };
}

async function loadStrings(folder: string, files: Theme['files'], locales: readonly Locale[]) {
  const words: OwnWords[] = [];
  const problems: Problem[] = [];
  const own = filesWithLanguage(files, 'locale').map(([, lang]) => lang);
  for (const [path, lang] of filesWithLanguage(files, 'strings')) {
    const file = join(folder, path);
    const blame = (expected: string) =>
      problems.push({
        file,
        line: 1,
        column: 1,
        subject: 'language',
        found: `"${lang}"`,
        expected,
      });
    if (own.includes(lang)) {
      blame(`these words in locale.${lang}.yaml`);
      continue;
    }
    if (!locales.some((locale) => locale.lang === lang)) {
      blame(`one of ${locales.map((locale) => locale.lang).join(', ')}`);
      continue;
    }
    const read = await loadYaml(file, stringsSchema(lang));
    problems.push(...read.problems);
    if (read.value) words.push({ lang, base: lang, templates: read.value, file });
  }
  return { words, problems };
}

/** A locale with the words of a theme; the same where there are none. */
function withWords(locale: Locale, words: readonly OwnWords[]): Locale {
  const own = words.find(({ lang }) => lang === locale.lang);
  if (!own) return locale;
  return { ...locale, strings: { ...locale.strings, ...stringsOf(own.templates, locale.lang) } };
}
