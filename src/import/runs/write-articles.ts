/** Writes an article of a run to a free path. */
import { join } from 'node:path';
import { writeNew } from '../../content/whole-file.ts';
import type { ArticleSink, MadeArticle } from '../import-texts.ts';
import type { RunArticle } from './run.ts';
import { writtenHash } from './written.ts';

/** Takes articles, and does nothing. */
export const DRY: ArticleSink = { take: () => Promise.resolve() };

/** Writes an article to a path that should be free. @throws Error where it is not: somebody else has just taken it */
export async function writeFree(contentDir: string, { file, text }: MadeArticle): Promise<void> {
  if (writeNew(join(contentDir, file), text)) return;
  throw new Error(`${file} was written by another program meanwhile`);
}

/** The line that a run notes of an article. */
export function noteOf({ file, address, text }: MadeArticle, key: string): RunArticle {
  return { key, file, address, written: writtenHash(text) };
}
