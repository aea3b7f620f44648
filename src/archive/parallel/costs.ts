/** Costs of pairs: negative natural logarithms of how likely units of two texts translate one another. */

import type { SharedWords } from './shared-words.ts';
import type { Unit } from './unit.ts';

/** A kind of pair: its numbers of units of each text, and the cost of these numbers. */
export interface Bead {
  readonly left: number;
  readonly right: number;
  readonly cost: number;
}

/**
 * All kinds of pairs. Nine of ten pairs are one to one; the other costs gave the best results on Indonesian,
 * Russian and English news whose paragraphs were joined, split and left out at random. (Gale and Church counted
 * 3.1 for 2-1, 4.5 for 2-2 and 5.3 for 1-0, of sentences.) There 94 % of the paragraphs have exactly their
 * partners, 92 % without 3-1. 2-2 finds 1 % more pairs, and makes as many wrong ones; 3-2 makes more wrong ones
 * than it finds.
 */
export const BEADS: readonly Bead[] = [
  { left: 1, right: 1, cost: 0.125 },
  { left: 1, right: 2, cost: 2.5 },
  { left: 2, right: 1, cost: 2.5 },
  { left: 1, right: 3, cost: 5.5 },
  { left: 3, right: 1, cost: 5.5 },
  { left: 2, right: 2, cost: 7 },
  { left: 0, right: 1, cost: 3.5 },
  { left: 1, right: 0, cost: 3.5 },
];

/** Kinds of units that a translator may join, split or turn into one another; others pair one to one, by kind. */
const PROSE: ReadonlySet<string> = new Set(['paragraph', 'quotation', 'list']);

/**
 * The cost of a pair of different kinds of prose: a list usually stays a list. The value is an estimate, from
 * release news with lists of names, one of which had twice the words in English; 2.5 paired it with a paragraph.
 */
const KIND_CHANGE = 6;

/**
 * The variance, per character, of the difference between the lengths of a text and its translation. Gale and
 * Church measured 6.8 for sentences. Indonesian and Russian news have 3.7 if the ratio of their lengths is known;
 * if it is not, 10 gave the best results, and 7 to 14 nearly the same.
 */
const VARIANCE = 10;

/**
 * The cost of a word that the other text has, but not in the same pair. Of the paragraphs of the same news, 91 %
 * have exactly their partners by lengths alone, 93 % with numbers or with words as written, 94 % with
 * transliterated words; with a run of paragraphs left out, these are 73, 79, 82 and 87 %.
 */
const UNMATCHED_WORD = 1;

/** Costs are rounded to multiples of 1/1024, so that sums do not depend on their order and ties are exact. */
const RESOLUTION = 1024;

/** The costs of pairs, besides those of their beads. */
export class Costs {
  readonly #left: Side;
  readonly #right: Side;
  readonly #words: SharedWords;

  /** @param ratio the number of characters of the left text that translate one character of the right text */
  constructor(left: readonly Unit[], right: readonly Unit[], words: SharedWords, ratio: number) {
    this.#left = sideOf(left, 1 / Math.sqrt(ratio));
    this.#right = sideOf(right, Math.sqrt(ratio));
    this.#words = words;
  }

  /**
   * The cost of a pair; infinite if units of its kinds cannot be paired.
   * @param leftEnd the index after the pair's last unit in the left text
   * @param rightEnd the same in the right text
   */
  of(bead: Bead, leftEnd: number, rightEnd: number): number {
    const left = leftEnd - bead.left;
    const right = rightEnd - bead.right;
    // Gale and Church also charge for the length of an omitted sentence: with paragraphs, that found fewer pairs.
    const isPair = bead.left > 0 && bead.right > 0;
    const kinds = isPair ? this.#kindCost(bead, leftEnd, rightEnd) : 0;
    if (kinds === Number.POSITIVE_INFINITY) return kinds;
    const words = UNMATCHED_WORD * this.#words.unmatched(left, leftEnd, right, rightEnd);
    if (!isPair) return words;
    const length = lengthOf(this.#left, left, leftEnd);
    return words + kinds + lengthCost(length, lengthOf(this.#right, right, rightEnd));
  }

  #kindCost({ left, right }: Bead, leftEnd: number, rightEnd: number): number {
    const [one, other] = [this.#left, this.#right];
    const same =
      one.kinds[leftEnd] === other.kinds[rightEnd] &&
      (one.alike[leftEnd] ?? 0) >= left &&
      (other.alike[rightEnd] ?? 0) >= right;
    if (same && left + right === 2) return 0;
    const prose = (one.prose[leftEnd] ?? 0) >= left && (other.prose[rightEnd] ?? 0) >= right;
    if (!prose) return Number.POSITIVE_INFINITY;
    return same ? 0 : KIND_CHANGE;
  }
}

/** A text by its positions: before its first unit, and after each. */
interface Side {
  /** The kind of the unit that ends at a position. */
  readonly kinds: readonly (string | undefined)[];
  /** The numbers of units just before a position that are all of one kind, and that are all prose. */
  readonly alike: Uint32Array;
  readonly prose: Uint32Array;
  /** The number of characters before a position, scaled as if both languages were equally long. */
  readonly before: Float64Array;
}

function sideOf(units: readonly Unit[], scale: number): Side {
  const positions = units.length + 1;
  const kinds: (string | undefined)[] = [undefined];
  const [alike, prose] = [new Uint32Array(positions), new Uint32Array(positions)];
  const before = new Float64Array(positions);
  let sum = 0;
  for (const [index, { kind, text }] of units.entries()) {
    const position = index + 1;
    sum += text.length;
    before[position] = sum * scale;
    kinds.push(kind);
    alike[position] = kind === kinds[index] ? (alike[index] ?? 0) + 1 : 1;
    prose[position] = PROSE.has(kind) ? (prose[index] ?? 0) + 1 : 0;
  }
  return { kinds, alike, prose, before };
}

function lengthOf({ before }: Side, from: number, to: number): number {
  return (before[to] ?? 0) - (before[from] ?? 0);
}

/**
 * The cost of a pair of texts by their lengths in characters: half the square of the difference in standard
 * deviations, which is the negative logarithm of a normal distribution.
 */
export function lengthCost(left: number, right: number): number {
  const mean = (left + right) / 2;
  if (mean === 0) return 0;
  return Math.round((RESOLUTION * (left - right) ** 2) / (2 * VARIANCE * mean)) / RESOLUTION;
}
