/** Shape of the file of suggestions, with the rule by which build and browser make slugs. */
/** In place of a slug that `slugBy` makes of the name. */
export const MADE_OF_NAME = 0;

/** In place of a name or a slug that does not exist in a language. */
export const NONE = -1;

/** Slug of a term; `NONE` for a language in which the term has no page. */
export type StoredSlug = string | typeof MADE_OF_NAME | typeof NONE;

/** Name of a term: one for all languages, or an entry for each of `langs`. */
export type StoredName = string | readonly (string | typeof NONE)[];

export type StoredTerm = readonly [
  kind: number,
  /** Number of stories. */
  count: number,
  name: StoredName,
  /** By edition; a single value if it is the same for all. */
  slug: StoredSlug | readonly StoredSlug[],
  ...aliases: string[],
];

/** Titles, the newest first, the articles of a story together; in columns, which are compressed well. */
export interface StoredTitles {
  /** Number of articles of each story. */
  readonly stories: readonly number[];
  /** An entry for each article, as in all that follow: the number of its language in `langs`. */
  readonly langs: readonly number[];
  /** Days since this article until the article before it; of the first one, until 1970, which is negative. */
  readonly days: readonly number[];
  readonly titles: readonly string[];
  /** The whole address instead, which begins with a slash, where the day is not known. */
  readonly slugs: readonly (string | typeof MADE_OF_NAME)[];
}

export interface SuggestionFile {
  /** The editions in their order, then the other languages of names. */
  readonly langs: readonly string[];
  /** The section words of addresses, such as `tag` and `teg`: a row for each kind, a column for each edition. */
  readonly sections: readonly (readonly string[])[];
  /** The replacement of each letter that is not ASCII in slugs. */
  readonly letters: Readonly<Record<string, string>>;
  /** The most used first. */
  readonly terms: readonly StoredTerm[];
  readonly titles: StoredTitles;
}

/** The letters that the file has replacements for. */
export const NOT_ASCII = /\P{ASCII}/gu;

/**
 * Makes a slug of a name.
 * @param letters the replacements of letters that are not ASCII: the file's own
 */
export function slugBy(letters: Readonly<Record<string, string>>, name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(NOT_ASCII, (letter) => letters[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Names a term in a language, or else in the first language that has a name for it.
 * @param place the number of the language in `langs`
 * @returns the name, and the number of its language unless it is the same in all
 */
export function labelOf(name: StoredName, place: number): { text: string; place?: number } {
  if (typeof name === 'string') return { text: name };
  const found = typeof name[place] === 'string' ? place : name.findIndex((one) => one !== NONE);
  return { text: String(name[found] ?? ''), place: found };
}
