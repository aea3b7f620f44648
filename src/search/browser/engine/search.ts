/** Searches an index once: plans the query, matches, ranks, filters, counts, and makes the first results. */
import type { Analyzer } from '../../analyzer.ts';
import type { Facets } from '../../facet-file.ts';
import {
  FACET_KINDS,
  PAGE_SIZE,
  type SearchRequest,
  type SearchResponse,
  type SearchResult,
} from '../protocol.ts';
import { partsWithOperators } from '../query/edit.ts';
import {
  type Condition,
  isPlain,
  type Query,
  type QueryUnit,
  type UnitGroup,
} from '../query/parse.ts';
import { mayBeDate } from '../query/vocabulary.ts';
import { type Conditions, readConditions } from './conditions.ts';
import { datesIn } from './date-clause.ts';
import { expansionsOf, wordsToMark } from './expansion.ts';
import type { FederatedIndex } from './federated-index.ts';
import { keepPlaces } from './kept-places.ts';
import { type ClauseMatch, matchAlternatives, matchGroup, withVariants } from './match.ts';
import { matchDates } from './match-date.ts';
import type { NameIndex } from './name-index.ts';
import { offersOf } from './period-offers.ts';
import { excludedClause, planQuery } from './plan.ts';
import { proposalsFor } from './proposals.ts';
import { nearLanguages, type RankedArticle, type Ranking, rank } from './rank.ts';
import {
  applyFilters,
  countLanguages,
  countMonths,
  type FoundStory,
  groupByStory,
  knownTerms,
  preferLanguages,
  sortStories,
} from './refine.ts';
import { resultOf } from './result.ts';

/** A search that is over, with all that its next results, its facets and its export need. */
export interface FinishedSearch {
  /** In the order of the results. */
  readonly stories: readonly FoundStory[];
  /** All articles that satisfy the query, before any filter. */
  readonly found: readonly RankedArticle[];
  /** Without the terms that the archive does not know. */
  readonly request: SearchRequest;
  /** The words to be marked on an article's page, by its language. */
  readonly words: ReadonlyMap<string, string>;
}

interface SearchContext {
  readonly index: FederatedIndex;
  readonly analyzer: Analyzer;
  /** Loads the names that units of a query may be part of. */
  readonly names: (units: readonly QueryUnit[]) => Promise<NameIndex>;
  /** The language of the edition that searches. */
  readonly lang: string;
  /** The path prefix. */
  readonly base: string;
}

/**
 * Searches the languages that are open.
 * @param query that of the request, parsed
 * @throws Error if part of an index or a stored article cannot be loaded
 */
