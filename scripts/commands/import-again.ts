/** Undoes a run of `npm run import`, or does it again. */
import { join, relative } from 'node:path';
import { readMap } from '../../src/import/columns/import-file.ts';
import { type ImportArchive, importAgain } from '../../src/import/import-run.ts';
import type { TextSettings } from '../../src/import/read-texts.ts';
import type { Run } from '../../src/import/runs/run-folder.ts';
import { undoRun } from '../../src/import/runs/undo.ts';
import { counted, type Terminal } from '../command.ts';
import { showProgress } from '../progress.ts';
import { datesOf, type ImportOptions, settingsOf } from './import-options.ts';
import { ImportSummary } from './import-summary.ts';

/** Removes the articles of a run that nobody has edited, and names the others. */
export async function undo(
  run: Run,
  contentDir: string,
  { dryRun }: ImportOptions,
  { console }: Terminal,
): Promise<void> {
  const { removed, edited, gone } = await undoRun(run, contentDir, dryRun);
  for (const file of edited) console.log(`${file}: was edited, and stays`);
  const would = dryRun ? 'would be removed' : 'removed';
  const more = [
    ...(edited.length > 0 ? [`${edited.length} edited`] : []),
    ...(gone.length > 0 ? [`${gone.length} no longer there`] : []),
  ];
  console.log(`${[`${counted(removed.length, 'article')} ${would}`, ...more].join('; ')}.`);
}

/**
 * Does a run again, with the settings that it noted and those of the call.
 * @param source the files of its raw texts, if it kept none, and how files are read
 */
export async function importRunAgain(
  run: Run,
  { paths, reading }: { paths: readonly string[]; reading: TextSettings },
  archive: ImportArchive,
  options: ImportOptions,
  { console, stderr }: Terminal,
): Promise<void> {
  const { dryRun, jobs, progress } = options;
  const noted = run.file.settings;
  const { dates, problems } = datesOf({ ...options, ...datesOfRun(run, options) }, archive.site);
  const summary = new ImportSummary(console, dryRun, problems);
  const { lang, date, title, limit, random, only, ...given } = settingsOf(options);
  const map = [...(noted.map ?? []), ...(given.map ?? [])];
  const publish = noted.publish || options.publish;
  const settings = { ...noted, ...given, ...(map.length > 0 && { map }), publish };
  const { value } = await showProgress(
    progress,
    (onProgress) => {
      const call = { settings, dates, dryRun, jobs, onProgress };
      const again = { ...reading, ...readingOfRun(run, reading) };
      return summary.addAll(importAgain(run, archive, call, { paths, reading: again }));
    },
    { stream: stderr },
  );
  const { done, patch } = value;
  for (const file of done.edited) console.log(`${file}: was edited, and stays`);
  const numbers = Object.entries(done).filter(([, files]) => files.length > 0);
  const said = numbers.map(([what, files]) => `${files.length} ${what}`).join('; ') || 'no article';
  console.log(`${said}${dryRun ? '; nothing was written' : ''}.`);
  if (patch !== undefined)
    console.log(`${relative('', patch)}: what would change in edited articles`);
  summary.sayReport(value);
  summary.endWithProblems();
}

/** The kept table of dates, where the call names none. */
function datesOfRun({ file, folder }: Run, { dateFrom }: ImportOptions) {
  const noted = file.files.find(({ role }) => role === 'dates');
  if (dateFrom !== undefined || !noted) return {};
  return { dateFrom: noted.kept === undefined ? noted.file : join(folder, noted.kept) };
}

/** How the run was told to read its files, where the call says nothing else. */
function readingOfRun(run: Run, given: TextSettings): Partial<TextSettings> {
  const { encoding, separator, importFile, map = [] } = run.file.settings;
  const noted = readMap(map);
  return {
    map: { ...('wrong' in noted ? {} : noted), ...given.map },
    encoding: given.encoding ?? encoding,
    separator: given.separator ?? separator,
    importFile: given.importFile ?? keptSettings(run) ?? importFile,
  };
}

/** The kept settings of `--settings`. Those beside the data are found beside the kept data. */
function keptSettings({ file: { files, settings }, folder }: Run): string | undefined {
  if (settings.importFile === undefined) return undefined;
  const kept = files.find(({ role }) => role === 'settings')?.kept;
  return kept === undefined ? undefined : join(folder, kept);
}
