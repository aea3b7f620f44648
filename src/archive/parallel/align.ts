/** Alignment: which paragraphs of an article and of its translation say the same. */
import { compare } from '../../text/compare.ts';
import { Band } from './band.ts';
import { BEADS, type Bead, Costs, lengthCost } from './costs.ts';
import { SharedWords } from './shared-words.ts';
import type { Unit } from './unit.ts';

/** Pieces of two texts that say the same: indexes into each; one side may be empty. */
export interface Pair {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * Both texts are first taken to be equally long where they say the same, as Indonesian, Russian and English
 * are but for a tenth. The ratio of their own lengths must save this, two omitted paragraphs, to be taken
 * instead: omitted paragraphs change that ratio as well. Measured on news of which one to four paragraphs in
 * a row were left out: 87 % have exactly their partners with this, 81 % where nothing need be saved, 66 % where
 * the texts' own ratio is always taken. Where one text's words were cut to two letters, as for a language that
 * is written as briefly as Chinese, it pairs 99 % of paragraphs that have the same ends.
 */
const RATIO_MUST_SAVE = 7;

/**
 * What the lengths of one in a hundred pairs cost at least: 2.57 standard deviations. On the news of `BEADS`
 * nothing is paired otherwise than with a search, 5 loses a tenth of a percent.
 */
const UNLIKELY = 3.3;

/**
 * Pairs the pieces of two texts, in the manner of Gale and Church, "A program for aligning sentences
 * in bilingual corpora" (1993): of all ways to pair them in order the one that is most likely by
 * their lengths, and here by their kinds and the words in common too.
 * @returns pairs in order; every index of either side stands in exactly one. `align(b, a)` is
 * `align(a, b)` with its sides changed
 */
export function align(left: readonly Unit[], right: readonly Unit[]): Pair[] {
  // Always the same side first, so that a tie is decided alike whichever way it is asked.
  const order = compareTexts(left, right);
  if (order === 0 || areAlike(left, right)) {
    return left.map((_, index) => ({ left: [index], right: [index] }));
  }
  if (order > 0) return mostLikely(left, right);
  return mostLikely(right, left).map((pair) => ({ left: pair.right, right: pair.left }));
}

/** The longer text first, as the band needs it; else any order that does not depend on the sides. */
function compareTexts(one: readonly Unit[], other: readonly Unit[]): number {
  if (one.length !== other.length) return one.length - other.length;
  for (const [index, { kind, text }] of one.entries()) {
    const unit = other[index];
    const order = unit ? compare(kind, unit.kind) || compare(text, unit.text) : 1;
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * Whether two texts are built alike: as many pieces, of the same kinds, none of another length than its
 * counterpart's. Most translations are, and need no search.
 */
function areAlike(left: readonly Unit[], right: readonly Unit[]): boolean {
  if (left.length !== right.length) return false;
  return left.every(({ kind, text }, index) => {
    const other = right[index];
    return other?.kind === kind && lengthCost(text.length, other.text.length) <= UNLIKELY;
  });
}

/** @param left the text of more pieces, or of as many */
function mostLikely(left: readonly Unit[], right: readonly Unit[]): Pair[] {
  const band = new Band(left.length, right.length);
  const words = new SharedWords(left, right, band);
  const same = cheapest(band, new Costs(left, right, words, 1));
  const ratio = lengthOf(left) / lengthOf(right);
  // One of the texts may have no letters at all. Where nothing can be saved, nothing is looked for.
  const isRatio = ratio > 0 && ratio < Number.POSITIVE_INFINITY;
  if (!isRatio || same.cost <= RATIO_MUST_SAVE) return same.pairs();
  const own = cheapest(band, new Costs(left, right, words, ratio));
  return own.cost + RATIO_MUST_SAVE < same.cost ? own.pairs() : same.pairs();
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, { text }) => sum + text.length, 0);
}

/** Dynamic programming: the cheapest way to each pair of places, from the cheapest ways before it. */
function cheapest(band: Band, costs: Costs): { cost: number; pairs: () => Pair[] } {
  const { rows, columns } = band;
  const total = new Float64Array(band.size).fill(Number.POSITIVE_INFINITY);
  const last = new Uint8Array(band.size);
  total[band.at(0, 0)] = 0;
  for (let i = 0; i <= rows; i++) {
    const end = Math.min(columns, band.last(i));
    for (let j = Math.max(0, band.first(i)); j <= end; j++) {
      const here = band.at(i, j);
      let least = total[here] ?? 0;
      let best = 0;
      for (let index = 0; index < BEADS.length; index++) {
        const bead = BEADS[index] as Bead;
        const before = band.at(i - bead.left, j - bead.right);
        if (before < 0) continue;
        const sofar = (total[before] ?? 0) + bead.cost;
        // Most beads are too dear already, and need no look at lengths and words.
        if (sofar >= least) continue;
        const cost = sofar + costs.of(bead, i, j);
        if (cost >= least) continue;
        least = cost;
        best = index;
      }
      total[here] = least;
      last[here] = best;
    }
  }
  const beadAt = (i: number, j: number) => BEADS[last[band.at(i, j)] ?? 0];
  return {
    cost: total[band.at(rows, columns)] ?? 0,
    pairs: () => traceBack(rows, columns, beadAt),
  };
}

/** The pairs from the end back to the beginning, turned round. */
function traceBack(
  leftCount: number,
  rightCount: number,
  lastAt: (i: number, j: number) => Bead | undefined,
): Pair[] {
  const pairs: Pair[] = [];
  let i = leftCount;
  let j = rightCount;
  while (i > 0 || j > 0) {
    const bead = lastAt(i, j);
    if (!bead) break;
    pairs.push({ left: before(i, bead.left), right: before(j, bead.right) });
    i -= bead.left;
    j -= bead.right;
  }
  return pairs.reverse();
}

function before(end: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => end - count + index);
}
