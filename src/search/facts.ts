/** The facts of a shard's articles: what results are sorted, counted, narrowed and folded by. */

/**
 * One entry an article, in the order of the shard, which is that of days. Kept as steps and small
 * numbers, so that ten thousand articles take a few kilobytes.
 */
export interface Facts {
  /** For each, the days since the one before; for the first, since 1970. */
  readonly days: readonly number[];
  /** The words of the text, in units of `LENGTH_UNIT`. */
  readonly lengths: readonly number[];
  readonly stories: readonly StoryMark[];
}

/**
 * Which story an article is of, where that has other articles: how many days the story began earlier, and
 * which of the stories of that day it is. Whatever is added on other days leaves it as it is.
 */
export type StoryMark = 0 | readonly [days: number, nth: number];

/** Words; as much as the ranking needs. */
export const LENGTH_UNIT = 20;

const DAY = 86_400_000;

/** Days since 1970 of a day such as `2021-02-15`. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** The day of a number of days since 1970: `2021-02-15`. */
export function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/**
 * @param articles of one shard, in the order of days, with the words of their texts
 */
export function factsOf(
  articles: readonly { readonly day: string; readonly length: number; readonly story: StoryMark }[],
): Facts {
  const numbers = articles.map(({ day }) => dayNumber(day));
  return {
    days: numbers.map((day, i) => day - (numbers[i - 1] ?? 0)),
    lengths: articles.map(({ length }) => Math.round(length / LENGTH_UNIT)),
    stories: articles.map(({ story }) => story),
  };
}
