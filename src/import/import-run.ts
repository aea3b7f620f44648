/** Begins and ends an import: what it knows of the archive, its run, its articles. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '../archive/problem.ts';
import type { Registries } from '../archive/registry.ts';
import type { Site } from '../archive/site.ts';
import { addTo } from '../text/grouping.ts';
import { addressReader } from './address-in.ts';
import { readArchived } from './archived.ts';
import { ErasedTexts } from './erased-texts.ts';
import { changeFetchAgain, mergeFetchAgain } from './fetch-again.ts';
import { FreePaths } from './free-paths.ts';
import {
  type ImportParts,
  type ImportResult,
  type ImportSettings,
  importTexts,
} from './import-texts.ts';
import { importLearner } from './learn.ts';
import { type Origin, type RawText, showOrigin } from './raw.ts';
import { readTexts, type TextSettings, type Texts } from './read-texts.ts';
import { ReportCollector } from './report/collector.ts';
import { REPORT_PAGE } from './report/files.ts';
import { reportText } from './report/report-text.ts';
import { writeReport } from './report/write-report.ts';
import { type DoneAgain, doAgain } from './runs/again.ts';
import { beginRun, lockRuns, type RawFile } from './runs/begin-run.ts';
import { forgetTexts } from './runs/erase-raw.ts';
import { noteFetchChanges } from './runs/fetch-changes.ts';
import { type FileNames, fileNames, splitInside } from './runs/file-names.ts';
import { noteSettings, type UsedSettings } from './runs/note-settings.ts';
import { rawPaths } from './runs/raw-paths.ts';
import { ReprintsOfArchive } from './runs/reprints-of-archive.ts';
import {
  articlesOf,
  forgetRun,
  hasArticles,
  openRun,
  RAW_FOLDER,
  type Run,
  type RunSettings,
} from './runs/run.ts';
import { mapTexts, textsAgain } from './runs/texts-again.ts';
import { type ArchiveFolders, type Undone, undoRun } from './runs/undo.ts';
import { DRY } from './runs/write-articles.ts';
import { compareTexts } from './sameness/compare-texts.ts';
import { Selection, type SelectionRules } from './selection.ts';

/** An archive, and the day. */
export interface ImportArchive {
  readonly site: Site;
  readonly registries: Registries;
  readonly contentDir: string;
  /** The folder of `fetch-again.yaml`. */
  readonly dataDir: string;
  /** The day of the import: `2026-11-30`. */
  readonly today: string;
}

/** What a call says of an import, beside what a run notes. */
export interface ImportCall {
  readonly settings: RunSettings;
  readonly dates: ImportSettings['dates'];
  readonly selection: SelectionRules;
  readonly keepRaw: boolean;
  readonly dryRun: boolean;
  readonly onProgress: ImportParts['onProgress'];
}

/** The folder of the archive, beside whose content raw texts are kept. */
export function rootOf(contentDir: string): string {
  return dirname(resolve(contentDir));
}

/** How an import ended. */
export interface RunResult {
  /** The run, unless it wrote nothing. */
  readonly run?: Run | undefined;
  /** The page of the report; none where nothing was written. */
  readonly report?: string | undefined;
  /** The report in a few lines. */
  readonly text?: string | undefined;
  /** The file with what the run would add to articles that were in the archive before. */
  readonly reprints?: string | undefined;
}

