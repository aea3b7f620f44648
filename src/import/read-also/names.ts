/** Collects the names in an article: words that it always capitalizes, and pairs of them inside sentences. */
import type { Clipping } from '../clipping.ts';
import type { FindLabels } from './labels.ts';
import { pairKey } from './word-counts.ts';
import { type Word, wordsBetween } from './words.ts';

/** Most words of a block that are looked at. */
const MOST_WORDS = 3000;

/**
 * Returns the keys of names and of pairs of words (`pairKey`) in an article and its credits, without what follows
 * labels.
 */
export function namesIn({ blocks, fields }: Clipping, findLabels: FindLabels): Set<number> {
  const upper = new Set<number>();
  const lower = new Set<number>();
  const pairs = new Set<number>();
  const texts = blocks.map(({ text }) => text.slice(0, findLabels(text)[0]?.start));
  for (const text of [...texts, ...fields.editor, ...fields.reporter]) {
    let before: Word | undefined;
    for (const word of wordsBetween(text, 0, text.length, MOST_WORDS)) {
      const isUpper = word.shape === 'upper' || word.shape === 'capitals';
      (isUpper ? upper : lower).add(word.key);
      if (isUpper && before && before.shape !== 'lower' && word.gap === ' ') {
        pairs.add(pairKey(before, word));
      }
      before = word;
    }
  }
  const names = new Set([...upper].filter((key) => !lower.has(key)));
  for (const pair of pairs) names.add(pair);
  return names;
}
