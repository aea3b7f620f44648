/** Makes the lines of a concordance (keyword in context): each run of found words with the words around it. */
import type { KeywordInContext } from '../protocol.ts';
import { withoutSigns } from './result.ts';

/** Words before and after the keyword: more than a wide screen shows, as a file has them too. */
const CONTEXT = 14;

/**
 * Makes a line for each run of found words; signs end a run.
 * @param words those of the text, with their signs, split at blanks
 * @param found the numbers of the words that were found
 */
export function linesOfText(
  words: readonly string[],
  found: ReadonlySet<number>,
): KeywordInContext[] {
  const lines: KeywordInContext[] = [];
  for (let start = 0; start < words.length; start++) {
    if (!found.has(start)) continue;
    let end = start + 1;
    while (found.has(end) && areJoined(words[end - 1], words[end])) end++;
    const first = withoutSigns(words[start] ?? '');
    const last = withoutSigns(words[end - 1] ?? '');
    const keyword = words.slice(start, end).join(' ');
    lines.push({
      before: textOf(words, start - CONTEXT, start, (word) => `${word} `) + first.before,
      keyword: keyword.slice(first.before.length, keyword.length - last.after.length),
      after: last.after + textOf(words, end, end + CONTEXT, (word) => ` ${word}`),
    });
    start = end - 1;
  }
  return lines;
}

function areJoined(word = '', next = ''): boolean {
  return withoutSigns(word).after === '' && withoutSigns(next).before === '';
}

function textOf(
  words: readonly string[],
  from: number,
  to: number,
  spaced: (word: string) => string,
): string {
  return words.slice(Math.max(0, from), to).map(spaced).join('');
}
