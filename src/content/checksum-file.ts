/** Reads and writes cache files with a checksum, which shows whether a file is whole and made by the same program. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeAtomically } from './cache-files.ts';

const LINE_END = 0x0a;

/**
 * Writes a file atomically.
 * @param programKey digest of all that the content depends on besides itself; read with another key, the file
 *   counts as missing
 * @param content a text, or pieces of bytes one after the other
 */
export function writeWithChecksum(
  path: string,
  programKey: string,
  content: string | readonly Uint8Array[],
): void {
  const pieces = typeof content === 'string' ? [Buffer.from(content)] : content;
  const checksum = Buffer.from(`${checksumOf(programKey, pieces)}\n`);
  writeAtomically(path, Buffer.concat([checksum, ...pieces]));
}

/** Returns the text of such a file: the checksum, a line end, the content. */
export function withChecksum(programKey: string, content: string): string {
  return `${checksumOf(programKey, [content])}\n${content}`;
}

/** @returns the content; `undefined` where the file is missing, damaged, or was written with another `programKey` */
export function readWithChecksum(path: string, programKey: string): string | undefined {
  return readBytesWithChecksum(path, programKey)?.toString();
}

/** As `readWithChecksum`, for content that is no text. */
export function readBytesWithChecksum(path: string, programKey: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  return checkedContent(bytes, programKey);
}

/** The content of such bytes; `undefined` where they are damaged, or have another `programKey`. */
export function checkedContent(bytes: Buffer, programKey: string): Buffer | undefined {
  const end = bytes.indexOf(LINE_END);
  if (end < 0) return undefined;
  const content = bytes.subarray(end + 1);
  const isRight = bytes.toString('latin1', 0, end) === checksumOf(programKey, [content]);
  return isRight ? content : undefined;
}

function checksumOf(programKey: string, pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256').update(`${programKey}\n`);
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
