/** Feeds: `/id/feed.xml` and `/id/feed.json`, `/id/added.xml`, `/id/corrections.xml`, `/id/tag/rusia/feed.xml`. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import type { Correction } from '../../archive/corrections.ts';
import type { Resolved } from '../../archive/references/target.ts';
import type { Rights } from '../../archive/rights.ts';
import { listed } from '../../archive/story.ts';
import type { Labelled } from '../../archive/term.ts';
import type { TermKind } from '../../archive/term-kinds.ts';
import { type ExactDate, isExact } from '../../dates/article-date.ts';
import { isWebAddress } from '../../text/url.ts';
import { correctionsAddress, homeAddress, termAddress } from '../addresses.ts';
import {
  articlesOf,
  type Dependencies,
  ON_CORRECTIONS,
  onEntries,
  onLinks,
  onLists,
  onNames,
  onStories,
  onTerms,
  onTexts,
  tagsOf,
} from '../dependencies.ts';
import {
  addressOfFeed,
  articlesOfFeed,
  correctionsOfFeed,
  type EditionFeed,
  type Feed,
  feedsOf,
  updatedOf,
} from '../feeds.ts';
import { defineKind, type FeedTexts } from '../kind.ts';
import { type Parts, type PictureView, textKey } from '../parts.ts';
import { shared } from '../shared.ts';

/** A reference of a text as a feed shows it: its label and title, with where it leads. */
export interface FeedReference {
  readonly label: string;
  readonly title: string;
  readonly address?: Address;
  /** On another site. */
  readonly url?: string;
}

/** The same page in another language. */
export interface FeedAlternate {
  readonly lang: string;
  readonly address: Address;
}

/** The text of an entry, where it may leave its page. */
interface FeedText {
  /** Stands for the text: see `textKey`. */
  readonly key: string;
  readonly references: readonly FeedReference[];
}

/** An article in a feed, or a correction of one. */
export interface FeedEntry {
  readonly address: Address;
  /** The permanent name of the article. */
  readonly id: string | undefined;
  readonly title: string;
  readonly isRetracted: boolean;
  readonly description: string;
  /** By RFC 3339; none where the day is not known for certain. */
  readonly published: string | undefined;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly rights: Rights | undefined;
  /** Of a correction: its place among those of the article, and whose it is. */
  readonly correction?: Pick<Correction, 'place' | 'by'>;
  /** Of a retraction: its day, and whose it is. */
  readonly retraction?: { readonly date: ExactDate; readonly by: string | undefined };
  /** What feeds of terms leave out, as there are many of them. */
  readonly more?: {
    readonly translator: string | undefined;
    readonly tags: readonly string[];
    readonly picture: PictureView | undefined;
    readonly alternates: readonly FeedAlternate[];
  };
}

export interface FeedView {
  readonly lang: string;
  readonly format: Feed['format'];
  readonly address: Address;
  readonly of:
    | { readonly kind: EditionFeed }
    | { readonly kind: TermKind; readonly label: Labelled };
  /** The page with the same list, and those in other languages. */
  readonly page: Address;
  readonly others: readonly FeedAlternate[];
  /** When the feed changed last, by its entries; none where it has none. */
  readonly updated: string | undefined;
  readonly entries: readonly FeedEntry[];
  /** One for each entry, in the feed that has texts: none where an article's may not leave its page. */
  readonly texts?: readonly (FeedText | undefined)[];
}

const OF_EDITIONS = ['feed.xml', 'feed.json', 'added.xml', 'corrections.xml'];

export const feedKind = defineKind<Feed, FeedView, FeedTexts>({
  name: 'feed',
  items: feedsOf,
  address: addressOfFeed,
  inSitemap: false,
  view: viewOf,
  body: (feed, texts) =>
    articlesOfFeed(feed).map((article) =>
      showsText(feed, article) ? texts.blocksOf(article) : undefined,
    ),
  dependencies,
  // Those of terms are below the sections of their kinds, which these reserve.
  reserves: ([lang, file = '', ...below], { editions }) =>
    editions.some((edition) => edition.lang === lang) &&
    OF_EDITIONS.includes(file) &&
    below.length === 0,
});

/**
 * Whether a feed has the text of an article: that of an edition by date does, where the text may be handed on. The others
 * would have most of the same texts again.
 */
function showsText({ of, catalogue }: Feed, article: Article): boolean {
  return of === 'latest' && catalogue.permitsReuse(article);
}

function viewOf(feed: Feed, parts: Parts): FeedView {
  const { listing, of, format } = feed;
  const { archive } = parts;
  const { calendar, lang } = listing.edition;
  const corrections = correctionsOfFeed(feed);
  const articles = articlesOfFeed(feed);
  const days = [
    ...corrections.map(({ date }) => date),
    ...articles.flatMap((article) => updatedOf(article, calendar) ?? []),
  ];
  const last = days.toSorted((a, b) => calendar.order(b) - calendar.order(a))[0];
  return {
    lang,
    format,
    address: addressOfFeed(feed),
    of: typeof of === 'string' ? { kind: of } : { kind: of.kind, label: of.label(lang) },
    ...pagesOf(feed, archive),
    updated: last && calendar.timestamp(last),
    entries: [
      ...corrections.map((one) => correctionEntry(one, parts)),
      ...articles.map((article) =>
        typeof of === 'string' ? wholeEntry(article, parts) : briefEntry(article, parts),
      ),
    ],
    ...(of === 'latest'
      ? { texts: articles.map((article) => textOf(feed, article, archive)) }
      : {}),
  };
}

