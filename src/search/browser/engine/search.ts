/** Searches an index once: plans the query, matches, ranks, filters, counts, and makes the first results. */
import type { Analyzer } from '../../analyzer.ts';
import {
  FACET_KINDS,
  PAGE_SIZE,
  type SearchRequest,
  type SearchResponse,
  type SearchResult,
} from '../protocol.ts';
import { expansionsOf, wordsToMark } from './expansion.ts';
import type { FederatedIndex } from './federated-index.ts';
import { keepPlaces } from './kept-places.ts';
import { type ClauseMatch, matchClause } from './match.ts';
import type { NameIndex } from './name-index.ts';
import { planQuery } from './plan.ts';
import type { Query } from './query.ts';
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
  readonly names: (units: Query['units']) => Promise<NameIndex>;
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
  { units, issue }: Query,
  context: SearchContext,
): Promise<{ readonly response: SearchResponse; readonly finished: FinishedSearch }> {
  const { index, analyzer, lang } = context;
  const { languages } = index;
  const isExpanded = request.expand && units.length > 0;
  const clauses = planQuery(units, {
    analyzer,
    languages: languages.open,
    names: isExpanded ? await context.names(units) : NO_NAMES,
    expand: request.expand,
  });
  const matches = await Promise.all(
    clauses.map((clause) => matchClause(clause, index, { analyzer, languages: languages.open })),
  );
  const { found, partial } =
    issue === 'no-words' ? NOTHING_FOUND : await rankMatches(matches, index, lang);
  const facets = FACET_KINDS.some((kind) => request.terms[kind].length > 0)
    ? await index.facets()
    : new Map();
  // A language that is missing may know terms that the others do not.
  const isWhole = languages.open.length === languages.all.length;
  const { terms, unknownTerms } = isWhole
    ? knownTerms(request, facets)
    : { terms: request.terms, unknownTerms: [] };
  const filters = { request: { ...request, terms }, facets };
  const sort = clauses.length === 0 && request.sort === 'relevance' ? 'newest' : request.sort;
  const order = languageOrder(request.query, languages.all, lang);
  const grouped = preferLanguages(groupByStory(applyFilters(found, filters)), order);
  const near = nearLanguages(request.query, languages.open);
  const stories = sort === 'relevance' ? keepPlaces(grouped, near) : sortStories(grouped, sort);
  const words = wordsToMark(matches);
  const finished = { stories, found, request: filters.request, words };
  const response: SearchResponse = {
    pending: languages.pending,
    failed: languages.failed,
    count: stories.length,
    partial,
    expansions: matches.flatMap((match) => expansionsOf(match, languages.open)),
    unknownTerms,
    ...(issue ? { issue } : {}),
    langs: countLanguages(applyFilters(found, filters, 'langs')),
    months: countMonths(applyFilters(found, filters, 'months'), languages.articles.values()),
    results: await resultsFrom(0, finished, context.base),
  };
  return { response, finished };
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
  const found = all.map(({ article, result }) => ({ article, result, score: 0, hits: [] }));
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
  { stories, words }: FinishedSearch,
  base: string,
): Promise<SearchResult[]> {
  const some = stories.slice(rank, rank + PAGE_SIZE);
  return Promise.all(some.map((story) => resultOf(story, { words, base })));
}
