/** Finds the words that a mistyped one may mean. */
import { costOfEdits, EDIT, mostMistakes } from './edits.ts';

/** A word that may be meant. */
export interface NearWord {
  readonly form: string;
  /** How likely it is: more is likelier. */
  readonly value: number;
}

/** Most words that are returned. */
const MOST = 3;

/** What a mistake takes off, in doublings of a word's frequency; and one in the first letter besides. */
const MISTAKE = 8;
const FIRST_LETTER = 1;

/**
 * Finds the nearest words: those with the fewest mistakes, the more frequent first.
 * @param typed as the index writes words
 * @param forms words, with the number of articles that have them
 * @param least the fewest articles of a word that counts
 * @param most the most mistakes, if less than the length of a word allows
 */
export function nearWords(
  typed: string,
  forms: Iterable<readonly [form: string, count: number]>,
  least: number,
  most = Number.POSITIVE_INFINITY,
): NearWord[] {
  const near: NearWord[] = [];
  for (const [form, count] of forms) {
    const limit = Math.min(most, mostMistakes(form.length));
    if (limit === 0 || count < least || form === typed || !LETTERS.test(form)) continue;
    const cost = costOfEdits(typed, form, limit);
    if (cost === undefined) continue;
    const first = form[0] === typed[0] ? 0 : FIRST_LETTER;
    near.push({ form, value: Math.log2(count) - (cost / EDIT) * MISTAKE - first });
  }
  return near.toSorted((a, b) => b.value - a.value || (a.form < b.form ? -1 : 1)).slice(0, MOST);
}

const LETTERS = /^\p{L}+$/u;
