/** Writes text fragments, `#:~:text=`: the part of an address by which browsers find and mark words of a page. */

/** What a reader has selected, each text on one line. */
export interface SelectedWords {
  /** The selected words; those of the first paragraph, where there are several. */
  readonly words: string;
  /** The selected words of the last paragraph, where there are several. */
  readonly last: string | undefined;
  /** The text of the paragraph before the words, and after them. */
  readonly before: string;
  readonly after: string;
  /** Whether the page has the same words elsewhere. */
  readonly isRepeated: boolean;
}

/** Longest text that is in an address whole, in characters; of others only the beginning and the end are. */
const LONGEST = 80;

/** Words at each end of a long text, and around one that the page has twice. */
const ENDS = 4;

/**
 * Writes the fragment of selected words.
 * @param id the paragraph that they begin in; empty where it has no name
 * @returns with its number sign
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(
  { words, last, before, after, isRepeated }: SelectedWords,
  id: string,
): string {
  const all = words.split(' ');
  const isLong = words.length > LONGEST && all.length > 2 * ENDS;
  const end = last ?? (isLong ? words : undefined);
  const start = end === undefined ? words : all.slice(0, ENDS).join(' ');
  const parts = [start, ...(end === undefined ? [] : [end.split(' ').slice(-ENDS).join(' ')])];
  const directive = parts.map(encoded).join(',');
  if (!isRepeated) return `#${id}:~:text=${directive}`;
  const prefix = before.split(' ').slice(-ENDS).join(' ');
  if (prefix !== '') return `#${id}:~:text=${encoded(prefix)}-,${directive}`;
  const suffix = last === undefined ? after.split(' ').slice(0, ENDS).join(' ') : '';
  return `#${id}:~:text=${directive}${suffix === '' ? '' : `,-${encoded(suffix)}`}`;
}

/** A hyphen, a comma and an ampersand would be signs of the fragment. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
