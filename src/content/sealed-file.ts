/** Files that a build keeps for the next one, which know whether they are whole, and for what they hold. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './files.ts';

/**
 * Writes a file so that it is there whole or not at all.
 * @param base what the content was made from beside what it says itself: read with another one, it is not there
 */
export function writeSealed(path: string, base: string, content: string): void {
  writeWhole(path, sealed(base, content));
}

/** What stands in the way of a file: something else under its name, or a file where its folder goes. */
const IN_THE_WAY = ['EEXIST', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY'];

/** Writes a file beside its place first, so that it is there whole or not at all. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}`;
  const write = () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, path);
  };
  try {
    write();
  } catch (error) {
    if (!IN_THE_WAY.includes(errorCode(error) ?? '')) throw error;
    for (const name of [dirname(path), path]) {
      const found = statSync(name, { throwIfNoEntry: false });
      const isRight = name === path ? found?.isFile() : found?.isDirectory();
      if (found && !isRight) rmSync(name, { recursive: true });
    }
    write();
  }
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
