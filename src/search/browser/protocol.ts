/** Types of the requests that a page makes of the search engine, and of the responses. */
import { TERM_KINDS, type TermKind } from '../../archive/term-kinds.ts';
import type { Citation } from '../../citations/citation.ts';
import type { QueryField } from '../../locales/query/query-words.ts';

export type { Citation };

/** A month of an edition's calendar, `2021-02`. */
export type Month = string;

/** A year, a month or a day: `2021`, `2021-02`, `2021-02-18`. */
export type DateLimit = string;

/** The kinds of terms, by all of which results can be filtered, in their order in addresses and on the page. */
export const FACET_KINDS: readonly TermKind[] = [
  'source',
  ...TERM_KINDS.filter((kind) => kind !== 'source'),
];

export type Sort = 'relevance' | 'newest' | 'oldest';

/** A query with its filters: all that the address of a search page says. */
export interface SearchRequest {
  /** As typed: words, phrases in quotation marks, operators. An empty query finds all articles. */
  readonly query: string;
  /** Whether the query is expanded by names in other scripts and by tag names in other languages. */
  readonly expand: boolean;
  /** Languages to search in; an empty list means all of them. */
  readonly langs: readonly string[];
  /** First and last year, month or day, both included. */
  readonly from?: DateLimit;
  readonly to?: DateLimit;
  /** Identities of terms. An article is found if it has one of each kind that has any. */
  readonly terms: Readonly<Record<TermKind, readonly string[]>>;
  readonly sort: Sort;
}

/** A run of a title's or an excerpt's letters. */
export interface TextRun {
  readonly text: string;
  /** Whether the run was searched for. */
  readonly marked: boolean;
}

/** A link to an article, as a result has it. */
export interface ResultLink {
  readonly lang: string;
  /** With the path prefix; its query, `?q=`, has the words to mark on the page. */
  readonly href: string;
  readonly title: string;
  /** As much as is known (EDTF): `2021-02-15`, `1965-02~`; empty for an undated article. */
  readonly date: string;
}

/** A story that was found, shown by the article of it that fits best. */
export interface SearchResult extends ResultLink {
  /** Identity of the story, as long as the same index is searched. */
  readonly id: string;
  /** The title, as marked and unmarked runs. */
  readonly heading: readonly TextRun[];
  /** The name of the outlet, and then those of the sources: who published it comes before whom it draws on. */
  readonly publication: readonly string[];
  readonly retracted: boolean;
  readonly excerpt: readonly TextRun[];
  /** The number of outlets that have the same text, and of versions of the article, where there are several. */
  readonly outlets?: number | undefined;
  readonly revisions?: number | undefined;
  /** The story in other languages: first the articles that were found, then the others. */
  readonly translations: readonly ResultLink[];
  /** The parts of the query that it lacks, in its order. */
  readonly missing: readonly MissingPart[];
}

/** A part of the query that a result lacks. */
interface MissingPart {
  /** As typed. */
  readonly text: string;
  /** The query that finds only what has the part. */
  readonly required: string;
}

/** Words of a query, and the words that were searched for besides. */
export interface Expansion {
  /** As typed. */
  readonly words: string;
  readonly alternatives: readonly { readonly text: string; readonly lang: string }[];
}

/** A number of stories among those found. */
export interface StoryCount {
  readonly count: number;
}

export interface LanguageCount extends StoryCount {
  readonly lang: string;
}

export interface MonthCount extends StoryCount {
  readonly month: Month;
}

export interface TermCount extends StoryCount {
  readonly id: string;
  /** In the edition's language if the term has a name in it. */
  readonly label: string;
  /** The language of the label, if it is known. */
  readonly lang?: string;
}

/** A part of a query that has an operator. */
export interface QueryPart {
  /** A filter has its field; `any` are words of which one is enough. */
  readonly kind: 'phrase' | 'any' | 'prefix' | 'required' | 'word' | QueryField;
  /** Whether it is excluded. */
  readonly negated: boolean;
  /** What it asks for, as typed; of several alternatives, all. */
  readonly values: readonly string[];
  /** The query without it; of a phrase and of required words, with the words alone. */
  readonly without: string;
}

/** A time that the query names, offered as a filter. */
export interface PeriodOffer {
  readonly from: DateLimit;
  readonly to: DateLimit;
  /** Stories of that time that have the rest of the query. */
  readonly count: number;
  /** The query without the date. */
  readonly query: string;
}

