/** Finds the last sentence of an article: one that many articles share is boilerplate that nobody has named yet. */

import { onOneLine } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Block } from '../clipping.ts';

/** Letters at the end of a text in which its last sentence is looked for. */
const LENGTH = 300;

/** Where a sentence ends and another begins. */
const END = /[.!?…]["”»)]{0,3}\s{1,10}(?=["“«(]?[\p{Lu}\p{N}])/gu;

/**
 * The last sentence of the last paragraph.
 * @returns at most 300 letters of it, on one line; none where the text ends with something else
 */
export function lastSentence(blocks: readonly Block[]): string | undefined {
  const last = blocks.findLast(({ kind }) => kind !== 'reference');
  if (last?.kind !== 'paragraph') return undefined;
  const end = last.text.slice(-LENGTH);
  let from = 0;
  for (const match of matchesOf(END, end)) from = match.index + match[0].length;
  const sentence = onOneLine(end.slice(from));
  return sentence === '' ? undefined : sentence;
}
