/** Undoes a run: removes the articles that nobody has edited since. */

import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeDrafts } from '../../content/whole-file.ts';
import { undoFetchChanges } from './fetch-changes.ts';
import { articlesOf, forgetRun, type Run, type RunArticle, writeArticles } from './run.ts';
import { findArticle } from './written.ts';

/** What became of the articles of a run: their files, below the content folder. */
export interface Undone {
  readonly removed: readonly string[];
  /** Edited by somebody, and therefore left. */
  readonly edited: readonly string[];
  /** Moved or removed by somebody. */
  readonly gone: readonly string[];
}

/** The folders of an archive. */
export interface ArchiveFolders {
  readonly contentDir: string;
  /** That of `fetch-again.yaml`. */
  readonly dataDir: string;
}

/**
 * Undoes a run. Its folder goes with the last of its articles; as long as one that was edited is left, it stays, with
 * the raw texts. Nobody else may be writing: see `lockRuns`.
 */
export async function undoRun(
  run: Run,
  { contentDir, dataDir }: ArchiveFolders,
  dryRun: boolean,
): Promise<Undone> {
  const articles = await articlesOf(run);
  if (run.isUnfinished && !dryRun)
    for (const one of foldersOf(articles, contentDir)) removeDrafts(one);
  const left: RunArticle[] = [];
  const undone = { removed: [] as string[], edited: [] as string[], gone: [] as string[] };
  for (const noted of articles) {
    const { article, state, leftover } = await findArticle(contentDir, noted);
    if (leftover !== undefined && !dryRun) await removeFile(contentDir, leftover);
    if (state === 'edited') left.push(article);
    undone[state === 'unedited' ? 'removed' : state].push(article.file);
    if (dryRun || state === 'edited') continue;
    if (state === 'unedited') await removeFile(contentDir, article.file);
    // One that was interrupted has made the folder and not yet the file, or removed the file and not yet the folder.
    else await removeEmpty(contentDir, article.file);
  }
  if (dryRun) return undone;
  await undoFetchChanges(run, dataDir);
  if (left.length > 0) await writeArticles(run, left);
  else await forgetRun(run);
  return undone;
}

/** The folders in which articles are, or were to be, each once. */
export function foldersOf(articles: readonly RunArticle[], contentDir: string): Set<string> {
  const files = articles.flatMap(({ file, before }) => [file, ...(before ? [before.file] : [])]);
  return new Set(files.map((file) => join(contentDir, dirname(file))));
}

/** Removes a file, and the folders that are empty without it. */
export async function removeFile(contentDir: string, file: string): Promise<void> {
  await rm(join(contentDir, file));
  await removeEmpty(contentDir, file);
}

/** Removes the folders of a file that are empty. */
async function removeEmpty(contentDir: string, file: string): Promise<void> {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const isEmpty = await rmdir(join(contentDir, folder)).then(
      () => true,
      () => false,
    );
    if (!isEmpty) return;
  }
}
