/** Spellings: finds the words that another one may be, if one of the two is misspelt. */
import { hash32, NumberLists, tableSize } from '../../text/number-lists.ts';
import { isMisspelt, mayBeMisspelt } from './near-title.ts';

export class Spellings {
  readonly #words: readonly string[];
  /**
   * The words by what is left of them without one of their letters, and as they are: two words that are one
   * edit apart share a form. It is known by its hash alone, and others may have the same.
   */
  readonly #forms: NumberLists;
  readonly #mask: number;

  constructor(words: readonly string[]) {
    this.#words = words;
    const forms: number[] = [];
    const numbers: number[] = [];
    for (const [number, word] of words.entries()) {
      if (!mayBeMisspelt(word)) continue;
      for (let without = 0; without < word.length; without++) {
        forms.push(formOf(word, without));
        numbers.push(number);
      }
    }
    const size = tableSize(forms.length);
    this.#mask = size - 1;
    for (let at = 0; at < forms.length; at++) forms[at] = (forms[at] ?? 0) & this.#mask;
    this.#forms = new NumberLists(forms, numbers, size);
  }

  /** The places in the list of the words that are a word with one letter wrong, missing or too many. */
  of(word: string): Set<number> {
    const found = new Set<number>();
    if (!mayBeMisspelt(word)) return found;
    for (let without = 0; without < word.length; without++) {
      const form = formOf(word, without) & this.#mask;
      const end = this.#forms.start(form + 1);
      for (let at = this.#forms.start(form); at < end; at++) {
        const number = this.#forms.value(at);
        if (isMisspelt(word, this.#words[number] ?? '')) found.add(number);
      }
    }
    return found;
  }
}

/** A word without one of its letters; with all of them for the first, which is never wrong. */
function formOf(word: string, without: number): number {
  return hash32(word, without === 0 ? -1 : without);
}
