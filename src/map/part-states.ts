/** States of the parts of an archive: digests by which a later build finds out which parts have changed. */
import { createHash } from 'node:crypto';
import type { Archive, LinkedLater } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import { linesLeftOut } from '../archive/facts-digest.ts';
import type { Listing } from '../archive/listing.ts';
import {
  type KnownTargets,
  knownTargets,
  type TargetsOf,
  targetsFrom,
} from '../archive/references/known-targets.ts';
import type { Target } from '../archive/references/target.ts';
import { htmlOfSlots } from '../archive/slots.ts';
import type { Story } from '../archive/story.ts';
import type { Term } from '../archive/term.ts';
import { TERM_KINDS } from '../archive/term-kinds.ts';
import { addTo } from '../text/grouping.ts';
import { DIGEST_LENGTH, digest, digestOfData, shortened } from '../text/short-digest.ts';
import { dataFiles } from './data/data-files.ts';
import { termName } from './dependencies.ts';
import { emptinessOf } from './emptiness.ts';

type Digests = Readonly<Record<string, string>>;

/** Digests of all that an archive is made from but the texts of its articles, the host's words about it, and its site. */
interface SourceStates {
  /**
   * What any page may show: whether there is anything, the languages, erased records, `links.yaml`, `names.yaml`, the slots
   * of the theme.
   */
  readonly whole: string;
  /** The facts of all articles, and which translations are stale. */
  readonly allFacts: string;
  readonly allTerms: string;
}

/** Where references lead, and what they are resolved by. */
interface TargetStates extends SourceStates {
  readonly targets: KnownTargets;
}

/** Digests of everything that views are made of; plain data, which a manifest keeps. See `Dependency`. */
export interface PartStates extends TargetStates {
  /** All that is told of any article elsewhere. */
  readonly allArticles: string;
  readonly references: string;
  readonly corrections: string;
  readonly addresses: string;
  /** By file: the digests of its facts, its story, its links and its text, one after the other. */
  readonly articles: Digests;
  /** By name: see `termName`. */
  readonly terms: Digests;
  /** By language. */
  readonly about: Digests;
  /** By address. */
  readonly data: Digests;
  /** By language. */
  readonly listings: Readonly<Record<string, ListingState>>;
}

interface ListingState {
  readonly entries: string;
  /** By term: see `termName`. */
  readonly lists: Digests;
  /** By what is known of their dates; nothing for undated ones. */
  readonly days: Digests;
}

/** The digests of an article: what is told of it elsewhere, where its links lead, and its text. */
interface ArticleDigests {
  /** Of its facts and its story. */
  readonly shown: string;
  readonly links: string;
  readonly text: string;
}

/** Takes the digests of an article apart. */
export function digestsOfArticle(state: string): ArticleDigests {
  return {
    shown: state.slice(0, 2 * DIGEST_LENGTH),
    links: state.slice(2 * DIGEST_LENGTH, BEFORE_TEXT),
    text: state.slice(BEFORE_TEXT),
  };
}

/** Digits of the state of an article before those of its text. */
const BEFORE_TEXT = 3 * DIGEST_LENGTH;

/** Digits of the digest of a text: as many bits as others have, as it is hexadecimal. */
const TEXT_LENGTH = 12;

function textDigest({ hash }: Article): string {
  return hash.slice(0, TEXT_LENGTH);
}

/** The states of what an archive is made from, with those of its terms. */
interface CatalogueStates extends SourceStates, Pick<PartStates, 'terms'> {}

const known = new WeakMap<Catalogue, CatalogueStates>();

function catalogueStatesOf(archive: LinkedLater): CatalogueStates {
  const states = known.get(archive) ?? findCatalogueStates(archive);
  known.set(archive, states);
  return states;
}

function findCatalogueStates(archive: LinkedLater): CatalogueStates {
  const { articles } = archive;
  const terms = Object.fromEntries(
    TERM_KINDS.flatMap((kind) =>
      archive.terms[kind].all.map((term) => [termName(term), termState(term, archive)]),
    ),
  );
  const stale = articles.filter((article) => archive.isStale(article));
  return {
    whole: digestOfData(wholeOf(archive)),
    allFacts: digestOfData([
      articles.map((one) => one.digest).join(''),
      stale.map(({ file }) => file),
    ]),
    allTerms: digestOfData(terms),
    terms,
  };
}

