/** Begins and ends runs: of an import, of one that is done again, and of one that is undone. */
import { dirname, resolve } from 'node:path';
import { removeDraftsBelow } from '../content/whole-file.ts';
import {
  type AgainResult,
  type DoneRun,
  doRun,
  type ImportArchive,
  type ImportCall,
  tryRun,
} from './do-run.ts';
import type { ImportResult } from './import-texts.ts';
import { readTexts, type TextSettings, type Texts } from './read-texts.ts';
import { filesOf, namedPaths, namedSettings, namesOf, usedSettings } from './run-names.ts';
import { beginRun, lockRuns } from './runs/begin-run.ts';
import { noteSettings } from './runs/note-settings.ts';
import { forgetRun, hasArticles, openRun, type Run } from './runs/run.ts';
import { mapTexts, textsAgain } from './runs/texts-again.ts';
import { type ArchiveFolders, type Undone, undoRun } from './runs/undo.ts';

/** The folder of the archive, beside whose content raw texts are kept. */
export function rootOf(contentDir: string): string {
  return dirname(resolve(contentDir));
}

/** How an import ended. */
export interface RunResult extends DoneRun {
  /** The run, unless it wrote nothing. */
  readonly run?: Run | undefined;
}

/**
 * Imports texts as a run of their own.
 * @returns what became of each text; at the end, the run and its report
 */
export async function* importAsRun(
  texts: Texts,
  archive: ImportArchive,
  given: ImportCall,
): AsyncGenerator<ImportResult, RunResult> {
  const { contentDir, today: added } = archive;
  const { dryRun, keepRaw: keep } = given;
  const root = rootOf(contentDir);
  const names = await namesOf(texts, root, given.settings);
  const settings = namedSettings(given.settings, names);
  const selection = { ...given.selection, only: settings.only };
  const call = { ...given, settings, selection };
  const named = { texts, named: mapTexts(texts, names.nameOf), pathOf: names.pathOf };
  if (dryRun) return yield* tryRun(named, archive, call);
  const files = await filesOf(texts, given.settings, names);
  const unlock = await lockRuns(root);
  try {
    removeDraftsBelow(contentDir);
    const run = await beginRun(root, files, { added, settings, keep });
    let isOfUse = false;
    try {
      // Of one that was interrupted, what it has written is not compared with its own texts.
      const { report, text, reprints } = yield* doRun(run, named, archive, call);
      const isNews = reprints !== undefined && dirname(reprints) === run.folder;
      isOfUse = isNews || (await hasArticles(run));
      return isOfUse ? { run, report, text, reprints } : { reprints };
    } finally {
      // A run that has written nothing leaves nothing, whatever ended it.
      isOfUse ||= await hasArticles(run);
      if (!isOfUse) await forgetRun(run);
    }
  } finally {
    await unlock();
  }
}

/** What a run is done again by, where that is not what it noted. */
interface AgainFrom {
  /** The raw files, where it kept none. */
  readonly paths: readonly string[];
  readonly reading: TextSettings;
  /** Another table of dates. */
  readonly dateFrom: string | undefined;
}

/**
 * Does a run again: from the raw texts that it kept, or from the files of `paths` where it kept none.
 * @param call its settings are those that were noted, with what the call says besides
 * @throws FolderError where a raw file is missing, or is not the one that was imported
 */
export async function* importAgain(
  run: Run,
  archive: ImportArchive,
  call: Omit<ImportCall, 'selection' | 'keepRaw'>,
  { paths, reading, dateFrom }: AgainFrom,
): AsyncGenerator<ImportResult, AgainResult> {
  const root = rootOf(archive.contentDir);
  const unlock = await lockRuns(root);
  try {
    const { importFileOf, nameOf, ...again } = await textsAgain(run, root, paths);
    const texts = readTexts(again.paths, { ...reading, importFileOf });
    try {
      const { limit, random, only } = run.file.settings;
      const whole = { ...call, selection: { limit, random, only }, keepRaw: true };
      const named = { texts, named: mapTexts(texts, nameOf), pathOf: (name: string) => name };
      const result = yield* doRun(run, named, archive, whole);
      if (!call.dryRun) {
        const { importFile } = reading;
        const typed = { ...(importFile && { importFile }), ...(dateFrom && { dateFrom }) };
        const names = await namesOf(texts, root, typed);
        const used = await usedSettings(texts, typed, { names, nameOf });
        await noteSettings(run, { ...call.settings, ...namedPaths(typed, names) }, used);
      }
      return result;
    } finally {
      await texts.close();
    }
  } finally {
    await unlock();
  }
}

/**
 * Undoes a run: see `undoRun`.
 * @throws FolderError where there is no such run, or an import is under way
 */
export async function undoImport(
  id: string,
  folders: ArchiveFolders,
  dryRun: boolean,
): Promise<Undone> {
  const root = rootOf(folders.contentDir);
  const run = await openRun(root, id);
  if (dryRun) return undoRun(run, folders, dryRun);
  const unlock = await lockRuns(root);
  try {
    return await undoRun(run, folders, dryRun);
  } finally {
    await unlock();
  }
}
