/** Data for a script or a machine, inside a page. The one function that writes JSON into HTML. */

interface Props {
  /** None for data that no script of the page looks for. */
  id?: string;
  type?: 'application/json' | 'application/ld+json';
  data: unknown;
}

/** `<` is escaped, so that no text can end the element. */
export function JsonData({ id, type = 'application/json', data }: Props) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type={type} id={id} dangerouslySetInnerHTML={{ __html: json }} />;
}
