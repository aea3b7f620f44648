/** Words in common: names, numbers and borrowed words that a translation leaves as they are. */
import { transliterate } from 'transliteration';
import { addTo } from '../grouping.ts';
import { foldWord, wordsOf } from '../text.ts';
import type { Unit } from './align.ts';
import { Band } from './band.ts';

/** Letters of a word that are compared: its end is another one in another language or case. */
const LETTERS = 5;

/** Fewest letters of a word; numbers count from one digit. */
const FEWEST_LETTERS = 3;

/** A word in more pieces than these is of the whole text; it bounds the time as well. */
const MOST_PLACES = 8;

/** Counts the words that pieces of two texts share. Words that only one text has are in no count. */
export class CommonWords {
  readonly #left: Uint32Array;
  readonly #right: Uint32Array;
  readonly #band: Band;
  readonly #both: Uint32Array;

  /** @param left the text of more pieces, or of as many */
  constructor(left: readonly Unit[], right: readonly Unit[]) {
    this.#left = new Uint32Array(left.length);
    this.#right = new Uint32Array(right.length);
    this.#band = new Band(left.length, right.length);
    this.#both = new Uint32Array(this.#band.size);
    const rightPlaces = placesOf(right);
    for (const [word, leftAt] of placesOf(left)) {
      const rightAt = rightPlaces.get(word) ?? [];
      if (rightAt.length > 0 && Math.max(leftAt.length, rightAt.length) <= MOST_PLACES) {
        this.#add(leftAt, rightAt);
      }
    }
  }

  #add(leftAt: readonly number[], rightAt: readonly number[]): void {
    for (const i of leftAt) count(this.#left, i);
    for (const j of rightAt) count(this.#right, j);
    for (const i of leftAt) {
      for (const j of rightAt) count(this.#both, this.#band.at(i, j));
    }
  }

  /** Words of some pieces, the ends not included, that the other text has, but not in those beside them. */
  unmatched(leftFrom: number, leftTo: number, rightFrom: number, rightTo: number): number {
    let sum = 0;
    for (let i = leftFrom; i < leftTo; i++) {
      let matched = 0;
      for (let j = rightFrom; j < rightTo; j++) matched += this.#shared(i, j);
      sum += Math.max(0, (this.#left[i] ?? 0) - matched);
    }
    for (let j = rightFrom; j < rightTo; j++) {
      let matched = 0;
      for (let i = leftFrom; i < leftTo; i++) matched += this.#shared(i, j);
      sum += Math.max(0, (this.#right[j] ?? 0) - matched);
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

/** Each word of a text with the pieces that it is in. */
function placesOf(units: readonly Unit[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of units.entries()) {
    for (const word of beginnings(text)) addTo(places, word, index);
  }
  return places;
}

/** The first letters of each word in Latin script. `1,5`, `1.5` and `1 500` are two numbers each. */
function beginnings(text: string): Set<string> {
  const words = wordsOf(transliterate(foldWord(text)).toLowerCase());
  const telling = words.filter((word) => word.length >= FEWEST_LETTERS || /^\d+$/.test(word));
  return new Set(telling.map((word) => word.slice(0, LETTERS)));
}
