/** Keys by which files of references name their entries. */
import type { Citation } from './citation.ts';

/** A key for each citation, in ASCII: of those that are alike, the later ones have a number behind a colon. */
export function keysOf(citations: readonly Citation[]): string[] {
  const taken = new Map<string, number>();
  return citations.map((citation) => {
    const key = keyOf(citation);
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return count === 1 ? key : `${key}:${count}`;
  });
}

/**
 * Makes a key of the date, the end of the address and the language: the same in every export. It has no colon, which
 * separates the number of a repeated key.
 */
function keyOf({ date = '', url, lang }: Citation): string {
  const end =
    url
      .replace(/[?#].*/s, '')
      .replace(/\/$/, '')
      .split('/')
      .at(-1) ?? '';
  const parts = date === '' ? [end, lang] : [date, end, lang];
  return parts.map((part) => part.replace(/[^\w-]+/g, '')).join('-');
}
