/** Writes text within elements of HTML, for pages that are no page of the site. */

/** A text as HTML; not for attributes, whose quotation marks stay. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
