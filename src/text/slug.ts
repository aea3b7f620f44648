/** Makes slugs: the parts of addresses that are made from names. */
import { createHash } from 'node:crypto';
import { slugify } from 'transliteration';
import { foldName } from './fold.ts';

/** Longest slug: long enough to read, short enough for any file system. */
const MAX_LENGTH = 80;

/** Names of characters that a slug shows or can drop safely. With others, two names could have one slug. */
const SAFE_NAME = /^[a-z0-9\s\-–—_.,:;!?'"«»“”„‘’()/&]*$/;

/** Names of devices on Windows, which no file or folder can have there: see `faultOfSegment`. */
const DEVICES = new Set([
  ...['con', 'prn', 'aux', 'nul'],
  ...[...'0123456789'].flatMap((digit) => [`com${digit}`, `lpt${digit}`]),
]);

/**
 * Makes an ASCII slug: Cyrillic and accented letters are transliterated, everything else becomes hyphens.
 * @param name any text
 * @returns lower-case letters, digits and single hyphens, at most 80; empty where nothing is left
 */
export function slugOf(name: string): string {
  const slug = bareSlug(name);
  return DEVICES.has(slug) ? `${slug}-1` : slug;
}

/** Nothing of which is transliterated: titles in English and Indonesian are so. */
const ASCII = /^[ -~]*$/;

function bareSlug(name: string): string {
  const slug = ASCII.test(name)
    ? name.toLowerCase()
    : slugify(name.normalize('NFC'), { trim: true });
  const clean = slug.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (clean.length <= MAX_LENGTH) return clean;
  const cut = clean.slice(0, MAX_LENGTH + 1);
  const hyphen = cut.lastIndexOf('-');
  return hyphen > MAX_LENGTH / 2 ? cut.slice(0, hyphen) : clean.slice(0, MAX_LENGTH);
}

/**
 * Makes a slug that is unique to a name and does not depend on other names. Where a slug cannot show the whole
 * name (`Антара` beside `Antara`, `C++`, an emoji, 200 characters), a few digits of the name's hash are added.
 */
export function stableSlug(name: string): string {
  const folded = foldName(name);
  const slug = bareSlug(folded);
  if (SAFE_NAME.test(folded) && !DEVICES.has(slug) && slug !== '' && slug.length < MAX_LENGTH / 2)
    return slug;
  const beginning = slug.slice(0, MAX_LENGTH / 2).replace(/-$/, '');
  return [beginning, nameHash(folded)].filter(Boolean).join('-');
}

/** Hashes a name, in any Unicode form: the first six hexadecimal digits of SHA-256. */
export function nameHash(name: string): string {
  return createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 6);
}
