/** Reads plain YAML quickly: keys with texts, lists and maps, as nearly all front matter has them. */

/*
 * The library reads any YAML, but takes longer for the ten lines of an article's front matter than Markdown takes
 * for its text. This reader accepts only unambiguous YAML and must read it as the library does
 * (test/content/plain-yaml.test.ts); the rest is left to the library.
 */

/** A value as it was written: numbers and dates stay texts. */
type PlainValue = string | PlainValue[] | { [key: string]: PlainValue };

/** A document that could be read quickly. */
interface PlainYaml {
  readonly value: PlainValue;
  /** The line of each top-level key, zero-based. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Characters that no text may have: controls, line ends, byte order marks. */
const FORBIDDEN = String.raw`\0-\x1F\x7F-\x9F\u2028\u2029\uFEFF`;
/** First characters of a text that cannot be YAML syntax. */
const FIRST = String.raw`[/A-Za-z0-9\xC0-\u024F\u0400-\u052F]`;

const QUOTED = String.raw`"[^"\\${FORBIDDEN}]*"|'[^'${FORBIDDEN}]*'`;
const PLAIN = String.raw`${FIRST}(?!.*(?::\s|:$| #|\s$))[^${FORBIDDEN}]*`;
const TEXT = new RegExp(`^(?:${QUOTED}|${PLAIN})$`);

const ITEM = String.raw`${QUOTED}|${FIRST}[^,[\]{}:#"'${FORBIDDEN}]*(?<!\s)`;
const FLOW_LIST = new RegExp(String.raw`^\[(?:(?:${ITEM})(?:, ?(?:${ITEM}))*)?\]$`);
const ITEMS = new RegExp(ITEM, 'g');

const LINE = /^( *)(?! )(- )?(?:([A-Za-z][\w-]{0,63}):(?: (.+))?|(.+))$/;

interface Line {
  readonly indent: number;
  readonly dash: boolean;
  readonly key: string | undefined;
  /** The text after the key, or after the dash where there is no key. */
  readonly text: string | undefined;
}

interface Cursor {
  readonly lines: Line[];
  /** The index of the next line. */
  at: number;
}

/** @returns the document; `undefined` where the library has to read it */
export function readPlainYaml(source: string): PlainYaml | undefined {
  const lines: Line[] = [];
  const keys = new Map<string, number>();
  for (const line of source.replace(/\n$/, '').split('\n')) {
    const [, indent = '', dash, key, value, text = value] = LINE.exec(line) ?? [];
    if (key === undefined && (dash === undefined || text === undefined)) return undefined;
    if (key !== undefined && indent === '' && !dash) keys.set(key, lines.length);
    lines.push({ indent: indent.length, dash: dash !== undefined, key, text });
  }
  const cursor = { lines, at: 0 };
  const value = lines[0]?.dash ? readList(cursor, 0) : readMap(cursor, 0);
  return value && cursor.at === lines.length ? { value, lines: keys } : undefined;
}

function readMap(cursor: Cursor, indent: number): PlainValue | undefined {
  const map: Record<string, PlainValue> = {};
  for (;;) {
    const line = cursor.lines[cursor.at];
    if (line?.key === undefined || line.dash || line.indent !== indent) return map;
    cursor.at++;
    const value = line.text === undefined ? readBelow(cursor, indent) : readText(line.text);
    if (value === undefined || Object.hasOwn(map, line.key)) return undefined;
    map[line.key] = value;
  }
}

/** Reads the value below a key: a map, or a list, which need not be indented more than the key. */
function readBelow(cursor: Cursor, indent: number): PlainValue | undefined {
  const line = cursor.lines[cursor.at];
  if (line?.dash && line.indent >= indent) return readList(cursor, line.indent);
  return line && line.indent > indent ? readMap(cursor, line.indent) : undefined;
}

function readList(cursor: Cursor, indent: number): PlainValue[] | undefined {
  const list: PlainValue[] = [];
  for (;;) {
    const line = cursor.lines[cursor.at];
    if (!line?.dash || line.indent !== indent) return list;
    let value: PlainValue | undefined;
    if (line.key === undefined) {
      cursor.at++;
      value = readText(line.text ?? '');
    } else {
      cursor.lines[cursor.at] = { ...line, dash: false, indent: indent + 2 };
      value = readMap(cursor, indent + 2);
    }
    if (value === undefined) return undefined;
    list.push(value);
  }
}

function readText(text: string): string | string[] | undefined {
  if (TEXT.test(text)) return unquoted(text);
  return FLOW_LIST.test(text) ? (text.match(ITEMS) ?? []).map(unquoted) : undefined;
}

function unquoted(text: string): string {
  return text.startsWith('"') || text.startsWith("'") ? text.slice(1, -1) : text;
}
