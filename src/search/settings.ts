/** What the search page tells its script: where each language's index is. */
import { FRONT, hrefOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Address } from '../archive/article.ts';
import type { Edition } from '../archive/site.ts';

export interface SearchLanguage {
  readonly lang: string;
  /** The language's name in itself. */
  readonly name: string;
  /** ISO 15924 code of its script: a query in that script asks this language first. */
  readonly script: string;
  /** The folder of its Pagefind bundle, path prefix included. */
  readonly bundle: string;
}

export interface SearchSettings {
  /** The language of the edition that asks. */
  readonly lang: string;
  /** The path prefix, which stands before the address of every result. */
  readonly baseUrl: string;
  /** The languages that have articles. */
  readonly languages: readonly SearchLanguage[];
}

/** The address of a language's bundle. Shards of one language are numbered from 0. */
export function bundleAddress(lang: string, shard = 0): Address {
  return `/search/${lang}/${shard}/` as Address;
}

export function searchSettings({ site, articles }: Archive, edition: Edition): SearchSettings {
  const used = new Set(articles.map((article) => article.lang));
  const searched = site.editions.filter(({ lang }) => used.has(lang));
  return {
    lang: edition.lang,
    baseUrl: hrefOf(FRONT, site.pathPrefix),
    languages: searched.map(({ lang, locale }) => ({
      lang,
      name: locale.name,
      script: locale.script,
      bundle: hrefOf(bundleAddress(lang), site.pathPrefix),
    })),
  };
}
