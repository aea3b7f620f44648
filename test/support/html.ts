/** Reads the tags of pages as the program writes them, without making a document of each: for what all pages are asked. */

/** A tag with its attributes, or what holds none: a comment, a script or a style. */
const PARTS =
  /<!--[\s\S]*?-->|<(script|style)\b([^>]*)>[\s\S]*?<\/\1>|<[a-z][^\s/>]*((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The attributes of each element of a page, in order, by their names. */
export function attributesOf(html: string): Map<string, string>[] {
  return [...html.matchAll(PARTS)].flatMap(([, , ofScript, ofOther]) => {
    const text = ofScript ?? ofOther;
    return text ? [readAttributes(text)] : [];
  });
}

function readAttributes(text: string): Map<string, string> {
  const read = new Map<string, string>();
  for (const [, name = '', ...values] of text.matchAll(ATTRIBUTE)) {
    const value = values.slice(0, 3).find((one) => typeof one === 'string') ?? '';
    // Of two attributes of a name, a browser takes the first.
    if (!read.has(name.toLowerCase())) read.set(name.toLowerCase(), decoded(value));
  }
  return read;
}

function decoded(value: string): string {
  return value.replace(ENTITY, (_, decimal, hex, name) =>
    name
      ? (NAMED[name.toLowerCase()] ?? '')
      : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}
