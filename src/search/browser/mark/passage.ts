/** Writes and finds a passage of an article: some words of it, as the address of a line of a concordance has them. */
import { partsOf, splitWords } from '../../analyzer.ts';
import type { KeywordInContext } from '../protocol.ts';

/** Words on each side of the keyword, which tell its place. */
const AROUND = 4;

/** Stands before the keyword. */
const KEYWORD = '|';

/** Longest text that is looked for, in characters. */
const LONGEST = 300;

/** @returns a few words around the keyword, in one line */
export function passageOf({ before, keyword, after }: KeywordInContext): string {
  const words = (text: string) => splitWords(text.replaceAll(KEYWORD, ' '));
  return [
    words(before).slice(-AROUND).join(' '),
    `${keyword} ${words(after).slice(0, AROUND).join(' ')}`.trim(),
  ].join(KEYWORD);
}

/**
 * Finds a passage; if what is before the keyword stands elsewhere on the page, by what follows.
 * @param parts the words of the article, folded
 * @returns the number of the word with which the keyword begins
 */
export function placeOf(passage: string, parts: readonly string[]): number | undefined {
  const sides = passage.slice(0, LONGEST).split(KEYWORD).map(splitWords);
  // The last word may not be whole.
  if (passage.length > LONGEST) sides.at(-1)?.pop();
  const [before = [], rest = []] = sides.map((words) => words.flatMap(partsOf));
  if (rest.length === 0) return undefined;
  const whole = indexOf(parts, [...before, ...rest]);
  if (whole >= 0) return whole + before.length;
  const late = indexOf(parts, rest);
  return late < 0 ? undefined : late;
}

function indexOf(parts: readonly string[], sought: readonly string[]): number {
  return parts.findIndex((_, i) => sought.every((part, k) => parts[i + k] === part));
}
