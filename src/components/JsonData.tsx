/** Writes JSON into a page, for a script or a machine. No other function does. */

interface Props {
  /** None for data that no script of the page reads. */
  id?: string;
  type?: 'application/json' | 'application/ld+json';
  data: unknown;
}

/** Escapes `<`, so that no text can end the element. */
export function JsonData({ id, type = 'application/json', data }: Props) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type={type} id={id} dangerouslySetInnerHTML={{ __html: json }} />;
}
