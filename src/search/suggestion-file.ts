/** The file that suggestions are made of: its shape, and the rule by which both sides make slugs. */
import type { FacetKind } from './browser/protocol.ts';

/** The kinds of term, each written as its place in this list. */
export const KINDS: readonly FacetKind[] = ['tag', 'source', 'editor'];

/** What stands for a slug that `slugBy` makes of the name. */
export const MADE_OF_NAME = 0;

/** What stands for a name or a page that there is none of in a language. */
export const NONE = -1;

/** The part of an address; a `NONE` for a language in which the term has no page. */
export type StoredSlug = string | typeof MADE_OF_NAME | typeof NONE;

/** What a term is called: the same everywhere, or an entry for each of `langs`. */
export type StoredName = string | readonly (string | typeof NONE)[];

export type StoredTerm = readonly [
  kind: number,
  /** How many stories it stands under. */
  count: number,
  name: StoredName,
  /** By edition; one value where it is the same for each. */
  slug: StoredSlug | readonly StoredSlug[],
  ...aliases: string[],
];

/** Titles, newest first, the articles of a story side by side. Kept in columns, which pack well. */
export interface StoredTitles {
  /** How many articles each story has. */
  readonly stories: readonly number[];
  /** The rest has an entry an article: the place of its language in `langs`. */
  readonly langs: readonly number[];
  /** Days back from the article before; the first one's from the day 0 of 1970, and so below zero. */
  readonly days: readonly number[];
  readonly titles: readonly string[];
  readonly slugs: readonly (string | typeof MADE_OF_NAME)[];
}

export interface SuggestionFile {
  /** The editions, in their order, then the other languages that names are in. */
  readonly langs: readonly string[];
  /** The words of the addresses, `tag` and `teg`: a row a kind, a column an edition. */
  readonly sections: readonly (readonly string[])[];
  /** What each letter of a name becomes in a slug. */
  readonly letters: Readonly<Record<string, string>>;
  /** The most used first. */
  readonly terms: readonly StoredTerm[];
  readonly titles: StoredTitles;
}

/** The letters whose slug the file says. */
export const NOT_ASCII = /\P{ASCII}/gu;

/**
 * Makes a slug of a name without any table of letters but the file's own, which has the few that its
 * names are written in.
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
 * What a term is called in a language, or else in the first that has a word for it.
 * @param place that of the language in `langs`
 * @returns the text and the place of its language; none where it is the same everywhere
 */
export function labelOf(name: StoredName, place: number): { text: string; place?: number } {
  if (typeof name === 'string') return { text: name };
  const found = typeof name[place] === 'string' ? place : name.findIndex((one) => one !== NONE);
  return { text: String(name[found] ?? ''), place: found };
}
