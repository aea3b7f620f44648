/** What the generator knows of a word, of whatever language. */

/** A word with its forms. */
export interface Lexeme {
  /** Different from one another; the first is the one that a dictionary has. */
  readonly forms: readonly string[];
}

/** The words of a language. */
export interface Lexicon {
  readonly lang: 'id' | 'ru';
  /** Words between the others, with how many of a thousand words of a text they are. */
  readonly functionWords: readonly (readonly [word: string, perThousand: number])[];
  /** Words of every day, the most frequent first. */
  readonly common: readonly Lexeme[];
  /** Words of the language that no text has but where a query asks for them. */
  readonly rare: readonly Lexeme[];
  /**
   * A word made of syllables, which takes the endings of the language.
   * @param index words of different numbers differ
   */
  readonly made: (index: number) => Lexeme;
  /** Such a word that is longer, so that it is none of the others. */
  readonly madeRare: (index: number) => Lexeme;
}

/** Forms without those that fall together. */
export function lexeme(forms: readonly string[]): Lexeme {
  return { forms: [...new Set(forms)] };
}

/** Words of a list that is written in lines. */
export function listed(text: string): string[] {
  return text.trim().split(/\s+/);
}

/**
 * Syllables of a number: every number has its own, and neighbours look different.
 * @param parts what stands in each place
 */
export function syllables(index: number, parts: readonly (readonly string[])[]): string {
  const size = parts.reduce((product, part) => product * part.length, 1);
  // A prime without a common factor with any size, so that all numbers below it change places.
  let rest = Number((BigInt(index) * 1_000_003n + 7919n) % BigInt(size));
  let word = '';
  for (const part of parts) {
    word += part[rest % part.length];
    rest = Math.floor(rest / part.length);
  }
  return word;
}

/** The first of each list, the second of each, and so on. */
export function byTurns(lists: readonly Lexeme[][]): Lexeme[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list[turn] ?? []),
  ).flat();
}
