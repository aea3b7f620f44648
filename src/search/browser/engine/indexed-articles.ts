/** The articles of the archive as the engine knows them, made of the facts of the shards. */
import { dayOf, type Facts } from '../../facts.ts';

/** An article: a row of the facts. */
export interface Row {
  /** What Pagefind calls it. */
  readonly id: string;
  readonly lang: string;
  /** The shard, and the place in its facts and facets. */
  readonly shard: string;
  readonly number: number;
  /** Days since 1970. */
  readonly day: number;
  /** Words of the text, in units of `LENGTH_UNIT`. */
  readonly length: number;
  /** The same for the articles of one story. */
  readonly story: string;
}

/** The rows of a shard. */
export function rowsOf(facts: Facts, shard: string, lang: string): Row[] {
  let day = 0;
  return facts.days.map((step, number) => {
    day += step;
    const id = `${shard}.${number.toString(36)}`;
    const [days, nth] = facts.stories[number] || [];
    const story = days === undefined ? id : `${day - days}/${nth}`;
    return { id, lang, shard, number, day, length: facts.lengths[number] ?? 0, story };
  });
}

export function monthOf({ day }: Row): string {
  return dayOf(day).slice(0, 7);
}
