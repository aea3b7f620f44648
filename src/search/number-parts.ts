/** Reads the numbers in a word, so that all ways to write a number are one: `15.300`, `15 300`, `1,5`, `18.03.2018`. */

import { inLatinIfAlike } from './letters.ts';

/** Letters, a sign of an amount, or digits with the signs that stand between those of one number. */
const RUN = /[\p{L}\p{M}]+|[%$£¥€₽]|\p{N}+(?:[\s.,:/-]\p{N}+)*/gu;

/** Signs that are parts of their own beside numbers, as words: `2%` is not any 2. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['%', 'pct'],
  ['$', 'usd'],
  ['£', 'gbp'],
  ['¥', 'jpy'],
  ['€', 'eur'],
  ['₽', 'rub'],
]);

/** Whether a character is such a sign. */
export function isSign(character: string): boolean {
  return SIGNS.has(character);
}
const DIGIT = /\p{N}/u;
const BETWEEN = /[^\p{N}]/gu;

/** In place of a decimal sign: index words have letters and digits only. */
const DECIMAL = 'd';

/**
 * Splits a word that has digits or signs of amounts. Letters and digits are parts of their own (`Rp10`, `С400`).
 * @param word folded, without apostrophes
 * @returns its parts in their order; a decimal number is one part, a date has its day, month and year
 */
export function partsWithNumbers(word: string): string[] {
  return (word.match(RUN) ?? []).flatMap((run) =>
    DIGIT.test(run) ? numbersIn(run) : [SIGNS.get(run) ?? run],
  );
}

function numbersIn(run: string): readonly string[] {
  const signs = run.match(BETWEEN);
  if (!signs) return [run];
  const groups = run.split(BETWEEN);
  const date = dateIn(groups, signs);
  if (date) return date;
  const amounts = run.split(/[/-]/);
  if (amounts.length > 1) return amounts.flatMap(numbersIn);
  return [amountIn(groups, signs) ?? groups].flat();
}

/** Reads `18.03.2018`, `18/3/18`, `2018-03-18`, `28/4` and `2021-02`, the largest unit last. */
function dateIn(groups: readonly string[], signs: readonly string[]): string[] | undefined {
  const [first = '', second = '', third = ''] = groups;
  const [sign = ''] = signs;
  if (!'./-'.includes(sign) || signs.some((one) => one !== sign)) return undefined;
  const isShort = (group: string) => group.length < 3;
  if (groups.length === 3 && isShort(second)) {
    if (isShort(first) && (third.length === 4 || isShort(third))) return groups.map(withoutZeros);
    if (first.length === 4 && isShort(third)) return groups.toReversed().map(withoutZeros);
  }
  if (groups.length === 2 && isShort(first) && isShort(second) && sign === '/') {
    return groups.map(withoutZeros);
  }
  if (groups.length === 2 && first.length === 4 && second.length === 2 && sign === '-') {
    return groups.map(withoutZeros);
  }
  return undefined;
}

/** Reads an amount: groups of thousands, and a decimal sign before the last group; a time of day alike. */
function amountIn(groups: readonly string[], signs: readonly string[]): string | undefined {
  const last = signs.at(-1) ?? '';
  const [first = ''] = groups;
  const isGroup = (group: string) => group.length === 3;
  const isGrouped = (some: readonly string[]) =>
    first.length <= 3 && !first.startsWith('0') && some.slice(1).every(isGroup);
  if (signs.every((sign) => sign === last) && GROUPING.test(last) && isGrouped(groups)) {
    return groups.join('');
  }
  const whole = groups.slice(0, -1);
  const before = signs.slice(0, -1);
  const isWhole =
    whole.length === 1 ||
    (isGrouped(whole) &&
      GROUPING.test(before[0] ?? '') &&
      before.every((one) => one === before[0]));
  const isTime = last === ':' && whole.length === 1 && groups.at(-1)?.length === 2;
  if ((last === '.' || last === ',' || isTime) && isWhole && before[0] !== last) {
    return whole.join('') + DECIMAL + groups.at(-1);
  }
  return undefined;
}

const GROUPING = /[\s.,]/;

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=.)/, '');
}

/** A word that begins with a number whose groups have blanks between them: `15 300`. */
const SPACED =
  /[^\p{L}\p{N}\s]*\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[-–—]\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)?(?![\p{L}\p{N}])/uy;

/**
 * Finds where the number at the beginning of a word ends that has blanks between its groups.
 * @param start the place of the word
 * @returns `start` if the word does not begin with such a number
 */
export function endOfSpacedNumber(text: string, start: number): number {
  SPACED.lastIndex = start;
  return SPACED.test(text) ? SPACED.lastIndex : start;
}

/** An amount whose sign has a blank beside it, from its beginning on: `$ 11`, `Rp 10`, `2 %`. */
const SIGN_FIRST = /(?:[$£¥€₽]|US\$|Rp\.?)[ \u00a0](?=\d)/iy;
const SIGN_LAST = /\d[ \u00a0][%$£¥€₽](?![\p{L}\p{N}])/uy;

/** @returns the place of the number after a sign and a blank; `at` if there is no such amount */
export function afterSign(text: string, at: number): number {
  SIGN_FIRST.lastIndex = at;
  return SIGN_FIRST.test(text) ? SIGN_FIRST.lastIndex : at;
}

/** @returns the end of the sign behind a number that ends at `at`, and a blank; `at` if there is none */
export function endOfSign(text: string, at: number): number {
  if (at === 0) return at;
  SIGN_LAST.lastIndex = at - 1;
  return SIGN_LAST.test(text) ? SIGN_LAST.lastIndex : at;
}

/** Fewest letters before a number that are a word of their own, and not part of a code: `Luna-25`, but `С-400`. */
const SHORTEST_WORD = 3;

/** Letters before a number that are no code: currencies, units and abbreviations. */
const NO_CODES: ReadonlySet<string> = new Set(
  'rp rm us hk no kg km cm mm gb mb tb hp kw mw ha pk г п ч см км кг мм гб мб'.split(' '),
);

/**
 * Finds a code among the parts of a word: one or two letters and a number, which mean something only together
 * (`С-400`, `G20`). It is the same with a hyphen or without, and in the letters of either alphabet.
 * @param at the number of the letters' part
 */
export function codeAt(parts: readonly string[], at: number): string | undefined {
  const [letters = '', number = ''] = parts.slice(at, at + 2);
  const isCode = letters.length < SHORTEST_WORD && !DIGIT.test(letters) && /^\d+$/.test(number);
  if (!isCode || letters === '' || NO_CODES.has(letters)) return undefined;
  return inLatinIfAlike(letters) + number;
}
