/** Access: how much of a text the public may see, as front matter, a registry or the site says it. */
import { z } from 'zod';
import { text, yesOrNo } from './schema-parts.ts';

/** What is withheld of a text: all but its first sentences, or all but its metadata. */
export type Withholding =
  | { readonly level: 'excerpt'; readonly words: number; readonly searchable: boolean }
  | { readonly level: 'metadata'; readonly searchable: boolean };

/** How much of a text the public may see. `searchable`: whether the search finds it by words that it never shows. */
export type Access = { readonly level: 'full' } | Withholding;

/** Words of an excerpt where nobody says how many. */
const EXCERPT_WORDS = 60;

/** From the narrowest to the widest. */
const LEVELS = ['metadata', 'excerpt', 'full'] as const;

const EXPECTED_LEVEL = 'full, excerpt or metadata';
const level = z.enum(LEVELS, EXPECTED_LEVEL);

const words = text
  .regex(/^[1-9]\d{0,4}$/, 'a number of words such as 60')
  .transform((digits): number => Number(digits));

const details = z
  .strictObject({ level, words: words.optional(), searchable: yesOrNo.optional() })
  .superRefine((said, context) => {
    const wrong = (key: 'words' | 'searchable', message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    if (said.words !== undefined && said.level !== 'excerpt') {
      wrong('words', '`words` beside `level: excerpt` only');
    }
    if (said.searchable !== undefined && said.level === 'full') {
      wrong('searchable', 'nothing: a text that is shown is searched');
    }
  })
  .transform((said) => accessOf(said.level, said.words, said.searchable));

/** Checks `access:`, a word or its details. */
export const access = z.union(
  [level.transform((word) => accessOf(word)), details],
  `${EXPECTED_LEVEL}, or \`level:\` with \`words:\` and \`searchable:\``,
);

function accessOf(
  word: (typeof LEVELS)[number],
  words = EXCERPT_WORDS,
  searchable = false,
): Access {
  switch (word) {
    case 'full':
      return { level: word };
    case 'excerpt':
      return { level: word, words, searchable };
    case 'metadata':
      return { level: word, searchable };
  }
}

/**
 * Joins what several places say of one text: the lowest level, the fewest words, and searchable only where all of
 * them that withhold anything allow it.
 * @returns what is withheld; nothing where all of them show the whole text
 */
export function narrowest(said: readonly (Access | undefined)[]): Withholding | undefined {
  return said.reduce<Withholding | undefined>((sofar, one) => {
    if (!one || one.level === 'full') return sofar;
    return sofar ? narrower(sofar, one) : one;
  }, undefined);
}

function narrower(a: Withholding, b: Withholding): Withholding {
  const searchable = a.searchable && b.searchable;
  if (a.level === 'metadata' || b.level === 'metadata') return { level: 'metadata', searchable };
  return { level: 'excerpt', words: Math.min(a.words, b.words), searchable };
}
