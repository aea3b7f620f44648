/** Articles: `/id/2021/02/15/judul/`; `/id/1965/02/judul/` where only the month is known. */

import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Article, Block } from '../../archive/article.ts';
import { archivedCopyOf } from '../../archive/dead-links.ts';
import type { FrontMatter, Unconfirmed } from '../../archive/front-matter.ts';
import { lastChangeOf } from '../../archive/last-change.ts';
import type { Rights } from '../../archive/rights.ts';
import {
  isOriginalGone,
  lineOfOriginals,
  listed,
  othersInLanguage,
  translationsOf,
} from '../../archive/story.ts';
import type { TextState } from '../../archive/text-state.ts';
import type { ExactDate } from '../../dates/article-date.ts';
import { changesAddress } from '../addresses.ts';
import { type Alternates, nearestTo, same } from '../alternates.ts';
import {
  articlesOf,
  type Dependencies,
  onEntries,
  onLinks,
  onLists,
  onNames,
  onStories,
  onTerms,
  onTexts,
  tagsOf,
} from '../dependencies.ts';
import { defineKindWithAlternates } from '../kind.ts';
import {
  type ArticleCard,
  type CreditedTerm,
  type DatelineView,
  type KeptFileView,
  keptFilesOf,
  type LimitsView,
  type LinkedParallel,
  type LinkedTerm,
  limitsOf,
  type OwnFieldView,
  type Parts,
  type ReferenceView,
  textKey,
} from '../parts.ts';

/** A source that an article credits. */
export interface SourceView {
  readonly term: LinkedTerm;
  /** The page of the source that the article gives, unless it is the one on the source's own page. */
  readonly url: string | undefined;
}

type Credited =
  | 'event'
  | 'dateAsPrinted'
  | 'sourceUrl'
  | 'archivedUrl'
  | 'retrieved'
  | 'added'
  | 'sha256'
  | 'print'
  | 'callNumber'
  | 'reprints';

export interface CreditsView extends Pick<FrontMatter, Credited> {
  readonly sources: readonly SourceView[];
  readonly editors: readonly LinkedTerm[];
  readonly tags: readonly LinkedTerm[];
  readonly outlet: LinkedTerm | undefined;
  /** The copies of its pages elsewhere that have gone, by their addresses; left out where all are there. */
  readonly archived?: Readonly<Record<string, string>>;
  /** In its parts; empty where there is none. */
  readonly dateline: readonly DatelineView[];
  readonly reporters: readonly CreditedTerm[];
  readonly translator: LinkedTerm | undefined;
  readonly own: readonly OwnFieldView[];
  readonly original: ArticleCard | undefined;
  /** Whether the article names an original that the archive does not have. */
  readonly originalGone: boolean;
  /** The translations that the original was itself made through, the nearest first; none for other articles. */
  readonly through: readonly CreditedTranslation[] | undefined;
  /** Translations of the article, those that came back to its language through another one among them. */
  readonly translations: readonly CreditedTranslation[];
  /** The other translations of its original into the same language; none where it is the only one. */
  readonly 'other translations': readonly CreditedTranslation[] | undefined;
  /** Articles from other outlets with the same text; none where there are none. */
  readonly witnesses: readonly ArticleCard[] | undefined;
  /** The other articles of the story, of which nobody says how they came about. */
  readonly others: readonly CreditedTranslation[];
}

/** A translation of an article, with a link to its translator in the edition of the translation. */
export interface CreditedTranslation {
  readonly article: ArticleCard;
  readonly translator: LinkedTerm | undefined;
}

/** A version of an article. */
export interface VersionView {
  readonly article: ArticleCard;
  /** The version before it, which it followed. */
  readonly follows: Address | undefined;
  /** The page with its changes to the version before it; the first version has none. */
  readonly changes: Address | undefined;
}

/** A part of a reading chain. */
interface ChainView {
  readonly before: readonly ArticleCard[];
  readonly after: readonly ArticleCard[];
  /** Whether there is more before, or after. */
  readonly longer: { readonly before: boolean; readonly after: boolean };
}

