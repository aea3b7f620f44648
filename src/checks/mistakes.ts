/** Mistakes of an archive that can be read: what its site would have wrong. */
import type { Archive } from '../archive/archive.ts';
import type { Locate } from '../archive/consistency.ts';
import type { Problem } from '../archive/problem.ts';
import type { CheckedTexts } from './checked-texts.ts';
import { deadLinks } from './dead-links.ts';
import { partedStories } from './translation-notes.ts';

/**
 * Finds all mistakes of an archive, which fail a check.
 * @param archive with its drafts
 */
export function findMistakes(archive: Archive, locate: Locate, texts: CheckedTexts): Problem[] {
  return [...partedStories(archive, locate), ...deadLinks(archive, locate, texts)];
}

const OF_LINKS: readonly (string | undefined)[] = ['dead-link', 'dead-fragment', 'draft-link'];

/** Whether a mistake is one that `--allow-dead-links` allows. */
export function isDeadLink({ code }: Problem): boolean {
  return OF_LINKS.includes(code);
}
