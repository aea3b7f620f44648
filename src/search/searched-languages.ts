/** Lists the languages that are searched, with their names, for the search page. */
import type { Archive } from '../archive/archive.ts';
import type { SearchedLanguage } from './browser/protocol.ts';

/** @returns the languages that have articles, in the order of the editions */
export function searchedLanguages({ site, articles }: Archive): SearchedLanguage[] {
  const used = new Set(articles.map((article) => article.lang));
  const editions = site.editions.filter(({ lang }) => used.has(lang));
  return editions.map(({ lang, locale }) => ({ lang, name: locale.name }));
}
