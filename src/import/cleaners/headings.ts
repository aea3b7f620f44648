/** Recognizes headings: short lines without a full stop, each with a paragraph below it. */
import type { Block, Cleaner } from '../clipping.ts';

const MOST_WORDS = 9;
const LONGEST = 80;

/** The paragraph below a heading is at least this many times longer. */
const LONGER = 2;

/** The cleaner that recognizes headings. The first block is never one, as it would be the heading of the whole text. */
export const headings: Cleaner = (clipping) => ({
  ...clipping,
  blocks: clipping.blocks.map((block, index, blocks): Block => {
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    if (!previous || next?.kind !== 'paragraph' || !isShortLine(block)) return block;
    // Several short lines in a row are a list, a table or a poem.
    if (isShortLine(previous) || isShortLine(next)) return block;
    const heads = next.text.length >= block.text.length * LONGER;
    return heads ? { kind: 'heading', text: block.text } : block;
  }),
});

function isShortLine({ kind, text }: Block): boolean {
  return (
    kind === 'paragraph' &&
    text.length <= LONGEST &&
    text.split(/\s+/).length <= MOST_WORDS &&
    /^\p{Lu}/u.test(text) &&
    // No full stop or other sign that ends or interrupts a sentence, inside quotation marks or not.
    /[\p{L}\p{M}\p{N})%]["”’»'“]{0,3}$/u.test(text) &&
    !text.includes(':') &&
    hasWholeQuotations(text)
  );
}

/** Whether all quotations of a line end in it: if not, the line is the rest of a quotation. */
function hasWholeQuotations(text: string): boolean {
  return (text.match(/["“”„«»]/gu)?.length ?? 0) % 2 === 0;
}
