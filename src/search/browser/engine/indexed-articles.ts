/** Articles as the engine knows them before it loads anything of a single one: the facts of the shards. */
import { dayOf, type Facts, type Known, lengthsOf } from '../../facts.ts';
import type { Month } from '../protocol.ts';

/** The facts of an article. */
export interface IndexedArticle {
  /** The identity that Pagefind's results have. */
  readonly id: string;
  readonly lang: string;
  /** The name of the shard. */
  readonly shard: string;
  /** Its number in the shard's facts and facets. */
  readonly number: number;
  /** Days since 1970; of a month or year, its first day. */
  readonly day: number;
  /** How much of that day is known. */
  readonly known: Known;
  /** Words of the text, roughly. */
  readonly length: number;
  /** Identity of the story: the same for all its articles. */
  readonly story: string;
}

/** Reads the facts of a shard. */
export function indexedArticlesOf(
  facts: Omit<Facts, 'versions'>,
  shard: string,
  lang: string,
): IndexedArticle[] {
  const partial = new Map(facts.partial);
  const lengths = lengthsOf(facts);
  let day = 0;
  return facts.days.map((step, number) => {
    day += step;
    const id = `${shard}.${number.toString(36)}`;
    const [days, nth] = facts.stories[number] || [];
    const story = days === undefined ? id : `${day - days}/${nth}`;
    const known = partial.get(number) ?? 10;
    return { id, lang, shard, number, day, known, length: lengths[number] ?? 0, story };
  });
}

/** The first and the last day that an article's date can be; none if undated. */
export function daysOf({ day, known }: IndexedArticle): readonly [number, number] | undefined {
  if (known === 0) return undefined;
  if (known === 10) return [day, day];
  const next = new Date(day * DAY);
  if (known === 4) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else next.setUTCMonth(next.getUTCMonth() + 1);
  return [day, Math.round(next.getTime() / DAY) - 1];
}

const DAY = 86_400_000;

/** The month of an article's date; none where only its year is known, or nothing. */
export function monthOf({ day, known }: IndexedArticle): Month | undefined {
  return known >= 7 ? monthOfDay(day) : undefined;
}

/** The month of a day, `2021-02`. */
export function monthOfDay(day: number): Month {
  return dayOf(day).slice(0, 7);
}

/** Orders articles by date, the oldest first: a year before its months, a month before its days, undated ones last. */
export function byDate(a: IndexedArticle, b: IndexedArticle): number {
  const undated = Number(a.known === 0) - Number(b.known === 0);
  return undated || a.day - b.day || a.known - b.known;
}

/** Orders them the newest first, undated ones last again. */
export function byDateNewestFirst(a: IndexedArticle, b: IndexedArticle): number {
  return a.known === 0 || b.known === 0 ? byDate(a, b) : byDate(b, a);
}