/** Whether an archive is made from the same, all but its texts and the host's words about it, as an earlier one of the same site. */
function hasSameSources(before: SourceStates, archive: LinkedLater): boolean {
  const now = catalogueStatesOf(archive);
  return (['whole', 'allFacts', 'allTerms'] as const).every((part) => before[part] === now[part]);
}

/**
 * Finds where the references of an archive lead, if all that they are resolved by is as it was.
 * @param before the states of an earlier archive
 */
export function targetsSince(before: TargetStates, archive: LinkedLater): TargetsOf | undefined {
  return hasSameSources(before, archive) ? targetsFrom(before.targets, archive) : undefined;
}

const knownTargetStates = new WeakMap<Archive, TargetStates>();

/** The states by which `targetsSince` finds the targets of an archive that comes after this one. */
export function targetStatesOf(archive: Archive): TargetStates {
  const states = knownTargetStates.get(archive) ?? findTargetStates(archive);
  knownTargetStates.set(archive, states);
  return states;
}

function findTargetStates(archive: Archive): TargetStates {
  const { whole, allFacts, allTerms } = catalogueStatesOf(archive);
  const targetsOf: TargetsOf = (article) => archive.links.of(article).map(({ target }) => target);
  return { whole, allFacts, allTerms, targets: knownTargets(archive, targetsOf) };
}

/**
 * The states of all parts of an archive.
 * @param before those of an earlier archive of the same site, where there are any: most of them stay after an edit of a text
 */
export function partStatesOf(archive: Archive, before?: PartStates): PartStates {
  return before && hasSameSources(before, archive)
    ? { ...before, articles: withTexts(before.articles, archive), about: aboutStates(archive) }
    : findPartStates(archive);
}

/** The states of articles of which at most the texts have changed. */
function withTexts(before: Digests, { articles }: Archive): Digests {
  return Object.fromEntries(
    articles.map((article) => {
      const state = before[article.file] ?? '';
      return [article.file, state.slice(0, BEFORE_TEXT) + textDigest(article)];
    }),
  );
}

function aboutStates({ about }: Archive): Digests {
  return Object.fromEntries(
    [...about].map(([lang, { html, pictures }]) => [lang, digestOfData([html, pictures])]),
  );
}

function findPartStates(archive: Archive): PartStates {
  const { terms } = catalogueStatesOf(archive);
  const shown = shownDigests(archive);
  const shownOf = (article: Article) => shown.get(article) ?? '';
  return {
    ...targetStatesOf(archive),
    allArticles: digest([...shown.values()].join('')),
    terms,
    ...articleStates(archive, shownOf),
    corrections: digest(
      archive.articles
        .filter(({ meta }) => meta.corrections || meta.retracted)
        .map(shownOf)
        .join(''),
    ),
    addresses: digestOfData(
      [...archive.articles, ...archive.erased].map(({ file, addresses }) => [file, addresses]),
    ),
    about: aboutStates(archive),
    data: Object.fromEntries(
      dataFiles(archive).map(({ address, articles, pairs }) => [
        address,
        digestOfData([
          articles.map(({ file }) => file),
          pairs.map(({ left, right }) => [left.file, right.file]),
        ]),
      ]),
    ),
    listings: Object.fromEntries(
      archive.listings.map((listing) => [
        listing.edition.lang,
        listingState(listing, archive, shownOf),
      ]),
    ),
  };
}

function wholeOf(catalogue: Catalogue): unknown {
  const { site, articles, erased, deadLinks, names } = catalogue;
  const languages = new Set(articles.map(({ lang }) => lang));
  const records = erased.map(({ facts }) => facts);
  const emptiness = emptinessOf(catalogue);
  return [
    emptiness,
    [...languages].sort(),
    records,
    [...deadLinks],
    names,
    htmlOfSlots(site.editions),
  ];
}

