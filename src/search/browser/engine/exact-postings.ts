/** Looks up a word in the form in which it was typed. */
import type { FederatedIndex, Posting } from './federated-index.ts';

interface ExactPostings {
  readonly found: readonly Posting[];
  /** Whether all of them have the form itself, and not merely another one of the word. */
  readonly isExact: boolean;
}

/**
 * Finds the articles of a language that have a form of a word. The index has stems, so other forms are found, too.
 * @param form folded
 * @param stems those by which it may be indexed
 */
export async function exactPostings(
  _form: string,
  stems: readonly string[],
  lang: string,
  index: FederatedIndex,
): Promise<ExactPostings> {
  const postings = await Promise.all(stems.map((stem) => index.postings(stem)));
  const found = postings.flat().filter(({ article }) => article.lang === lang);
  return { found, isExact: false };
}
