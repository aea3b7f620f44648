/** Begins and ends an import: what it knows of the archive, its run, its articles. */
import { dirname, join, resolve } from 'node:path';
import type { Problem } from '../archive/problem.ts';
import type { Registries } from '../archive/registry.ts';
import type { Site } from '../archive/site.ts';
import { removeDraftsBelow } from '../content/whole-file.ts';
import { readArchived } from './archived.ts';
import { ErasedTexts } from './erased-texts.ts';
import { updateFetchAgain } from './fetch-again.ts';
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
import { forgetTexts } from './runs/erase-raw.ts';
import {
  articlesOf,
  beginRun,
  forgetRun,
  hasArticles,
  lockRuns,
  noteSettings,
  RAW_FOLDER,
  type RawFile,
  type Run,
  type RunSettings,
  rawPaths,
} from './runs/run-folder.ts';
import { mapTexts, textsAgain } from './runs/texts-again.ts';
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
}

/**
 * Imports texts as a run of their own.
 * @returns what became of each text; at the end, the run and its report
 */
export async function* importAsRun(
  texts: Texts,
  archive: ImportArchive,
  call: ImportCall,
): AsyncGenerator<ImportResult, RunResult> {
  const { contentDir, today: added } = archive;
  const { settings, dryRun, keepRaw: keep } = call;
  if (dryRun) {
    const report = new ReportCollector({ added, rawPathOf: showOrigin });
    const parts = { ...(await partsOf(texts, archive, call, new Set())), sink: DRY, report };
    yield* importTexts(texts, { ...settingsOf(archive, call), rawPathOf: showOrigin }, parts);
    return { text: reportText(report.report()) };
  }
  const root = rootOf(contentDir);
  const files = await filesOf(texts, settings);
  const unlock = await lockRuns(root);
  try {
    removeDraftsBelow(contentDir);
    const run = await beginRun(root, files, { added, settings, keep });
    let hasWritten = false;
    try {
      // Of one that was interrupted, what it has written is not compared with its own texts.
      const { report, text } = yield* doRun(run, { texts, named: texts }, archive, call);
      hasWritten = await hasArticles(run);
      return hasWritten ? { run, report, text } : {};
    } finally {
      // A run that has written nothing leaves nothing, whatever ended it.
      hasWritten ||= await hasArticles(run);
      if (!hasWritten) await forgetRun(run);
    }
  } finally {
    await unlock();
  }
}

/** Writes all articles of a run that are not there yet, or are not as they should be. */
async function* doRun(
  run: Run,
  { texts, named }: { texts: Texts; named: AsyncIterable<RawText | Problem> },
  archive: ImportArchive,
  call: ImportCall,
): AsyncGenerator<ImportResult, AgainResult> {
  const own = new Set((await articlesOf(run)).map(({ file }) => file));
  const dated = { ...archive, today: run.file.added };
  const parts = await partsOf(texts, dated, call, own);
  const { sink, end } = await doAgain(run, archive.contentDir, call.dryRun);
  const settings = { ...settingsOf(dated, call), rawPathOf: rawPaths(run) };
  const report = new ReportCollector({ added: run.file.added, rawPathOf: settings.rawPathOf });
  const erased: Origin[] = [];
  for await (const result of importTexts(named, settings, { ...parts, sink, report })) {
    if ('fate' in result && result.fate.kind === 'erased') erased.push(result.origin);
    yield result;
  }
  const ended = await end();
  if (call.dryRun) return { ...ended, text: reportText(report.report()) };
  await updateFetchAgain(archive.dataDir, report.fetchAgain, report.fetched);
  // The page quotes raw texts, which are kept or not as the call says.
  const isKept = run.file.files.some(({ kept }) => kept !== undefined);
  if (isKept) await writeReport(run.folder, report, named);
  if (erased.length > 0) {
    for (const problem of await forgetTexts(run, erased, archive.site.languages)) yield { problem };
  }
  const page = join(dirname(archive.contentDir), RAW_FOLDER, run.id, REPORT_PAGE);
  return { ...ended, text: reportText(report.report()), ...(isKept && { report: page }) };
}

/** What became of a run that was done again. */
export interface AgainResult extends Omit<RunResult, 'run'> {
  readonly done: DoneAgain;
  /** The file with the changes of articles that somebody has edited. */
  readonly patch: string | undefined;
}

/**
 * Does a run again: from the raw texts that it kept, or from the files of `paths` where it kept none.
 * @throws FolderError where a raw file is missing, or is not the one that was imported
 */
export async function* importAgain(
  run: Run,
  archive: ImportArchive,
  call: Omit<ImportCall, 'selection' | 'keepRaw'>,
  { paths, reading }: { paths: readonly string[]; reading: TextSettings },
): AsyncGenerator<ImportResult, AgainResult> {
  const unlock = await lockRuns(rootOf(archive.contentDir));
  try {
    const again = await textsAgain(run, paths);
    const texts = readTexts(again.paths, reading);
    try {
      const { limit, random, only } = run.file.settings;
      const whole = { ...call, selection: { limit, random, only }, keepRaw: true };
      const named = mapTexts(texts, again.nameOf);
      const result = yield* doRun(run, { texts, named }, archive, whole);
      const used = (await texts.facts()).flatMap(({ settingsPath }) => settingsPath ?? []);
      if (!call.dryRun) await noteSettings(run, call.settings, used);
      return result;
    } finally {
      await texts.close();
    }
  } finally {
    await unlock();
  }
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
async function filesOf(texts: Texts, { dateFrom }: RunSettings): Promise<RawFile[]> {
  const facts = await texts.facts();
  const files = new Map<string, RawFile>();
  for (const { file, settingsPath } of facts) {
    const [outer = file] = file.split('!/', 1);
    files.set(outer, { file: outer, path: texts.pathOf(outer) });
    if (settingsPath !== undefined) {
      files.set(settingsPath, { file: settingsPath, path: settingsPath, role: 'settings' });
    }
  }
  if (dateFrom !== undefined)
    files.set(dateFrom, { file: dateFrom, path: dateFrom, role: 'dates' });
  return [...files.values()];
}
