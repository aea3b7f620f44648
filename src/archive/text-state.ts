/** State of a text: how its words came into the file, and how far they have been compared with the paper. */
import { z } from 'zod';

/** The states; only the first is a text that nobody has looked at. */
const TEXT_STATES = ['ocr', 'corrected', 'proofread', 'typed'] as const;

export type TextState = (typeof TEXT_STATES)[number];

/** Checks the key `text` of front matter. */
export const textState = z.enum(TEXT_STATES, TEXT_STATES.join(', '));

/** Whether the lines of a text are those of the paper, so that a hyphen at the end of one may divide a word. */
export function hasLinesOfPrint(state: TextState | undefined): boolean {
  return state === 'ocr' || state === 'corrected';
}
