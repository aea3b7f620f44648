/** Feeds of an edition: which there are, and which articles each has. */
import type { Address } from '../archive/address.ts';
import type { Article } from '../archive/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import { type Correction, correctionsOf } from '../archive/corrections.ts';
import { lastChangeOf } from '../archive/last-change.ts';
import type { Entry, Listing } from '../archive/listing.ts';
import type { Term } from '../archive/term.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import type { Calendar } from '../dates/calendar.ts';
import {
  addedFeedAddress,
  correctionsFeedAddress,
  feedAddress,
  termFeedAddress,
} from './addresses.ts';

/** The kinds of terms that have feeds: what readers follow. */
export const FEED_KINDS = ['tag', 'source', 'outlet'] as const satisfies readonly TermKind[];

/** Most entries of a feed: a reader's program asks more often than so many articles come. */
const MOST = 30;

/** A term has a feed from so many articles on: most terms of an archive have one or two, which nobody follows. */
const FEWEST = 3;

/** The feeds of a whole edition: the newest articles by their dates, those that came last, and what was corrected. */
const EDITION_FEEDS = ['latest', 'added', 'corrections'] as const;

export type EditionFeed = (typeof EDITION_FEEDS)[number];

/** A feed. */
export interface Feed {
  readonly catalogue: Catalogue;
  readonly listing: Listing;
  readonly of: EditionFeed | Term;
  readonly format: 'atom' | 'json';
}

/** All feeds of an archive. */
export function feedsOf(catalogue: Catalogue): Feed[] {
  return catalogue.listings.flatMap((listing) => {
    const terms = FEED_KINDS.flatMap((kind) => termsWithFeed(listing, kind));
    const atom = ([...EDITION_FEEDS, ...terms] as const).map(
      (of): Feed => ({ catalogue, listing, of, format: 'atom' }),
    );
    return [...atom, { catalogue, listing, of: 'latest', format: 'json' }];
  });
}

/** The terms of a kind that have a feed, in alphabetical order. */
export function termsWithFeed(listing: Listing, kind: (typeof FEED_KINDS)[number]): Term[] {
  return listing.terms(kind).filter((term) => hasFeed(listing, term));
}

/** Whether a term has a feed in an edition. */
export function hasFeed(listing: Listing, term: Term): boolean {
  if (!(FEED_KINDS as readonly TermKind[]).includes(term.kind)) return false;
  let count = 0;
  for (const { article } of listing.entriesOf(term)) {
    if (isFed(article, listing)) count += 1;
    if (count === FEWEST) return true;
  }
  return false;
}

export function addressOfFeed({ listing: { edition }, of, format }: Feed): Address {
  if (of === 'latest') return feedAddress(edition, format === 'atom' ? 'xml' : 'json');
  if (of === 'added') return addedFeedAddress(edition);
  if (of === 'corrections') return correctionsFeedAddress(edition);
  return termFeedAddress(edition, of);
}

/**
 * The date from which on an article is what it is, which a feed has to say of each entry: that of its last change; where
 * nobody knows any for certain, the beginning of what is known of its own date; none for an undated one.
 */
export function updatedOf(article: Article, calendar: Calendar): ArticleDate | undefined {
  const date = lastChangeOf(article, calendar) ?? article.date;
  return date.kind === 'unknown' ? undefined : date;
}

/** The articles of a feed, its first entry first. */
export function articlesOfFeed({ listing, of }: Feed): Article[] {
  const { calendar } = listing.edition;
  const dayAdded = ({ article }: Entry) => {
    const { added } = article.meta;
    return added && calendar.order(added);
  };
  switch (of) {
    case 'corrections':
      return [];
    case 'latest':
      return lastOf(listing, listing.all.own, ({ order }) => order);
    case 'added':
      return lastOf(listing, listing.all.own, dayAdded);
    default:
      // An old article that was found today is news to whoever follows its subject.
      return lastOf(listing, listing.entriesOf(of), (entry) =>
        Math.max(entry.order, dayAdded(entry) ?? entry.order),
      );
  }
}

/**
 * The articles of a feed among some entries, the last one first; of one moment, in the order of the entries. One pass that
 * sorts nothing: each build asks for all feeds, and a list may have most of the archive.
 * @param momentOf none of an entry that the feed has not
 */
function lastOf(
  listing: Listing,
  entries: readonly Entry[],
  momentOf: (entry: Entry) => number | undefined,
): Article[] {
  const last: { readonly article: Article; readonly moment: number }[] = [];
  for (const entry of entries) {
    const { article } = entry;
    const moment = momentOf(entry);
    if (moment === undefined) continue;
    const end = last[MOST - 1];
    if ((end && moment <= end.moment) || !isFed(article, listing)) continue;
    const place = last.findIndex((one) => one.moment < moment);
    last.splice(place < 0 ? last.length : place, 0, { article, moment });
    if (last.length > MOST) last.pop();
  }
  return last.map(({ article }) => article);
}

/** The corrections of a feed, the last one first; none of a feed of articles. */
export function correctionsOfFeed({ catalogue, listing, of }: Feed): Correction[] {
  if (of !== 'corrections') return [];
  const { articles } = catalogue;
  const fed = articles.filter(
    (one) => (one.meta.corrections || one.meta.retracted) && isFed(one, listing),
  );
  return correctionsOf(fed, listing.edition).slice(0, MOST);
}

/** Whether an article is in feeds: to the readers of its edition, published and not withdrawn, and with a date of any kind. */
function isFed(article: Article, { edition }: Listing): boolean {
  const { lang, draft, unlisted, meta } = article;
  if (lang !== edition.lang || draft || unlisted || meta.withdrawn) return false;
  return updatedOf(article, edition.calendar) !== undefined;
}
