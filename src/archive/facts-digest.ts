/** Digest of an article's facts: by it a build finds out that at most the text of an article has changed. */
import { digestOf } from '../text/short-digest.ts';
import type { Reference } from './references/reference.ts';

/**
 * Digests everything about an article that follows from its file, but its text: its notes, the addresses in it, and the
 * numbers of its lines, which messages alone name.
 */
export function digestOfFacts(facts: { readonly references: readonly Reference[] }): string {
  const references = linesLeftOut(facts.references);
  return digestOf({ ...facts, hash: '', notes: [], links: [], references });
}

/** References without the numbers of their lines, which change with the text above. */
export function linesLeftOut(references: readonly Reference[]): unknown {
  return references.map(({ line: _, ...reference }) => reference);
}
