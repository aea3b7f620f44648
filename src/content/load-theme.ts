/** Loads a theme: reads the folder and checks its files, but for style sheets, which are checked when they are bundled. */
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Finding, FolderError, type Problem } from '../archive/problem.ts';
import type { Locale } from '../locales/locale.ts';
import { stringsOf } from '../locales/templates/templates.ts';
import { compare } from '../text/compare.ts';
import { type PictureSize, pictureSize } from '../theme/picture-size.ts';
import { NO_THEME, type OwnWords, type Theme } from '../theme/theme.ts';
import { type ThemeFile, themeFile } from '../theme/theme-file.ts';
import { isLeftByEditor } from './files.ts';
import { loadOwnLocales, loadStrings } from './load-own-words.ts';
import { readBytes, readText, type Unreadable, unreadable } from './read-text.ts';

/** The language of the strings that a locale of one's own lacks. */
const FALLBACK = 'en';

/** A theme as far as it is right, and everything that is wrong in it. */
interface LoadedTheme {
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
  const listed = folder === undefined ? undefined : filesOf(folder);
  if (folder === undefined || listed === undefined) {
    return { theme: NO_THEME, locales, problems: [] };
  }
  const { found, others } = listed;
  const files = new Map(found.map((path) => [path, themeFile(path)]));
  const fallback = locales.find(({ lang }) => lang === FALLBACK);
  if (!fallback) throw new Error(`the program has no locale ${FALLBACK}`);
  const program = { locales, fallback };
  const problems: Problem[] = [];
  const blame = (path: string, finding: Finding) =>
    problems.push({ file: join(folder, path), line: 1, column: 1, ...finding });

  for (const { path, isLink } of others) {
    const found = isLink ? 'a symbolic link' : 'neither a file nor a folder';
    blame(path, { subject: 'file', found, expected: 'the file itself' });
  }
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
  for (const path of found) {
    const wrong = whyUnreadable(join(folder, path));
    if (wrong) blame(path, { subject: 'file', ...wrong });
  }
  // What cannot be read is mended first: all else would say the same of it in other words, or wait for a pipe.
  if (problems.length > 0) return { theme: NO_THEME, locales, problems };

  for (const [path, file] of files) {
    if (file.kind === 'misnamed') {
      blame(path, { subject: 'file name', found: `"${path}"`, expected: file.expected });
    }
  }
  const style = only(['style', 'style instead']);
  const sheet = style === undefined ? '' : readText(join(folder, style));
  const isStyled = typeof sheet === 'string';
  if (style !== undefined && !isStyled) blame(style, { subject: 'style sheet', ...sheet });
  const [logo, icon] = [only(['logo']), only(['icon'])].map((path) => {
    if (path === undefined) return undefined;
    const size = sizeOf(join(folder, path));
    if (!('found' in size)) return { path, ...size };
    blame(path, { subject: 'picture', ...size });
    return undefined;
  });
  const own = await loadOwnLocales(folder, files, program);
  const words = await loadStrings(folder, files, locales);
  return {
    theme: {
      folder,
      files,
      style:
        style === undefined || !isStyled
          ? undefined
          : { path: style, instead: style !== 'style.css' },
      logo,
      icon: icon?.path,
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

/** An entry of a folder that is neither a file nor a folder: a link could bring any file of the machine into pages. */
interface OddEntry {
  readonly path: string;
  readonly isLink: boolean;
}

/**
 * The paths of its files, in order, and its odd entries.
 * @returns nothing where there is no such folder. Hidden files are left out
 */
function filesOf(folder: string): { found: string[]; others: OddEntry[] } | undefined {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (!there) return undefined;
  if (!there.isDirectory()) throw new FolderError(`${folder}: found a file; expected a folder`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !isLeftByEditor(entry.name))
    .map((entry) => ({ entry, path: relative(folder, join(entry.parentPath, entry.name)) }))
    .map(({ entry, path }) => ({ entry, path: path.split(sep).join('/') }))
    .filter(({ path }) => !/(?:^|\/)\./.test(path))
    .toSorted((a, b) => compare(a.path, b.path));
  const isFile = ({ entry }: (typeof entries)[number]) => entry.isFile();
  return {
    found: entries.filter(isFile).map(({ path }) => path),
    others: entries
      .filter((one) => !isFile(one))
      .map(({ entry, path }) => ({ path, isLink: entry.isSymbolicLink() })),
  };
}

/** Why a file of the folder cannot be read. */
function whyUnreadable(path: string): Unreadable | undefined {
  try {
    accessSync(path, constants.R_OK);
    return undefined;
  } catch (error) {
    return unreadable(error);
  }
}

/** The size of a picture, or why it is none. */
function sizeOf(file: string): PictureSize | Unreadable {
  const format = file.endsWith('.png') ? 'png' : 'svg';
  const bytes = readBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const none = { found: `a file that is no ${format.toUpperCase()}`, expected: 'a picture' };
  return pictureSize(bytes, format) ?? none;
}

/** A locale with the words of a theme; the same where there are none. */
function withWords(locale: Locale, words: readonly OwnWords[]): Locale {
  const own = words.find(({ lang }) => lang === locale.lang);
  if (!own) return locale;
  return { ...locale, strings: { ...locale.strings, ...stringsOf(own.templates, locale.lang) } };
}
