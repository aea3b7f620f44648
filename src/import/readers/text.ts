/** Reads plain text: one text a file, or several with a line between them. */
import { createHash } from 'node:crypto';
import type { Problem } from '../../archive/problem.ts';
import { decode, NO_CHARACTERS } from './encoding.ts';
import { type Line, linesOf } from './lines.ts';
import {
  type Found,
  faultOfRow,
  LONGEST,
  LONGEST_SAID,
  type Reader,
  type Source,
} from './reader.ts';

/** The text; or the fault of the bytes, with its position. */
type ReadText =
  | { readonly text: string }
  | { readonly fault: Pick<Problem, 'line' | 'column' | 'found' | 'expected'> };

const EXPECTED = 'a text in UTF-8, or in UTF-16 with a byte order mark';
const LINE_FEED = 0x0a;

/** The last reader of the table: what has no other format is a text, unless it is refused. */
export const text: Reader = {
  name: 'text',
  tells: () => true,
  read: (source) => (source.separator === undefined ? readWhole(source) : readPieces(source)),
};

async function* readWhole({ bytes, encoding }: Source): AsyncGenerator<Found> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes()) {
    chunks.push(chunk);
    length += chunk.length;
    // Four bytes are the most that a character takes.
    if (length > LONGEST * 4) break;
  }
  const all = Buffer.concat(chunks);
  const read = readTextBytes(all, encoding);
  if ('fault' in read) yield { kind: 'fault', fault: { subject: 'text', ...read.fault } };
  else if (read.text.length > LONGEST) {
    const found = 'a text that is longer';
    const at = { subject: 'text', line: 1, column: 1 };
    yield { kind: 'fault', fault: { ...at, found, expected: LONGEST_SAID } };
  } else yield { kind: 'text', text: read.text, sha256: sha256Of(all), line: 1 };
}

/** Reads texts with a separator between them: a line that has nothing else. */
async function* readPieces({ chunks, separator = '' }: Source): AsyncGenerator<Found> {
  const between = separator.trim();
  let row = 0;
  let kept: Line[] = [];
  let length = 0;
  const take = (): Found[] => {
    const first = kept.find((line) => line.text.trim() !== '' || line.tooLong !== undefined);
    const long = kept.some((line) => line.tooLong !== undefined);
    const piece = kept.map((line) => line.text).join('\n');
    kept = [];
    length = 0;
    if (!first) return [];
    row++;
    if (long) return [faultOfRow(row, first.line, ['a text that is longer', LONGEST_SAID])];
    if (piece.includes('\0'))
      return [faultOfRow(row, first.line, ['a NUL character', EXPECTED], piece)];
    if (NO_CHARACTERS.test(piece)) {
      return [faultOfRow(row, first.line, ['bytes that are no characters', EXPECTED], piece)];
    }
    return [{ kind: 'text', text: piece, sha256: sha256Of(piece), row, line: first.line }];
  };
  for await (const lines of linesOf(chunks())) {
    for (const line of lines) {
      if (line.text.trim() === between && line.tooLong === undefined) yield* take();
      else if (length <= LONGEST) {
        kept.push(line);
        length += line.text.length + 1;
        if (length > LONGEST)
          kept = [{ text: '', line: kept[0]?.line ?? line.line, tooLong: length }];
      }
    }
  }
  yield* take();
}

function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Decodes the bytes of a text file. The encoding is not guessed here: a wrong guess would spoil words unnoticed.
 * @param stated the encoding, where it is known; by default, UTF-8, or UTF-16 with a byte order mark
 * @returns the text without its byte order mark, with its line ends as they are; a fault where the bytes are not text
 */
export function readTextBytes(bytes: Uint8Array, stated?: string): ReadText {
  const encoding = stated ?? encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text === undefined) {
    const at = encoding === 'utf-8' ? firstWrongByte(bytes) : { line: 1, column: 1 };
    return {
      fault: { ...at, found: `bytes that are not ${encoding.toUpperCase()}`, expected: EXPECTED },
    };
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return { text };
  return { fault: { ...positionOf(text, nul), found: 'a NUL character', expected: EXPECTED } };
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Finds the position of the first bytes that are not UTF-8, line by line. */
function firstWrongByte(bytes: Uint8Array): { line: number; column: number } {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const content = bytes.subarray(start, end);
    if (decode(content, 'utf-8') === undefined) {
      const readable = new TextDecoder('utf-8').decode(content);
      return { line, column: readable.indexOf('\u{FFFD}') + 1 };
    }
    start = end + 1;
  }
  return { line: 1, column: 1 };
}

function positionOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
