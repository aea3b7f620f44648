/** Reads a text file as a person saved it: with or without BOM, with any line ends. */
import { readFile } from 'node:fs/promises';
import type { Problem } from '../archive/problem.ts';
import { errorCode } from './files.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @returns the text with `\n` as line end and without a BOM, or why there is none to be had */
export async function readText(
  path: string,
): Promise<string | Pick<Problem, 'found' | 'expected'>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT'
      ? { found: 'no such file', expected: 'this file' }
      : { found: `a file that cannot be read (${code})`, expected: 'one that can' };
  }
  try {
    return utf8.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return { found: 'bytes that are not UTF-8', expected: 'a UTF-8 text' };
  }
}
