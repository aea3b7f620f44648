/** Empties rows of a kept file of raw texts, so that the other rows keep their numbers. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { openPart, type ReadSettings } from '../readers/index.ts';
import type { Found } from '../readers/reader.ts';
import { isGzip, isZip, type Part } from '../readers/unpack.ts';

/** The file without the texts of its rows; or why it cannot be written. */
type Emptied =
  | { readonly bytes: Uint8Array; readonly rows: readonly number[] }
  | { readonly why: string };

/** Signs between cells. */
const DELIMITERS = [',', ';', '\t', '|'];

/** A row, or a piece of text with its number. */
interface Row {
  readonly row: number;
  readonly line: number;
  /** The line of what follows; none of the last one. */
  readonly next: number | undefined;
  readonly cells: readonly string[];
}

/**
 * Empties the rows of a file that a rule chooses.
 * @param isMeant whether a row is emptied: by its number and its cells
 * @returns no rows where none is meant. A file that was read anew, and whose other rows were not the same, is not
 *   returned, but why
 */
export async function emptyRows(
  path: string,
  settings: ReadSettings,
  isMeant: (row: number, cells: readonly string[]) => boolean,
): Promise<Emptied> {
  const packed = await readFile(path);
  if (isZip(packed)) return { why: 'files in a .zip are not rewritten' };
  const isPacked = isGzip(packed);
  const bytes = isPacked ? await promisify(gunzip)(packed) : packed;
  if (bytes.subarray(0, 1000).includes(0)) return { why: 'a file in UTF-16 is not rewritten' };
  const ending = extname(path.replace(/\.gz$/i, '')).toLowerCase();
  const read = (content: Uint8Array) => readRows(content, { path, ending, settings });
  const all = await read(bytes);
  if (!all) return { why: 'it cannot be read' };
  const meant = all.rows.filter(({ row, cells }) => isMeant(row, cells));
  const rows = meant.map(({ row }) => row);
  if (rows.length === 0) return { bytes: packed, rows };
  const others = digestOf(all.rows, rows);
  for (const content of rewritten(bytes, all, meant, settings.separator)) {
    const again = await read(content);
    const isRight =
      again?.rows.length === all.rows.length &&
      digestOf(again.rows, rows) === others &&
      again.rows.every(({ row, cells }) => !rows.includes(row) || !HAS_WORDS.test(cells.join('')));
    if (isRight) return { bytes: isPacked ? await promisify(gzip)(content) : content, rows };
  }
  return { why: 'its rows cannot be emptied without a change of others' };
}

const HAS_WORDS = /[\p{L}\p{N}]/u;

interface Rows {
  readonly format: string;
  readonly rows: readonly Row[];
}

async function readRows(
  content: Uint8Array,
  { path, ending, settings }: { path: string; ending: string; settings: ReadSettings },
): Promise<Rows | undefined> {
  const part: Part = {
    file: path,
    ending,
    async *bytes() {
      yield content;
    },
  };
  const opened = await openPart(part, settings);
  if ('found' in opened) return undefined;
  const rows: Row[] = [];
  let last: Omit<Row, 'next'> | undefined;
  for await (const found of opened.read()) {
    if (last) rows.push({ ...last, next: lineOf(found) });
    last = undefined;
    if (found.kind === 'row') {
      last = { row: found.row, line: found.line, cells: found.cells.map(([, cell]) => cell) };
    } else if (found.kind === 'text' && found.row !== undefined) {
      last = { row: found.row, line: found.line, cells: [found.text] };
    }
  }
  if (last) rows.push({ ...last, next: undefined });
  return { format: opened.format, rows };
}

function lineOf(found: Found): number {
  return found.kind === 'fault' ? found.fault.line : found.line;
}

/** A digest of all rows but some. */
function digestOf(rows: readonly Row[], without: readonly number[]): string {
  const hash = createHash('sha256');
  for (const { row, cells } of rows) {
    if (!without.includes(row)) hash.update(JSON.stringify([row, cells]));
  }
  return hash.digest('hex');
}

/** Tries to write a file without the texts of rows. */
function* rewritten(
  bytes: Buffer,
  { format }: Rows,
  meant: readonly Row[],
  separator: string | undefined,
): Generator<Uint8Array> {
  if (format === 'JSON') {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (!Array.isArray(value)) return;
    for (const { row } of meant) value[row - 1] = {};
    yield Buffer.from(`[\n${value.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
    return;
  }
  for (const empty of emptyLines(format, meant[0]?.cells.length ?? 1)) {
    // In latin1 each byte is a character, whatever the encoding.
    const lines = bytes.toString('latin1').split('\n');
    for (const { line, next } of meant.toReversed()) {
      let end = (next ?? lines.length + 1) - 1;
      if (separator !== undefined) {
        const at = lines.findIndex((text, i) => i >= line - 1 && text.trim() === separator.trim());
        if (at >= 0) end = at;
      }
      const isLast = end >= lines.length && lines.at(-1) === '';
      lines.splice(line - 1, end - (line - 1), empty, ...(isLast ? [''] : []));
    }
    yield Buffer.from(lines.join('\n'), 'latin1');
  }
}

/** What may stand for an empty row: a line of spaces alone would be no row. */
function emptyLines(format: string, width: number): readonly string[] {
  if (format === 'JSON Lines') return ['{}'];
  if (format === 'text') return ['-'];
  return [width, width + 1].flatMap((cells) =>
    DELIMITERS.map((delimiter) => `-${delimiter.repeat(cells - 1)}`),
  );
}
