/** Spellings: finds the words of a list that differ from a word by a misspelling. */
import { hash32, NumberLists, tableSize } from '../../text/number-lists.ts';
import { isMisspelt, mayBeMisspelt } from './title-distance.ts';

/** An index of words, by which those one edit away from a word are found: a deletion neighbourhood. */
export class Spellings {
  readonly #words: readonly string[];
  /**
   * The words by their forms: the word itself, and what is left of it without one of its letters. Two words that
   * are one edit apart share a form. Only the hash of a form is kept, which other forms may have too.
   */
  readonly #forms: NumberLists;
  readonly #mask: number;

  /** @param words folded, each once */
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

  /** The indexes in the list of the words that differ from a word by one letter: wrong, missing or added. */
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

/** The hash of a word without one of its letters; of the whole word for the first, which is never wrong. */
function formOf(word: string, without: number): number {
  return hash32(word, without === 0 ? -1 : without);
}
