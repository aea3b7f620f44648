/** Mends the links of a text: replaces the destinations that lead elsewhere now, and leaves every other byte. */

/** A destination in Markdown: of a link or a picture, of a link that is defined by itself, or an address as it stands. */
const DESTINATION =
  /\]\([ \t]*(?:<([^<>\n]*)>|([^\s()<>]+))|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*([^\s<>]+)|https?:\/\/[^\s<>()"'\]]+/gm;

/** Most letters of a link's words, before which the bracket is looked for that says whether it is a picture. */
const LONGEST_WORDS = 2000;

/**
 * @param body Markdown with any line ends
 * @param mend what a destination becomes, as it is written; `undefined` where it stays
 */
export function mendLinks(
  body: string,
  mend: (href: string, isPicture: boolean) => string | undefined,
): string {
  return body.replace(DESTINATION, (whole: string, ...found: unknown[]) => {
    const [pointed, plain, defined, at] = found as [string?, string?, string?, number?];
    // Of an address that stands in a sentence, its full stop is none.
    const href = pointed ?? plain ?? defined ?? whole.replace(/[.,;:!?]{1,9}$/, '');
    const isPicture = whole.startsWith('](') && isOfPicture(body, at ?? 0);
    const mended = mend(href, isPicture);
    if (mended === undefined) return whole;
    const start = whole.lastIndexOf(href);
    return whole.slice(0, start) + mended + whole.slice(start + href.length);
  });
}

/** Whether the words that end at a bracket are those of a picture: `![…](`. */
function isOfPicture(body: string, close: number): boolean {
  let depth = 1;
  for (let at = close - 1; at >= Math.max(0, close - LONGEST_WORDS); at--) {
    if (body[at] === ']' && body[at - 1] !== '\\') depth++;
    if (body[at] === '[' && body[at - 1] !== '\\') depth--;
    if (depth === 0) return body[at - 1] === '!';
  }
  return false;
}
