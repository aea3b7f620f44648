/** Notes: collects everything that is no error, but that somebody should look at. */
import type { Archive } from '../archive/archive.ts';
import type { Locate } from '../archive/consistency.ts';
import type { Note } from '../archive/problem.ts';
import { aliasNotes, reviewNotes, titleNotes } from './article-notes.ts';
import type { CheckedTexts } from './checked-texts.ts';
import { dateNotes } from './date-notes.ts';
import { deadReferences } from './dead-links.ts';
import { kinshipNotes } from './kinship-notes.ts';
import { nameNotes } from './name-notes.ts';
import { referenceNotes } from './reference-notes.ts';
import { slotNotes } from './slot-notes.ts';
import { sourceNotes } from './source-notes.ts';
import { tagNotes } from './tag-notes.ts';
import { translationNotes } from './translation-notes.ts';

/**
 * Finds all notes on an archive, which `npm run check` shows.
 * @param archive with its drafts
 * @param tomorrow the day after that of the check: see `dateNotes`
 */
export function findNotes(
  archive: Archive,
  locate: Locate,
  texts: CheckedTexts,
  tomorrow: string,
): Note[] {
  return [
    ...reviewNotes(archive, locate),
    ...aliasNotes(archive, locate),
    ...titleNotes(archive, locate),
    ...translationNotes(archive, locate, texts),
    ...kinshipNotes(archive, locate, texts),
    ...referenceNotes(archive, locate),
    ...deadReferences(archive, locate, texts),
    ...tagNotes(archive, locate),
    ...nameNotes(archive, locate),
    ...dateNotes(archive, locate, tomorrow),
    ...sourceNotes(archive, locate, texts),
    ...slotNotes(archive),
  ];
}
