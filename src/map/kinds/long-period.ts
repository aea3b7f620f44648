/** Further pages of the list of a day, or of what has no day: `/id/arsip/2021-02-15/1/`, for more than one page can hold. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Entry, Listing } from '../../archive/listing.ts';
import { PERIOD_UNITS, type Period } from '../../dates/period.ts';
import { dateAddress, longPeriodAddress } from '../addresses.ts';
import { type Alternates, firstOf, instead, type Nearest, same } from '../alternates.ts';
import { onAllEntries } from '../dependencies.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { listOfPeriod } from '../list-of-period.ts';
import type { ListPage } from '../paging.ts';
import type { ArticleCard } from '../parts.ts';
import { periodIn, undatedIn } from '../periods.ts';
import { isSectionOf } from '../reserved.ts';

/** A page of a list that is too long for the page of its period. */
interface LongPeriodItem {
  readonly listing: Listing;
  /** None for what is undated. */
  readonly period: Period | undefined;
  readonly page: ListPage<Entry> & { readonly number: number };
  /** How many numbered pages the list has. */
  readonly numbered: number;
}

interface LongPeriodView {
  readonly lang: string;
  readonly address: Address;
  readonly period: Period | undefined;
  /** From the oldest page, which is 1. */
  readonly number: number;
  readonly numbered: number;
  /** The page of the period, which has the newest. */
  readonly list: Address;
  readonly articles: readonly ArticleCard[];
}

export const longPeriodKind = defineKindWithAlternates<LongPeriodItem, LongPeriodView>({
  name: 'long-period',
  items: ({ listings }) => listings.flatMap(itemsOf),
  address: addressOf,
  inSitemap: true,
  articlesOf: ({ page }) => page.items.map(({ article }) => article),
  alternates,
  view: (item, parts) => ({
    lang: item.listing.edition.lang,
    address: addressOf(item),
    period: item.period,
    number: item.page.number,
    numbered: item.numbered,
    list: dateAddress(item.listing.edition, item.period),
    articles: parts.listed(item.page.items),
  }),
  dependencies: (_, archive) => onAllEntries(archive),
  reserves: isSectionOf('dates'),
});

function itemsOf(listing: Listing): LongPeriodItem[] {
  const periods = PERIOD_UNITS.flatMap((unit) => [...listing.periods(unit).keys()]);
  return [...periods, undefined].flatMap((period) => {
    const { pages } = listOfPeriod(listing, period);
    return pages.flatMap(({ number, items }) =>
      number === undefined
        ? []
        : { listing, period, page: { number, items }, numbered: pages.length - 1 },
    );
  });
}

function addressOf({ listing, period, page }: LongPeriodItem): Address {
  return longPeriodAddress(listing.edition, period, page.number);
}

/** The lists of two editions differ in length: instead of a further page, another one has the page of the period. */
function alternates({ listing: own, period, page }: LongPeriodItem, archive: Archive): Alternates {
  const nearest: Nearest =
    period === undefined ? { kind: 'section', section: 'undated' } : { kind: 'period', period };
  return firstOf(
    archive.listings.map((listing) => {
      const { edition } = listing;
      if (listing === own) return same(edition, longPeriodAddress(edition, period, page.number));
      const there = period === undefined ? undatedIn(listing) : periodIn(listing, period);
      return there.exact ? instead(edition, there.address, nearest) : there;
    }),
  );
}
