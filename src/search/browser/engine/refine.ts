/** Filters the articles that were found, groups them by story, sorts and counts them. */
import type { TermKind } from '../../../archive/term-kinds.ts';
import type { Facets } from '../../facet-file.ts';
import {
  FACET_KINDS,
  type LanguageCount,
  type Month,
  type MonthCount,
  type SearchRequest,
  type StoryCount,
  type TermCount,
} from '../protocol.ts';
import {
  byDate,
  byDateNewestFirst,
  daysOf,
  type IndexedArticle,
  monthOf,
  monthOfDay,
} from './indexed-articles.ts';
import { daysOfRange, isOfRange } from './ranges.ts';
import type { RankedArticle } from './rank.ts';

/** A story that was found: the article that shows it, and the other articles that were found. */
export interface FoundStory {
  readonly shown: RankedArticle;
  readonly others: readonly RankedArticle[];
}

type FilterName = 'langs' | 'months' | TermKind;

/** A request with the data that its filters need. */
export interface Filters {
  readonly request: SearchRequest;
  /** By shard; empty if no terms are asked for. */
  readonly facets: ReadonlyMap<string, Facets>;
}

/**
 * Selects the articles that pass all filters.
 * @param except a filter that is not applied, as its values are to be counted
 */
export function applyFilters(
  found: readonly RankedArticle[],
  { request, facets }: Filters,
  except?: FilterName,
): RankedArticle[] {
  const { langs, from, to, terms } = request;
  const kinds = FACET_KINDS.filter((kind) => kind !== except && terms[kind].length > 0);
  const days = daysOfRange({ ...(from && { from }), ...(to && { to }) });
  return found.filter(({ article }) => {
    if (except !== 'langs' && langs.length > 0 && !langs.includes(article.lang)) return false;
    if (except !== 'months' && (from || to) && !isOfRange(article, days)) return false;
    return kinds.every((kind) =>
      termsOf(article, kind, facets).some((id) => terms[kind].includes(id)),
    );
  });
}

/** The identities of an article's terms. */
export function termsOf(
  article: IndexedArticle,
  kind: TermKind,
  facets: Filters['facets'],
): string[] {
  const facet = facets.get(article.shard)?.[kind];
  const numbers = facet?.of[article.number] ?? [];
  return numbers.flatMap((number) => facet?.terms[number]?.[0] ?? []);
}

/**
 * Groups articles by story, its witnesses and versions included.
 * @param found the best first: the first article of a story shows it, or the newest of that one's language, so that
 *   the latest of several versions is read
 */
export function groupByStory(found: readonly RankedArticle[]): FoundStory[] {
  const stories = new Map<string, { shown: RankedArticle; others: RankedArticle[] }>();
  for (const ranked of found) {
    const known = stories.get(ranked.article.story);
    if (known) known.others.push(ranked);
    else stories.set(ranked.article.story, { shown: ranked, others: [] });
  }
  return [...stories.values()].map(({ shown, others }) => {
    const newest = others.reduce(
      (best, one) =>
        one.article.lang === best.article.lang && one.article.day > best.article.day ? one : best,
      shown,
    );
    if (newest === shown) return { shown, others };
    return { shown: newest, others: [shown, ...others.filter((one) => one !== newest)] };
  });
}

/**
 * Shows each story by its first article in an order of languages, so that a reader who searches in one
 * script reads it.
 */
export function preferLanguages(
  stories: readonly FoundStory[],
  order: readonly string[],
): FoundStory[] {
  const rank = ({ article }: RankedArticle) =>
    (order.indexOf(article.lang) + order.length) % order.length;
  return stories.map(({ shown, others }) => {
    const [first = shown, ...rest] = [shown, ...others].toSorted((a, b) => rank(a) - rank(b));
    return { shown: first, others: rest };
  });
}

/** @param stories in the order of relevance */
export function sortStories(
  stories: readonly FoundStory[],
  sort: SearchRequest['sort'],
): FoundStory[] {
  if (sort === 'relevance') return [...stories];
  const [order, sign] = sort === 'newest' ? [byDateNewestFirst, -1] : [byDate, 1];
  return stories.toSorted(({ shown: { article: a } }, { shown: { article: b } }) => {
    return order(a, b) || (a.id < b.id ? sign : -sign);
  });
}

