/** The languages that are searched: what a page needs to name them. */
import type { Archive } from '../archive/archive.ts';
import type { SearchedLanguage } from './browser/protocol.ts';

/** Those that have articles, in the order of the editions. */
export function searchedLanguages({ site, articles }: Archive): SearchedLanguage[] {
  const used = new Set(articles.map((article) => article.lang));
  const editions = site.editions.filter(({ lang }) => used.has(lang));
  return editions.map(({ lang, locale }) => ({ lang, name: locale.name }));
}
