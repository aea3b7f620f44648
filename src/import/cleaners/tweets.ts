/** Turns tweets, `text — Name (@handle) February 13, 2021`, into quotations with their attributions. */
import type { FindDates } from '../../dates/find-dates.ts';
import type { Block, Cleaner } from '../clipping.ts';

/** Longest attribution, in characters: a name of 50, a handle of 15, a date, and the signs between them. */
const LONGEST = 140;

const HANDLE_AT_END = /\(@\w{1,20}\)$/u;
const DASH = /[—–―]|--|(?<=\s|^)-(?=\s)/gu;

/** Text that may follow the date: Russian `г.`, a full stop. */
const AFTER_DATE = /^\s?(?:г\.?|\.)?$/u;

/** Makes the cleaner that recognizes tweets among paragraphs. */
export function tweets(findDates: FindDates): Cleaner {
  return (clipping) => {
    const blocks: Block[] = [];
    for (const block of clipping.blocks) {
      const start =
        block.kind === 'paragraph' ? attributionStart(block.text, findDates) : undefined;
      if (start === undefined) {
        blocks.push(block);
        continue;
      }
      const attribution = block.text.slice(start);
      const words = block.text.slice(0, start).trimEnd();
      const previous = blocks.at(-1);
      if (words !== '') blocks.push({ kind: 'quotation', text: words, attribution });
      else if (previous?.kind === 'paragraph') {
        // The attribution is on its own line, below the tweet.
        blocks.splice(-1, 1, { kind: 'quotation', text: previous.text, attribution });
      } else blocks.push(block);
    }
    return { ...clipping, blocks };
  };
}

/** Returns the offset of the attribution at the end of a line, which begins with a dash. */
function attributionStart(line: string, findDates: FindDates): number | undefined {
  const offset = Math.max(0, line.length - LONGEST);
  const end = line.slice(offset);
  if (!end.includes('(@')) return undefined;
  const date = findDates(end).at(-1);
  if (!date || !AFTER_DATE.test(end.slice(date.end))) return undefined;
  const handle = HANDLE_AT_END.exec(end.slice(0, date.start).trimEnd());
  if (!handle) return undefined;
  const dash = [...end.slice(0, handle.index).matchAll(DASH)].at(-1);
  const name = dash && end.slice(dash.index + dash[0].length, handle.index).trim();
  return dash && name ? offset + dash.index : undefined;
}
