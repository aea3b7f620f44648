/** What is not wrong, but waits for somebody: `npm run check` shows it. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Locate } from '../archive/consistency.ts';
import type { Problem } from '../archive/problem.ts';
import { aliasNotes, reviewNotes, titleNotes } from './article-notes.ts';
import { linkNotes } from './link-notes.ts';
import { referenceNotes } from './reference-notes.ts';
import { tagNotes } from './tag-notes.ts';
import { translationNotes } from './translation-notes.ts';

/** Everything in an archive that somebody should look at. */
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
    ...referenceNotes(archive, locate),
    ...linkNotes(archive, locate),
    ...tagNotes(archive, locate),
  ];
}