/** The texts of a run, under the names that it keeps. */
interface NamedTexts {
  /** As the user names their files. */
  readonly texts: Texts;
  readonly named: AsyncIterable<RawText | Problem>;
  /** The path of a file by its name. */
  readonly pathOf: (name: string) => string;
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
  if (dryRun) {
    const report = new ReportCollector({ added, rawPathOf: showOrigin });
    const parts = { ...(await partsOf(texts, archive, call, new Set())), sink: DRY, report };
    const dry = { ...settingsOf(archive, call), rawPathOf: showOrigin };
    yield* asTyped(importTexts(named.named, dry, parts), names.pathOf);
    return { text: reportText(report.report()) };
  }
  const files = await filesOf(texts, given.settings, names);
  const unlock = await lockRuns(root);
  try {
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

/** Writes all articles of a run that are not there yet, or are not as they should be. */
async function* doRun(
  run: Run,
  { texts, named, pathOf }: NamedTexts,
  archive: ImportArchive,
  call: ImportCall,
): AsyncGenerator<ImportResult, AgainResult> {
  const { contentDir, dataDir, site } = archive;
  const own = new Set(
    (await articlesOf(run)).flatMap(({ file, before }) => [file, before?.file ?? file]),
  );
  const dated = { ...archive, today: run.file.added };
  const parts = await partsOf(texts, dated, call, own);
  const addressIn = addressReader(site);
  const { sink, end } = await doAgain(run, contentDir, { addressIn, dryRun: call.dryRun });
  const settings = { ...settingsOf(dated, call), rawPathOf: rawPaths(run) };
  const report = new ReportCollector({ added: run.file.added, rawPathOf: settings.rawPathOf });
  const erased: Origin[] = [];
  const reprints = new ReprintsOfArchive();
  const results = importTexts(named, settings, { ...parts, sink, report });
  for await (const result of asTyped(results, pathOf)) {
    if ('fate' in result) {
      if (result.fate.kind === 'erased') erased.push(result.origin);
      if (result.fate.kind === 'reprint') reprints.add(result.fate);
    }
    yield result;
  }
  const ended = await end();
  const text = reportText(report.report());
  if (call.dryRun) return { ...ended, text };
  const patch = await reprints.writePatch(run, contentDir);
  await noteFetchAgain(run, dataDir, report);
  // The page quotes raw texts, which are kept or not as the call says.
  const isKept = run.file.files.some(({ kept }) => kept !== undefined);
  if (isKept) await writeReport(run.folder, report, named);
  if (erased.length > 0) {
    for (const problem of await forgetTexts(run, erased, site.languages)) yield { problem };
  }
  const page = join(dirname(contentDir), RAW_FOLDER, run.id, REPORT_PAGE);
  return { ...ended, text, reprints: patch, ...(isKept && { report: page }) };
}

/** Notes what had no text. Of a run that is about to be forgotten, what the list has already is better known. */
async function noteFetchAgain(run: Run, dataDir: string, report: ReportCollector): Promise<void> {
  const { fetchAgain: items, fetched } = report;
  if (await hasArticles(run)) {
    const change = await changeFetchAgain(dataDir, (list) => mergeFetchAgain(list, items, fetched));
    await noteFetchChanges(run, change);
  } else {
    const loose = items.map((one) => ({ ...one, raw: basename(one.raw) }));
    await changeFetchAgain(dataDir, (list) => mergeFetchAgain(loose, list, fetched));
  }
}

/** Names files in problems as the user does: `file:line:column` is opened by editors. */
async function* asTyped(
  results: AsyncGenerator<ImportResult>,
  pathOf: (name: string) => string,
): AsyncGenerator<ImportResult> {
  for await (const result of results) {
    if (!('problem' in result)) yield result;
    else yield { problem: { ...result.problem, file: pathOf(result.problem.file) } };
  }
}

/** What became of a run that was done again. */
export interface AgainResult extends Omit<RunResult, 'run'> {
  readonly done: DoneAgain;
  /** The file with the changes of articles that somebody has edited. */
  readonly patch: string | undefined;
}

/** What a run is done again by, where that is not what it noted. */
export interface AgainFrom {
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

/** The files with settings that texts were read by. */
async function usedSettings(
  texts: Texts,
  { dateFrom }: TypedPaths,
  { names, nameOf }: { names: FileNames; nameOf: (file: string) => string },
): Promise<UsedSettings[]> {
  const readers = new Map<string, string[]>();
  for (const { file, settingsPath } of await texts.facts()) {
    if (settingsPath !== undefined) addTo(readers, settingsPath, nameOf(splitInside(file)[0]));
  }
  const settings = [...readers].map(([path, all]) => {
    return { path, name: names.nameOf(path), role: 'settings', readers: all } as const;
  });
  if (dateFrom === undefined) return settings;
  return [
    ...settings,
    { path: dateFrom, name: names.nameOf(dateFrom), role: 'dates', readers: [] },
  ];
}

/** Names all files that a run keeps. */
async function namesOf(
  texts: Texts,
  root: string,
  { importFile, dateFrom }: TypedPaths,
): Promise<FileNames> {
  const facts = await texts.facts();
  const data = facts.map(({ file }) => splitInside(file)[0]);
  const beside = facts.flatMap(({ settingsPath }) => settingsPath ?? []);
  const stated = [importFile, dateFrom].filter((path) => path !== undefined);
  return fileNames(root, texts.paths, [...new Set([...data, ...beside, ...stated])]);
}

/** The paths of files with settings, as a person typed them. */
type TypedPaths = Pick<RunSettings, 'importFile' | 'dateFrom'>;

/** What a call says, with names instead of paths. */
function namedSettings(settings: RunSettings, names: FileNames): RunSettings {
  const { only } = settings;
  return {
    ...settings,
    ...namedPaths(settings, names),
    ...(only !== undefined && { only: only.map((key) => namedKey(key, names.nameOf)) }),
  };
}

function namedPaths({ importFile, dateFrom }: TypedPaths, { nameOf }: FileNames): TypedPaths {
  return {
    ...(importFile !== undefined && { importFile: nameOf(importFile) }),
    ...(dateFrom !== undefined && { dateFrom: nameOf(dateFrom) }),
  };
}

/** A key that begins with a path gets the name of it. One that begins with a name stays. */
function namedKey(key: string, nameOf: (file: string) => string): string {
  const [, file = key, row = ''] = /^(.*?)(#\d{1,9})?$/s.exec(key) ?? [];
  return existsSync(splitInside(file)[0]) ? nameOf(file) + row : key;
}

function settingsOf(
  { site, contentDir, today }: ImportArchive,
  { settings, dates }: ImportCall,
): Omit<ImportSettings, 'rawPathOf'> {
  const { lang, date, title, publish } = settings;
  return { site, contentDir, lang, date, title, publish, dates, added: today };
}

/** @param without files, below the content folder, that are not counted among the articles of the archive */
async function partsOf(
  texts: Texts,
  { site, registries, contentDir, today }: ImportArchive,
  { settings, selection, onProgress }: ImportCall,
  without: ReadonlySet<string>,
): Promise<Omit<ImportParts, 'sink'>> {
  const erased = new ErasedTexts();
  const archived = await readArchived(contentDir, site, without, erased);
  const facts = await texts.facts();
  const boilerplate = facts.flatMap((one) => one.settings.boilerplate ?? []);
  const accepted = facts.flatMap((one) => one.settings.tags ?? []);
  return {
    learner: importLearner({ site, registries, archived, boilerplate, today }),
    selection: new Selection(selection),
    tagRules: { registry: registries.tag, fewest: settings.tagsFrom, accepted },
    sameness: compareTexts(archived),
    erased,
    paths: new FreePaths(
      contentDir,
      site.editions.map(({ lang }) => lang),
    ),
    onProgress,
  };
}

/** The files to keep: those of the texts, and what is needed to read them again. */
async function filesOf(
  texts: Texts,
  { dateFrom }: RunSettings,
  { nameOf }: FileNames,
): Promise<RawFile[]> {
  const raw = new Map<string, RawFile>();
  const others = new Map<string, RawFile>();
  for (const { file, settingsPath } of await texts.facts()) {
    const [outer] = splitInside(file);
    const settings = settingsPath === undefined ? {} : { settings: nameOf(settingsPath) };
    raw.set(outer, { file: nameOf(outer), path: texts.pathOf(outer), ...settings });
    if (settingsPath === undefined) continue;
    others.set(settingsPath, { file: nameOf(settingsPath), path: settingsPath, role: 'settings' });
  }
  if (dateFrom !== undefined) {
    others.set(dateFrom, { file: nameOf(dateFrom), path: dateFrom, role: 'dates' });
  }
  return [...raw.values(), ...others.values()];
}
