/** Loads the locales: every file of `src/locales/` except `locale.ts`, which defines their type. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ContentError, type Problem } from '../archive/problem.ts';
import type { Locale } from '../locales/locale.ts';
import { MODULE_ENDING, MODULE_FOLDER, moduleAddress } from '../program/folders.ts';

const folder = join(MODULE_FOLDER, 'locales');

/** The module that defines their type. */
const TYPES = 'locale';

/**
 * Loads all locales, in order of their file names, whether or not the site has an edition in them.
 * @throws ContentError where the language of a locale differs from the name of its file
 */
export async function loadLocales(): Promise<readonly Locale[]> {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith(MODULE_ENDING))
    .map((file) => basename(file, MODULE_ENDING))
    .filter((name) => name !== TYPES);
  const locales = await Promise.all(
    names.toSorted().map(async (name): Promise<readonly [string, Locale]> => {
      const module: { default: Locale } = await import(moduleAddress(`locales/${name}`));
      return [name, module.default];
    }),
  );
  const problems = locales.flatMap(([name, { lang }]): Problem[] => {
    if (name === lang) return [];
    const position = { file: `src/locales/${name}.ts`, line: 1, column: 1, subject: 'lang' };
    return [{ ...position, found: `"${lang}"`, expected: `"${name}"` }];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return locales.map(([, locale]) => locale);
}
