/** Type of names in both languages. */

export interface NamePair {
  /** Where it is from. */
  readonly source: string;
  /** The names in Indonesian and in Russian, the usual one first. */
  readonly id: readonly string[];
  readonly ru: readonly string[];
}
