/** HTML that elements of JSX make, as opposed to text: text is escaped where it comes into HTML. */

/** A piece of HTML. It is an object, so that nothing takes it for a text, nor a text for it. */
export class Html {
  readonly html: string;

  /** @param html goes into pages as it is: never a text that somebody wrote */
  constructor(html: string) {
    this.html = html;
  }
}

/** What elements may have within them: text and numbers are shown, what is empty or a truth value is not. */
export type Children = Html | string | number | boolean | null | undefined | readonly Children[];

/** The HTML of what is within an element: every string in it is a text, whose signs are escaped. */
export function htmlWithin(children: Children): string {
  if (typeof children === 'string') return escaped(children);
  if (typeof children !== 'object' || children === null) {
    return typeof children === 'number' ? String(children) : '';
  }
  if (children instanceof Html) return children.html;
  let html = '';
  for (const child of children) html += htmlWithin(child);
  return html;
}

const SIGNS = /["&<]/;

/** A text as HTML, also between the quotation marks of an attribute. */
export function escaped(text: string): string {
  // Few texts have any.
  if (!SIGNS.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
