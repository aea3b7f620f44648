/** Files that a build keeps for the next one, which know whether they are whole, and for what they hold. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from './kept-files.ts';

/**
 * Writes a file so that it is there whole or not at all.
 * @param base what the content was made from beside what it says itself: read with another one, it is not there
 */
export function writeSealed(path: string, base: string, content: string): void {
  writeWhole(path, sealed(base, content));
}

/** What such a file holds. */
export function sealed(base: string, content: string): string {
  return `${sealOf(base, content)}\n${content}`;
}

/** @returns the content; `undefined` where there is no file, a damaged one, or one for another base */
export function readSealed(path: string, base: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const end = text.indexOf('\n');
  const content = text.slice(end + 1);
  return text.slice(0, end) === sealOf(base, content) ? content : undefined;
}

function sealOf(base: string, content: string): string {
  return createHash('sha256').update(`${base}\n`).update(content).digest('hex');
}
