/** Lists by language: what is in the reader's language, and apart from it what exists only in others. */
import type { Address } from '../archive/address.ts';
import type { Entry, Listing } from '../archive/listing.ts';
import type { ArticleCard, Parts } from './parts.ts';

/** What exists in one other language only, of a list. */
export interface OtherLanguage {
  readonly lang: string;
  readonly count: number;
  /** The first of it. */
  readonly articles: readonly ArticleCard[];
  /** The list of the edition in that language, which has all of it; none where it has no such list. */
  readonly address: Address | undefined;
}

/** How much of a list is in the reader's language, and how much exists only in each other one. */
export interface Counts {
  readonly own: number;
  readonly others: readonly { readonly lang: string; readonly count: number }[];
}

/** Most entries of other languages on a page, of all languages together: their editions list the rest. */
const MOST_OTHERS = 30;

/** The first entries of other languages, which a reader of the page may like to know of. */
function shownOthers(listing: Listing, entries: readonly Entry[]): readonly Entry[] {
  const { others } = listing.byLanguage(entries);
  const share = Math.floor(MOST_OTHERS / Math.max(1, others.size));
  return [...others.values()].flatMap((ofLanguage) => ofLanguage.slice(0, share));
}

/**
 * What exists only in other languages, of a list.
 * @param entries the whole list of the edition, in all languages
 * @param addressIn the same list in another edition
 */
export function othersOf(
  listing: Listing,
  entries: readonly Entry[],
  parts: Parts,
  addressIn: (other: Listing) => Address | undefined,
): OtherLanguage[] {
  const { others } = listing.byLanguage(entries);
  const shown = shownOthers(listing, entries);
  return [...others].map(([lang, { length: count }]) => ({
    lang,
    count,
    articles: parts.listed(shown.filter(({ article }) => article.lang === lang)),
    address: addressIn(parts.archive.listing(lang)),
  }));
}

/** Counts the entries of a list by language. */
export function countsOf(listing: Listing, entries: readonly Entry[]): Counts {
  const { own, others } = listing.byLanguage(entries);
  return {
    own: own.length,
    others: [...others].map(([lang, { length: count }]) => ({ lang, count })),
  };
}
