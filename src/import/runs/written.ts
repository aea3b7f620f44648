/** Tells whether somebody has edited an article since a run wrote it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../content/files.ts';
import type { RunArticle } from './run.ts';

/** The SHA-256 of a file's text, as a run notes it. */
export function writtenHash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What has become of an article: nothing, a change of its file, or the file is not there. */
type WrittenState = 'unedited' | 'edited' | 'gone';

/** An article that a run has noted, as it is on the disk. */
export interface FoundArticle {
  /** What is to be noted of it: without what was noted before, if that is the file which is there. */
  readonly article: RunArticle;
  readonly state: WrittenState;
  /** Its file of before, which an interruption kept from being removed when the new one was there. */
  readonly leftover?: string;
}

/**
 * Finds an article. An interruption may have come between the note of a new text or place and the writing: then the file
 * is as, and where, it was before.
 * @throws the error of the file system where the file is there and cannot be read
 */
export async function findArticle(contentDir: string, article: RunArticle): Promise<FoundArticle> {
  const { before, ...noted } = article;
  const hash = await hashOf(contentDir, noted.file);
  if (hash !== undefined) {
    const isBefore = before?.file === noted.file && hash === before.written;
    if (isBefore) return { article: before, state: 'unedited' };
    const state = hash === noted.written ? 'unedited' : 'edited';
    const isMoved = before !== undefined && before.file !== noted.file;
    const isLeft = isMoved && (await hashOf(contentDir, before.file)) === before.written;
    return { article: noted, state, ...(isLeft && { leftover: before.file }) };
  }
  if (!before || before.file === noted.file) return { article: noted, state: 'gone' };
  const found = await findArticle(contentDir, before);
  return found.state === 'gone' ? { article: noted, state: 'gone' } : found;
}

async function hashOf(contentDir: string, file: string): Promise<string | undefined> {
  try {
    return writtenHash(await readFile(join(contentDir, file)));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
