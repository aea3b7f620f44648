/** Turns tweets, `text — Name (@handle) February 13, 2021`, into quotations with their attributions. */

import type { FindDates } from '../../dates/find-dates.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Block, Cleaner } from '../clipping.ts';

/** Longest attribution, in characters: a name of 50, a handle of 15, a date, and the signs between them. */
const LONGEST = 140;

const HANDLE_AT_END = /\(@\w{1,20}\)$/u;
const DASH = /[—–―]|--|(?<=\s|^)-(?=\s)/gu;

/** Text that may follow the date: Russian `г.`, a full stop. */
const AFTER_DATE = /^\s?(?:г\.?|\.)?$/u;

/** The picture, the address and the tags of a tweet, each a link with a line of its own. */
const LINKS =
  /^(?:pic\.(?:twitter|x)\.com\/|https?:\/\/|[#@])\S{1,120}(?:\s{1,3}(?:pic\.(?:twitter|x)\.com\/|https?:\/\/|[#@])\S{1,120}){0,9}\s{0,3}$/u;

/** Most lines of links below the words of a tweet. */
const MOST_LINKS = 6;

/** Makes the cleaner that recognizes tweets among paragraphs. */
export function tweets(findDates: FindDates): Cleaner {
  return (clipping) => {
    const blocks: Block[] = [];
    for (const block of joinAttributions(clipping.blocks, findDates)) {
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
        const text = takeWords(blocks);
        blocks.push({ kind: 'quotation', text, attribution });
      } else blocks.push(block);
    }
    return { ...clipping, blocks };
  };
}

/** Takes the words of a tweet from the end of the blocks, with the links below them. */
function takeWords(blocks: Block[]): string {
  const lines: string[] = [];
  for (let last = blocks.at(-1); last?.kind === 'paragraph'; last = blocks.at(-1)) {
    const isLinks = LINKS.test(last.text);
    if (isLinks && lines.length > MOST_LINKS) break;
    lines.unshift(last.text);
    blocks.pop();
    if (!isLinks) break;
  }
  return lines.join(' ');
}

/** Joins the lines of an attribution: the date is a link, and so often on a line of its own, as is the handle. */
function joinAttributions(blocks: readonly Block[], findDates: FindDates): readonly Block[] {
  const joined: Block[] = [];
  let open = '';
  const close = () => {
    if (open !== '') joined.push({ kind: 'paragraph', text: open });
    open = '';
  };
  for (const block of blocks) {
    const { kind, text } = block;
    if (kind === 'paragraph' && open !== '' && open.length + text.length < LONGEST) {
      if (/^[)(]?@\w{1,20}\)?$|^\)$/u.test(text)) {
        open += open.endsWith('(') || text === ')' ? text : ` ${text}`;
        continue;
      }
      if (HANDLE_AT_END.test(open) && isDate(text, findDates)) {
        open += ` ${text}`;
        close();
        continue;
      }
    }
    close();
    const isAttribution =
      kind === 'paragraph' &&
      text.length < LONGEST &&
      /(?:^|\s)(?:[—–―]|--|-)\s?[^\s(][^(]{0,60}\((?:@\w{1,20}\)?)?$/u.test(text);
    if (isAttribution) open = text;
    else joined.push(block);
  }
  close();
  return joined;
}

/** Whether a line is a date and nothing else. */
function isDate(line: string, findDates: FindDates): boolean {
  if (line.length > LONGEST) return false;
  const [date] = findDates(line);
  return date?.start === 0 && AFTER_DATE.test(line.slice(date.end));
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
  const dash = matchesOf(DASH, end.slice(0, handle.index)).at(-1);
  const name = dash && end.slice(dash.index + dash[0].length, handle.index).trim();
  return dash && name ? offset + dash.index : undefined;
}
