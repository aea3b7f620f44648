/** Facts of a shard's articles, by which results are sorted, counted, filtered and grouped into stories. */
import { firstDay, isDay, type Period } from '../dates/period.ts';
import type { OtherWords } from './other-words.ts';
import type { FileVersions } from './shard-files.ts';

/**
 * One entry for each article, in the order of the shard, which is that of days. They are differences and
 * small numbers, so that ten thousand articles take a few kilobytes.
 */
export interface Facts {
  /** Days since the article before; of the first one, since 1970. */
  readonly days: readonly number[];
  /** How many words each text has, roughly: a character each, see `lengthsOf`. */
  readonly lengths: string;
  readonly stories: readonly StoryKey[];
  /** The numbers of the articles whose day is not known, each with what is; left out where there are none. */
  readonly partial?: readonly (readonly [number: number, known: Known])[];
  /** The bounds of the chunks of the index, joined: what the reader of the index asks for first is made of them. */
  readonly bounds: string;
  /** The words of other scripts than the language's; left out where there are none. */
  readonly otherWords?: OtherWords;
  /** How many files of words there are for each of their ends. */
  readonly words: number;
  /** The versions in the names of the shard's files. */
  readonly versions: FileVersions;
}

/** How many characters of a day are known: those of `1965-02-15`, `1965-02` or `1965`, or none. */
export type Known = 10 | 7 | 4 | 0;

/** The facts of the shards of a language, by their names. */
export type ShardFacts = Readonly<Record<string, Facts>>;

/**
 * Identifies an article's story, if it has other articles: days since the story began, and the story's number
 * among those that began that day. Articles added on other days do not change it. 0 for a story with one article.
 */
export type StoryKey = 0 | readonly [days: number, nth: number];

/** Words of a text, in whose powers its length is kept: at most 6 % too few or too many, which the ranking hardly notices. */
const STEP = 2 ** (1 / 6);
/** Stands for one word; of the characters after it, JSON changes one. */
const ONE_WORD = 0x30;

/** Writes numbers of words. */
function writeLengths(words: readonly number[]): string {
  const steps = words.map((count) => Math.round(Math.log(Math.max(1, count)) / Math.log(STEP)));
  return steps.map((step) => String.fromCharCode(ONE_WORD + step)).join('');
}

/** Reads the numbers of words of the texts of a shard, roughly. */
export function lengthsOf({ lengths }: Pick<Facts, 'lengths'>): number[] {
  return Array.from(lengths, (letter) => STEP ** (letter.charCodeAt(0) - ONE_WORD));
}

const DAY = 86_400_000;

/** Converts the first day of a period to days since 1970; 0 for an undated article, which needs a place too. */
export function dayNumber(period: Period | undefined): number {
  return period === undefined ? 0 : Math.round(Date.parse(firstDay(period)) / DAY);
}

/** How much is known of a date. */
function knownOf(period: Period | undefined): Known {
  return (period?.length ?? 0) as Known;
}

/** Converts days since 1970 to a day: `2021-02-15`. */
export function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/**
 * Makes the facts of a shard, all but those of its files' names.
 * @param articles in the order of days, each with the number of its words as `length`
 * @param bounds those of the index's chunks, joined
 * @param words its words of other scripts, and how many files of words there are for each of their ends
 */
export function factsOf(
  articles: readonly {
    readonly period: Period | undefined;
    readonly length: number;
    readonly story: StoryKey;
  }[],
  bounds: string,
  { otherWords = [], words }: { readonly otherWords?: OtherWords; readonly words: number },
): Omit<Facts, 'versions'> {
  const numbers = articles.map(({ period }) => dayNumber(period));
  const partial = articles.flatMap(({ period }, number) =>
    isDay(period) ? [] : [[number, knownOf(period)] as const],
  );
  return {
    days: numbers.map((day, i) => day - (numbers[i - 1] ?? 0)),
    lengths: writeLengths(articles.map(({ length }) => length)),
    stories: articles.map(({ story }) => story),
    ...(partial.length > 0 && { partial }),
    bounds,
    ...(otherWords.length > 0 && { otherWords }),
    words,
  };
}