/** The reason why less than the whole query was searched for. */
export type QueryIssue = 'shortened' | 'no-words';

/** All that is known so far: sent again when another language has been searched. */
export interface SearchResponse {
  /** Languages that have not been searched yet. */
  readonly pending: readonly string[];
  /** Languages whose index cannot be loaded. */
  readonly failed: readonly string[];
  /** Stories found; translations of each other count once. */
  readonly count: number;
  /** Whether no story has all words, so that those with some of them are shown. */
  readonly partial: boolean;
  readonly expansions: readonly Expansion[];
  /** Terms of the request that the archive does not know: the search ignored them. */
  readonly unknownTerms: readonly { readonly kind: TermKind; readonly id: string }[];
  readonly issue?: QueryIssue;
  /** The parts of the query that have an operator, in its order. */
  readonly parts: readonly QueryPart[];
  /** The parts of the query that were not understood, as typed: the search ignored them. */
  readonly notUnderstood: readonly string[];
  /** Queries that may be meant, where a word of the query is found hardly or not at all; the likeliest first. */
  readonly meant: readonly string[];
  /** Times that the query names, the likeliest first. */
  readonly periods: readonly PeriodOffer[];
  /** Stories found in each language, without regard to the language filter; the largest count first. */
  readonly langs: readonly LanguageCount[];
  /** Stories found in any language, without regard to the language filter. */
  readonly inAllLanguages: number;
  /** Every month from the archive's first to its last, in order, without regard to the period filter. */
  readonly months: readonly MonthCount[];
  /** The first results, at most `PAGE_SIZE`. */
  readonly results: readonly SearchResult[];
}

/** A run of found words with the words around it, and all signs and blanks between. */
export interface KeywordInContext {
  readonly before: string;
  readonly keyword: string;
  readonly after: string;
}

/** A line of a concordance. */
export interface ContextLine extends KeywordInContext, ResultLink {
  /** Whether it is of the title; the link of another leads to the passage. */
  readonly inTitle: boolean;
}

/** The lines of some of the articles that were found. */
export interface ConcordanceBatch {
  readonly lines: readonly ContextLine[];
  /** The number of articles that have been read, from the first one on, and of all. */
  readonly read: number;
  readonly all: number;
}

export type SuggestionKind = TermKind | 'title';

/** A name or a title that may be meant by the letters typed so far. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly text: string;
  readonly lang?: string;
  /** The name that was found, if it is another name of the same term. */
  readonly alias?: { readonly text: string; readonly lang?: string };
  /** The number of articles that the page of a term lists. */
  readonly count?: number;
  /** The page of the term or the article, with the path prefix. */
  readonly href: string;
}

/** The search engine, as a page sees it. Every function rejects if no language can be searched. */
export interface Engine {
  /**
   * Searches. `onResponse` is called as soon as the first languages have been searched, and again when
   * others have. A new search ends the one before: its `onResponse` is not called any more.
   * @returns when all languages have been searched or have failed
   */
  search(request: SearchRequest, onResponse: (response: SearchResponse) => void): Promise<void>;
  /** Gives results of the last search from a rank (counted from 0) on, at most `PAGE_SIZE`. */
  more(from: number): Promise<readonly SearchResult[]>;
  /** Counts the terms of the last search's results, the most frequent first. */
  facets(): Promise<Readonly<Record<TermKind, readonly TermCount[]>>>;
  /**
   * Gives the articles that show the stories found, to be exported.
   * @param most at most so many, from the first on
   * @param chosen the `id` of stories; without it, all are exported
   */
  citations(most: number, chosen?: readonly string[]): Promise<readonly Citation[]>;
  /**
   * Gives every occurrence of the words in some of the articles that the last search found, in all languages.
   * @param from the number of articles that have been read
   */
  concordance(from: number): Promise<ConcordanceBatch>;
  /**
   * Suggests names and titles that begin with the typed letters or resemble them: at most eight, the likeliest first.
   * @param when `not-found`: none, and nothing is loaded, if a search for these letters has found something
   */
  suggest(typed: string, when?: 'not-found'): Promise<readonly Suggestion[]>;
}

/** Most results that are sent at once. */
export const PAGE_SIZE = 10;

/** Longest query that is searched for, in characters. */
export const LONGEST_QUERY = 200;
