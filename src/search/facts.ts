/** Facts of a shard's articles, by which results are sorted, counted, filtered and grouped into stories. */

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
}

/**
 * Identifies an article's story, if it has other articles: days since the story began, and the story's number
 * among those that began that day. Articles added on other days do not change it. 0 for a story with one article.
 */
export type StoryKey = 0 | readonly [days: number, nth: number];

/** In words: as precise as the ranking needs. */
export const LENGTH_UNIT = 20;

const DAY = 86_400_000;

/** Converts a day such as `2021-02-15` to days since 1970. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** Converts days since 1970 to a day: `2021-02-15`. */
export function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/**
 * Makes the facts of a shard.
 * @param articles in the order of days, each with the number of its words as `length`
 */
export function factsOf(
  articles: readonly { readonly day: string; readonly length: number; readonly story: StoryKey }[],
): Facts {
  const numbers = articles.map(({ day }) => dayNumber(day));
  return {
    days: numbers.map((day, i) => day - (numbers[i - 1] ?? 0)),
    lengths: articles.map(({ length }) => Math.round(length / LENGTH_UNIT)),
    stories: articles.map(({ story }) => story),
  };
}
