/** Does a run again, by better rules: replaces the articles that nobody has edited, and writes a patch for the rest. */
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { removeDrafts, replaceFile, writeNew } from '../../content/whole-file.ts';
import type { ArticleSink, MadeArticle } from '../import-texts.ts';
import {
  articlesOf,
  finishRun,
  noteArticle,
  type Run,
  type RunArticle,
  reopenRun,
} from './run-folder.ts';
import { removeFile } from './undo.ts';
import { noteOf, writeFree } from './write-articles.ts';
import { stateOf, type WrittenState } from './written.ts';

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

/** A run that is being done again. */
export interface Again {
  readonly sink: ArticleSink;
  /** Removes what is no article any more, notes the rest, and writes the patch. */
  readonly end: () => Promise<{ done: DoneAgain; patch: string | undefined }>;
}

/** The file of the patch, in the folder of the run. */
const PATCH = 'edited.patch';

/**
 * Begins to do a run again. One that was interrupted is ended so: articles that it noted and that are not there were not
 * written yet.
 * @param dryRun whether to do everything except writing
 */
export async function doAgain(run: Run, contentDir: string, dryRun: boolean): Promise<Again> {
  const articles = await articlesOf(run);
  if (!dryRun) await reopenRun(run);
  const earlier = new Map(articles.map((article) => [article.key, article]));
  const states = new Map<string, WrittenState>();
  for (const article of articles) {
    const state = await stateOf(contentDir, article);
    if (run.isUnfinished && state === 'gone') {
      if (!dryRun) removeDrafts(dirname(join(contentDir, article.file)));
    } else states.set(article.key, state);
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
  const notes = new Map<string, RunArticle>();
  const patches: string[] = [];

  const take = async (made: MadeArticle, key: string) => {
    const old = earlier.get(key);
    const state = states.get(key);
    if (!old || state === undefined) {
      done.added.push(made.file);
      const article = noteOf(made, key);
      if (!dryRun) {
        await noteArticle(run, article);
        await writeFree(contentDir, made);
      }
      notes.set(key, article);
    } else if (state === 'gone') {
      notes.set(key, old);
      done.gone.push(old.file);
    } else if (state === 'edited') {
      notes.set(key, old);
      done.edited.push(old.file);
      const current = await readFile(join(contentDir, old.file), 'utf8');
      const text = { ...made, file: old.file };
      if (current !== text.text) patches.push(patchOf(current, text));
    } else {
      // Where it cannot be written, the old one stays.
      notes.set(key, old);
      notes.set(key, await replace(made, old, key));
    }
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
      else await move(whole, { file: old.file, text: current });
    }
    (isSameFile ? done.replaced : done.moved).push(made.file);
    return noteOf(whole, key);
  };

  /** Writes the new file when the old one is gone: an interruption between leaves one that is noted and not there. */
  const move = async (made: MadeArticle, old: { file: string; text: string }) => {
    await removeFile(contentDir, old.file);
    try {
      await writeFree(contentDir, made);
    } catch (error) {
      writeNew(join(contentDir, old.file), old.text);
      throw error;
    }
  };

  const end = async () => {
    for (const old of articles) {
      if (notes.has(old.key)) continue;
      const state = states.get(old.key);
      if (state === undefined) continue;
      if (state === 'unedited') {
        done.removed.push(old.file);
        if (!dryRun) await removeFile(contentDir, old.file);
      } else {
        done[state].push(old.file);
        notes.set(old.key, old);
      }
    }
    if (dryRun) return { done, patch: undefined };
    const patch = join(run.folder, PATCH);
    if (patches.length > 0) replaceFile(patch, patches.join(''));
    else await rm(patch, { force: true });
    await finishRun(run, [...notes.values()]);
    return { done, patch: patches.length > 0 ? patch : undefined };
  };

  return { sink: { earlierFile: (key) => earlier.get(key)?.file, take }, end };
}

/** A patch in the form that `git apply` and `patch` read. */
function patchOf(current: string, { file, text }: MadeArticle): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, current, text, '', '');
}

/** The addresses that an article has had: those that it leads from, and the one that it leaves where it was published. */
function aliasesOf(current: string, made: MadeArticle, old: RunArticle): string[] {
  const parts = splitFrontMatter(current);
  if (!('yaml' in parts)) return [];
  const { aliases = [], draft } = parseDocument(parts.yaml).toJS() as {
    aliases?: string | string[];
    draft?: boolean;
  };
  const all = [aliases, draft ? [] : old.address].flat();
  return [...new Set(all)].filter((address) => address !== made.address);
}

function withAliases(article: string, aliases: readonly string[]): string {
  if (aliases.length === 0) return article;
  const written = aliases.map((line) => `\n  - ${line}`).join('');
  return article.replace(/^id: /m, () => `aliases:${written}\nid: `);
}
