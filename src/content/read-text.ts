/** Reads a text file as a person saved it: with or without BOM, with any line ends. */
import { readFile } from 'node:fs/promises';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * @returns the text with `\n` as line end and without a BOM; `undefined` where it is not UTF-8
 */
export async function readText(path: string): Promise<string | undefined> {
  const bytes = await readFile(path);
  try {
    return utf8.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
