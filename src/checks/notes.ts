/** Notes: collects everything that is no error, but that somebody should look at. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Locate } from '../archive/consistency.ts';
import type { Problem } from '../archive/problem.ts';
import { aliasNotes, reviewNotes, titleNotes } from './article-notes.ts';
import { kinshipNotes } from './kinship-notes.ts';
import { linkNotes } from './link-notes.ts';
import { nameNotes } from './name-notes.ts';
import { referenceNotes } from './reference-notes.ts';
import { slotNotes } from './slot-notes.ts';
import { tagNotes } from './tag-notes.ts';
import { translationNotes } from './translation-notes.ts';

/**
 * Finds all notes on an archive, which `npm run check` shows.
 * @param archive with its drafts
 * @param textOf reads the text of an article
 */
export function findNotes(
  archive: Archive,
  locate: Locate,
  textOf: (article: Article) => string,
): Problem[] {
  return [
    ...reviewNotes(archive, locate),
    ...aliasNotes(archive, locate),
    ...titleNotes(archive, locate),
    ...translationNotes(archive, locate, textOf),
    ...kinshipNotes(archive, locate, textOf),
    ...referenceNotes(archive, locate),
    ...linkNotes(archive, locate),
    ...tagNotes(archive, locate),
    ...nameNotes(archive, locate),
    ...slotNotes(archive),
  ];
}
