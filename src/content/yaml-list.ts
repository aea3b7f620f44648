/** Adds an item to a list in YAML that people write, and leaves every other byte as it is. */
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { FolderError } from '../archive/problem.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readBytes } from './read-text.ts';

/** What is put into a text at a place. */
interface Insertion {
  readonly at: number;
  /** Up to where the old text goes; by default nothing of it does. */
  readonly to?: number;
  readonly text: string;
}

/**
 * The text of an article's file with an item at the end of a list of its front matter, which is made where there is none.
 * @throws FolderError where the front matter has a form that is not written to
 */
export function withItemInFrontMatter(file: string, key: string, item: string): string {
  return edited(file, item, key, (text) => {
    const parts = splitFrontMatter(text);
    if ('missing' in parts) return undefined;
    const start = text.split('\n', parts.yamlLine - 1).join('\n').length + 1;
    const yaml = text.slice(start, start + parts.yaml.length);
    return { start, yaml, find: (root) => (isMap(root) ? root : undefined), atEnd: true };
  });
}

/**
 * The text of a list file, such as `tags.yaml`, with an item at the end of a list of an entry.
 * @param id of the entry
 * @throws FolderError where the file has a form that is not written to, or no such entry
 */
export function withItemInEntry(file: string, id: string, key: string, item: string): string {
  return edited(file, item, key, (yaml) => ({
    start: 0,
    yaml,
    find: (root) =>
      isSeq(root)
        ? root.items.filter(isMap).find((one) => String(one.get('id')) === id)
        : undefined,
    atEnd: false,
  }));
}

interface Place {
  /** Where the YAML begins in the text. */
  readonly start: number;
  readonly yaml: string;
  /** The map that has the list, of a document's root. */
  readonly find: (root: unknown) => YAMLMap | undefined;
  /** Whether a new key comes after all others, not after the first. */
  readonly atEnd: boolean;
}

function edited(
  file: string,
  item: string,
  key: string,
  placeIn: (text: string) => Place | undefined,
): string {
  const bytes = readBytes(file);
  const read =
    bytes instanceof Uint8Array
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      : bytes;
  const refuse = (): never => {
    throw new FolderError(
      `${file}: found a form that is not written to; expected \`${key}: [${item}]\` added by hand`,
    );
  };
  if (typeof read !== 'string') return refuse();
  const isWindows = read.includes('\r\n');
  const mark = read.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = read.slice(mark.length).replaceAll('\r\n', '\n');
  const place = placeIn(text);
  if (!place) return refuse();
  const { start, yaml, find, atEnd } = place;
  const map = find(parsed(yaml));
  const insertion = map && insertionFor(yaml, map, key, quoted(item), atEnd);
  if (!insertion) return refuse();
  const { at, to = at } = insertion;
  const changed = yaml.slice(0, at) + insertion.text + yaml.slice(to);
  const list = find(parsed(changed))?.get(key);
  const now = isSeq(list) ? list.items.map((one) => (isScalar(one) ? one.value : undefined)) : [];
  if (now.at(-1) !== item) return refuse();
  const whole = text.slice(0, start) + changed + text.slice(start + yaml.length);
  return mark + (isWindows ? whole.replaceAll('\n', '\r\n') : whole);
}

function parsed(yaml: string): unknown {
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : document.contents;
}

function insertionFor(
  yaml: string,
  map: YAMLMap,
  key: string,
  item: string,
  atEnd: boolean,
): Insertion | undefined {
  const pair = (map.items as Pair[]).find((one) => isScalar(one.key) && one.key.value === key);
  if (!pair) return newKey(yaml, map, `${key}: [${item}]`, atEnd);
  const { value } = pair;
  if (isSeq(value)) return afterLast(yaml, value, item);
  if (!isScalar(value) || !value.range) return undefined;
  const [from, to] = value.range;
  return {
    at: from,
    to,
    text: value.value === '' ? ` [${item}]` : `[${yaml.slice(from, to)}, ${item}]`,
  };
}

function afterLast(yaml: string, list: YAMLSeq, item: string): Insertion | undefined {
  const last = rangeOf(list.items.at(-1));
  if (list.flow) {
    const close = (list.range?.[1] ?? 0) - 1;
    return last ? { at: last[1], text: `, ${item}` } : { at: close, text: item };
  }
  if (!last) return undefined;
  const lineStart = yaml.lastIndexOf('\n', last[0]) + 1;
  const [dash] = /^\s*- */.exec(yaml.slice(lineStart)) ?? [];
  return dash === undefined ? undefined : { at: lineEnd(yaml, last[1]), text: `\n${dash}${item}` };
}

function newKey(yaml: string, map: YAMLMap, text: string, atEnd: boolean): Insertion | undefined {
  const [first] = map.items as Pair[];
  const last = (map.items as Pair[]).at(-1);
  const ends = rangeOf(last?.value) ?? rangeOf(last?.key);
  if (map.flow) return ends && { at: ends[1], text: `, ${text}` };
  if (atEnd)
    return { at: yaml.length, text: `${yaml.endsWith('\n') || yaml === '' ? '' : '\n'}${text}` };
  const key = rangeOf(first?.key);
  const value = rangeOf(first?.value);
  if (!key || !value) return undefined;
  const column = key[0] - (yaml.lastIndexOf('\n', key[0]) + 1);
  return { at: lineEnd(yaml, value[1]), text: `\n${' '.repeat(column)}${text}` };
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const { range } = (node ?? {}) as { range?: readonly [number, number, number] | null };
  return range ? [range[0], range[1]] : undefined;
}

/** The end of the line that a place is in: a remark behind a value stays behind it. */
function lineEnd(yaml: string, at: number): number {
  const end = yaml.indexOf('\n', at);
  return end < 0 ? yaml.length : end;
}

function quoted(item: string): string {
  return /^[\p{L}\p{N}/][\p{L}\p{M}\p{N}/._~-]*$/u.test(item) ? item : JSON.stringify(item);
}
