/** Counts, for each form that texts have, the texts that have it: a form may have several terms in an index. */
import { countOf, type FlatWords, FlatWordsBuilder, findWord } from './flat-words.ts';
import { formPlaces } from './letter-terms.ts';
import { sortedOnce } from './word-order.ts';

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
  const { words: forms, numbers } = sortedOnce(builder.words());
  const sums = new Uint32Array(countOf(forms));
  for (let i = 0; i < numbers.length; i++) {
    const form = numbers[i] as number;
    sums[form] = (sums[form] as number) + (ofTerms[i] as number);
  }
  return { forms, counts: sums };
}

/** How many texts have a form. */
export function countOfForm({ forms, counts }: FormCounts, form: string): number {
  return counts[findWord(forms, form)] ?? 0;
}
