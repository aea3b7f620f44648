/** The addresses that a ledger records: those that people link to and cite. */
import type { Address } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import { TERM_KINDS } from '../archive/term-kinds.ts';
import { homeAddress, sectionAddress, termAddress } from './addresses.ts';
import { hasIndex } from './indexes.ts';

/**
 * The addresses of all articles, and of the first pages of terms and their indexes. Pages of days, months and years are
 * none of them: their addresses say what they are, and a day without an article has nothing to show.
 * @param archive as it is published
 */
export function recordedAddresses({ articles, erased, listings }: Archive): Address[] {
  return [
    ...articles.map(({ address }) => address),
    ...erased.map(({ address }) => address),
    ...listings.flatMap((listing) => [
      homeAddress(listing.edition),
      sectionAddress(listing.edition, 'about'),
      ...TERM_KINDS.flatMap((kind) => [
        ...(hasIndex(listing, kind) ? [sectionAddress(listing.edition, kind)] : []),
        ...listing.terms(kind).map((term) => termAddress(listing.edition, term)),
      ]),
    ]),
  ];
}
