/** Divides a body on one line into paragraphs at the ends of sentences. */
import { quotationsOf, type SentenceBreak, sentenceBreaks } from '../../text/sentences.ts';
import type { Block, Cleaner } from '../clipping.ts';

/** A paragraph is divided if it is longer, and makes most of the text. In characters. */
const ONE_LINE = 600;
const MOST_OF_TEXT = 0.5;

/** A longer paragraph is divided wherever it stands: no newspaper prints one. In characters. */
const LONGEST = 1500;

/** The size from which a paragraph is complete, and that of a last one, which is not left shorter. In characters. */
const COMPLETE = 280;
const SHORTEST_LAST = 120;

/** From this size on, the end of a sentence inside a quotation will do, or one that is doubtful. In characters. */
const LARGE = 1000;

/** The cleaner that divides long paragraphs. Sentences, and quotations unless they are very long, stay whole. */
export const longParagraphs: Cleaner = (clipping) => {
  const all = clipping.blocks.reduce((sum, { text }) => sum + text.length, 0);
  const isLong = ({ kind, text }: Block) =>
    kind === 'paragraph' &&
    (text.length > LONGEST || (text.length > ONE_LINE && text.length >= all * MOST_OF_TEXT));
  if (!clipping.blocks.some(isLong)) return clipping;
  return {
    ...clipping,
    blocks: clipping.blocks.flatMap((block): Block[] =>
      isLong(block) ? divide(block.text).map((text) => ({ kind: 'paragraph', text })) : [block],
    ),
  };
};

/** Divides a text into paragraphs of a natural size; only the white space between them is left out. */
export function divide(text: string): string[] {
  const paragraphs: string[] = [];
  const breaks = sentenceBreaks(text, quotationsOf(text));
  let start = 0;
  const cut = ({ end, next }: SentenceBreak) => {
    paragraphs.push(text.slice(start, end));
    start = next;
  };
  /** The last place where a paragraph may end if a better one comes too late. */
  let spare: SentenceBreak | undefined;
  for (const [index, one] of breaks.entries()) {
    const isGood = !one.inQuotation && !one.isDoubtful;
    const following = (breaks[index + 1]?.end ?? text.length) - start;
    if (isGood && isComplete(text, start, one)) {
      const isLastShort = text.length - one.next < SHORTEST_LAST;
      if (!isLastShort || text.length - start > LONGEST) cut(one);
      spare = undefined;
      continue;
    }
    if (one.end - start >= LARGE || isGood || spare === undefined) spare = one;
    if (following > LONGEST && spare.next > start) {
      cut(spare);
      spare = undefined;
    }
  }
  paragraphs.push(text.slice(start));
  return paragraphs;
}

/** Whether a paragraph may end with a sentence: it is long enough, or a quotation begins after some of it. */
function isComplete(text: string, start: number, { end, next }: SentenceBreak): boolean {
  const beforeQuotation = /^["“«„]/.test(text.slice(next, next + 1));
  return end - start >= (beforeQuotation ? COMPLETE / 2 : COMPLETE);
}
