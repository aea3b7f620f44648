/** Decodes plain text files as people save them: UTF-8, or UTF-16 with a byte order mark. */
import type { Problem } from '../../archive/problem.ts';

/** The text; or the fault of the bytes, with its position. */
export type ReadText =
  | { readonly text: string }
  | { readonly fault: Pick<Problem, 'line' | 'column' | 'found' | 'expected'> };

const EXPECTED = 'a text in UTF-8, or in UTF-16 with a byte order mark';
const LINE_FEED = 0x0a;

/**
 * Decodes the bytes of a text file. The encoding is not guessed: a wrong guess would spoil words unnoticed.
 * @returns the text without its byte order mark, with its line ends as they are; a fault where the bytes are not text
 */
export function readTextBytes(bytes: Uint8Array): ReadText {
  const encoding = encodingOf(bytes);
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

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
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
