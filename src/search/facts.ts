/** Facts of a shard's articles, by which results are sorted, counted, filtered and grouped into stories. */
import { firstDay, isDay, type Period } from '../dates/period.ts';

/**
 * One entry for each article, in the order of the shard, which is that of days. They are differences and
 * small numbers, so that ten thousand articles take a few kilobytes.
 */
export interface Facts {
  /** Days since the article before; of the first one, since 1970. */
  readonly days: readonly number[];
  /** Words of the text, in units of `LENGTH_UNIT`. */
  readonly lengths: readonly number[];
  readonly stories: readonly StoryKey[];
  /** The numbers of the articles whose day is not known, each with what is; left out where there are none. */
  readonly partial?: readonly (readonly [number: number, known: Known])[];
  /** The bounds of the chunks of the index, joined: what the reader of the index asks for first is made of them. */
  readonly bounds: string;
  /** How many files of words there are for each of their ends. */
  readonly words: number;
}

/** How many characters of a day are known: those of `1965-02-15`, `1965-02` or `1965`, or none. */
export type Known = 10 | 7 | 4 | 0;

/**
 * Identifies an article's story, if it has other articles: days since the story began, and the story's number
 * among those that began that day. Articles added on other days do not change it. 0 for a story with one article.
 */
export type StoryKey = 0 | readonly [days: number, nth: number];

/** In words: as precise as the ranking needs. */
const LENGTH_UNIT = 20;

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
 * Makes the facts of a shard.
 * @param articles in the order of days, each with the number of its words as `length`
 * @param bounds those of the index's chunks, joined
 * @param words how many files of words there are for each of their ends
 */
export function factsOf(
  articles: readonly {
    readonly period: Period | undefined;
    readonly length: number;
    readonly story: StoryKey;
  }[],
  bounds: string,
  words: number,
): Facts {
  const numbers = articles.map(({ period }) => dayNumber(period));
  const partial = articles.flatMap(({ period }, number) =>
    isDay(period) ? [] : [[number, knownOf(period)] as const],
  );
  return {
    days: numbers.map((day, i) => day - (numbers[i - 1] ?? 0)),
    lengths: articles.map(({ length }) => Math.round(length / LENGTH_UNIT)),
    stories: articles.map(({ story }) => story),
    ...(partial.length > 0 && { partial }),
    bounds,
    words,
  };
}
