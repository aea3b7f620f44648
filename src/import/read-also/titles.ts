/** Knows titles by their words: case, punctuation, quotation marks and dashes do not matter. */
import { SequenceKey, type Word, wordsBetween } from './words.ts';

/** Most words of a title that are compared. */
export const MOST_WORDS = 40;

/** A set of titles that keeps a number of each, not its text. */
export class TitleSet {
  readonly #numbers: Set<number>;

  /** @param numbers those of a set that another thread has made */
  constructor(numbers: Set<number> = new Set()) {
    this.#numbers = numbers;
  }

  /** The set as plain data, which another thread can take. */
  get numbers(): Set<number> {
    return this.#numbers;
  }

  add(title: string): void {
    const words = wordsBetween(title, 0, title.length, MOST_WORDS);
    const key = new SequenceKey();
    for (const word of words) key.add(word);
    if (words.length > 0) this.#numbers.add(key.number);
  }

  /** Returns how many of the first words are a known title, for each title that they begin with, the shortest first. */
  lengthsAt(words: readonly Word[]): number[] {
    const lengths: number[] = [];
    const key = new SequenceKey();
    for (let count = 1; count <= words.length; count++) {
      key.add(words[count - 1] as Word);
      if (this.#numbers.has(key.number)) lengths.push(count);
    }
    return lengths;
  }
}
