/** Counts of forms, as the index of a shard gives them. */
import { flatWords } from '../../src/search/flat-words.ts';
import { type FormCounts, formCountsOf } from '../../src/search/form-counts.ts';
import { termOf } from '../../src/search/index-terms.ts';

/** @param counts folded words, with the number of articles that have each */
export function formCounts(counts: ReadonlyMap<string, number>): FormCounts {
  const terms = flatWords([...counts.keys()].map((word) => termOf(word, '', word)));
  return formCountsOf(terms, Uint32Array.from(counts.values()));
}
