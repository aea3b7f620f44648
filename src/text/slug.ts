/** Slugs: the part of an address that is made of a name. */
import { createHash } from 'node:crypto';
import { slugify } from 'transliteration';
import { foldName } from './fold.ts';

/** Longest slug made from a name: long enough to be read, short enough for any file system. */
const MAX_LENGTH = 80;

/** What a slug shows or may lose of a name: its other letters and signs would be another name's too. */
const HARMLESS = /^[a-z0-9\s\-–—_.,:;!?'"«»“”„‘’()/&]*$/;

/**
 * Makes an ASCII slug: Cyrillic and accents are transliterated, the rest becomes hyphens.
 * @param name any text
 * @returns lower-case letters, digits and single hyphens, at most 80; empty where nothing is left
 */
export function slugOf(name: string): string {
  const slug = slugify(name.normalize('NFC'), { trim: true });
  const clean = slug.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (clean.length <= MAX_LENGTH) return clean;
  const cut = clean.slice(0, MAX_LENGTH + 1);
  const hyphen = cut.lastIndexOf('-');
  return hyphen > MAX_LENGTH / 2 ? cut.slice(0, hyphen) : clean.slice(0, MAX_LENGTH);
}

/**
 * Makes a slug that stays the same whatever other names there are, and that no other name has: a name
 * whose letters or signs a slug cannot show (`Антара` beside `Antara`, `C++`, an emoji, 200
 * characters) carries a few digits of its own hash.
 */
export function stableSlug(name: string): string {
  const folded = foldName(name);
  const slug = slugOf(folded);
  if (HARMLESS.test(folded) && slug !== '' && slug.length < MAX_LENGTH / 2) return slug;
  const beginning = slug.slice(0, MAX_LENGTH / 2).replace(/-$/, '');
  return [beginning, fingerprint(folded)].filter(Boolean).join('-');
}

/** Six hexadecimal digits that belong to a name. */
export function fingerprint(name: string): string {
  return createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 6);
}
