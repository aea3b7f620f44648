/** Recognizes references: `Baca Juga: …` and `Selanjutnya: …`, with the labels of any locale. */
import type { referenceReader } from '../../markdown/reference-lines.ts';
import type { Block, Cleaner } from '../clipping.ts';

/** Reads a reference line: see `referenceReader`. */
export type ReadReference = ReturnType<typeof referenceReader>;

/** Longest title, in characters, on the line below a label. */
const LONGEST_TITLE = 200;

/** Makes the cleaner that recognizes references among paragraphs. */
export function references(read: ReadReference): Cleaner {
  return (clipping) => {
    const blocks: Block[] = [];
    let label: string | undefined;
    for (const block of clipping.blocks) {
      const found = block.kind === 'paragraph' ? read(block.text) : undefined;
      if (label !== undefined) {
        // In text copied from a page, a label and the link below it are two lines.
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
