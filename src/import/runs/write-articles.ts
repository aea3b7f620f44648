/** Writes the articles of a run, and notes them in its folder. */
import { join } from 'node:path';
import { writeNew } from '../disk.ts';
import type { ArticleSink, MadeArticle } from '../import-texts.ts';
import { noteArticles, type Run, type RunArticle } from './run-folder.ts';
import { writtenHash } from './written.ts';

/** Articles that are noted together. Of those that an interrupted run has not noted, the next import knows the texts. */
const TOGETHER = 100;

/** A sink, and what ends it. */
export interface Writing {
  readonly sink: ArticleSink;
  /** Notes the last articles. */
  readonly end: () => Promise<void>;
}

/** Does everything except writing. */
export const DRY: Writing = {
  sink: { take: () => Promise.resolve() },
  end: () => Promise.resolve(),
};

/** Writes new articles. */
export function writeArticlesOf(run: Run, contentDir: string): Writing {
  let waiting: RunArticle[] = [];
  const end = async () => {
    const noted = waiting;
    waiting = [];
    await noteArticles(run, noted);
  };
  const take = async (made: MadeArticle, key: string) => {
    await writeFree(contentDir, made);
    waiting.push(noteOf(made, key));
    if (waiting.length >= TOGETHER) await end();
  };
  return { sink: { take }, end };
}

/** Writes an article to a path that should be free. @throws Error where it is not: somebody else has just taken it */
export async function writeFree(contentDir: string, { file, text }: MadeArticle): Promise<void> {
  if (await writeNew(join(contentDir, file), text)) return;
  throw new Error(`${file} was written by another program meanwhile`);
}

/** The line that a run notes of an article. */
export function noteOf({ file, address, text }: MadeArticle, key: string): RunArticle {
  return { key, file, address, written: writtenHash(text) };
}
