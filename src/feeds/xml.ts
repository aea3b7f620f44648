/** Writes XML: elements with their attributes and texts, without a blank that nobody needs. */
import { writableInXml } from '../text/odd-characters.ts';

/** Attributes; those without a value are left out. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** A start tag with its attributes, an end tag, and between them XML: without it, an empty element. */
export function element(name: string, attributes: Attributes, xml?: string): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  const start = `<${name}${written.join('')}`;
  return xml === undefined ? `${start}/>` : `${start}>${xml}</${name}>`;
}

/** A text as XML writes it; HTML, too, which in a CDATA section would be hardly shorter. */
export function escaped(text: string): string {
  return writableInXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
