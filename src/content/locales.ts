/** Loads the locales: every file of `src/locales/` except `locale.ts`, which defines their type. */
import { readdir } from 'node:fs/promises';
import { ContentError, type Problem } from '../archive/problem.ts';
import type { Locale } from '../locales/locale.ts';

const folder = new URL('../locales/', import.meta.url);

/**
 * Loads all locales, in order of their file names, whether or not the site has an edition in them.
 * @throws ContentError where the language of a locale differs from the name of its file
 */
export async function loadLocales(): Promise<readonly Locale[]> {
  const files = (await readdir(folder)).filter((f) => f.endsWith('.ts') && f !== 'locale.ts');
  const locales = await Promise.all(
    files.toSorted().map(async (file): Promise<readonly [string, Locale]> => {
      const module: { default: Locale } = await import(new URL(file, folder).href);
      return [file, module.default];
    }),
  );
  const problems = locales.flatMap(([file, { lang }]): Problem[] => {
    if (file === `${lang}.ts`) return [];
    const position = { file: `src/locales/${file}`, line: 1, column: 1, subject: 'lang' };
    return [{ ...position, found: `"${lang}"`, expected: `"${file.replace(/\.ts$/, '')}"` }];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return locales.map(([, locale]) => locale);
}
