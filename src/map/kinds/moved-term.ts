/** Pages at former addresses of terms, which lead to the present ones. */
import type { Address } from '../../archive/address.ts';
import type { Listing } from '../../archive/listing.ts';
import type { Labelled, Term } from '../../archive/term.ts';
import { TERM_KINDS } from '../../archive/term-kinds.ts';
import { formerTermAddresses, termAddress } from '../addresses.ts';
import { onLists, onTerms } from '../dependencies.ts';
import { defineKind } from '../kind.ts';

interface MovedTermItem {
  readonly from: Address;
  readonly term: Term;
  readonly listing: Listing;
}

interface MovedTermView {
  readonly lang: string;
  readonly label: Labelled;
  /** Where its page is now. */
  readonly to: Address;
}

export const movedTermKind = defineKind<MovedTermItem, MovedTermView>({
  name: 'moved-term',
  items: ({ listings, terms }) =>
    listings.flatMap((listing) =>
      TERM_KINDS.flatMap((kind) =>
        listing.terms(kind).flatMap((term) =>
          formerTermAddresses(listing.edition, term, terms[kind].all).map((from) => ({
            from,
            term,
            listing,
          })),
        ),
      ),
    ),
  address: ({ from }) => from,
  inSitemap: false,
  view: ({ term, listing: { edition } }) => ({
    lang: edition.lang,
    label: term.label(edition.lang),
    to: termAddress(edition, term),
  }),
  dependencies: ({ term, listing }) => [...onTerms([term]), ...onLists([term], listing)],
});
