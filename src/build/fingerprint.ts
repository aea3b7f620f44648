/** Fingerprints of pages: digests of views, by which a later build knows whether a page is still the same. */
import { hash } from 'node:crypto';
import type { PageView } from '../map/kind.ts';

/** Digits, base 64, for the view as a whole: by them a page is known. */
const TOGETHER = 16;

/** Digits, base 16, for each key of the view: enough to say which of them changed, wrong in one of 256 cases. */
const EACH = 2;

/**
 * The fingerprint of a page.
 * @param around what the page shows besides its view, as all pages of the site do
 * @param before the fingerprint that it had: mostly it is the same, and is not put together anew
 */
export function pageFingerprint(view: PageView, around: string, before?: string): string {
  const parts = Object.entries(view).map(
    ([key, part]) => [key, JSON.stringify(part) as string | undefined] as const,
  );
  const whole = hash('sha256', around + jsonOf(parts), 'base64url').slice(0, TOGETHER);
  if (before?.startsWith(whole)) return before;
  return whole + parts.map(([, json = '']) => keyDigest(json)).join('');
}

/** The JSON of an object whose values are JSON already; those that JSON has not are left out. */
function jsonOf(parts: readonly (readonly [key: string, json: string | undefined])[]): string {
  const members = parts.flatMap(([key, json]) =>
    json === undefined ? [] : `${JSON.stringify(key)}:${json}`,
  );
  return `{${members.join()}}`;
}

/**
 * The keys whose data changed between two fingerprints of one page.
 * @returns none where the program knows other keys now
 */
export function changedKeys(before: string, now: string, view: PageView): string[] {
  if (before.length !== now.length) return [];
  const partOf = (fingerprint: string, i: number) =>
    fingerprint.slice(TOGETHER + i * EACH).slice(0, EACH);
  return Object.keys(view).filter((_, i) => partOf(before, i) !== partOf(now, i));
}

/** FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), folded to the digits of a key. */
function keyDigest(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  const folded = ((value >>> 16) ^ value) & 0xff;
  return folded.toString(16).padStart(EACH, '0');
}
