/** Edits YAML as a text: what nobody asked to change keeps every byte, comments and line ends among it. */

import type { Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml';

/** A value that can be written: lists and maps become flow ones, on one line. */
export type Written = string | readonly Written[] | { readonly [key: string]: Written };

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A YAML document, read once; edits are gathered, and made together. */
export class YamlText {
  readonly #source: string;
  readonly #end: string;
  readonly #edits: Edit[] = [];
  readonly root: Node | undefined;

  private constructor(source: string, root: Node | undefined) {
    this.#source = source;
    this.root = root;
    this.#end = /\r?\n/.exec(source)?.[0] ?? '\n';
  }

  /** @returns the document; `undefined` where it has mistakes, or anchors, which no edit could foresee */
  static read(source: string): YamlText | undefined {
    // A lone carriage return ends a line for YAML, but not for those who edit lines.
    if (/\r(?!\n)/.test(source)) return undefined;
    const document = parseDocument(source, { schema: 'failsafe', logLevel: 'silent' });
    if (
      document.errors.length > 0 ||
      /(?:^|[\s[{,])[&*][^\s&*]/.test(withoutTexts(source, document.contents))
    ) {
      return undefined;
    }
    return new YamlText(source, document.contents ?? undefined);
  }

  /** The text with all edits made. */
  toString(): string {
    const inOrder = this.#edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
    let [text, at] = ['', 0];
    for (const edit of inOrder) {
      if (edit.from < at) throw new Error('two edits of one place');
      text += this.#source.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    return text + this.#source.slice(at);
  }

  get isChanged(): boolean {
    return this.#edits.length > 0;
  }

  /** The value of a key of a map. */
  static valueOf(map: Node | undefined, key: string): Node | undefined {
    const value = isMap(map) ? pairOf(map, key)?.value : undefined;
    return isNode(value) ? value : undefined;
  }

  /** Replaces a value whole. */
  replace(node: Node, value: Written, inFlow = false): void {
    const [from, to] = rangeOf(node);
    const text = written(value, inFlow);
    // A block scalar takes the end of its last line with it; an empty value stands right behind its colon.
    const end = this.#source.slice(from, to).endsWith('\n') ? this.#end : '';
    const blank = from === to && !/[\s[{,]/.test(this.#source[from - 1] ?? ' ') ? ' ' : '';
    this.#edit(from, to, blank + text + end);
  }

  /** Sets a key of a map: in place of the old value, or behind all others. */
  set(map: YAMLMap, key: string, value: Written): void {
    const old = pairOf(map, key);
    if (isNode(old?.value)) {
      if (isCollection(old.value) && !old.value.flow)
        return void this.#replaceBlock(map, key, value);
      return void this.replace(old.value, value, map.flow === true);
    }
    if (map.flow) return void this.#addInFlow(map, `${key}: ${written(value, true)}`);
    const [first] = map.items;
    const indent = isNode(first?.key) ? this.#columnOf(rangeOf(first.key)[0]) : 0;
    this.#addLines(endOf(map), [`${' '.repeat(indent)}${key}: ${written(value, false)}`]);
  }

  /** Takes a key out of a map, with its value. */
  remove(map: YAMLMap, key: string): void {
    const at = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
    const pair = map.items[at];
    if (!pair || !isNode(pair.key)) return;
    const value = isNode(pair.value) ? pair.value : undefined;
    if (!map.flow) {
      const first = this.#lineOf(rangeOf(pair.key)[0]);
      return void this.#edit(
        first,
        this.#afterLine(value ? endOf(value) : rangeOf(pair.key)[1]),
        '',
      );
    }
    const spans = map.items.map((one) => {
      const [from, end] = isNode(one.key) ? rangeOf(one.key) : [0, 0];
      return { from, to: isNode(one.value) ? Math.max(end, endOf(one.value)) : end };
    });
    this.#cut(spans, at);
  }

  /** Adds items to a list, behind the others. */
  append(list: YAMLSeq, values: readonly string[]): void {
    if (values.length === 0) return;
    if (list.flow) {
      return void this.#addInFlow(list, values.map((one) => written(one, true)).join(', '));
    }
    const last = list.items.at(-1);
    const indent = isNode(last) ? this.#dashOf(last) : 0;
    this.#addLines(
      endOf(list),
      values.map((one) => `${' '.repeat(indent)}- ${written(one, false)}`),
    );
  }

  /** Adds lines behind the last item of a block list, or at the end of a document without any; `  - id: …` get its indent. */
  appendLines(list: Node | undefined, lines: readonly string[]): void {
    if (isSeq(list) && list.flow && list.items.length === 0) {
      const [from, to] = rangeOf(list);
      return void this.#edit(from, to, lines.join(this.#end));
    }
    const last = isSeq(list) ? list.items.at(-1) : undefined;
    if (!isSeq(list) || !isNode(last)) return void this.#addLines(this.#source.length, lines);
    const indent = ' '.repeat(this.#dashOf(last));
    this.#addLines(
      endOf(list),
      lines.map((line) => indent + line),
    );
  }

  /** Takes items out of a list. One that would be empty then is an empty one. */
  removeItems(list: YAMLSeq, indices: readonly number[]): void {
    if (indices.length === 0) return;
    if (indices.length === list.items.length) {
      const [from] = rangeOf(list);
      return void this.#edit(from, endOf(list), '[]');
    }
    const spans = list.items.map((item) =>
      isNode(item) ? { from: rangeOf(item)[0], to: endOf(item) } : { from: 0, to: 0 },
    );
    const gone = new Set(indices);
    for (const [at, span] of spans.entries()) {
      if (!gone.has(at)) continue;
      if (!list.flow) this.#edit(this.#lineOf(span.from), this.#afterLine(span.to), '');
      else if (!gone.has(at - 1)) {
        // Those beside one another go together, with one comma.
        let last = at;
        while (gone.has(last + 1)) last++;
        this.#cut(spans, at, last);
      }
    }
  }

  #edit(from: number, to: number, text: string): void {
    this.#edits.push({ from, to, text });
  }

  #replaceBlock(map: YAMLMap, key: string, value: Written): void {
    const old = pairOf(map, key);
    if (!isNode(old?.key) || !isNode(old.value)) return;
    const from = this.#source.indexOf(':', rangeOf(old.key)[1]) + 1;
    this.#edit(from, endOf(old.value), ` ${written(value, map.flow === true)}`);
  }

  /** Cuts a part of a flow collection, with one of the commas beside it. */
  #cut(
    spans: readonly { readonly from: number; readonly to: number }[],
    first: number,
    last = first,
  ): void {
    const [before, begin, end, after] = [first - 1, first, last, last + 1].map((at) => spans[at]);
    if (!begin || !end) return;
    if (after) this.#edit(begin.from, after.from, '');
    else this.#edit(before?.to ?? begin.from, end.to, '');
  }

  #addInFlow(collection: YAMLMap | YAMLSeq, text: string): void {
    const [from, to] = rangeOf(collection);
    if (collection.items.length === 0) {
      const [open, close] = isMap(collection) ? ['{ ', ' }'] : ['[', ']'];
      return void this.#edit(from, to, open + text + close);
    }
    const end = endOfItems(collection);
    this.#edit(end, end, `, ${text}`);
  }

  #addLines(after: number, lines: readonly string[]): void {
    const at = this.#afterLine(after);
    const isOpen = at > 0 && this.#source[at - 1] !== '\n';
    const text = lines.map((line) => line + this.#end).join('');
    this.#edit(at, at, isOpen ? this.#end + text : text);
  }

  /** The place behind the line that a place is in; a place that begins a line is behind the one before it. */
  #afterLine(place: number): number {
    if (place > 0 && this.#source[place - 1] === '\n') return place;
    const end = this.#source.indexOf('\n', place);
    return end < 0 ? this.#source.length : end + 1;
  }

  /** The beginning of the line that a place is in. */
  #lineOf(place: number): number {
    return this.#source.lastIndexOf('\n', place - 1) + 1;
  }

  #columnOf(place: number): number {
    return place - this.#lineOf(place);
  }

  /** The column of the hyphen of an item of a block list. */
  #dashOf(item: Node): number {
    const [from] = rangeOf(item);
    const line = this.#source.slice(this.#lineOf(from), from);
    return Math.max(0, line.lastIndexOf('-'));
  }
}