/** By article, the digests of its facts and of its story. */
function shownDigests(archive: LinkedLater): ReadonlyMap<Article, string> {
  const stories = new Map<Story, string>();
  return new Map(
    archive.articles.map((article) => {
      const story = archive.storyOf(article);
      const ofStory = stories.get(story) ?? digestOfData(storyParts(story, archive));
      stories.set(story, ofStory);
      return [article, digestOfData(factsOf(article, archive)) + ofStory];
    }),
  );
}

/** Everything about an article but its text: of what follows from other articles, only what its card shows. */
function factsOf(article: Article, archive: Catalogue): unknown {
  const { kinship, terms } = archive;
  return [
    article.digest,
    TERM_KINDS.map((kind) => archive.termsOf(article, kind).map(({ key }) => key)),
    terms.place.datelineOf(article),
    kinship.newerThan(article)?.file,
    archive.listing(article.lang).hasEntryOf(article),
    kinship.witnessesOf(article).length,
  ];
}

function storyParts(story: Story, archive: LinkedLater): unknown {
  const { kinship } = archive;
  const { all, articles, first, original, originals } = story;
  const files = (list: readonly Article[]) => list.map(({ file }) => file);
  return [
    files(all),
    files([...articles.values()]),
    first.file,
    original?.file,
    [...originals].map(files),
    all.map((one) => [files(kinship.witnessesOf(one)), files(kinship.versionsOf(one))]),
    archive.storiesAround(first).map((one) => files(one.all)),
    all.map((one) => [one.unlisted, archive.isStale(one)]),
  ];
}

/** The states of all articles, and the digest of all references. */
function articleStates(
  archive: Archive,
  shownOf: (article: Article) => string,
): Pick<PartStates, 'articles' | 'references'> {
  const { links } = archive;
  const references = createHash('sha256');
  const articles = archive.articles.map((article): [string, string] => {
    const listing = archive.listing(article.lang);
    const targets = links.of(article).map(({ target }) => targetName(target));
    if (targets.length > 0) {
      references.update(
        JSON.stringify([article.file, article.unlisted, linesLeftOut(article.references), targets]),
      );
    }
    const { before = [], after = [], longer } = links.chain(article, listing) ?? {};
    const { newer, older } = listing.neighbours(article);
    const others = [links.referrers(article), before, after].map((list) =>
      list.map(({ file }) => file),
    );
    const ofLinks = digestOfData([targets, others, longer, newer?.file, older?.file]);
    return [article.file, `${shownOf(article)}${ofLinks}${textDigest(article)}`];
  });
  return { articles: Object.fromEntries(articles), references: endOf(references) };
}

function targetName(target: Target): string {
  switch (target.kind) {
    case 'article':
      return `article ${target.article.file}`;
    case 'tag':
      return termName(target.term);
    case 'page':
      return `page ${target.address}`;
    case 'unknown tag':
      return `unknown ${target.query}`;
    case 'wanted':
      return `wanted ${target.term?.key ?? ''} ${target.query}`;
    default:
      return target.kind;
  }
}

function termState(term: Term, { site, listings, terms }: Catalogue): string {
  const ofKind = terms[term.kind];
  return digestOfData([
    site.editions.map(({ lang }) => [term.label(lang), term.slug(lang)]),
    term.entry,
    ofKind.above(term).map(({ key }) => key),
    ofKind.below(term).map(({ key }) => key),
    listings.map((listing) => [listing.has(term), listing.uses(term)]),
  ]);
}

function listingState(
  listing: Listing,
  { terms }: Archive,
  shownOf: (article: Article) => string,
): ListingState {
  const byDay = new Map<string, string[]>();
  for (const { article, period } of listing.entries) addTo(byDay, period ?? '', shownOf(article));
  const days = Object.fromEntries([...byDay].map(([day, all]) => [day, digest(all.join(''))]));
  const lists = Object.fromEntries(
    TERM_KINDS.flatMap((kind) => terms[kind].all).flatMap((term) => {
      const entries = listing.entriesOf(term);
      if (entries.length === 0) return [];
      return [[termName(term), digest(entries.map(({ article }) => shownOf(article)).join(''))]];
    }),
  );
  return { entries: digestOfData([days, lists]), lists, days };
}

function endOf(running: ReturnType<typeof createHash>): string {
  return shortened(running.digest('base64url'));
}
