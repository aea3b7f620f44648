/** Undoes a run: removes the articles that nobody has edited since. */
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articlesOf, type Run, type RunArticle, writeArticles } from './run-folder.ts';
import { stateOf } from './written.ts';

/** What became of the articles of a run: their files, below the content folder. */
export interface Undone {
  readonly removed: readonly string[];
  /** Edited by somebody, and therefore left. */
  readonly edited: readonly string[];
  /** Moved or removed by somebody. */
  readonly gone: readonly string[];
}

/**
 * Undoes a run. Its folder goes with the last of its articles; as long as one that was edited is left, it stays, with
 * the raw texts.
 * @param contentDir the content folder
 */
export async function undoRun(run: Run, contentDir: string, dryRun: boolean): Promise<Undone> {
  const articles = await articlesOf(run);
  const left: RunArticle[] = [];
  const undone = { removed: [] as string[], edited: [] as string[], gone: [] as string[] };
  for (const article of articles) {
    const state = await stateOf(contentDir, article);
    if (state === 'edited') left.push(article);
    undone[state === 'unedited' ? 'removed' : state].push(article.file);
    if (state === 'unedited' && !dryRun) await removeFile(contentDir, article.file);
  }
  if (dryRun) return undone;
  if (left.length > 0) await writeArticles(run, left);
  else await rm(run.folder, { recursive: true });
  return undone;
}

/** Removes a file, and the folders that are empty without it. */
export async function removeFile(contentDir: string, file: string): Promise<void> {
  await rm(join(contentDir, file));
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const isEmpty = await rmdir(join(contentDir, folder)).then(
      () => true,
      () => false,
    );
    if (!isEmpty) return;
  }
}
