/** Begins and ends an import: what it knows of the archive, its run, its articles. */
import { dirname, resolve } from 'node:path';
import type { Registries } from '../archive/registry.ts';
import type { Site } from '../archive/site.ts';
import { readArchived } from './archived.ts';
import { FreePaths } from './free-paths.ts';
import {
  type ImportParts,
  type ImportResult,
  type ImportSettings,
  importTexts,
} from './import-texts.ts';
import { importLearner } from './learn.ts';
import { showOrigin } from './raw.ts';
import { readTexts, type TextSettings, type Texts } from './read-texts.ts';
import { type DoneAgain, doAgain } from './runs/again.ts';
import {
  articlesOf,
  beginRun,
  forgetRun,
  hasArticles,
  type RawFile,
  type Run,
  type RunSettings,
  rawPaths,
} from './runs/run-folder.ts';
import { mapTexts, textsAgain } from './runs/texts-again.ts';
import { DRY, writeArticlesOf } from './runs/write-articles.ts';
import { compareTexts } from './sameness/compare-texts.ts';
import { Selection, type SelectionRules } from './selection.ts';

/** An archive, and the day. */
export interface ImportArchive {
  readonly site: Site;
  readonly registries: Registries;
  readonly contentDir: string;
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

/**
 * Imports texts as a run of their own.
 * @returns what became of each text; at the end, the run, unless it wrote nothing
 */
export async function* importAsRun(
  texts: Texts,
  archive: ImportArchive,
  call: ImportCall,
): AsyncGenerator<ImportResult, Run | undefined> {
  const { contentDir, today } = archive;
  const { settings, dryRun, keepRaw } = call;
  const parts = await partsOf(texts, archive, call, new Set());
  if (dryRun) {
    const rawPathOf = showOrigin;
    yield* importTexts(texts, { ...settingsOf(archive, call), rawPathOf }, { ...parts, ...DRY });
    return undefined;
  }
  const files = await filesOf(texts);
  const run = await beginRun(rootOf(contentDir), files, { added: today, settings, keep: keepRaw });
  try {
    const { sink, end } = writeArticlesOf(run, contentDir);
    const rawPathOf = rawPaths(run);
    yield* importTexts(texts, { ...settingsOf(archive, call), rawPathOf }, { ...parts, sink });
    await end();
  } finally {
    // A run that has written nothing leaves nothing, whatever ended it.
    if (!(await hasArticles(run))) await forgetRun(run);
  }
  return (await hasArticles(run)) ? run : undefined;
}

/** What became of a run that was done again. */
export interface AgainResult {
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
  const { contentDir } = archive;
  const again = await textsAgain(run, paths);
  const source = readTexts(again.paths, reading);
  try {
    const texts = mapTexts(source, again.nameOf);
    const own = new Set((await articlesOf(run)).map(({ file }) => file));
    const whole = { ...call, selection: {}, keepRaw: true };
    const dated = { ...archive, today: run.file.added };
    const parts = await partsOf(source, dated, whole, own);
    const { sink, end } = await doAgain(run, contentDir, call.dryRun);
    const settings = { ...settingsOf(dated, whole), rawPathOf: rawPaths(run) };
    yield* importTexts(texts, settings, { ...parts, sink });
    return await end();
  } finally {
    await source.close();
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
  const archived = await readArchived(contentDir, site, without);
  const facts = await texts.facts();
  const boilerplate = facts.flatMap((one) => one.settings.boilerplate ?? []);
  const accepted = facts.flatMap((one) => one.settings.tags ?? []);
  return {
    learner: importLearner({ site, registries, archived, boilerplate, today }),
    selection: new Selection(selection),
    tagRules: { registry: registries.tag, fewest: settings.tagsFrom, accepted },
    sameness: compareTexts(archived),
    paths: new FreePaths(
      contentDir,
      site.editions.map(({ lang }) => lang),
    ),
    onProgress,
  };
}

/** The files to keep: those of the texts, and the settings beside them. */
async function filesOf(texts: Texts): Promise<RawFile[]> {
  const facts = await texts.facts();
  const files = facts.flatMap(({ file, settingsPath }) => [
    file.split('!/', 1)[0] ?? file,
    ...(settingsPath === undefined ? [] : [settingsPath]),
  ]);
  return [...new Set(files)].map((file) => ({ file, path: texts.pathOf(file) }));
}
