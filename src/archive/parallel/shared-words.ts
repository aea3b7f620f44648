/** Words in common: names, numbers and borrowed words that a translation leaves as they are. */

import type { Band } from './band.ts';
import { wordPrefixes } from './prefixes.ts';
import type { Unit } from './unit.ts';

/** A word in more pieces than these is of the whole text; it bounds the time as well. */
const MOST_OCCURRENCES = 8;

/** The pieces of two texts that a word is in, in order, each once. */
interface Occurrences {
  readonly left: number[];
  readonly right: number[];
}

/** Counts the words that pieces of two texts share. Words that only one text has are in no count. */
export class SharedWords {
  readonly #left: Uint32Array;
  readonly #right: Uint32Array;
  readonly #band: Band;
  readonly #both: Uint32Array;

  /** @param left the text of more pieces, or of as many */
  constructor(left: readonly Unit[], right: readonly Unit[], band: Band) {
    this.#left = new Uint32Array(left.length);
    this.#right = new Uint32Array(right.length);
    this.#band = band;
    this.#both = new Uint32Array(band.size);
    for (const places of placesOf(left, right)) {
      const most = Math.max(places.left.length, places.right.length);
      if (places.right.length > 0 && most <= MOST_OCCURRENCES) this.#add(places);
    }
  }

  #add({ left, right }: Occurrences): void {
    for (const i of left) count(this.#left, i);
    for (const j of right) count(this.#right, j);
    for (const i of left) {
      for (const j of right) count(this.#both, this.#band.at(i, j));
    }
  }

  /** Words of some pieces, the ends not included, that the other text has, but not in those beside them. */
  unmatched(leftFrom: number, leftTo: number, rightFrom: number, rightTo: number): number {
    let sum = 0;
    for (let i = leftFrom; i < leftTo; i++) {
      let rest = this.#left[i] ?? 0;
      for (let j = rightFrom; j < rightTo; j++) rest -= this.#shared(i, j);
      if (rest > 0) sum += rest;
    }
    for (let j = rightFrom; j < rightTo; j++) {
      let rest = this.#right[j] ?? 0;
      for (let i = leftFrom; i < leftTo; i++) rest -= this.#shared(i, j);
      if (rest > 0) sum += rest;
    }
    return sum;
  }

  #shared(i: number, j: number): number {
    return this.#both[this.#band.at(i, j)] ?? 0;
  }
}

/** Nothing happens at a place that is outside. */
function count(counts: Uint32Array, at: number): void {
  const before = counts[at];
  if (before !== undefined) counts[at] = before + 1;
}

/** Each word of the left text with the pieces of both that it is in. */
function placesOf(left: readonly Unit[], right: readonly Unit[]): Iterable<Occurrences> {
  const places = new Map<number, Occurrences>();
  for (const [index, { text }] of left.entries()) {
    for (const word of wordPrefixes(text)) {
      const known = places.get(word);
      if (!known) places.set(word, { left: [index], right: [] });
      else if (known.left.at(-1) !== index) known.left.push(index);
    }
  }
  for (const [index, { text }] of right.entries()) {
    for (const word of wordPrefixes(text)) {
      const known = places.get(word);
      if (known && known.right.at(-1) !== index) known.right.push(index);
    }
  }
  return places.values();
}
