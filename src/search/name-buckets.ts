/** The files of names that mean the same: what is in them, and in which of them a name is. */
import { partsOf } from './word-parts.ts';

/** A name and its language; empty where that is unknown, as of an alias. */
export type Name = readonly [text: string, lang: string];

/** The names of one file: those whose first words are in one bucket. */
export interface NameBucket {
  /** The names of the archive's own terms and lists: what they say is meant. */
  readonly own: readonly (readonly Name[])[];
  /** Names that the program knows, in any languages: a word of a query may be one by chance. */
  readonly known: readonly (readonly string[])[];
}

/** Letters of a name's first word that decide: they are the same in nearly all of its forms. */
const LETTERS = 2;

/**
 * @param name any text; its first word decides
 * @param count the number of buckets
 * @returns from 0 to `count - 1`
 */
export function bucketOf(name: string, count: number): number {
  const [first = ''] = partsOf(name);
  let hash = 0;
  for (const letter of [...first].slice(0, LETTERS)) {
    hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) % count;
  }
  return Math.abs(hash);
}
