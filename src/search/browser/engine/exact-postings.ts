/** Looks up a word in the form in which it was typed. */
import { indexed } from '../../index-terms.ts';
import type { FederatedIndex, Posting } from './federated-index.ts';

/**
 * Finds the articles of a language that have a form of a word, and no other one.
 * @param form folded
 * @param stems those by which it may be indexed, the likeliest first
 */
export async function exactPostings(
  form: string,
  [stem = form]: readonly string[],
  lang: string,
  index: FederatedIndex,
): Promise<readonly Posting[]> {
  const asked = indexed(form);
  const terms = await index.group(indexed(stem));
  const own = terms.filter((term) => term.form === asked);
  const postings = await Promise.all(own.map(({ term }) => index.postings(term)));
  return postings.flat().filter(({ article }) => article.lang === lang);
}