export interface ArticleView {
  readonly lang: string;
  /** Names the article for good: see `permanentAddress`. Left out where it has none. */
  readonly id?: string;
  /** The last day on which it changed; left out where nobody knows any. */
  readonly 'last change'?: ExactDate;
  /** Stands for the text: see `textKey`. */
  readonly text: string;
  readonly head: ArticleCard;
  readonly limits: LimitsView | undefined;
  readonly 'state of the text': TextState | undefined;
  /** The fields that nobody has confirmed yet, for the editor in the preview; left out on the published page. */
  readonly unconfirmed?: readonly Unconfirmed[];
  readonly 'changed original': ArticleCard | undefined;
  /** The newest version, where the article is an older one. */
  readonly 'newer version': ArticleCard | undefined;
  /** All versions of the article, the oldest first; none where it has one only. */
  readonly versions: readonly VersionView[] | undefined;
  readonly corrections: NonNullable<FrontMatter['corrections']>;
  /** The description that an editor wrote. */
  readonly standfirst?: string;
  readonly 'side by side': readonly LinkedParallel[];
  /** The scans and PDFs beside it; left out where there are none. */
  readonly files?: readonly KeptFileView[];
  readonly credits: CreditsView;
  /** What others may do with the text; left out where nobody says it. */
  readonly rights?: Rights;
  readonly references: readonly ReferenceView[];
  readonly chain: ChainView | undefined;
  readonly 'referred to by': readonly ArticleCard[];
  readonly related: readonly ArticleCard[];
  readonly newer: ArticleCard | undefined;
  readonly older: ArticleCard | undefined;
}

export const articleKind = defineKindWithAlternates<Article, ArticleView, readonly Block[]>({
  name: 'article',
  items: ({ articles }) => articles,
  // References find articles by themselves, by more than their address.
  address: ({ address }) => address,
  inSitemap: true,
  articlesOf: (article) => [article],
  isUnlisted: ({ unlisted }) => unlisted,
  alternates,
  article: (article) => article,
  view(article, parts) {
    const { archive } = parts;
    const rights = archive.rightsOf(article);
    const changed = lastChangeOf(article, archive.listing(article.lang).edition.calendar);
    const { description: standfirst, id } = article.meta;
    return {
      lang: article.lang,
      text: textKey(article, archive),
      head: parts.card(article),
      limits: limitsOf(article),
      'state of the text': article.meta.text,
      ...(archive.site.preview && article.meta.review && { unconfirmed: article.meta.review }),
      'changed original': parts.changedOriginal(article),
      ...versionsOf(article, parts),
      corrections: article.meta.corrections ?? [],
      'side by side': parts.parallels(article),
      ...(article.files.length > 0 && { files: keptFilesOf(article) }),
      credits: creditsOf(article, parts),
      ...(rights && { rights }),
      ...(id !== undefined && { id }),
      ...(changed && { 'last change': changed }),
      references: parts.references(article),
      ...(standfirst !== undefined && { standfirst }),
      ...waysOn(article, parts),
    };
  },
  body: (article, texts) => texts.blocksOf(article),
  dependencies,
});

function alternates(article: Article, archive: Archive): Alternates {
  const story = archive.storyOf(article);
  const isMain = story.articles.get(article.lang) === article;
  return {
    list: archive.site.editions.map((edition) => {
      if (edition.lang === article.lang) return same(edition, article.address);
      const translation = story.articles.get(edition.lang);
      // A page that says `noindex` is no translation for a machine.
      if (translation && !translation.unlisted) return same(edition, translation.address);
      return nearestTo(edition, story, archive);
    }),
    xDefault: (story.first.unlisted ? article : story.first).address,
    ...(isMain ? {} : { oneWay: true }),
  };
}

function versionsOf(
  article: Article,
  parts: Parts,
): Pick<ArticleView, 'newer version' | 'versions'> {
  const { kinship } = parts.archive;
  const newer = kinship.newerThan(article);
  const { edition } = parts.archive.listing(article.lang);
  const versions = kinship.versionsOf(article).map((one) => ({
    article: parts.card(one),
    follows: kinship.earlierThan(one)?.address,
    changes: kinship.isComparable(one) ? changesAddress(edition, one) : undefined,
  }));
  return {
    'newer version': newer && parts.card(newer),
    versions: versions.length > 0 ? versions : undefined,
  };
}

function creditsOf(article: Article, parts: Parts): CreditsView {
  const { archive } = parts;
  const { event, dateAsPrinted, sourceUrl, archivedUrl, retrieved, added } = article.meta;
  const { print, callNumber, reprints, sha256 } = article.meta;
  const story = archive.storyOf(article);
  const line = lineOfOriginals(story, article);
  const original = line.at(-1);
  const through = line.slice(0, -1);
  const inLanguage = othersInLanguage(story, article);
  // One that came back to the language through another one is a translation of this article, not beside it.
  const cameBack = inLanguage.filter((one) => lineOfOriginals(story, one).includes(article));
  const translations = [...new Set([...translationsOf(story, article), ...cameBack])];
  const besides = inLanguage.filter((one) => !line.includes(one) && !cameBack.includes(one));
  const named = new Set([article, ...line, ...translations, ...besides]);
  const others = story.all.filter((one) => !named.has(one));
  const witnesses = archive.kinship.witnessesOf(article).filter((one) => one !== article);
  const archived = archivedCopies(article, archive);
  return {
    ...(archived && { archived }),
    added,
    // Of a text that is not shown, nobody can try whether it is this one.
    sha256: article.withheld ? undefined : sha256,
    event,
    dateAsPrinted,
    sourceUrl,
    archivedUrl,
    retrieved,
    print,
    callNumber,
    reprints,
    own: parts.own(article, ['article', 'list']),
    sources: sourcesOf(article, parts),
    editors: parts.termsOf(article, 'editor'),
    tags: parts.termsOf(article, 'tag'),
    outlet: parts.creditsOf(article, 'outlet')[0],
    dateline: parts.datelineOf(article),
    reporters: parts.creditsOf(article, 'reporter'),
    translator: parts.creditsOf(article, 'translator')[0],
    original: original && parts.card(original),
    originalGone: !original && isOriginalGone(story, article),
    through: creditedIfAny(through, parts),
    translations: credited(translations, parts),
    'other translations': creditedIfAny(besides, parts),
    witnesses: witnesses.length > 0 ? parts.cards(witnesses) : undefined,
    others: credited(others, parts),
  };
}

