/** All corrections of articles in an edition's language, the newest first: `/id/ralat/`, `/id/ralat/2/`. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import { type Correction, correctionsOf } from '../../archive/corrections.ts';
import type { Listing } from '../../archive/listing.ts';
import type { Edition } from '../../archive/site.ts';
import type { ExactDate } from '../../dates/article-date.ts';
import { correctionsAddress } from '../addresses.ts';
import { type Alternates, firstOf, instead, same } from '../alternates.ts';
import { ON_CORRECTIONS } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { type ListPage, paginate } from '../paging.ts';
import type { ArticleCard } from '../parts.ts';
import { isSectionOf } from '../reserved.ts';

/** A page of the corrections of an edition. */
interface CorrectionsItem {
  readonly listing: Listing;
  readonly page: ListPage<Correction>;
  /** How many numbered pages the list has. */
  readonly numbered: number;
}

/** A correction as the page of all of them shows it. */
export interface CorrectionView {
  readonly article: ArticleCard;
  readonly date: ExactDate;
  readonly text: Correction['text'];
  readonly by: Correction['by'];
}

export interface CorrectionsView {
  readonly lang: string;
  readonly address: Address;
  readonly corrections: readonly CorrectionView[];
  /** The number of the page, from the oldest; none for the page with the newest. */
  readonly number: number | undefined;
  readonly numbered: number;
  /** On the page with the newest: how many corrections the other editions list. */
  readonly others: readonly { readonly lang: string; readonly count: number }[];
  readonly empty: Emptiness | undefined;
}

export const correctionsKind = defineKindWithAlternates<CorrectionsItem, CorrectionsView>({
  name: 'corrections',
  items: (catalogue) =>
    catalogue.listings.flatMap((listing) => {
      const pages = paginate(correctionsOf(catalogue.articles, listing.edition));
      return pages.map((page) => ({ listing, page, numbered: pages.length - 1 }));
    }),
  address: addressOf,
  inSitemap: true,
  alternates,
  view: (item, parts) => ({
    lang: item.listing.edition.lang,
    address: addressOf(item),
    corrections: item.page.items.map(({ article, date, text, by }) => ({
      article: parts.card(article),
      date,
      text,
      by,
    })),
    number: item.page.number,
    numbered: item.numbered,
    others: item.page.number === undefined ? othersOf(item.listing, parts.archive) : [],
    empty: emptinessOf(parts.archive),
  }),
  dependencies: () => [ON_CORRECTIONS],
  reserves: isSectionOf('corrections'),
});

function addressOf({ listing, page }: CorrectionsItem): Address {
  return correctionsAddress(listing.edition, page.number);
}

function othersOf(own: Listing, { listings, articles }: Archive): CorrectionsView['others'] {
  return listings.flatMap((listing) => {
    const { edition } = listing;
    const count = listing === own ? 0 : correctionsOf(articles, edition).length;
    return count === 0 ? [] : { lang: edition.lang, count };
  });
}

/** The numbered pages have no counterpart: the lists differ. */
function alternates({ listing, page }: CorrectionsItem, archive: Archive): Alternates {
  const alternateIn = (edition: Edition) => {
    const list = correctionsAddress(edition);
    if (edition === listing.edition) return same(edition, correctionsAddress(edition, page.number));
    return page.number === undefined
      ? same(edition, list)
      : instead(edition, list, { kind: 'section', section: 'corrections' });
  };
  return firstOf(archive.site.editions.map(alternateIn));
}