function textOf(feed: Feed, article: Article, archive: Archive): FeedText | undefined {
  if (!showsText(feed, article)) return undefined;
  return { key: textKey(article, archive), references: referencesOf(article, archive) };
}

function pagesOf({ listing, of }: Feed, archive: Archive): Pick<FeedView, 'page' | 'others'> {
  const listings = archive.listings.filter((one) => one !== listing);
  if (typeof of === 'string') {
    const pageOf = of === 'corrections' ? correctionsAddress : homeAddress;
    const others = listings.map(({ edition }) => ({
      lang: edition.lang,
      address: pageOf(edition),
    }));
    return { page: pageOf(listing.edition), others };
  }
  const others = listings.flatMap((one) =>
    one.has(of) ? [{ lang: one.edition.lang, address: termAddress(one.edition, of) }] : [],
  );
  return { page: termAddress(listing.edition, of), others };
}

/** Entries that are made already, by the parts of a build: an article is in several feeds. */
const brief = new WeakMap<Parts, Map<Article, FeedEntry>>();
const whole = new WeakMap<Parts, Map<Article, FeedEntry>>();

function made(
  known: typeof brief,
  parts: Parts,
  article: Article,
  make: () => FeedEntry,
): FeedEntry {
  const ofParts = known.get(parts) ?? new Map<Article, FeedEntry>();
  known.set(parts, ofParts);
  const entry = ofParts.get(article) ?? shared(make());
  ofParts.set(article, entry);
  return entry;
}

function briefEntry(article: Article, parts: Parts): FeedEntry {
  return made(brief, parts, article, () => entryOf(article, parts));
}

function wholeEntry(article: Article, parts: Parts): FeedEntry {
  return made(whole, parts, article, () => {
    const { archive } = parts;
    const { picture, translator } = parts.card(article);
    return {
      ...entryOf(article, parts),
      more: {
        translator,
        tags: archive.creditedNames(article, 'tag'),
        picture: article.withheld ? undefined : picture,
        alternates: alternatesOf(article, archive),
      },
    };
  });
}

function entryOf(article: Article, { archive }: Parts): FeedEntry {
  const { address, title, description, date, meta, lang } = article;
  const { calendar } = archive.listing(lang).edition;
  const updated = updatedOf(article, calendar);
  return {
    address,
    id: meta.id,
    title,
    isRetracted: meta.retracted !== undefined,
    description,
    published: isExact(date) ? calendar.timestamp(date) : undefined,
    updated: (updated && calendar.timestamp(updated)) ?? '',
    authors: authorsOf(article, archive),
    rights: archive.rightsOf(article),
  };
}

function correctionEntry({ article, place, date, text, by }: Correction, parts: Parts): FeedEntry {
  const { calendar } = parts.archive.listing(article.lang).edition;
  return {
    ...entryOf(article, parts),
    description: text ?? '',
    published: calendar.timestamp(date),
    updated: calendar.timestamp(date) ?? '',
    authors: [],
    rights: undefined,
    ...(text === undefined
      ? { retraction: { date, by: article.meta.retracted?.by } }
      : { correction: { place, by } }),
  };
}

/** Who wrote an article: its reporters; of one that names none, its outlet. */
function authorsOf(article: Article, archive: Archive): string[] {
  const reporters = archive.creditedNames(article, 'reporter');
  return reporters.length > 0 ? reporters : archive.creditedNames(article, 'outlet');
}

/** Translations that lists may name, one of a language. */
function alternatesOf(article: Article, archive: Archive): FeedAlternate[] {
  const { articles } = archive.storyOf(article);
  return [...listed([...articles.values()])]
    .filter(({ lang, draft, meta }) => lang !== article.lang && !draft && !meta.withdrawn)
    .map(({ lang, address }) => ({ lang, address }));
}

function referencesOf(article: Article, archive: Archive): FeedReference[] {
  return archive.links.of(article).map((one) => referenceOf(one, article, archive));
}

function referenceOf(
  { reference: { label, title, href }, target }: Resolved,
  article: Article,
  archive: Archive,
): FeedReference {
  const listing = archive.listing(article.lang);
  switch (target.kind) {
    case 'article':
      return { label, title, address: target.article.address };
    case 'page':
      return { label, title, address: target.address };
    case 'tag': {
      const there = archive.listingOf(target.term, listing);
      return { label, title, ...(there && { address: termAddress(there.edition, target.term) }) };
    }
    case 'erased':
      // What it was called is said nowhere.
      return { label, title: '' };
    default: {
      const url = [href, title].find((text) => text !== undefined && isWebAddress(text));
      return { label, title, ...(url === undefined ? {} : { url }) };
    }
  }
}

/** Dependencies on lists and entries cover the facts of their articles, but not the names of their terms. */
function dependencies(feed: Feed, archive: Archive): Dependencies {
  const { listing, of } = feed;
  if (typeof of !== 'string') {
    return [
      onTerms(() => [of]),
      ...onLists(() => [of], archive),
      onNames(() => articlesOfFeed(feed)),
    ];
  }
  const articles = () => [
    ...articlesOfFeed(feed),
    ...correctionsOfFeed(feed).map(({ article }) => article),
  ];
  const withTexts = () =>
    of === 'latest' ? articles().filter((article) => showsText(feed, article)) : [];
  const resolved = () => withTexts().flatMap((article) => archive.links.of(article));
  const tags = () => tagsOf(resolved());
  return [
    onEntries(listing),
    ON_CORRECTIONS,
    onTerms(tags),
    ...onLists(tags, archive),
    onStories(() => [...articles(), ...articlesOf(resolved())]),
    onNames(articles),
    onLinks(withTexts),
    onTexts(withTexts),
  ];
}
