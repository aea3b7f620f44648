/** Notes on the slots of the theme: on Markdown, such as HTML that stays text, and on what browsers will not load. */
import type { Archive } from '../archive/archive.ts';
import type { Note } from '../archive/problem.ts';
import { slotLoads } from './slot-loads.ts';

export function slotNotes({ site }: Archive): Note[] {
  const slots = site.editions.flatMap((edition) => Object.values(edition.slots));
  const notes = slots.flatMap((slot) =>
    [...slot.notes, ...slotLoads(slot, site)].map(
      (note): Note => ({ file: slot.file, column: 1, ...note }),
    ),
  );
  // One file can be in the pages of several editions.
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
