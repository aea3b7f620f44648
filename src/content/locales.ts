/** Finds the locales: every file of `src/locales/` but the one that says what a locale is. */
import { readdir } from 'node:fs/promises';
import type { Locale } from '../locales/locale.ts';

const folder = new URL('../locales/', import.meta.url);

/** All locales there are, by the order of their names, whether their editions are on or not. */
export async function loadLocales(): Promise<readonly Locale[]> {
  const files = (await readdir(folder)).filter((f) => f.endsWith('.ts') && f !== 'locale.ts');
  const modules = files.toSorted().map((file) => import(new URL(file, folder).href));
  return (await Promise.all(modules)).map((module: { default: Locale }) => module.default);
}
