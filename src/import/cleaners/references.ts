/** References: `Baca Juga: …` and `Selanjutnya: …`, in the words of any locale. */
import type { referenceReader } from '../../markdown/reference-lines.ts';
import type { Block, Cleaner } from '../clipping.ts';

export type ReadReference = ReturnType<typeof referenceReader>;

/** Longest title that is taken from the line after a label that stands alone. */
const LONGEST_TITLE = 200;

/** Makes the cleaner that tells references from paragraphs. */
export function references(read: ReadReference): Cleaner {
  return (clipping) => {
    const blocks: Block[] = [];
    let label: string | undefined;
    for (const block of clipping.blocks) {
      const found = block.kind === 'paragraph' ? read(block.text) : undefined;
      if (label !== undefined) {
        // Copied from a page, a label and the link under it come as two lines.
        const isTitle = block.kind === 'paragraph' && !found && looksLikeTitle(block.text);
        blocks.push(
          isTitle
            ? { kind: 'reference', text: `${label} ${block.text}` }
            : { kind: 'paragraph', text: label },
        );
        label = undefined;
        if (isTitle) continue;
      }
      if (found?.title === '') label = block.text;
      else blocks.push(found ? { kind: 'reference', text: block.text } : block);
    }
    if (label !== undefined) blocks.push({ kind: 'paragraph', text: label });
    return { ...clipping, blocks };
  };
}

function looksLikeTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && !/[.:;,]$/u.test(line);
}
