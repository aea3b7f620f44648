/** Reads and writes cache files with a checksum, which shows whether a file is whole and made by the same program. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeAtomically } from './cache-files.ts';

/**
 * Writes a file atomically.
 * @param programKey digest of all that the content depends on besides itself; read with another key, the file
 *   counts as missing
 */
export function writeWithChecksum(path: string, programKey: string, content: string): void {
  writeAtomically(path, withChecksum(programKey, content));
}

/** Returns the text of such a file: the checksum, a line end, the content. */
export function withChecksum(programKey: string, content: string): string {
  return `${checksumOf(programKey, content)}\n${content}`;
}

/** @returns the content; `undefined` where the file is missing, damaged, or was written with another `programKey` */
export function readWithChecksum(path: string, programKey: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  return checkedContent(text, programKey);
}

/** The content of such a text; `undefined` where it is damaged, or has another `programKey`. */
export function checkedContent(text: string, programKey: string): string | undefined {
  const end = text.indexOf('\n');
  const content = text.slice(end + 1);
  return text.slice(0, end) === checksumOf(programKey, content) ? content : undefined;
}

function checksumOf(programKey: string, content: string): string {
  return createHash('sha256').update(`${programKey}\n`).update(content).digest('hex');
}
