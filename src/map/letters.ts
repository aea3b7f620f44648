/** Letters of an index: the terms of an edition under their first letters, on pages of their own where there are many. */
import type { Address } from '../archive/address.ts';
import type { Listing } from '../archive/listing.ts';
import type { Edition } from '../archive/site.ts';
import type { Term } from '../archive/term.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import { addTo } from '../text/grouping.ts';
import { letterAddress } from './addresses.ts';
import { inPages } from './paging.ts';

/** Most terms of an index that stand on one page: beyond that each letter has pages of its own. */
const MOST_ON_INDEX = 100;

/** The letter of terms that do not begin with one. */
export const SIGNS = '#';

/** The terms of a letter, in pages. */
export interface LetterOfIndex {
  readonly letter: string;
  readonly count: number;
  readonly pages: readonly (readonly Term[])[];
}

/** A letter of an index as pages link it. */
export interface LinkedLetter {
  readonly letter: string;
  readonly count: number;
  readonly address: Address;
}

/** The letters of an edition's index that is too long for one page; none of another. */
export function lettersOf(listing: Listing, kind: TermKind): LetterOfIndex[] {
  const terms = listing.terms(kind);
  if (terms.length <= MOST_ON_INDEX) return [];
  const { edition } = listing;
  const letters = byLetter(terms, edition.lang, (term) => term.label(edition.lang).text);
  return [...letters].map(([letter, ofLetter]) => ({
    letter,
    count: ofLetter.length,
    pages: inPages(ofLetter, MOST_ON_INDEX),
  }));
}

/** Links to letters. */
export function linkLetters(
  edition: Edition,
  kind: TermKind,
  letters: readonly LetterOfIndex[],
): LinkedLetter[] {
  return letters.map(({ letter, count }) => ({
    letter,
    count,
    address: letterAddress(edition, kind, letter, 1),
  }));
}

/**
 * Groups things by the first letters of their names, without accents that the alphabet of a language ignores.
 * @param things in the order of the alphabet
 * @param lang BCP 47
 */
export function byLetter<Thing>(
  things: readonly Thing[],
  lang: string,
  nameOf: (thing: Thing) => string,
): ReadonlyMap<string, readonly Thing[]> {
  const base = new Intl.Collator(lang, { sensitivity: 'base' });
  const letters = new Map<string, Thing[]>();
  for (const thing of things) addTo(letters, letterOf(nameOf(thing), lang, base), thing);
  return letters;
}

function letterOf(name: string, lang: string, base: Intl.Collator): string {
  const [first = ''] = name.normalize('NFC');
  if (!/\p{L}/u.test(first)) return SIGNS;
  const [bare = first] = first.normalize('NFD');
  const isSame = base.compare(first, bare) === 0;
  return (isSame ? bare : first).toLocaleUpperCase(lang);
}