/** Counts the stories in each language, the largest count first. */
export function countLanguages(found: readonly RankedArticle[]): LanguageCount[] {
  const counts = countStories(found, ({ lang }) => [lang]);
  return [...counts]
    .map(([lang, count]) => ({ lang, count }))
    .toSorted(byCount(({ lang }) => lang));
}

/**
 * Counts the stories in each month; one of which only the year is known counts in none, though a filter by any month
 * of that year finds it.
 * @param articles all of the archive: every month from their first to their last is listed
 */
export function countMonths(
  found: readonly RankedArticle[],
  articles: Iterable<IndexedArticle>,
): MonthCount[] {
  const counts = countStories(found, (article) => {
    const month = monthOf(article);
    return month === undefined ? [] : [month];
  });
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const article of articles) {
    const [from, to] = daysOf(article) ?? [first, last];
    if (from < first) first = from;
    if (to > last) last = to;
  }
  if (first > last) return [];
  return monthsBetween(monthOfDay(first), monthOfDay(last)).map((month) => ({
    month,
    count: counts.get(month) ?? 0,
  }));
}

function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month && month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

interface TermCounting {
  readonly facets: Filters['facets'];
  /** Terms that are listed even if no article has them. */
  readonly asked: readonly string[];
  /** The language in which they are named. */
  readonly lang: string;
}

/** Counts the stories with each term of a kind, the most frequent first. */
export function countTerms(
  found: readonly RankedArticle[],
  kind: TermKind,
  { facets, asked, lang }: TermCounting,
): TermCount[] {
  const counts = countStories(found, (article) => termsOf(article, kind, facets));
  for (const id of asked) counts.set(id, counts.get(id) ?? 0);
  const terms = [...facets.values()].flatMap((facet) => facet[kind].terms);
  const labels = new Map(terms.map(([id, names]) => [id, names]));
  return [...counts]
    .map(([id, count]): TermCount => {
      const names = Object.entries(labels.get(id) ?? {});
      const [language, label] = names.find(([one]) => one === lang) ?? names[0] ?? ['', id];
      return { id, label, count, ...(language ? { lang: language } : {}) };
    })
    .toSorted(byCount(({ label }) => label));
}

/** Counts the stories that have each value in one of their articles. */
function countStories(
  found: readonly RankedArticle[],
  valuesOf: (article: IndexedArticle) => readonly string[],
): Map<string, number> {
  const stories = new Map<string, Set<string>>();
  for (const { article } of found) {
    for (const value of valuesOf(article)) {
      const known = stories.get(value);
      if (known) known.add(article.story);
      else stories.set(value, new Set([article.story]));
    }
  }
  return new Map([...stories].map(([value, { size }]) => [value, size]));
}

function byCount<Entry extends StoryCount>(name: (entry: Entry) => string) {
  return (a: Entry, b: Entry) => b.count - a.count || (name(a) < name(b) ? -1 : 1);
}

/** Separates the terms of a request that the archive knows from the others. */
export function knownTerms({ terms }: SearchRequest, facets: Filters['facets']) {
  const knownOf = (kind: TermKind) =>
    new Set([...facets.values()].flatMap((one) => one[kind].terms.map(([id]) => id)));
  const separated = FACET_KINDS.map((kind) => {
    const known = knownOf(kind);
    return { kind, ids: terms[kind].map((id) => ({ id, isKnown: known.has(id) })) };
  });
  const known = separated.map(({ kind, ids }) => [
    kind,
    ids.filter(({ isKnown }) => isKnown).map(({ id }) => id),
  ]);
  return {
    terms: Object.fromEntries(known) as SearchRequest['terms'],
    unknownTerms: separated.flatMap(({ kind, ids }) =>
      ids.filter(({ isKnown }) => !isKnown).map(({ id }) => ({ kind, id })),
    ),
  };
}
