/** What a page asks of the search engine, which runs in a worker, and what it answers. */
import type { Citation } from '../../citations/citation.ts';

export type { Citation };

/** A month of an edition's calendar, `2021-02`. */
export type Month = string;

/** The kinds of term that results can be narrowed by. */
export type FacetKind = 'source' | 'tag' | 'editor';

/** The same, in the order in which they stand in addresses and on the page. */
export const FACET_KINDS: readonly FacetKind[] = ['source', 'tag', 'editor'];

export type Sort = 'relevance' | 'newest' | 'oldest';

/** A search: what stands in the address of the search page. */
export interface Question {
  /** As typed; words, and phrases in quotation marks. Empty, all articles are found. */
  readonly query: string;
  /** Whether names in other scripts and the names of tags in other languages are looked for, too. */
  readonly widen: boolean;
  /** Languages; none means all of them. */
  readonly langs: readonly string[];
  /** First and last month, both included. */
  readonly from?: Month;
  readonly to?: Month;
  /** Identities of terms; an article that has one of each kind that is asked for is found. */
  readonly terms: Readonly<Record<FacetKind, readonly string[]>>;
  readonly sort: Sort;
}

/** A run of an excerpt's letters; marked where it was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** One article as a result shows it. */
export interface Version {
  readonly lang: string;
  /** With the path prefix; its query, `?q=`, has the words to mark on the page. */
  readonly href: string;
  readonly title: string;
  /** `2021-02-15` */
  readonly day: string;
}

/** A story that was found, shown by the article of it that fits best. */
export interface Item extends Version {
  /** Stays the same for a story while one index is asked. */
  readonly id: string;
  /** The title, marked where it was searched for. */
  readonly heading: readonly Piece[];
  /** The sources' names, or the outlet's. */
  readonly source: string;
  readonly excerpt: readonly Piece[];
  /** The story in other languages: those that were found first, then the others. */
  readonly others: readonly Version[];
}

/** Words that were looked for, too. */
export interface Widening {
  /** What was typed. */
  readonly words: string;
  readonly by: readonly { readonly text: string; readonly lang: string }[];
}

/** How many stories there are of a thing among those found. */
export interface Counted {
  readonly count: number;
}

export interface LanguageCount extends Counted {
  readonly lang: string;
}

export interface MonthCount extends Counted {
  readonly month: Month;
}

export interface TermCount extends Counted {
  readonly id: string;
  /** In the edition's language where it has a word for it. */
  readonly label: string;
  /** The language of the label, where it is known. */
  readonly lang?: string;
}

/** What of a query was not searched for. */
export type Leftover = 'shortened' | 'no-words';

/** What is known so far: sent again whenever another language has answered. */
export interface Answer {
  /** Languages whose answer is not there yet. */
  readonly waiting: readonly string[];
  /** Languages whose index did not answer. */
  readonly failed: readonly string[];
  /** Stories found, translations counted once. */
  readonly count: number;
  /** Whether no story has all words, and those with some of them are shown. */
  readonly partial: boolean;
  readonly widened: readonly Widening[];
  /** Filters of the question that the archive knows nothing of: they were left aside. */
  readonly unknown: readonly { readonly kind: FacetKind; readonly id: string }[];
  /** Why less than the whole query was searched for. */
  readonly leftover?: Leftover;
  /** Of the stories found, each count without regard to its own filter; the largest first. */
  readonly langs: readonly LanguageCount[];
  /** Every month from the archive's first to its last, in order. */
  readonly months: readonly MonthCount[];
  /** The first of the results. */
  readonly items: readonly Item[];
}

export type SuggestionKind = FacetKind | 'title';

/** Something that the letters typed so far may be meant for. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly text: string;
  readonly lang?: string;
  /** The name that was found, where it is another one of the term's. */
  readonly alias?: { readonly text: string; readonly lang?: string };
  /** The page of the term, or of the article, with the path prefix. */
  readonly href: string;
}

/** The engine, as a page sees it. Every function rejects where no language answers. */
export interface Engine {
  /**
   * Asks; `onAnswer` is called at once when the first languages have answered, and again when others
   * have. A new question ends the one before: its `onAnswer` is called no more.
   * @returns when all languages have answered or failed
   */
  ask(question: Question, onAnswer: (answer: Answer) => void): Promise<void>;
  /** Results of the last question from a rank on, at most ten. */
  more(from: number): Promise<readonly Item[]>;
  /** The sources, tags and editors of the last question's results, the most frequent first. */
  facets(): Promise<Readonly<Record<FacetKind, readonly TermCount[]>>>;
  /**
   * What was found, to be exported: of each story the article that is shown.
   * @param most how many at most, from the first
   * @param chosen the stories' `id`; none means all
   */
  citations(most: number, chosen?: readonly string[]): Promise<readonly Citation[]>;
  /** Names and titles that begin with, or nearly say, what is typed: at most eight, the likeliest first. */
  suggest(typed: string): Promise<readonly Suggestion[]>;
}

/** The languages, in the manifest's order; what a page needs to name them. */
export interface SearchedLanguage {
  readonly lang: string;
  /** The language's name in itself. */
  readonly name: string;
}

/** Results that are sent at once. */
export const PAGE_SIZE = 10;

/** Longest query that is searched for, in characters. */
export const LONGEST_QUERY = 200;
