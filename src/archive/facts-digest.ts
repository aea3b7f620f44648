/** Digest of an article's facts: by it a build finds out that at most the text of an article has changed. */
import { digestOfData } from '../text/short-digest.ts';
import type { Reference } from './references/reference.ts';

/** Of the facts of an article, those that are digested in another way than the rest. */
interface DigestedFacts {
  readonly hash: string;
  readonly notes: readonly unknown[];
  readonly links: readonly unknown[];
  readonly references: readonly Reference[];
}

/**
 * Digests the facts of an article, without those that are shown with the text alone: the hash of its file, its notes and its
 * links; and without the numbers of its references' lines, which only messages name.
 */
export function digestOfFacts(facts: DigestedFacts): string {
  const references = linesLeftOut(facts.references);
  return digestOfData({ ...facts, hash: '', notes: [], links: [], references });
}

/** References without the numbers of their lines, which change with the text above. */
export function linesLeftOut(references: readonly Reference[]): unknown {
  return references.map(({ line: _, ...reference }) => reference);
}
