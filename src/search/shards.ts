/** Plans shards: which articles are indexed together. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { listed } from '../archive/story.ts';
import type { Period } from '../dates/period.ts';
import { compare } from '../text/compare.ts';
import { addTo } from '../text/grouping.ts';
import { dayNumber } from './facts.ts';

/** Articles in one language and of one period, which have an index of their own. */
export interface Shard {
  readonly lang: string;
  /**
   * Made of the language and the period, and of nothing else. The identities of results begin with it:
   * `id-b8` in `id-b8.2s`.
   */
  readonly name: string;
  /** In the order of their dates: see `byDate`. */
  readonly articles: readonly Article[];
}

/** Most articles of a shard: see docs/decisions/0055. */
const MOST_ARTICLES = 4000;

/*
 * Time is divided into blocks of 1, 2, 4, 8 … days since 1970, each of which is two of the next smaller size.
 * A shard is the largest block with no more articles than allowed. So the shard of an article depends only on
 * the articles around it: adding one, be it new or a hundred years old, changes no other shard.
 */

/** A block of 2 ** TOP days has every day that can be written, either from 1970 on or before. */
const TOP = 22;

/**
 * Divides the articles of an archive into shards.
 * @param most most articles of a shard
 * @returns the shards of each edition's language in turn, the oldest first; each listed article whose
 *   language has an edition is in exactly one
 */
export function planShards({ site, articles }: Archive, most = MOST_ARTICLES): Shard[] {
  const byLang = new Map<string, Article[]>();
  for (const article of listed(articles)) addTo(byLang, article.lang, article);
  return site.editions.flatMap(({ lang }) => {
    const own = (byLang.get(lang) ?? []).sort(byDate);
    const days = own.map(dayNumberOf());
    const shards: Shard[] = [];
    const add = (name: string, from: number, to: number) =>
      shards.push({ lang, name: `${lang}-${name}`, articles: own.slice(from, to) });

    /** Adds the shards of a block; its articles are those with the numbers from `from` to before `to`. */
    const addBlock = (level: number, block: number, from: number, to: number) => {
      const name = level.toString(36) + block.toString(36);
      if (to - from <= most) {
        if (to > from) add(name, from, to);
      } else if (level > 0) {
        const middle = firstFrom(days, (block * 2 + 1) * 2 ** (level - 1), from, to);
        addBlock(level - 1, block * 2, from, middle);
        addBlock(level - 1, block * 2 + 1, middle, to);
      } else {
        for (let at = from; at < to; at += most) {
          const piece = at === from ? '' : `_${(at - from) / most}`;
          add(name + piece, at, Math.min(at + most, to));
        }
      }
    };
    const since1970 = firstFrom(days, 0, 0, own.length);
    addBlock(TOP, -1, 0, since1970);
    addBlock(TOP, 0, since1970, own.length);
    return shards;
  });
}

/** Stands for the date of an undated article, which is indexed at the day 0. */
const UNDATED = '1970';

/** Sorts by date, a year before its months and a month before its days; then by address. */
function byDate(a: Article, b: Article): number {
  return compare(a.period ?? UNDATED, b.period ?? UNDATED) || compare(a.address, b.address);
}

/** Remembers the numbers of days, as many articles have the same one. */
function dayNumberOf(): (article: Article) => number {
  const known = new Map<Period | undefined, number>();
  return ({ period }) => {
    const number = known.get(period) ?? dayNumber(period);
    known.set(period, number);
    return number;
  };
}

/** Finds the first entry of a sorted list, from `from` to before `to`, that is not before a day; else `to`. */
function firstFrom(days: readonly number[], day: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
