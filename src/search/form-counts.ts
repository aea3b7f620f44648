/** Counts, for each form that texts have, the texts that have it: a form may have several terms in an index. */
import {
  compareWords,
  countOf,
  type FlatWords,
  FlatWordsBuilder,
  findWord,
  orderOf,
  taken,
} from './flat-words.ts';
import { formPlaces } from './letter-terms.ts';

/** Forms, each once and in order, with the number of texts that have each. */
export interface FormCounts {
  readonly forms: FlatWords;
  readonly counts: Uint32Array;
}

/**
 * Counts the forms of terms. A form may have several terms: of words that differ in their marks alone, and of languages of
 * other rules.
 * @param counts how many texts have each term; a pointer none
 */
export function formCountsOf(terms: FlatWords, counts: Uint32Array): FormCounts {
  const { letters, starts } = terms;
  const builder = new FlatWordsBuilder(letters.length, countOf(terms));
  const ofTerms = new Uint32Array(countOf(terms));
  for (let term = 0; term < counts.length; term++) {
    const count = counts[term] as number;
    if (count === 0) continue;
    ofTerms[builder.count] = count;
    const [start, end] = [starts[term] as number, starts[term + 1] as number];
    const { keyEnd, rest } = formPlaces(letters, start, end);
    builder.addRuns(letters, start, keyEnd, rest, end - 1);
  }
  const all = builder.words();
  const order = orderOf(all);
  const once = new Uint32Array(order.length);
  const sums = new Uint32Array(order.length);
  let last = -1;
  for (let i = 0; i < order.length; i++) {
    const own = order[i] as number;
    if (i === 0 || compareWords(all, order[i - 1] as number, own) !== 0) once[++last] = own;
    sums[last] = (sums[last] as number) + (ofTerms[own] as number);
  }
  return { forms: taken(all, once.subarray(0, last + 1)), counts: sums.subarray(0, last + 1) };
}

/** How many texts have a form. */
export function countOfForm({ forms, counts }: FormCounts, form: string): number {
  return counts[findWord(forms, form)] ?? 0;
}
