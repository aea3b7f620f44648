/** Writes the elements of a picture as a file. */

/** An element that may be drawn, with the texts and elements in it. */
export interface DrawnElement {
  readonly name: string;
  /** Where it begins in the file that it was read from. */
  readonly start: number;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly (DrawnElement | string)[];
}

/** @param namespace of all its elements */
export function printSvg(picture: DrawnElement, namespace: string): string {
  const attributes = [['xmlns', namespace] as const, ...picture.attributes];
  const root = { ...picture, attributes };
  return `${printed(root)}\n`;
}

function printed(node: DrawnElement | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = node.attributes.map(
    ([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  const start = `<${node.name}${attributes.join('')}`;
  if (node.children.length === 0) return `${start}/>`;
  return `${start}>${node.children.map(printed).join('')}</${node.name}>`;
}

/** Line ends of attributes would become spaces, and a carriage return a line end. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
