/** Reads the YAML that front matter mostly is, quickly: keys with texts, lists of them, and maps. */

/*
 * The library reads any YAML, and takes longer for the ten lines of an article than Markdown does for its
 * text. Here is only what can mean one thing: what this reads, the library reads as the same
 * (test/content/plain-yaml.test.ts), and what this does not read is left to it.
 */

export type PlainValue = string | PlainValue[] | { [key: string]: PlainValue };

export interface PlainYaml {
  readonly value: PlainValue;
  /** The lines on which the keys of the top level stand, the first being 0. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Characters that a text may have anywhere: no controls, no line ends, no marks of byte order. */
const ANY = String.raw`\0-\x1F\x7F-\x9F\u2028\u2029\uFEFF`;
/** What a text begins with that is no syntax. */
const FIRST = String.raw`[/A-Za-z0-9\xC0-\u024F\u0400-\u052F]`;

const QUOTED = String.raw`"[^"\\${ANY}]*"|'[^'${ANY}]*'`;
const PLAIN = String.raw`${FIRST}(?!.*(?::\s|:$| #|\s$))[^${ANY}]*`;
const TEXT = new RegExp(`^(?:${QUOTED}|${PLAIN})$`);

const ITEM = String.raw`${QUOTED}|${FIRST}[^,[\]{}:#"'${ANY}]*(?<!\s)`;
const FLOW_LIST = new RegExp(String.raw`^\[(?:(?:${ITEM})(?:, ?(?:${ITEM}))*)?\]$`);
const ITEMS = new RegExp(ITEM, 'g');

const LINE = /^( *)(- )?(?:([A-Za-z][\w-]{0,63}):(?: (.+))?|(.+))$/;

interface Line {
  readonly indent: number;
  readonly dash: boolean;
  readonly key: string | undefined;
  /** What stands behind the key, or behind the dash where there is no key. */
  readonly text: string | undefined;
}

interface Reading {
  readonly lines: Line[];
  /** The line that is read next. */
  at: number;
}

/** @returns nothing where the library has to read it */
export function readPlainYaml(source: string): PlainYaml | undefined {
  const lines: Line[] = [];
  const keys = new Map<string, number>();
  for (const line of source.replace(/\n$/, '').split('\n')) {
    const [, indent = '', dash, key, value, text = value] = LINE.exec(line) ?? [];
    if (key === undefined && (dash === undefined || text === undefined)) return undefined;
    if (key !== undefined && indent === '' && !dash) keys.set(key, lines.length);
    lines.push({ indent: indent.length, dash: dash !== undefined, key, text });
  }
  const reading = { lines, at: 0 };
  const value = lines[0]?.dash ? readList(reading, 0) : readMap(reading, 0);
  return value && reading.at === lines.length ? { value, lines: keys } : undefined;
}

function readMap(reading: Reading, indent: number): PlainValue | undefined {
  const map: Record<string, PlainValue> = {};
  for (;;) {
    const line = reading.lines[reading.at];
    if (line?.key === undefined || line.dash || line.indent !== indent) return map;
    reading.at++;
    const value = line.text === undefined ? readBelow(reading, indent) : readText(line.text);
    if (value === undefined || Object.hasOwn(map, line.key)) return undefined;
    map[line.key] = value;
  }
}

/** What stands below a key: a list, which may be no farther in than the key, or a map. */
function readBelow(reading: Reading, indent: number): PlainValue | undefined {
  const line = reading.lines[reading.at];
  if (line?.dash && line.indent >= indent) return readList(reading, line.indent);
  return line && line.indent > indent ? readMap(reading, line.indent) : undefined;
}

function readList(reading: Reading, indent: number): PlainValue[] | undefined {
  const list: PlainValue[] = [];
  for (;;) {
    const line = reading.lines[reading.at];
    if (!line?.dash || line.indent !== indent) return list;
    let value: PlainValue | undefined;
    if (line.key === undefined) {
      reading.at++;
      value = readText(line.text ?? '');
    } else {
      reading.lines[reading.at] = { ...line, dash: false, indent: indent + 2 };
      value = readMap(reading, indent + 2);
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
