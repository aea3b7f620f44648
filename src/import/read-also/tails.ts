/** Knows the words after labels: where two of them part, a title ended. */
import { sharedCopy } from './count-table.ts';
import { mayBegin, type Word } from './words.ts';

/** Most words that are kept of a tail. A title has fewer, and what follows it has to be seen. */
const KEPT = 40;

/** How many neighbours in the sorted list are looked at, in each direction: a reference may occur in every text. */
const NEIGHBOURS = 60;

/** A place where a tail and others with the same first words part: the title that all begin with may end there. */
export interface Parting {
  /** The words before it. */
  readonly count: number;
  /** How many different words that may begin a sentence the others have there. */
  readonly clear: number;
  /** Others that part from it later, in the sentence that would begin there. */
  readonly vague: number;
}

/** Tails as plain data. */
export interface TailData {
  readonly numbers: Uint32Array;
  readonly starts: Uint32Array;
  readonly sorted: Uint32Array;
}

/**
 * Tails as numbers, one for each word, whose lowest bit says whether the word may begin a sentence: 160 bytes at most
 * for one reference.
 */
export class TailList {
  #numbers: Uint32Array = new Uint32Array(1024);
  #used = 0;
  /** Where each tail begins. */
  #starts: number[] | Uint32Array = [];
  #sorted: Uint32Array | undefined;

  /** Makes the list that another thread has made. */
  static of({ numbers, starts, sorted }: TailData): TailList {
    const list = new TailList();
    list.#numbers = numbers;
    list.#used = numbers.length;
    list.#starts = starts;
    list.#sorted = sorted;
    return list;
  }

  /** The list as plain data, which all threads can share: no more is added. */
  get data(): TailData {
    return {
      numbers: sharedCopy(this.#numbers.subarray(0, this.#used)),
      starts: sharedCopy(this.#starts),
      sorted: sharedCopy(this.#sort()),
    };
  }

  /** Not to a list that another thread has made. */
  add(words: readonly Word[]): void {
    const kept = words.slice(0, KEPT);
    if (this.#used + kept.length > this.#numbers.length) {
      const more = new Uint32Array(this.#numbers.length * 2 + KEPT);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    if (!Array.isArray(this.#starts)) throw new Error('a list that is shared takes no more');
    this.#starts.push(this.#used);
    for (const word of kept) this.#numbers[this.#used++] = numberOf(word);
    this.#sorted = undefined;
  }

  /** Returns where a tail parts from others with the same first words, the longest first. */
  partings(words: readonly Word[]): Parting[] {
    const own = numbersOf(words);
    const sorted = this.#sort();
    const at = this.#find(sorted, own);
    const found = new Map<number, { clear: Set<number>; vague: number }>();
    for (const step of [-1, 1]) {
      const first = step < 0 ? at - 1 : at;
      for (let i = first, n = 0; n < NEIGHBOURS; i += step, n++) {
        const tail = i < 0 ? undefined : sorted[i];
        if (tail === undefined) break;
        const shared = this.#shared(tail, own);
        if (shared < 2) break;
        // The same words to the end: the same text again, which tells nothing.
        if (shared === own.length || shared === this.#length(tail)) continue;
        const next = this.#numbers[(this.#starts[tail] ?? 0) + shared] ?? 0;
        const isClear = ((own[shared] ?? 0) & next & 1) === 1;
        const count = isClear ? shared : beginningBefore(own, shared);
        if (count < 2) continue;
        const parting = found.get(count) ?? { clear: new Set(), vague: 0 };
        if (isClear) parting.clear.add(next);
        else parting.vague++;
        found.set(count, parting);
      }
    }
    return [...found]
      .map(([count, { clear, vague }]) => ({ count, clear: clear.size, vague }))
      .sort((a, b) => b.count - a.count);
  }

  #sort(): Uint32Array {
    if (!this.#sorted) {
      this.#sorted = Uint32Array.from(this.#starts.keys());
      this.#sorted.sort((a, b) => this.#order(a, b));
    }
    return this.#sorted;
  }

  /** The first place whose tail is not below the given one. */
  #find(sorted: Uint32Array, own: Uint32Array): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(sorted[middle] ?? 0, own) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(tail: number, own: Uint32Array): number {
    const shared = this.#shared(tail, own);
    const length = this.#length(tail);
    if (shared === length || shared === own.length) return length - own.length;
    const start = this.#starts[tail] ?? 0;
    return ((this.#numbers[start + shared] ?? 0) >>> 1) - ((own[shared] ?? 0) >>> 1);
  }

  #shared(tail: number, own: Uint32Array): number {
    const start = this.#starts[tail] ?? 0;
    const most = Math.min(this.#length(tail), own.length);
    let shared = 0;
    while (
      shared < most &&
      (this.#numbers[start + shared] ?? 0) >>> 1 === (own[shared] ?? 0) >>> 1
    ) {
      shared++;
    }
    return shared;
  }

  /** As `#compare`, of two tails of the list: a part of the array for each would be made millions of times. */
  #order(one: number, other: number): number {
    const [a, b] = [this.#starts[one] ?? 0, this.#starts[other] ?? 0];
    const [ofOne, ofOther] = [this.#length(one), this.#length(other)];
    const most = Math.min(ofOne, ofOther);
    for (let i = 0; i < most; i++) {
      const more = ((this.#numbers[a + i] ?? 0) >>> 1) - ((this.#numbers[b + i] ?? 0) >>> 1);
      if (more !== 0) return more;
    }
    return ofOne - ofOther;
  }

  #length(tail: number): number {
    return (this.#starts[tail + 1] ?? this.#used) - (this.#starts[tail] ?? 0);
  }
}

/** Goes back from where two tails part to the beginning of a sentence: these may have the same first words. */
function beginningBefore(own: Uint32Array, shared: number): number {
  let count = shared - 1;
  while (count > 1 && !((own[count] ?? 0) & 1)) count--;
  return count;
}

function numbersOf(words: readonly Word[]): Uint32Array {
  const numbers = new Uint32Array(Math.min(words.length, KEPT));
  // Not by `from`, which asks each word through an iterator.
  for (let i = 0; i < numbers.length; i++) numbers[i] = numberOf(words[i] as Word);
  return numbers;
}

function numberOf(word: Word): number {
  return ((word.key & ~1) | (mayBegin(word) ? 1 : 0)) >>> 0;
}
