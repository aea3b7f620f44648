/** What the program does with a stranger's text takes time that grows with the text, and not with its square. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growthOf, MOST_EXPONENT, timeOf } from '../../bench/growth/growth.ts';
import { WORST_FRONT_MATTER, WORST_TEXTS, type WorstText } from '../../bench/growth/texts.ts';
import {
  FRONT_MATTER_WORKS,
  IMPORT_WORKS,
  LINE_WORKS,
  TEXT_WORKS,
  type Work,
} from '../../bench/growth/works.ts';

const isLong = process.env.LONG_TESTS !== undefined;

/** Letters that show at once what needs a closer look, and the milliseconds that they may take without one. */
const SHORT = 2048;
const SUSPICIOUS = 12;

/**
 * Letters of the texts of a closer look. What is suspicious for its square takes a second with eight times the
 * letters that it showed by; what only looked so, as a busy machine measured it, takes too little to be judged.
 */
const LIMITS = isLong
  ? { longest: 2 ** 20 }
  : // One long step tells as much as two short ones, for half of their time.
    { shortest: SHORT, longest: 8 * SHORT, step: 8 };

/** The texts of works that take longer than n log n. */
function slow(works: Readonly<Record<string, Work>>, texts: readonly WorstText[]): string[] {
  return Object.entries(works).flatMap(([name, work]) => {
    // Compiled before it is measured.
    for (let i = 0; i < 3; i++) work(`Baca Juga: [a](/b)\n\n**Harga** naik, kata "Budi".\n`);
    return texts.flatMap((text) => {
      if (!isLong && isQuick(work, text)) return [];
      const { letters, milliseconds, exponent } = growthOf(work, text.make, LIMITS);
      if (exponent <= MOST_EXPONENT) return [];
      return `${name}, ${text.name}: ${Math.round(milliseconds)} ms for ${letters} letters, which grow like n^${exponent.toFixed(1)}`;
    });
  });
}

/** Whether nothing has to be looked at closer. What takes long the first time may only have been compiled. */
function isQuick(work: Work, { make }: WorstText): boolean {
  const text = make(SHORT);
  return timeOf(work, text, 1) < SUSPICIOUS || timeOf(work, text) < SUSPICIOUS;
}

test('texts', () => assert.deepEqual(slow(TEXT_WORKS, WORST_TEXTS), []));

test('titles, names and citations', () => assert.deepEqual(slow(LINE_WORKS, WORST_TEXTS), []));

test('raw texts of an import', () => assert.deepEqual(slow(IMPORT_WORKS, WORST_TEXTS), []));

test('front matter', () => assert.deepEqual(slow(FRONT_MATTER_WORKS, WORST_FRONT_MATTER), []));