/** The copies of pages that the credits name and that have gone; the article may name that of its original itself. */
function archivedCopies(
  { meta }: Article,
  { deadLinks }: Archive,
): Readonly<Record<string, string>> | undefined {
  if (deadLinks.size === 0) return undefined;
  const { sourceUrl, archivedUrl, source = [], reprints = [], retracted } = meta;
  const urls = [
    archivedUrl === undefined ? sourceUrl : undefined,
    ...source.map(({ url }) => url),
    ...reprints.map((one) => one.sourceUrl),
    retracted?.url,
  ];
  const copies = urls.flatMap((url) => {
    const copy = archivedCopyOf(deadLinks, url);
    return url === undefined || copy === undefined ? [] : [[url, copy] as const];
  });
  return copies.length > 0 ? Object.fromEntries(copies) : undefined;
}

/** Translations that lists may name, each with its translator. */
function credited(articles: readonly Article[], parts: Parts): CreditedTranslation[] {
  return listed(articles).map((article) => ({
    article: parts.card(article),
    translator: parts.creditsOf(article, 'translator')[0],
  }));
}

function creditedIfAny(
  articles: readonly Article[],
  parts: Parts,
): CreditedTranslation[] | undefined {
  const found = credited(articles, parts);
  return found.length > 0 ? found : undefined;
}
function sourcesOf(article: Article, parts: Parts): SourceView[] {
  const { archive } = parts;
  const { source } = archive.terms;
  const listing = archive.listing(article.lang);
  return archive.termsOf(article, 'source').map((term) => {
    const credit = article.sources.find(({ name }) => source.of(name, article.lang) === term);
    const isOwnPage = credit?.url === term.entry?.url;
    return { term: parts.term(term, listing), url: isOwnPage ? undefined : credit?.url };
  });
}

/**
 * What follows an article. Each article is linked once: what people have said of the order and of references is whole,
 * then come the neighbours in time, and last what a program has chosen.
 */
function waysOn(
  article: Article,
  parts: Parts,
): Pick<ArticleView, 'chain' | 'referred to by' | 'related' | 'newer' | 'older'> {
  const { archive } = parts;
  const { links } = archive;
  const listing = archive.listing(article.lang);
  const chain = links.chain(article, listing);
  const linked = new Set(chain ? [...chain.before, ...chain.after] : []);
  const once = (articles: readonly (Article | undefined)[]) =>
    articles.flatMap((one) => (one && !linked.has(one) && linked.add(one) ? one : []));
  const referrers = once(links.referrers(article));
  const { newer, older } = listing.neighbours(article);
  const [isNewer, isOlder] = [once([newer]).length > 0, once([older]).length > 0];
  return {
    chain: chain && {
      before: parts.cards(chain.before),
      after: parts.cards(chain.after),
      longer: chain.longer,
    },
    'referred to by': parts.cards(referrers),
    related: parts.cards(once(archive.related(article))),
    newer: newer && isNewer ? parts.card(newer) : undefined,
    older: older && isOlder ? parts.card(older) : undefined,
  };
}

/** A page with room for related articles depends on all entries, as they are found by what is rare in the edition. */
function dependencies(article: Article, archive: Archive): Dependencies {
  const { links } = archive;
  const listing = archive.listing(article.lang);
  const tags = () => tagsOf(links.of(article));
  return [
    onTexts(() => [article]),
    onLinks(() => [article]),
    onStories(function* shown() {
      yield article;
      yield* articlesOf(links.of(article));
      yield* links.referrers(article);
      const { before = [], after = [] } = links.chain(article, listing) ?? {};
      yield* before;
      yield* after;
      const { newer, older } = listing.neighbours(article);
      if (newer) yield newer;
      if (older) yield older;
    }),
    // Translations are credited with their translators.
    onNames(() => archive.storyOf(article).all),
    onTerms(tags),
    ...onLists(tags, archive),
    ...(archive.roomForRelated(article) > 0 ? [onEntries(listing)] : []),
  ];
}
