/** Shared words: counts the names, numbers and borrowed words that a translation has in common with its original. */

import type { Band } from './band.ts';
import { wordPrefixes } from './prefixes.ts';
import type { Unit } from './unit.ts';

/** A word in more units than these says nothing about any of them. The limit also bounds the time. */
const MOST_OCCURRENCES = 8;

/** The units of two texts that a word is in, in order, each once. */
interface Occurrences {
  readonly left: number[];
  readonly right: number[];
}

/** Counts the words that units of two texts share. Words that only one text has are not counted. */
export class SharedWords {
  readonly #left: Uint32Array;
  readonly #right: Uint32Array;
  readonly #band: Band;
  readonly #both: Uint32Array;

  /**
   * Counts the words of two texts.
   * @param left the text of more units, or of as many
   * @param band pairs of units outside it are not counted
   */
  constructor(left: readonly Unit[], right: readonly Unit[], band: Band) {
    this.#left = new Uint32Array(left.length);
    this.#right = new Uint32Array(right.length);
    this.#band = band;
    this.#both = new Uint32Array(band.size);
    for (const occurrences of occurrencesOf(left, right)) {
      const most = Math.max(occurrences.left.length, occurrences.right.length);
      if (most <= MOST_OCCURRENCES) this.#add(occurrences);
    }
  }

  #add({ left, right }: Occurrences): void {
    for (const i of left) count(this.#left, i);
    for (const j of right) count(this.#right, j);
    for (const i of left) {
      for (const j of right) count(this.#both, this.#band.at(i, j));
    }
  }

  /**
   * The number of words in the units of a pair that the other text has, but not in this pair.
   * @param leftTo the index after the last unit; so is `rightTo`
   */
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

/** Adds one to a count, unless the index is outside the array. */
function count(counts: Uint32Array, at: number): void {
  const before = counts[at];
  if (before !== undefined) counts[at] = before + 1;
}

/** For each word that both texts have, the units of both that have it. */
function occurrencesOf(left: readonly Unit[], right: readonly Unit[]): Iterable<Occurrences> {
  const inRight = right.map(({ text }) => wordPrefixes(text));
  // Most words of a translation are not those of its original: no list is made for them.
  const wanted = new Set<number>();
  for (const words of inRight) for (const word of words) wanted.add(word);
  const occurrences = new Map<number, Occurrences>();
  for (const [index, { text }] of left.entries()) {
    for (const word of wordPrefixes(text)) {
      if (!wanted.has(word)) continue;
      const known = occurrences.get(word);
      if (!known) occurrences.set(word, { left: [index], right: [] });
      else if (known.left.at(-1) !== index) known.left.push(index);
    }
  }
  for (const [index, words] of inRight.entries()) {
    for (const word of words) {
      const known = occurrences.get(word);
      if (known && known.right.at(-1) !== index) known.right.push(index);
    }
  }
  return occurrences.values();
}
