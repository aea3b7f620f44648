/** Keeps tables that lost their cells apart: `Maret14.2212 April14.305Sumber: Bank` is a paragraph of its own. */
import { sentenceBreaks } from '../../text/sentences.ts';
import { type Block, type Cleaner, toReview } from '../clipping.ts';

/** Places at which cells are glued, from which on a sentence is a table: fewer are names such as `Covid19`. */
const FEWEST_GLUED = 3;

/** A word behind a number, or a number behind a word, with nothing between: `12Maret`, `Maret14`. */
const GLUED = /\d(?=\p{Lu}\p{Ll})|(?<=\p{L}{2}\p{Ll})\d/gu;

/** Addresses, handles and tags glue words and numbers as they like. */
const ADDRESS = /(?:https?:\/\/|www\.|[@#])\S{1,300}/gu;

/** The cleaner that gives such a table a paragraph of its own, as it is, and puts the text in review. */
export const flatTables: Cleaner = (clipping) => {
  let found = false;
  const blocks = clipping.blocks.flatMap((block): Block[] => {
    if (block.kind !== 'paragraph' || !isTable(block.text)) return [block];
    found = true;
    return apart(block.text).map((text) => ({ kind: 'paragraph', text }));
  });
  if (!found) return clipping;
  const reason = 'a table that lost its cells';
  return toReview({ ...clipping, blocks }, { field: 'text', reason });
};

/** Whether a text has a table that lost its cells. */
export function isTable(text: string): boolean {
  if (!/\d/.test(text)) return false;
  // Most texts have no such place: the addresses are looked for only in the others.
  const glued = text.match(GLUED)?.length ?? 0;
  if (glued < FEWEST_GLUED) return false;
  return (text.replace(ADDRESS, '').match(GLUED)?.length ?? 0) >= FEWEST_GLUED;
}

/** Splits a paragraph before and after the sentences that are a table. */
function apart(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let end = 0;
  let wasTable: boolean | undefined;
  const breaks = sentenceBreaks(text);
  let from = 0;
  for (const at of [...breaks, { end: text.length, next: text.length }]) {
    const table = isTable(text.slice(from, at.end));
    if (wasTable !== undefined && table !== wasTable) {
      pieces.push(text.slice(start, end));
      start = from;
    }
    wasTable = table;
    end = at.end;
    from = at.next;
  }
  pieces.push(text.slice(start));
  return pieces;
}
