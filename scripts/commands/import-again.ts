/** Undoes a run of `npm run import`, or does it again. */
import { relative } from 'node:path';
import { readMap } from '../../src/import/columns/import-file.ts';
import type { ImportArchive } from '../../src/import/do-run.ts';
import { importAgain, rootOf, undoImport } from '../../src/import/import-run.ts';
import type { TextSettings } from '../../src/import/read-texts.ts';
import type { Run } from '../../src/import/runs/run.ts';
import { datesOfRun } from '../../src/import/runs/texts-again.ts';
import { counted, type Terminal } from '../command.ts';
import { showProgress } from '../progress.ts';
import { datesOf, type ImportOptions, settingsOf } from './import-options.ts';
import { ImportSummary } from './import-summary.ts';

/** Removes the articles of a run that nobody has edited, and names the others. */
export async function undo(
  id: string,
  { content: contentDir, data: dataDir, dryRun }: ImportOptions,
  { console }: Terminal,
): Promise<void> {
  const { removed, edited, gone } = await undoImport(id, { contentDir, dataDir }, dryRun);
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
  const table = options.dateFrom ?? (await datesOfRun(run, rootOf(archive.contentDir)));
  const withTable = { ...options, ...(table !== undefined && { dateFrom: table }) };
  const { dates, problems } = datesOf(withTable, archive.site);
  const summary = new ImportSummary(console, dryRun, problems);
  const { lang, date, title, limit, random, only, importFile, dateFrom, ...given } =
    settingsOf(options);
  const map = [...(noted.map ?? []), ...(given.map ?? [])];
  const publish = noted.publish || options.publish;
  const settings = { ...noted, ...given, ...(map.length > 0 && { map }), publish };
  const { value } = await showProgress(
    progress,
    (onProgress) => {
      const call = { settings, dates, dryRun, jobs, onProgress };
      const again = { ...reading, ...readingOfRun(run, reading) };
      const from = { paths, reading: again, dateFrom };
      return summary.addAll(importAgain(run, archive, call, from));
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

/** How the run was told to read its files, where the call says nothing else. */
function readingOfRun(run: Run, given: TextSettings): Partial<TextSettings> {
  const { encoding, separator, map = [] } = run.file.settings;
  const noted = readMap(map);
  return {
    map: { ...('wrong' in noted ? {} : noted), ...given.map },
    encoding: given.encoding ?? encoding,
    separator: given.separator ?? separator,
  };
}
