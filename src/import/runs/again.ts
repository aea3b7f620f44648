/** Does a run again, by better rules: replaces the articles that nobody has edited, and writes a patch for the rest. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Address } from '../../archive/address.ts';
import { removeDrafts, replaceFile } from '../../content/whole-file.ts';
import type { ArticleSink, MadeArticle } from '../import-texts.ts';
import { aliasesOf, withAliases } from './aliases.ts';
import { EDITED_PATCH } from './own-files.ts';
import { patchOf, writePatch } from './patches.ts';
import {
  articlesOf,
  finishNewRun,
  finishRun,
  noteArticle,
  type Run,
  type RunArticle,
  reopenRun,
} from './run.ts';
import { foldersOf, removeFile } from './undo.ts';
import { noteOf, writeFree } from './write-articles.ts';
import { type FoundArticle, findArticle } from './written.ts';

/** What became of the articles of a run that was done again: their files, below the content folder. */
export interface DoneAgain {
  readonly added: string[];
  readonly replaced: string[];
  readonly unchanged: string[];
  /** New files of articles that have another date or title now. */
  readonly moved: string[];
  /** Articles that are none any more: by better rules, their texts belong to others. */
  readonly removed: string[];
  /** Edited by somebody: the patch says what the rules would write. */
  readonly edited: string[];
  /** Moved or removed by somebody, and not written again. */
  readonly gone: string[];
}

/** Finds the address of an article in its file; none where the file has mistakes. */
type AddressIn = (file: string, text: string) => Address | undefined;

/** A run that is being done again. */
interface Again {
  readonly sink: ArticleSink;
  /** Removes what is no article any more, notes the rest, and writes the patch. */
  readonly end: () => Promise<{ done: DoneAgain; patch: string | undefined }>;
}

/**
 * Begins to do a run again. One that was interrupted is ended so: articles that it noted and that are not there were not
 * written yet.
 * @param addressIn finds the address that an edited article has, in the text of its file
 * @param dryRun whether to do everything except writing
 */
export async function doAgain(
  run: Run,
  contentDir: string,
  { addressIn, dryRun }: { addressIn: AddressIn; dryRun: boolean },
): Promise<Again> {
  const noted = await articlesOf(run);
  if (run.isUnfinished && !dryRun)
    for (const one of foldersOf(noted, contentDir)) removeDrafts(one);
  const earlier = new Map<string, FoundArticle>();
  for (const one of noted) {
    const found = await findArticle(contentDir, one);
    if (found.leftover !== undefined && !dryRun) await removeFile(contentDir, found.leftover);
    const wasWritten = found.state !== 'gone' || !run.isUnfinished || one.isGone === true;
    if (wasWritten) earlier.set(one.key, found);
  }
  const done: DoneAgain = {
    added: [],
    replaced: [],
    unchanged: [],
    moved: [],
    removed: [],
    edited: [],
    gone: [],
  };
  // The journal of a new run is its list: of a hundred thousand articles, notes would take 50 MB.
  const isNew = noted.length === 0;
  const unwritten = new Set<string>();
  const notes = new Map<string, RunArticle>();
  const fixed = new Map<string, Address | 'gone'>();
  for (const [key, { article, state }] of earlier) {
    if (state === 'gone') fixed.set(key, state);
    if (state !== 'edited') continue;
    const text = await readFile(join(contentDir, article.file), 'utf8');
    fixed.set(key, addressIn(article.file, text) ?? (article.address as Address));
  }
  if (!dryRun) {
    const places = noted.map((one) => earlier.get(one.key) ?? { article: one, state: undefined });
    await reopenRun(
      run,
      places.map(({ article: { isGone: _, ...article }, state }) => ({
        ...article,
        ...(state === 'gone' && { isGone: true }),
      })),
    );
  }
  const patches: string[] = [];

  const take = async (made: MadeArticle, key: string) => {
    const old = earlier.get(key);
    if (!old) {
      done.added.push(made.file);
      const article = noteOf(made, key);
      if (!dryRun) {
        unwritten.add(key);
        await noteArticle(run, article);
        await writeFree(contentDir, made);
        unwritten.delete(key);
      }
      if (!isNew) notes.set(key, article);
      return;
    }
    // Where it cannot be written, the old one stays.
    notes.set(key, old.article);
    if (old.state === 'gone') done.gone.push(old.article.file);
    else if (old.state === 'edited') {
      const current = await readFile(join(contentDir, old.article.file), 'utf8');
      done.edited.push(old.article.file);
      if (current !== made.text) patches.push(patchOf(old.article.file, current, made.text));
    } else notes.set(key, await replace(made, old.article, key));
  };

  const replace = async (made: MadeArticle, old: RunArticle, key: string): Promise<RunArticle> => {
    const current = await readFile(join(contentDir, old.file), 'utf8');
    const isSameFile = made.file === old.file;
    const whole = { ...made, text: withAliases(made.text, aliasesOf(current, made, old)) };
    if (isSameFile && current === whole.text) {
      done.unchanged.push(made.file);
      return noteOf(whole, key);
    }
    if (!dryRun) {
      await noteArticle(run, noteOf(whole, key));
      if (isSameFile) replaceFile(join(contentDir, made.file), whole.text);
      else {
        await writeFree(contentDir, whole);
        await removeFile(contentDir, old.file);
      }
    }
    (isSameFile ? done.replaced : done.moved).push(made.file);
    return noteOf(whole, key);
  };

  const end = async () => {
    for (const [key, { article, state }] of earlier) {
      if (notes.has(key)) continue;
      if (state === 'unedited') {
        done.removed.push(article.file);
        if (!dryRun) await removeFile(contentDir, article.file);
      } else {
        done[state].push(article.file);
        notes.set(key, article);
      }
    }
    if (dryRun) return { done, patch: undefined };
    const patch = await writePatch(join(run.folder, EDITED_PATCH), patches);
    if (isNew) await finishNewRun(run, unwritten);
    else await finishRun(run, [...notes.values()]);
    return { done, patch };
  };

  const sink = {
    earlierFile: (key: string) => earlier.get(key)?.article.file,
    fixedAddress: (key: string) => fixed.get(key),
    take,
  };
  return { sink, end };
}
