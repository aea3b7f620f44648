/** Loads the words of a theme: strings of the interface, and whole locales. */
import { join } from 'node:path';
import type { Problem } from '../archive/problem.ts';
import type { Locale } from '../locales/locale.ts';
import {
  changeLocale,
  localeChangesSchema,
  localeSchema,
  makeLocale,
  type Program,
} from '../theme/locale-schema.ts';
import { stringsSchema } from '../theme/strings-schema.ts';
import type { OwnWords, Theme } from '../theme/theme.ts';
import { loadYaml } from './load-yaml.ts';

/** The files of a kind that has a language in its name. */
function filesWithLanguage(
  files: Theme['files'],
  kind: 'strings' | 'locale',
): (readonly [path: string, lang: string])[] {
  return [...files].flatMap(([path, file]) =>
    file.kind === kind ? [[path, file.lang] as const] : [],
  );
}

/** What a theme has of words, and what is wrong in it. */
interface LoadedWords {
  readonly words: readonly OwnWords[];
  readonly problems: readonly Problem[];
}

/** The locales of a theme. */
interface LoadedLocales extends LoadedWords {
  /** Those of languages that the program does not have. */
  readonly locales: readonly Locale[];
  /** Those of the program that the owner changes, with the changes. */
  readonly changed: readonly Locale[];
}

/** Loads the locales of a theme: `locale.ms.yaml` is a whole one, `locale.id.yaml` changes one of the program. */
export async function loadOwnLocales(
  folder: string,
  files: Theme['files'],
  program: Program,
): Promise<LoadedLocales> {
  const locales: Locale[] = [];
  const changed: Locale[] = [];
  const words: OwnWords[] = [];
  const problems: Problem[] = [];
  for (const [path, lang] of filesWithLanguage(files, 'locale')) {
    const file = join(folder, path);
    const known = program.locales.find((locale) => locale.lang === lang);
    if (known) {
      const read = await loadYaml(file, localeChangesSchema(known, program));
      problems.push(...read.problems);
      if (!read.value) continue;
      changed.push(changeLocale(known, read.value, program));
      words.push({ lang, base: lang, templates: read.value.strings ?? {}, file });
      continue;
    }
    const wrong = wrongLanguage(lang);
    if (wrong) {
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

/** What is wrong with the language of a whole locale, if anything is. */
function wrongLanguage(lang: string) {
  const isTag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang);
  if (!isTag) return { found: `"${lang}"`, expected: 'a language such as `ms`' };
  // For others `Intl` takes the language of the machine, so that each would make another site.
  return Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0
    ? undefined
    : {
        found: `"${lang}", of which Unicode’s tables in Node have no months`,
        expected: 'a language that they have, such as `ms`',
      };
}

/**
 * Loads the strings of a theme: `strings.id.yaml`.
 * @param locales those of the program
 */
export async function loadStrings(
  folder: string,
  files: Theme['files'],
  locales: readonly Locale[],
): Promise<LoadedWords> {
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
