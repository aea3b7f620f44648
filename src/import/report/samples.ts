/** Chooses the articles that a report shows beside their raw text: some at random, some the most doubtful. */
import { createHash } from 'node:crypto';
import { compare } from '../../text/compare.ts';
import type { Proposed, Review } from '../clipping.ts';
import { generalReason } from './reasons.ts';

/**
 * How much harm a wrong value does: a wrong date or title is the article's address and the way that others find it,
 * a wrong cut loses words, and a wrong name is seen and mended in one place.
 */
const HARM: Readonly<Record<Proposed, number>> = {
  date: 4,
  title: 3,
  text: 3,
  lang: 3,
  outlet: 2,
  dateline: 1,
  source: 1,
  sourceUrl: 2,
  editor: 1,
  reporter: 1,
};

/** Most sets of reasons that are kept apart. */
const MOST_SETS = 200;

/** Something that can be a sample. */
export interface Sample {
  /** The key of its text: it decides by a digest which samples are taken, so that a rerun takes the same. */
  readonly key: string;
  readonly review: readonly Review[];
}

/** A set of reasons, with some articles that have it. */
interface Doubt<One extends Sample> {
  readonly harm: number;
  readonly some: Smallest<One>;
}

/** Keeps a few of all articles that it is given. */
export class Samples<One extends Sample> {
  readonly #size: number;
  readonly #any: Smallest<One>;
  readonly #doubts = new Map<string, Doubt<One>>();

  /** @param size the number of samples */
  constructor(size: number) {
    this.#size = size;
    this.#any = new Smallest(size);
  }

  add(one: One): void {
    this.#any.add(one);
    if (one.review.length === 0) return;
    const reasons = one.review.map(({ field, reason }) => `${field}: ${generalReason(reason)}`);
    const set = [...new Set(reasons)].sort(compare).join('\n');
    const doubt = this.#doubts.get(set) ?? { harm: harmOf(one.review), some: new Smallest(HALF) };
    doubt.some.add(one);
    this.#doubts.set(set, doubt);
    if (this.#doubts.size > MOST_SETS) this.#forget();
  }

  /** The samples: the most doubtful, of each set of reasons in turn, and as many others at random. */
  chosen(): { readonly doubtful: readonly One[]; readonly random: readonly One[] } {
    const sets = this.#byHarm().map(([, { some }]) => some.items);
    const doubtful: One[] = [];
    const half = Math.floor(this.#size / 2);
    for (let turn = 0; turn < HALF; turn++) {
      for (const items of sets) {
        const one = items[turn];
        if (one && doubtful.length < half) doubtful.push(one);
      }
    }
    const taken = new Set(doubtful.map(({ key }) => key));
    const others = this.#any.items.filter(({ key }) => !taken.has(key));
    return { doubtful, random: others.slice(0, this.#size - doubtful.length) };
  }

  #byHarm(): [string, Doubt<One>][] {
    return [...this.#doubts].sort(([a, one], [b, other]) => other.harm - one.harm || compare(a, b));
  }

  #forget(): void {
    for (const [set] of this.#byHarm().slice(MOST_SETS / 2)) this.#doubts.delete(set);
  }
}

/** Most samples of one set of reasons. */
const HALF = 10;

function harmOf(review: readonly Review[]): number {
  return review.reduce((sum, { field }) => sum + HARM[field], 0);
}

/** Keeps the items whose keys have the smallest digests: a random choice that is the same in each run. */
class Smallest<One extends { readonly key: string }> {
  readonly #size: number;
  #kept: { readonly rank: string; readonly one: One }[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  add(one: One): void {
    const rank = createHash('sha256').update(one.key).digest('hex');
    const last = this.#kept.at(-1);
    if (last && this.#kept.length >= this.#size && rank >= last.rank) return;
    this.#kept = [...this.#kept, { rank, one }]
      .sort((a, b) => compare(a.rank, b.rank))
      .slice(0, this.#size);
  }

  get items(): One[] {
    return this.#kept.map(({ one }) => one);
  }
}
