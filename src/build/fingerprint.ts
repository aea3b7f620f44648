/** Fingerprints of pages: digests of views, by which a later build knows whether a page is still the same. */
import { createHash } from 'node:crypto';
import type { PageView } from '../map/kind.ts';

/** Digits, base 64, for the view as a whole: by them a page is known. */
const TOGETHER = 16;

/** Digits, base 16, for each key of the view: enough to say which of them changed, wrong in one of 256 cases. */
const EACH = 2;

/**
 * The fingerprint of a page.
 * @param before the one that it had: mostly it is the same, and is not put together anew
 */
export function pageFingerprint(view: PageView, before?: string): string {
  const parts = Object.entries(view).map(([key, part]) => `${key} ${JSON.stringify(part)}`);
  const together = createHash('sha256').update(parts.join('\n')).digest('base64url');
  const whole = together.slice(0, TOGETHER);
  return before?.startsWith(whole) ? before : whole + parts.map(shortHash).join('');
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
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  const folded = ((hash >>> 16) ^ hash) & 0xff;
  return folded.toString(16).padStart(EACH, '0');
}
