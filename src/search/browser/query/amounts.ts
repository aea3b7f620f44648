/** Writes an amount in other ways: `Rp 10.000.000.000.000` is `Rp 10 triliun`, and `5 persen` is `5%`. */
import { QUERY_WORDS } from '../../../locales/query/all.ts';
import type { QueryUnit } from './parse.ts';

const POWERS = { thousand: 3, million: 6, billion: 9, trillion: 12 } as const;
type Scale = keyof typeof POWERS;
const SCALES = Object.keys(POWERS) as Scale[];

/** The part of a word that stands for a percent sign. */
const PERCENT = 'pct';

/** Least number that is written with a word (`10 ribu`), and the least that is too large for the next smaller word. */
const LEAST = 10_000;
const TOO_MANY = 1000;

/** Gives the stem of a word in the language of its letters. */
type StemOf = (word: string) => string;

/** A number with what stands beside it. */
interface Amount {
  /** What stands before the number: `rp`. */
  readonly before: readonly string[];
  readonly value: number;
  readonly isPercent: boolean;
}

const NUMBER = /^\d{1,15}(?:d\d{1,3})?$/;

/** Whether the first two units are one amount, the second one being its word: `10 triliun`, `5 persen`. */
export function isAmount(
  [first, second, ...others]: readonly QueryUnit[],
  stemOf: StemOf,
): boolean {
  if (!first || !second || others.length > 0) return false;
  const parts = [...first.parts, ...second.parts];
  return (
    second.parts.length === 1 && !isNumber(second.parts[0]) && amountIn(parts, stemOf) !== undefined
  );
}

/**
 * Writes an amount in all ways that texts of a language may have.
 * @param parts those of its words
 * @returns nothing for what is no amount, and for a small number
 */
export function amountSpellings(
  parts: readonly string[],
  lang: string,
  stemOf: StemOf,
): readonly string[] {
  const amount = amountIn(parts, stemOf);
  const words = QUERY_WORDS[lang];
  if (!amount || !words) return [];
  const { before, value, isPercent } = amount;
  const written = (number: string) => [...before, number].join(' ');
  if (isPercent) {
    const number = shown(value);
    return [`${written(number)}%`, ...words.percent.map((word) => `${written(number)} ${word}`)];
  }
  if (value < LEAST || !Number.isInteger(value)) return [];
  const inWords = SCALES.flatMap((scale) => {
    const count = value / 10 ** POWERS[scale];
    if (count < 1 || count >= TOO_MANY || !Number.isInteger(count * 10)) return [];
    return words.scales[scale].map((word) => `${written(shown(count))} ${word}`);
  });
  return [written(String(value)), ...inWords];
}

function amountIn(parts: readonly string[], stemOf: StemOf): Amount | undefined {
  const at = parts.findLastIndex(isNumber);
  const number = Number(parts[at]?.replace('d', '.'));
  const [word, ...others] = parts.slice(at + 1);
  if (at < 0 || others.length > 0) return undefined;
  const before = parts.slice(0, at);
  // A date, a score, a range.
  if (before.some(isNumber)) return undefined;
  if (word === undefined) return { before, value: number, isPercent: false };
  if (word === PERCENT || isOne(word, ({ percent }) => percent, stemOf)) {
    return { before, value: number, isPercent: true };
  }
  const scale = SCALES.find((one) => isOne(word, ({ scales }) => scales[one], stemOf));
  if (!scale) return undefined;
  const value = Math.round(number * 1000) * 10 ** (POWERS[scale] - 3);
  return Number.isSafeInteger(value) ? { before, value, isPercent: false } : undefined;
}

function isNumber(part: string | undefined): boolean {
  return part !== undefined && NUMBER.test(part);
}

/** Whether a word is one of the words of some language, in any form. */
function isOne(
  word: string,
  wordsOf: (words: (typeof QUERY_WORDS)[string]) => readonly string[],
  stemOf: StemOf,
): boolean {
  const stem = stemOf(word);
  return Object.values(QUERY_WORDS).some((words) =>
    wordsOf(words).some((one) => one === word || stemOf(one) === stem),
  );
}

function shown(number: number): string {
  return String(number).replace('.', ',');
}
