/** Finds the locales: every file of `src/locales/` but the one that says what a locale is. */
import { readdir } from 'node:fs/promises';
import { ContentError, type Problem } from '../archive/problem.ts';
import type { Locale } from '../locales/locale.ts';

const folder = new URL('../locales/', import.meta.url);

/**
 * All locales there are, by the order of their names, whether their editions are on or not.
 * @throws ContentError where one has another language than its file's name says
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
    const place = { file: `src/locales/${file}`, line: 1, column: 1, subject: 'lang' };
    return [{ ...place, found: `"${lang}"`, expected: `"${file.replace(/\.ts$/, '')}"` }];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return locales.map(([, locale]) => locale);
}
