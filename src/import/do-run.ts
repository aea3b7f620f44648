/** Does a run, for the first time or again: reads, compares, writes, reports. */
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../archive/problem.ts';
import type { Registries, RegistryEntry } from '../archive/registry.ts';
import type { Site } from '../archive/site.ts';
import { addressReader } from './address-in.ts';
import { readArchived } from './archived.ts';
import { jobsFor } from './crew/jobs.ts';
import { ErasedTexts } from './erased-texts.ts';
import { changeFetchAgain, mergeFetchAgain } from './fetch-again.ts';
import { FreePaths } from './free-paths.ts';
import {
  type ImportParts,
  type ImportResult,
  type ImportSettings,
  importTexts,
} from './import-texts.ts';
import { type Origin, type RawText, showOrigin } from './raw.ts';
import type { Texts } from './read-texts.ts';
import { ReportCollector } from './report/collector.ts';
import { REPORT_PAGE } from './report/files.ts';
import { reportText } from './report/report-text.ts';
import { writeReport } from './report/write-report.ts';
import { type DoneAgain, doAgain } from './runs/again.ts';
import { forgetTexts } from './runs/erase-raw.ts';
import { noteFetchChanges } from './runs/fetch-changes.ts';
import { splitInside } from './runs/file-names.ts';
import { rawPaths } from './runs/raw-paths.ts';
import { ReprintsOfArchive } from './runs/reprints-of-archive.ts';
import { articlesOf, hasArticles, RAW_FOLDER, type Run, type RunSettings } from './runs/run.ts';
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
  /** The folder of the theme, whose languages the site has. */
  readonly themeDir?: string | undefined;
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
  /** How many threads learn and clean; by default, as many as the files are worth. */
  readonly jobs?: number | undefined;
  readonly onProgress: ImportParts['onProgress'];
}

/** How a run ended. */
export interface DoneRun {
  /** The page of the report; none where nothing was written. */
  readonly report?: string | undefined;
  /** The report in a few lines. */
  readonly text?: string | undefined;
  /** The file with what the run would add to articles that were in the archive before. */
  readonly reprints?: string | undefined;
}

/** What became of the articles of a run. */
export interface AgainResult extends DoneRun {
  readonly done: DoneAgain;
  /** The file with the changes of articles that somebody has edited. */
  readonly patch: string | undefined;
}

/** The texts of a run, under the names that it keeps. */
interface NamedTexts {
  /** As the user names their files. */
  readonly texts: Texts;
  readonly named: AsyncIterable<RawText | Problem>;
  /** The path of a file by its name. */
  readonly pathOf: (name: string) => string;
}

/** Shows what a run would do. */
export async function* tryRun(
  { texts, named, pathOf }: NamedTexts,
  archive: ImportArchive,
  call: ImportCall,
): AsyncGenerator<ImportResult, DoneRun> {
  const report = new ReportCollector({ added: archive.today, rawPathOf: showOrigin });
  const parts = { ...(await partsOf(texts, archive, call, new Set())), sink: DRY, report };
  const settings = { ...settingsOf(archive, call), rawPathOf: showOrigin };
  yield* asTyped(importTexts(named, settings, parts), pathOf);
  return { text: reportText(report.report()) };
}

/** Writes all articles of a run that are not there yet, or are not as they should be. */
export async function* doRun(
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
  { site, registries, contentDir, dataDir, themeDir, today }: ImportArchive,
  { settings, selection, jobs, onProgress }: ImportCall,
  without: ReadonlySet<string>,
): Promise<Omit<ImportParts, 'sink'>> {
  const erased = new ErasedTexts();
  const facts = await texts.facts();
  const files = new Set(facts.map(({ file }) => texts.pathOf(splitInside(file)[0])));
  const boilerplate = facts.flatMap((one) => one.settings.boilerplate ?? []);
  const accepted = facts.flatMap((one) => one.settings.tags ?? []);
  return {
    crew: {
      site,
      siteOptions: { dataDir, themeDir, preview: false },
      jobs: jobs ?? (await jobsFor(files)),
    },
    archived: readArchived(contentDir, site, without, erased),
    given: {
      places: namesOf(registries.place),
      outlets: namesOf(registries.outlet),
      boilerplate,
      today,
    },
    selection: new Selection(selection),
    tagRules: { registry: registries.tag, fewest: settings.tagsFrom, accepted },
    sameness: compareTexts(),
    erased,
    paths: new FreePaths(
      contentDir,
      site.editions.map(({ lang }) => lang),
    ),
    onProgress,
  };
}

function namesOf(entries: readonly RegistryEntry[]): string[] {
  return entries.flatMap(({ label, aliases }) => [...Object.values(label), ...aliases]);
}
