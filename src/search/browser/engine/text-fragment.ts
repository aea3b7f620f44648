/** Makes the end of an address by which a browser shows a passage of a page: `#:~:text=…`. */
import type { KeywordInContext } from '../protocol.ts';

/** Words around the keyword that tell its place: more are likelier to be written in another way on the page. */
const AROUND = 3;

/** @returns the fragment; browsers that do not know it show the page */
export function textFragment({ before, keyword, after }: KeywordInContext): string {
  const prefix = before.trim().split(' ').slice(-AROUND).join(' ');
  const suffix = after.trim().split(' ').slice(0, AROUND).join(' ');
  const parts = [
    prefix && `${encoded(prefix)}-`,
    encoded(keyword),
    suffix && `-${encoded(suffix)}`,
  ];
  return `#:~:text=${parts.filter((part) => part !== '').join(',')}`;
}

/** A hyphen and a comma separate the parts. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
