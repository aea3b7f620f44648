/** Type of dictionaries that know which forms belong to one word. */

export type Part = 'noun' | 'adjective' | 'surname' | 'verb' | 'other';

/** A word of a dictionary, with all its forms. */
export interface Lemma {
  /** Identity in its dictionary. */
  readonly key: string;
  readonly part: Part;
  /** The form by which a dictionary lists it. */
  readonly citation: string;
  /** All forms, folded; of a language whose forms are made by rule, those that the texts have. */
  readonly forms: readonly string[];
}

/** Knows the lemmas of words. */
export interface Lemmas {
  /** The lemmas that a folded word may be a form of; empty for a word that the dictionary lacks. */
  readonly of: (word: string) => readonly Lemma[];
}
