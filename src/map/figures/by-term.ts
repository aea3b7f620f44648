/** The terms of a kind by their articles: those with most, each in numbers by language, and how many there are besides. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Listing } from '../../archive/listing.ts';
import type { Term } from '../../archive/term.ts';
import type { TermKind } from '../../archive/term-kinds.ts';
import { hasIndex } from '../indexes.ts';
import type { LinkedTerm, Parts } from '../parts.ts';

/** A term with the number of its articles in the language of each edition, in the order of the figures' languages. */
export interface RankedTerm {
  readonly term: LinkedTerm;
  readonly counts: readonly number[];
}

export interface Ranking {
  readonly kind: TermKind;
  /** Whether the reader's edition has an index of them. */
  readonly hasIndex: boolean;
  /** Those with most articles, in all languages together. */
  readonly terms: readonly RankedTerm[];
  /** How many terms there are besides. */
  readonly more: number;
}

/** A term with its articles in each language, before it is a part of a view. */
export interface CountedUse {
  readonly term: Term;
  readonly counts: readonly number[];
  readonly total: number;
}

/** Most bars of a ranking. */
const MOST = 20;

/**
 * Counts the articles of a kind's terms, each language's in its own edition, a story once.
 * @param listings of the languages, in the order of the counts
 * @returns the terms that have articles, the most used first; of those used as often, by the reader's alphabet
 */
export function byUse(
  catalogue: Catalogue,
  kind: TermKind,
  listings: readonly Listing[],
  { edition: { lang, collator } }: Listing,
): CountedUse[] {
  return catalogue.terms[kind].all
    .map((term) => {
      const counts = listings.map((listing) => ownOf(listing, term));
      return { term, counts, total: counts.reduce((sum, count) => sum + count, 0) };
    })
    .filter(({ total }) => total > 0)
    .toSorted(
      (a, b) =>
        b.total - a.total || collator.compare(a.term.label(lang).text, b.term.label(lang).text),
    );
}

/** The ranking of a kind, as an edition shows it. */
export function rankingOf(
  kind: TermKind,
  used: readonly CountedUse[],
  listing: Listing,
  parts: Parts,
): Ranking {
  const shown = used.slice(0, MOST);
  return {
    kind,
    hasIndex: hasIndex(listing, kind),
    terms: shown.map(({ term, counts }) => ({ term: parts.term(term, listing), counts })),
    more: used.length - shown.length,
  };
}

function ownOf(listing: Listing, term: Term): number {
  const { lang } = listing.edition;
  let count = 0;
  for (const { article } of listing.entriesOf(term)) if (article.lang === lang) count++;
  return count;
}