/** The text without what scalars and comments say, in which a sign would mean nothing. */
function withoutTexts(source: string, root: Node | null): string {
  const spans: (readonly [number, number])[] = [];
  const gather = (node: unknown): void => {
    if (isScalar(node) && node.range) spans.push([node.range[0], node.range[1]]);
    else if (isMap(node)) {
      for (const { key, value } of node.items) {
        gather(key);
        gather(value);
      }
    } else if (isSeq(node)) node.items.forEach(gather);
  };
  gather(root);
  let [text, at] = ['', 0];
  for (const [from, to] of spans) {
    text += source.slice(at, from);
    at = Math.max(at, to);
  }
  return (text + source.slice(at)).replace(/#.*/g, '');
}

function pairOf(map: YAMLMap, key: string) {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function rangeOf(node: Node): readonly [from: number, to: number] {
  if (!node.range) throw new Error('a node that was read has a range');
  return [node.range[0], node.range[1]];
}

/** Where a value ends, without the comments and blank lines behind it. */
function endOf(node: Node): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOfItems(node);
  return rangeOf(node)[1];
}

function endOfItems(collection: YAMLMap | YAMLSeq): number {
  const last = collection.items.at(-1);
  if (isNode(last)) return endOf(last);
  if (!isPair(last)) return rangeOf(collection)[1];
  const { key, value } = last;
  const ends = [key, value].flatMap((one) => (isNode(one) ? endOf(one) : []));
  return Math.max(...ends);
}

/** A value as YAML has it; texts plain where they are read so, else in quotes. */
export function written(value: Written, inFlow: boolean): string {
  if (typeof value === 'string') return writtenText(value, inFlow);
  if (isList(value)) return `[${value.map((one) => written(one, true)).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, one]) => `${key}: ${written(one, true)}`);
  return `{ ${pairs.join(', ')} }`;
}

function isList(value: Exclude<Written, string>): value is readonly Written[] {
  return Array.isArray(value);
}

function writtenText(value: string, inFlow: boolean): string {
  const plain = inFlow ? `[${value}]` : `key: ${value}`;
  const { contents, errors } = parseDocument(plain, { schema: 'failsafe', logLevel: 'silent' });
  const items = isCollection(contents) ? contents.items : [];
  const [first] = items;
  const read = isMap(contents) ? (first as { value?: unknown } | undefined)?.value : first;
  const isAlike =
    errors.length === 0 &&
    items.length === 1 &&
    isScalar(read) &&
    (read as Scalar).type === 'PLAIN' &&
    read.value === value;
  return isAlike && !/[\n\r]/.test(value) && value !== '' ? value : JSON.stringify(value);
}
