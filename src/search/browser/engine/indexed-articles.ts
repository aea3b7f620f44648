/** Articles as the engine knows them before it loads anything of a single one: the facts of the shards. */
import { dayOf, type Facts } from '../../facts.ts';

/** The facts of an article. */
export interface IndexedArticle {
  /** The identity that Pagefind's results have. */
  readonly id: string;
  readonly lang: string;
  /** The name of the shard. */
  readonly shard: string;
  /** Its number in the shard's facts and facets. */
  readonly number: number;
  /** Days since 1970. */
  readonly day: number;
  /** Words of the text, in units of `LENGTH_UNIT`. */
  readonly length: number;
  /** Identity of the story: the same for all its articles. */
  readonly story: string;
}

/** Reads the facts of a shard. */
export function indexedArticlesOf(facts: Facts, shard: string, lang: string): IndexedArticle[] {
  let day = 0;
  return facts.days.map((step, number) => {
    day += step;
    const id = `${shard}.${number.toString(36)}`;
    const [days, nth] = facts.stories[number] || [];
    const story = days === undefined ? id : `${day - days}/${nth}`;
    return { id, lang, shard, number, day, length: facts.lengths[number] ?? 0, story };
  });
}

/** The month of an article's day, `2021-02`. */
export function monthOf({ day }: IndexedArticle): string {
  return dayOf(day).slice(0, 7);
}