export async function search(
  request: SearchRequest,
  query: Query,
  context: SearchContext,
): Promise<{ readonly response: SearchResponse; readonly finished: FinishedSearch }> {
  const { index, analyzer, lang } = context;
  const { languages } = index;
  const { groups, excluded, conditions, issue } = query;
  const dates = groups.some(mayHaveDate) ? datesIn(groups, languages.articles.values()) : [];
  const dateGroups = new Set(dates.flatMap((date) => date.groups));
  const others = groups.filter((group) => !dateGroups.has(group));
  const named = [...others, ...excluded].flatMap((group) => group.units);
  const isExpanded = request.expand && named.length > 0;
  const planning = { analyzer, languages: languages.open };
  const names = isExpanded ? await context.names(named) : NO_NAMES;
  const planned = { ...planning, names, expand: request.expand };
  const clauses = planQuery(others, planned);
  const [matches, dateMatches, without] = await Promise.all([
    Promise.all(clauses.map((group) => matchGroup(group, index, planning))).then((all) =>
      withVariants(all, index),
    ),
    matchDates(dates, planning, index),
    Promise.all(
      excluded.map(({ units: [unit] }) =>
        unit ? matchAlternatives(excludedClause(unit, planned), index) : undefined,
      ),
    ),
  ]);
  const needed = FACET_KINDS.some((kind) => request.terms[kind].length > 0);
  const facets =
    needed || conditions.some(needsFacets) ? await index.facets() : new Map<string, Facets>();
  const { accepts, notUnderstood } = readConditions(conditions, {
    languages: languages.all,
    facets,
  });
  const isMeant = ({ article }: RankedArticle) =>
    accepts(article) && !without.some((match) => match?.hits.has(article));
  const rankAll = async (some: readonly ClauseMatch[]): Promise<Ranking> => {
    if (issue === 'no-words') return NOTHING_FOUND;
    const ranking = await rankMatches(some, index, lang);
    return { ...ranking, found: ranking.found.filter(isMeant) };
  };
  const { found, partial } = await rankAll([...matches, ...dateMatches]);
  // A language that is missing may know terms that the others do not.
  const isWhole = languages.open.length === languages.all.length;
  const { terms, unknownTerms } = isWhole
    ? knownTerms(request, facets)
    : { terms: request.terms, unknownTerms: [] };
  const filters = { request: { ...request, terms }, facets };
  const sort = groups.length === 0 && request.sort === 'relevance' ? 'newest' : request.sort;
  // Names of fields and operators say nothing of the language.
  const typed = groups.flatMap(({ units }) => units.map(({ text }) => text)).join(' ');
  const order = languageOrder(typed, languages.all, lang);
  const grouped = preferLanguages(groupByStory(applyFilters(found, filters)), order);
  const near = nearLanguages(typed, languages.open);
  const stories = sort === 'relevance' ? keepPlaces(grouped, near) : sortStories(grouped, sort);
  const words = wordsToMark([...matches, ...dateMatches]);
  const finished = { stories, found, request: filters.request, words };
  const inAnyLanguage = applyFilters(found, filters, 'langs');
  const response: SearchResponse = {
    pending: languages.pending,
    failed: languages.failed,
    count: stories.length,
    partial,
    expansions: matches.flatMap((match) => expansionsOf(match, languages.open)),
    unknownTerms,
    ...(issue ? { issue } : {}),
    parts: partsWithOperators(request.query, query),
    notUnderstood: isWhole
      ? [...query.notUnderstood, ...textsOf(notUnderstood, request.query)]
      : query.notUnderstood,
    meant: isWhole
      ? await proposalsFor(
          request.query,
          query,
          matches,
          found.length > 0 && !partial,
          index,
          planning,
        )
      : [],
    periods: offersOf(dates, request, {
      rest: dates.length > 0 ? (await rankAll(matches)).found : [],
      filtersFor: (one) => ({ ...filters, request: { ...filters.request, ...one } }),
    }),
    langs: countLanguages(inAnyLanguage),
    inAllLanguages: groupByStory(inAnyLanguage).length,
    months: countMonths(applyFilters(found, filters, 'months'), languages.articles.values()),
    results: await resultsFrom(0, finished, context.base),
  };
  return { response, finished };
}

/** Whether a group may be a part of a date: nearly all queries have none, and need not look at all articles. */
function mayHaveDate(group: UnitGroup): boolean {
  return isPlain(group) && group.units.some(({ text }) => mayBeDate(text));
}

/** Whether a filter needs the facets. */
function needsFacets({ field }: Condition): boolean {
  return field !== 'lang' && field !== 'date';
}

/** What was not understood of filters, as it is written: the whole filter, or some of its values. */
function textsOf(filters: Conditions['notUnderstood'], query: string): string[] {
  const texts = filters.flatMap(({ condition, values }) =>
    values.length === condition.values.length
      ? [query.slice(condition.start, condition.end)]
      : values,
  );
  return [...new Set(texts)];
}

const NO_NAMES: NameIndex = new Map();

const NOTHING_FOUND: Ranking = { found: [], partial: false };

/** Ranks what was found; without any clause, all articles are found. */
async function rankMatches(
  matches: readonly ClauseMatch[],
  index: FederatedIndex,
  lang: string,
): Promise<Ranking> {
  const { articles, open } = index.languages;
  if (matches.length > 0) return rank(matches, articles, open, lang);
  const all = await index.allArticles();
  const found = all.map(({ article, result }) => ({
    article,
    result,
    score: 0,
    hits: [],
    missing: [],
  }));
  return { found, partial: false };
}

/**
 * Sorts languages as they are opened and shown: first those of the query's script, and the edition's own
 * before others.
 */
export function languageOrder(
  query: string,
  languages: FederatedIndex['languages']['all'],
  own: string,
): string[] {
  const near = nearLanguages(query, languages);
  const rankOf = (lang: string) => Number(!near.has(lang)) * 2 + Number(lang !== own);
  return languages.map(({ lang }) => lang).toSorted((a, b) => rankOf(a) - rankOf(b));
}

/**
 * Makes the results from a rank on, at most `PAGE_SIZE`.
 * @param base the path prefix
 * @throws Error if a stored article cannot be loaded
 */
export function resultsFrom(
  rank: number,
  { stories, words, request }: FinishedSearch,
  base: string,
): Promise<SearchResult[]> {
  const some = stories.slice(rank, rank + PAGE_SIZE);
  return Promise.all(some.map((story) => resultOf(story, { query: request.query, words, base })));
}
