/** Finds endings of words in lists of them, without trying each letter of a word as their beginning. */

const FIRST_LETTER = 'а'.charCodeAt(0);
/** Letters from `а` to `я`. */
const LETTERS = 32;

/**
 * Endings in Cyrillic letters, by their letters from the last one on. A pattern of them asks the same of each place of a
 * word, and builds ask of hundreds of thousands of words.
 */
export class Endings {
  /** For each beginning of such letters, and each next letter, the number of what they make together; 0 for nothing. */
  readonly #next: number[] = Array(LETTERS).fill(0);
  /** By these numbers, whether it is an ending. */
  readonly #isEnding = [false];

  /**
   * @param endings of letters from `а` to `я`
   * @throws Error where one has another letter
   */
  constructor(endings: Iterable<string>) {
    for (const ending of endings) {
      let node = 0;
      for (let at = ending.length - 1; at >= 0; at--) {
        const letter = letterAt(ending, at);
        if (letter < 0) throw new Error(`an ending with another letter: ${ending}`);
        const place = node * LETTERS + letter;
        if (this.#next[place] === 0) {
          this.#next[place] = this.#isEnding.push(false) - 1;
          this.#next.push(...Array<number>(LETTERS).fill(0));
        }
        node = this.#next[place] as number;
      }
      this.#isEnding[node] = true;
    }
  }

  /** Finds where the longest ending of a word begins: behind its last letter if it has none. */
  startIn(word: string): number {
    let start = word.length;
    let node = 0;
    for (let at = word.length - 1; at >= 0; at--) {
      const letter = letterAt(word, at);
      node = letter < 0 ? 0 : (this.#next[node * LETTERS + letter] as number);
      if (node === 0) break;
      if (this.#isEnding[node]) start = at;
    }
    return start;
  }

  /** Removes the longest ending of a word. */
  cutFrom(word: string): string {
    return word.slice(0, this.startIn(word));
  }

  /** Whether a word has one of the endings. */
  areIn(word: string): boolean {
    return this.startIn(word) < word.length;
  }
}

/** Gives the number of a letter, from 0 for `а` on; -1 for all others. */
function letterAt(word: string, at: number): number {
  const letter = word.charCodeAt(at) - FIRST_LETTER;
  return letter >= 0 && letter < LETTERS ? letter : -1;
}
