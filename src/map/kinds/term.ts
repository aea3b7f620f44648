/** Terms with their articles: `/id/tag/rusia/`, and `/id/tag/rusia/2/` of a long list. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Coordinates } from '../../archive/coordinates.ts';
import type { Entry, Listing } from '../../archive/listing.ts';
import type { Thing } from '../../archive/registry.ts';
import { pointsTo, subtagsOf, tagsBeside } from '../../archive/tag-neighbours.ts';
import type { Labelled, Term } from '../../archive/term.ts';
import { TERM_KINDS, type TermKind } from '../../archive/term-kinds.ts';
import { type Year, yearOf } from '../../dates/period.ts';
import { termAddress, termFeedAddress } from '../addresses.ts';
import { type Alternates, firstOf, instead, same } from '../alternates.ts';
import { type Counts, countsOf, type OtherLanguage, othersOf } from '../by-language.ts';
import { ON_ALL_TERMS, ON_REFERENCES, onAllEntries, onLists, onTerms } from '../dependencies.ts';
import { hasFeed } from '../feeds.ts';
import { indexInstead, isEverywhere } from '../indexes.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { type ListPage, pageOf, paginate } from '../paging.ts';
import type { ArticleCard, CountedTerm, FallbackView, LinkedTerm, Parts } from '../parts.ts';

/** A page of the articles under a term in the edition's language; the first also says what only others have. */
interface TermItem {
  readonly listing: Listing;
  readonly term: Term;
  readonly page: ListPage<Entry>;
  /** How many numbered pages the list has. */
  readonly numbered: number;
}

/** A group of a list: the entries of a year; those without a date. */
export type ListGroup = Year | 'undated';

/** Where a group of a list begins. */
interface GroupStart {
  readonly group: ListGroup;
  readonly count: number;
  /** The page on which it begins. */
  readonly address: Address;
}

/** A title that is wanted, with the place to look instead. */
interface WantedTitle {
  readonly title: string;
  readonly lang: string;
  readonly fallback: FallbackView;
}

/** The tags around a tag, and what its articles refer to. */
export interface TagNeighbours {
  readonly subtags: readonly CountedTerm[];
  readonly related: readonly CountedTerm[];
  readonly articles: readonly ArticleCard[];
  readonly wanted: readonly WantedTitle[];
  /** How many titles are wanted in all. */
  readonly wantedCount: number;
}

/** The parts of a list's first page that are about the whole list. */
export interface WholeList {
  readonly counts: Counts;
  readonly others: readonly OtherLanguage[];
  /** All years with their numbers of entries in the reader's language, newest first. */
  readonly years: readonly { readonly year: Year; readonly count: number }[];
  readonly starts: readonly GroupStart[];
  readonly neighbours: TagNeighbours | undefined;
  /** The feed of the term; left out where it has too few articles. */
  readonly feed?: Address;
}

/** What a term is, and where else it is described. */
export interface ProfileView {
  readonly thing: Thing | undefined;
  /** Its names, in other languages too, but for the one that the page has. */
  readonly otherNames: readonly string[];
  readonly sameAs: readonly string[];
  readonly coordinates: Coordinates | undefined;
}

export interface TermView {
  readonly lang: string;
  readonly address: Address;
  readonly kind: TermKind;
  readonly label: Labelled;
  readonly description: string | undefined;
  /** The page of a source, an outlet or a person itself. */
  readonly url: string | undefined;
  /** The tags that a tag is part of, the widest first. */
  readonly above: readonly LinkedTerm[];
  /** The number of the page, from the oldest; none for the page with the newest. */
  readonly number: number | undefined;
  /** How many numbered pages the list has. */
  readonly numbered: number;
  /** The address of the page with the newest, below which the numbered ones are. */
  readonly list: Address;
  readonly articles: readonly ArticleCard[];
  /** What the registry says of the term to machines, if it does, on the page with the newest articles. */
  readonly profile: ProfileView | undefined;
  /** A numbered page stays as it is when articles are added: it says nothing of all of them. */
  readonly whole: WholeList | undefined;
}

export const termKind = defineKindWithAlternates<TermItem, TermView>({
  name: 'term',
  items: ({ listings }) =>
    listings.flatMap((listing) => TERM_KINDS.flatMap((kind) => itemsOf(listing, kind))),
  address: addressOf,
  inSitemap: true,
  articlesOf: ({ page }) => page.items.map(({ article }) => article),
  alternates,
  view: viewOf,
  dependencies({ term, page }, archive) {
    return [
      onTerms(() => [term, ...archive.terms[term.kind].above(term)]),
      // This covers the facts of the articles as well.
      ...onLists(() => [term], archive),
      // Which index another edition has depends on all of its terms.
      ...(isEverywhere(term.kind) ? [] : [...onAllEntries(archive), ON_ALL_TERMS]),
      // Neighbours of a tag are found among all entries, and by what these refer to.
      ...(page.number === undefined && term.kind === 'tag'
        ? [...onAllEntries(archive), ON_ALL_TERMS, ON_REFERENCES]
        : []),
    ];
  },
});

