/** Slugs: the part of an address that is made of a name. */
import { createHash } from 'node:crypto';
import { slugify } from 'transliteration';

/** Longest slug made from a name: long enough to be read, short enough for any file system. */
const MAX_LENGTH = 80;

/** What a slug may lose of a name without a second name coming to the same slug. */
const HARMLESS = /^[\p{L}\p{M}\p{N}\s\-–—_.,:;!?'"«»“”„‘’()/&]*$/u;

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
 * Makes a slug that stays the same whatever other names there are: a name whose signs the slug
 * cannot show (`C++`, an emoji, 200 characters) carries a few digits of its own hash.
 */
export function stableSlug(name: string): string {
  const slug = slugOf(name);
  const whole = HARMLESS.test(name) && slug !== '' && slug.length < MAX_LENGTH / 2;
  return whole
    ? slug
    : [slug.slice(0, MAX_LENGTH / 2).replace(/-$/, ''), fingerprint(name)]
        .filter(Boolean)
        .join('-');
}

/** Six hexadecimal digits that belong to a name. */
export function fingerprint(name: string): string {
  return createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 6);
}
