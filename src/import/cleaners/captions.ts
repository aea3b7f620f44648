/** Joins captions with the agency on the line below: `Старый мост⏎РИА Новости` is one paragraph. */

import type { Block, Cleaner } from '../clipping.ts';
import { isAgencyLine } from './agencies.ts';
import { beginsInside, endsOpen } from './open-ends.ts';

/** Longest caption, in characters and in words. A longer line above an agency is a paragraph of the text. */
const LONGEST = 160;
const MOST_WORDS = 22;

/** What stands between a caption and its credit where no sign ends the caption: newspapers print it so. */
const BETWEEN = ' / ';

/** The cleaner that joins captions and the origin of their picture. An agency without a caption stays as it is. */
export const captions: Cleaner = (clipping) => {
  const blocks: Block[] = [];
  let wasJoined = false;
  for (const [index, block] of clipping.blocks.entries()) {
    const previous = blocks.at(-1);
    // `Как сообщает⏎РИА Новости⏎, мост закрыт`: an agency may be the words of a link.
    const isTorn = beginsInside(clipping.blocks[index + 1]?.text ?? '');
    const isCredit = block.kind === 'paragraph' && !isTorn && isAgencyLine(block.text);
    if (!isCredit || !previous || wasJoined || !isCaption(previous)) {
      blocks.push(block);
      wasJoined = false;
      continue;
    }
    const space = /[.!?…)»”"]$/u.test(previous.text) || /^[(©/]/u.test(block.text) ? ' ' : BETWEEN;
    blocks.splice(-1, 1, { kind: 'paragraph', text: `${previous.text}${space}${block.text}` });
    wasJoined = true;
  }
  return blocks.length === clipping.blocks.length ? clipping : { ...clipping, blocks };
};

function isCaption({ kind, text }: Block): boolean {
  return (
    kind === 'paragraph' &&
    text.length <= LONGEST &&
    text.split(/\s+/).length <= MOST_WORDS &&
    /^["“«„]?[\p{Lu}\p{N}]/u.test(text) &&
    // A text may end with the name of its agency, and a caption has one sentence.
    !/[,:;]$/u.test(text) &&
    !/[.!?]\s+\p{Lu}/u.test(text) &&
    !endsOpen(text) &&
    !isAgencyLine(text)
  );
}
