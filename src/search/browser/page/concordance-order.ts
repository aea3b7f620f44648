/** Sorts the lines of a concordance: by the words on either side of the keyword, by the keyword, or by date. */
import type { ContextLine } from '../protocol.ts';

/** The orders, with the first one that of the results. */
export const LINE_ORDERS = ['results', 'before', 'after', 'keyword', 'newest', 'oldest'] as const;

export type LineOrder = (typeof LINE_ORDERS)[number];

/** Words that are compared: hardly two lines have more in common. */
const COMPARED = 5;

/**
 * Sorts lines; those that are equal keep their order.
 * @param lang the language of the page, by whose alphabet words are compared
 */
export function sortLines(
  lines: readonly ContextLine[],
  order: LineOrder,
  lang: string,
): readonly ContextLine[] {
  switch (order) {
    case 'results':
      return lines;
    case 'newest':
    case 'oldest':
      return lines.toSorted(byDate(order === 'newest' ? -1 : 1));
    case 'before':
      // Read away from the keyword.
      return sortByWords(lines, lang, ({ before }) => wordsOf(before).toReversed());
    case 'after':
      return sortByWords(lines, lang, ({ after }) => wordsOf(after));
    case 'keyword':
      return sortByWords(lines, lang, ({ keyword, after }) => wordsOf(keyword + after));
  }
}

/** By date, as much as is known of it; undated lines come last in both directions. */
function byDate(sign: 1 | -1) {
  return ({ date: a }: ContextLine, { date: b }: ContextLine): number => {
    if (a === b) return 0;
    if (a === '' || b === '') return a === '' ? 1 : -1;
    return a < b ? -sign : sign;
  };
}

function sortByWords(
  lines: readonly ContextLine[],
  lang: string,
  keyOf: (line: ContextLine) => readonly string[],
): ContextLine[] {
  const { compare } = new Intl.Collator(lang, { numeric: true, sensitivity: 'accent' });
  return lines
    .map((line) => ({ line, words: keyOf(line).slice(0, COMPARED) }))
    .toSorted(({ words: a }, { words: b }) => {
      for (const [i, word] of a.entries()) {
        const other = b[i];
        const difference = other === undefined ? 1 : compare(word, other);
        if (difference !== 0) return difference;
      }
      return a.length - b.length;
    })
    .map(({ line }) => line);
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
