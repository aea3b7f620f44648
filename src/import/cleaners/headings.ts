/** Headings: a short line without a full stop, with a paragraph under it. */
import type { Block, Cleaner } from '../clipping.ts';

const MOST_WORDS = 9;
const LONGEST = 80;

/** The paragraph under a heading is this many times longer at least. */
const LONGER = 2;

/** Tells headings from paragraphs. The first block is none: it would head the whole text. */
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
    // Neither a full stop nor any other sign that ends or cuts a sentence, inside quotes or not.
    /[\p{L}\p{M}\p{N})%]["”’»'“]{0,3}$/u.test(text) &&
    !text.includes(':') &&
    hasWholeQuotations(text)
  );
}

/** Whether as many quotations end as begin: else the line is the rest of what someone said. */
function hasWholeQuotations(text: string): boolean {
  return (text.match(/["“”„«»]/gu)?.length ?? 0) % 2 === 0;
}
