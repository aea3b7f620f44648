/** Writes text as HTML. */

const SIGNS = /[&<>"]/;

/** Escapes the signs of a text that mean something in HTML, as markdown-it does; also for the value of an attribute. */
export function escapeHtml(text: string): string {
  // Few texts have any.
  if (!SIGNS.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