function itemsOf(listing: Listing, kind: TermKind): TermItem[] {
  return listing.terms(kind).flatMap((term) => {
    const pages = paginate(ownOf(listing, term));
    return pages.map((page) => ({ listing, term, page, numbered: pages.length - 1 }));
  });
}

function ownOf(listing: Listing, term: Term): readonly Entry[] {
  return listing.byLanguage(listing.entriesOf(term)).own;
}

function addressOf({ listing, term, page }: TermItem): Address {
  return termAddress(listing.edition, term, page.number);
}

/** A page of a long list has no counterpart: the lists differ in length. */
function alternates({ listing: own, term, page }: TermItem, archive: Archive): Alternates {
  return firstOf(
    archive.listings.map((listing) => {
      const { edition } = listing;
      if (listing === own) return same(edition, termAddress(edition, term, page.number));
      if (!listing.has(term)) return indexInstead(listing, term.kind);
      const address = termAddress(edition, term);
      return page.number === undefined
        ? same(edition, address)
        : instead(edition, address, { kind: 'term', label: term.label(own.edition.lang) });
    }),
  );
}

function viewOf(item: TermItem, parts: Parts): TermView {
  const { listing, term, page, numbered } = item;
  const { archive } = parts;
  const { edition } = listing;
  const above = archive.terms[term.kind].above(term).filter((one) => listing.has(one));
  return {
    lang: edition.lang,
    address: addressOf(item),
    kind: term.kind,
    label: term.label(edition.lang),
    description: term.description(edition.lang),
    url: term.entry?.url,
    above: parts.terms(above, listing),
    number: page.number,
    numbered,
    list: termAddress(edition, term),
    articles: parts.listed(page.items),
    profile: page.number === undefined ? profileOf(term, edition.lang) : undefined,
    whole: page.number === undefined ? wholeOf(item, parts) : undefined,
  };
}

/** The profile of a term whose entry asks for one, by saying what it is, where it is or who else describes it. */
function profileOf(term: Term, lang: string): ProfileView | undefined {
  const { thing, entry, names } = term;
  if (!entry) return undefined;
  const { sameAs = [], wikidata, coordinates } = entry;
  const pages = [...(wikidata ? [`https://www.wikidata.org/wiki/${wikidata}`] : []), ...sameAs];
  if (entry.thing === undefined && pages.length === 0 && !coordinates) return undefined;
  const own = term.label(lang).text;
  return {
    thing,
    otherNames: [...new Set(names)].filter((name) => name !== own),
    sameAs: pages,
    coordinates,
  };
}

function wholeOf({ listing, term }: TermItem, parts: Parts): WholeList {
  const entries = listing.entriesOf(term);
  const years = new Map<Year, number>();
  for (const { period } of ownOf(listing, term)) {
    if (period === undefined) continue;
    const year = yearOf(period);
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return {
    counts: countsOf(listing, entries),
    others: othersOf(listing, entries, parts, (other) =>
      other.has(term) ? termAddress(other.edition, term) : undefined,
    ),
    years: [...years].map(([year, count]) => ({ year, count })),
    starts: years.size < 2 ? [] : startsOf(listing, term),
    neighbours: term.kind === 'tag' ? neighboursOf(listing, term, parts) : undefined,
    ...(hasFeed(listing, term) ? { feed: termFeedAddress(listing.edition, term) } : {}),
  };
}

/** Where each year of articles in the reader's language begins, then what is undated. */
function startsOf(listing: Listing, term: Term): GroupStart[] {
  const entries = ownOf(listing, term);
  const starts = new Map<ListGroup, GroupStart>();
  for (const [index, { period }] of entries.entries()) {
    const group = period === undefined ? 'undated' : yearOf(period);
    const known = starts.get(group);
    const address =
      known?.address ?? termAddress(listing.edition, term, pageOf(index, entries.length));
    starts.set(group, { group, count: (known?.count ?? 0) + 1, address });
  }
  return [...starts.values()];
}

/** Wanted titles that are shown; of the others the number is. */
const WANTED = 6;

function neighboursOf(listing: Listing, tag: Term, parts: Parts): TagNeighbours {
  const { archive } = parts;
  const { articles, wanted } = pointsTo(archive, tag, listing);
  return {
    subtags: parts.counted(subtagsOf(archive, tag, listing), listing),
    related: parts.counted(tagsBeside(archive, tag, listing), listing),
    articles: parts.cards(articles),
    wanted: wanted.slice(0, WANTED).map(({ title, lang, term, query }) => ({
      title,
      lang,
      // A link to the tag itself would lead to this page.
      fallback: parts.fallback({ term: term === tag ? undefined : term, query }, listing),
    })),
    wantedCount: wanted.length,
  };
}
