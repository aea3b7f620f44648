/** The latest articles of an edition, in its language: by their date, and by the day on which they came into the archive. */
import type { Article } from '../archive/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import type { Entry, Listing } from '../archive/listing.ts';
import type { ArticleCard, Parts } from './parts.ts';

/** The latest articles as pages show them. */
export interface LatestView {
  readonly byDate: readonly ArticleCard[];
  /** None where the list by date has all of them. */
  readonly added: readonly ArticleCard[] | undefined;
}

interface Latest {
  readonly byDate: readonly Entry[];
  readonly added: readonly Entry[];
}

/** Most articles in the list of those recently added. */
const MOST_ADDED = 6;

/**
 * The latest entries in the language of an edition, with one of those that are witnesses or versions of one another.
 * @param most the greatest number of entries by date
 */
function latestIn(listing: Listing, catalogue: Catalogue, most: number): Latest {
  const { own } = listing.all;
  const byDate = catalogue.firstOf(own, most);
  const added = catalogue.firstOf(lastAdded(listing), MOST_ADDED);
  const isNews = added.some((entry) => !byDate.includes(entry));
  return { byDate, added: isNews ? added : [] };
}

/** The articles of both lists. */
export function latestArticles(listing: Listing, catalogue: Catalogue, most: number): Article[] {
  const { byDate, added } = latestIn(listing, catalogue, most);
  return [...byDate, ...added].map(({ article }) => article);
}

/** The same as pages show it. */
export function latestOf(listing: Listing, parts: Parts, most: number): LatestView {
  const { byDate, added } = latestIn(listing, parts.archive, most);
  return {
    byDate: parts.listed(byDate),
    added: added.length > 0 ? parts.listed(added) : undefined,
  };
}

/** The entries whose articles say when they came into the archive, the last one first; of one day, the newest first. */
function lastAdded({ all, edition: { calendar } }: Listing): Entry[] {
  return all.own
    .flatMap((entry) => {
      const { added } = entry.article.meta;
      return added ? [{ entry, order: calendar.order(added) }] : [];
    })
    .toSorted((a, b) => b.order - a.order)
    .map(({ entry }) => entry);
}
