/** Prints: what a page shows, in a few letters, by which a later build knows whether it is still so. */
import { createHash } from 'node:crypto';
import type { Aspects } from '../map/shown.ts';

/** Digits, base 64, of all aspects together: by them a page is known. */
const TOGETHER = 16;

/** Digits of one aspect, base 16: enough to say which of them changed, wrong in one of 256 cases. */
const EACH = 2;

/**
 * The print of what a page shows.
 * @param before the one that it had: mostly it is the same, and is not put together anew
 */
export function printOfPage(aspects: Aspects, before?: string): string {
  const parts = Object.values(aspects).map((aspect) => JSON.stringify(aspect) ?? '');
  const together = createHash('sha256').update(parts.join('\n')).digest('base64url');
  const whole = together.slice(0, TOGETHER);
  return before?.startsWith(whole) ? before : whole + parts.map(shortPrint).join('');
}

/**
 * What changed between two prints of one page.
 * @returns the names of aspects; none where the program knows other aspects now
 */
export function changedAspects(before: string, now: string, aspects: Aspects): string[] {
  if (before.length !== now.length) return [];
  const partOf = (print: string, i: number) => print.slice(TOGETHER + i * EACH).slice(0, EACH);
  return Object.keys(aspects).filter((_, i) => partOf(before, i) !== partOf(now, i));
}

/** FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), folded to the digits of an aspect. */
function shortPrint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  const folded = ((hash >>> 16) ^ hash) & 0xff;
  return folded.toString(16).padStart(EACH, '0');
}
