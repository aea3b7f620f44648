/** Reads text files as people save them: with or without a byte order mark, with any line ends. */
import { readFileSync } from 'node:fs';
import type { Problem } from '../archive/problem.ts';
import { errorCode } from './files.ts';

/** The reason why a file gives no text. */
export type Unreadable = Pick<Problem, 'found' | 'expected'>;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @returns the text with `\n` as line end and without a byte order mark, or why it cannot be read */
export function readText(path: string): string | Unreadable {
  const bytes = readBytes(path);
  return bytes instanceof Uint8Array ? decodeText(bytes) : bytes;
}

/** @returns the bytes of a file, or why they cannot be read */
export function readBytes(path: string): Uint8Array | Unreadable {
  try {
    return readFileSync(path);
  } catch (error) {
    return unreadable(error);
  }
}

/** Says an error of the file system. */
export function unreadable(error: unknown): Unreadable {
  const code = errorCode(error);
  return code === 'ENOENT'
    ? { found: 'no such file', expected: 'this file' }
    : { found: `a file that cannot be read (${code})`, expected: 'one that can' };
}

/** Decodes UTF-8: the same as `readText`, from bytes. */
export function decodeText(bytes: Uint8Array): string | Unreadable {
  try {
    const text = utf8.decode(bytes);
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  } catch {
    return { found: 'bytes that are not UTF-8', expected: 'a UTF-8 text' };
  }
}
