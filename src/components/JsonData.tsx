/** Data for a script, inside a page. The one function that writes JSON into HTML. */

/** `<` is escaped, so that no text can end the element. */
export function JsonData({ id, data }: { id: string; data: unknown }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/json" id={id} dangerouslySetInnerHTML={{ __html: json }} />;
}
