/** Keeps tables that lost their cells apart: `Maret14.2212 April14.305Sumber: Bank` is a paragraph of its own. */
import { sentenceBreaks } from '../../text/sentences.ts';
import { type Block, type Cleaner, toReview } from '../clipping.ts';
import { isBelowTable, isFlatTable } from './tables.ts';

/** A line with the source of a table, which is none of the text. */
const SOURCE = /^(?:Sumber|Источник|Source)\s?:/iu;

/** The cleaner that gives such a table a paragraph of its own, as it is, and puts the text in review. */
export const flatTables: Cleaner = (clipping) => {
  let found = false;
  const blocks = clipping.blocks.flatMap((block): Block[] => {
    if (block.kind !== 'paragraph' || !isFlatTable(block.text)) return [block];
    found = true;
    return apart(block.text).map((text) => ({ kind: 'paragraph', text }));
  });
  const hasSource = clipping.blocks.some(
    ({ kind, text }, index) =>
      kind === 'paragraph' && SOURCE.test(text) && isBelowTable(clipping.blocks.slice(0, index)),
  );
  if (!found && !hasSource) return clipping;
  const reason = 'a table that lost its cells';
  return toReview({ ...clipping, blocks }, { field: 'text', reason });
};

/** Splits a paragraph before and after the sentences that are a table. */
function apart(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let end = 0;
  let wasTable: boolean | undefined;
  const breaks = sentenceBreaks(text);
  let from = 0;
  for (const at of [...breaks, { end: text.length, next: text.length }]) {
    const table = isFlatTable(text.slice(from, at.end));
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
