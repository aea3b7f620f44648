/** Tells whether somebody has edited an article since a run wrote it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../content/files.ts';
import type { RunArticle } from './run-folder.ts';

/** The SHA-256 of a file's text, as a run notes it. */
export function writtenHash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What has become of an article: nothing, a change of its file, or the file is not there. */
export type WrittenState = 'unedited' | 'edited' | 'gone';

/** @throws the error of the file system where the file is there and cannot be read */
export async function stateOf(
  contentDir: string,
  { file, written, before }: Pick<RunArticle, 'file' | 'written' | 'before'>,
): Promise<WrittenState> {
  try {
    const bytes = await readFile(join(contentDir, file));
    const hash = writtenHash(bytes);
    return hash === written || hash === before ? 'unedited' : 'edited';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'gone';
    throw error;
  }
}
