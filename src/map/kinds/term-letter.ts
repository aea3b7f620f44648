/** Pages of a long index, letter by letter: `/id/tag/-p/`, `/id/tag/-p/2/`. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Listing } from '../../archive/listing.ts';
import type { Labelled, Term } from '../../archive/term.ts';
import { TERM_KINDS, type TermKind } from '../../archive/term-kinds.ts';
import { letterAddress, sectionAddress } from '../addresses.ts';
import { type Alternates, firstOf, same } from '../alternates.ts';
import { ON_ALL_TERMS, onAllEntries } from '../dependencies.ts';
import { indexInstead } from '../indexes.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { type LetterOfIndex, type LinkedLetter, lettersOf, linkLetters } from '../letters.ts';
import type { CountedTerm } from '../parts.ts';
import { isSectionOf } from '../reserved.ts';

/** A page of the terms of a letter. */
interface TermLetterItem {
  readonly listing: Listing;
  readonly kind: TermKind;
  readonly letters: readonly LetterOfIndex[];
  readonly letter: LetterOfIndex;
  /** From 1. */
  readonly page: number;
}

/** A page of a letter, by the first and the last name on it. */
interface PageOfLetter {
  readonly address: Address;
  readonly first: Labelled;
  readonly last: Labelled;
}

interface TermLetterView {
  readonly lang: string;
  readonly address: Address;
  /** The address of the index. */
  readonly index: Address;
  readonly kind: TermKind;
  readonly letter: string;
  readonly letters: readonly LinkedLetter[];
  readonly page: number;
  readonly pages: readonly PageOfLetter[];
  readonly terms: readonly CountedTerm[];
}

export const termLetterKind = defineKindWithAlternates<TermLetterItem, TermLetterView>({
  name: 'term-letter',
  items: ({ listings }) =>
    listings.flatMap((listing) => TERM_KINDS.flatMap((kind) => itemsOf(listing, kind))),
  address: addressOf,
  inSitemap: true,
  alternates,
  view(item, parts) {
    const { listing, kind, letters, letter, page } = item;
    const { edition } = listing;
    return {
      lang: edition.lang,
      address: addressOf(item),
      index: sectionAddress(edition, kind),
      kind,
      letter: letter.letter,
      letters: linkLetters(edition, kind, letters),
      page,
      pages: letter.pages.flatMap((terms, i) => {
        const [first, last] = [terms[0], terms.at(-1)];
        if (!first || !last) return [];
        const address = letterAddress(edition, kind, letter.letter, i + 1);
        return { address, first: first.label(edition.lang), last: last.label(edition.lang) };
      }),
      terms: parts.counted(termsOn(item), listing),
    };
  },
  dependencies: (_, archive) => [...onAllEntries(archive), ON_ALL_TERMS],
  reserves: isSectionOf(...TERM_KINDS),
});

function itemsOf(listing: Listing, kind: TermKind): TermLetterItem[] {
  const letters = lettersOf(listing, kind);
  return letters.flatMap((letter) =>
    letter.pages.map((_, i) => ({ listing, kind, letters, letter, page: i + 1 })),
  );
}

function termsOn({ letter, page }: TermLetterItem): readonly Term[] {
  return letter.pages[page - 1] ?? [];
}

function addressOf({ listing, kind, letter, page }: TermLetterItem): Address {
  return letterAddress(listing.edition, kind, letter.letter, page);
}

/** Other languages have other letters: their index is the nearest page. */
function alternates(item: TermLetterItem, archive: Archive): Alternates {
  return firstOf(
    archive.listings.map((listing) =>
      listing === item.listing
        ? same(listing.edition, addressOf(item))
        : indexInstead(listing, item.kind),
    ),
  );
}
