/** Defines the words of a language, as the generator of the archive uses them. */

/** A word with its forms. */
export interface Lexeme {
  /** All different; the first is the dictionary form. */
  readonly forms: readonly string[];
}

/** The words of a language. */
export interface Lexicon {
  readonly lang: 'id' | 'ru';
  /** Function words, with their frequency in a thousand words of a text. */
  readonly functionWords: readonly (readonly [word: string, perThousand: number])[];
  /** Everyday words, the most frequent first. */
  readonly common: readonly Lexeme[];
  /** Words that are only in texts to which they are added for a query. */
  readonly rare: readonly Lexeme[];
  /**
   * Makes a word of syllables, with the endings of the language.
   * @param index words of different indexes differ
   */
  readonly made: (index: number) => Lexeme;
  /** Makes a longer word of syllables, so that it is none of the others. */
  readonly madeRare: (index: number) => Lexeme;
}

/** Makes a word of its forms, without those that are the same. */
export function lexeme(forms: readonly string[]): Lexeme {
  return { forms: [...new Set(forms)] };
}

/** Splits a list of words at white space. */
export function listed(text: string): string[] {
  return text.trim().split(/\s+/);
}

/**
 * Makes a word of syllables: every index has its own, and the words of neighbouring indexes look different.
 * @param parts the choices for each part of the word
 */
export function syllables(index: number, parts: readonly (readonly string[])[]): string {
  const size = parts.reduce((product, part) => product * part.length, 1);
  // The prime has no common factor with any size, so that this is a permutation of the numbers below the size.
  let rest = Number((BigInt(index) * 1_000_003n + 7919n) % BigInt(size));
  let word = '';
  for (const part of parts) {
    word += part[rest % part.length];
    rest = Math.floor(rest / part.length);
  }
  return word;
}

/** Interleaves lists: the first of each, then the second of each, and so on. */
export function byTurns(lists: readonly Lexeme[][]): Lexeme[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list[turn] ?? []),
  ).flat();
}
