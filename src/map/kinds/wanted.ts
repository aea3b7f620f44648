/** Wanted titles, those that are referred to and not in the archive: `/id/belum-ada/`. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Listing } from '../../archive/listing.ts';
import type { Wanted } from '../../archive/references/wanted.ts';
import type { Edition } from '../../archive/site.ts';
import { sectionAddress, wantedAddress } from '../addresses.ts';
import { type Alternates, firstOf, instead, same } from '../alternates.ts';
import { ON_ALL_ARTICLES, ON_ALL_TERMS, ON_REFERENCES } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { inPages } from '../paging.ts';
import type { ArticleCard, FallbackView, Parts } from '../parts.ts';
import { isSectionOf } from '../reserved.ts';

/** A page of wanted titles. */
interface WantedItem {
  readonly listing: Listing;
  readonly wanted: readonly Wanted[];
  /** From 1, which is the page with the most wanted. */
  readonly page: number;
  readonly pages: number;
  /** How many titles are wanted in all. */
  readonly all: number;
}

/** A title that is wanted, with the articles that refer to it. */
export interface WantedTitleView {
  readonly title: string;
  readonly href: string | undefined;
  readonly fallback: FallbackView;
  readonly referrers: readonly ArticleCard[];
}

export interface WantedView {
  readonly lang: string;
  readonly titles: readonly WantedTitleView[];
  readonly page: number;
  /** The addresses of all pages of the list. */
  readonly pages: readonly Address[];
  readonly count: number;
  readonly empty: Emptiness | undefined;
}

export const wantedKind = defineKindWithAlternates<WantedItem, WantedView>({
  name: 'wanted',
  items: (archive: Archive) => archive.listings.flatMap((listing) => itemsOf(archive, listing)),
  targets: ({ site }) => site.editions.map((edition) => sectionAddress(edition, 'wanted')),
  address: ({ listing, page }) => wantedAddress(listing.edition, page),
  inSitemap: true,
  alternates,
  view: (item, parts) => ({
    lang: item.listing.edition.lang,
    titles: item.wanted.map((wanted) => titleOf(wanted, item.listing, parts)),
    page: item.page,
    pages: Array.from({ length: item.pages }, (_, i) => wantedAddress(item.listing.edition, i + 1)),
    count: item.all,
    empty: emptinessOf(parts.archive),
  }),
  dependencies: () => [ON_ALL_ARTICLES, ON_ALL_TERMS, ON_REFERENCES],
  reserves: isSectionOf('wanted'),
});

/** The pages of what is wanted in an edition; one at least. */
function itemsOf({ links }: Archive, listing: Listing): WantedItem[] {
  const all = links.wanted(listing);
  const pages = inPages(all);
  return pages.map((wanted, i) => ({
    listing,
    wanted,
    page: i + 1,
    pages: pages.length,
    all: all.length,
  }));
}

/** The further pages of a list have no counterpart: the lists differ. */
function alternates({ listing, page }: WantedItem, archive: Archive): Alternates {
  const alternateIn = (edition: Edition) => {
    if (edition === listing.edition) return same(edition, wantedAddress(edition, page));
    const first = wantedAddress(edition, 1);
    return page === 1
      ? same(edition, first)
      : instead(edition, first, { kind: 'section', section: 'wanted' });
  };
  return firstOf(archive.site.editions.map(alternateIn));
}

function titleOf(wanted: Wanted, listing: Listing, parts: Parts): WantedTitleView {
  const { title, href, referrers } = wanted;
  return {
    title,
    href,
    fallback: parts.fallback(wanted, listing),
    referrers: parts.cards(referrers),
  };
}
