/** The command `npm run import`: makes articles of raw texts, undoes that, and does it again. */
import type { Command } from 'commander';
import { ContentError } from '../../src/archive/problem.ts';
import { loadRegistries } from '../../src/content/load-data.ts';
import type { ImportArchive } from '../../src/import/do-run.ts';
import { importAsRun, rootOf } from '../../src/import/import-run.ts';
import { readTexts } from '../../src/import/read-texts.ts';
import { openRun } from '../../src/import/runs/run.ts';
import {
  type CommandMaker,
  command,
  NO_PROGRESS,
  parseCount,
  parseTitle,
  type Terminal,
  withFolders,
} from '../command.ts';
import { showProgress } from '../progress.ts';
import { parseDate } from './date-argument.ts';
import { importRunAgain, undo } from './import-again.ts';
import { datesOf, type ImportOptions, settingsOf } from './import-options.ts';
import { propose, readingOf, withReadingOptions } from './import-reading.ts';
import { ImportSummary } from './import-summary.ts';
import { openSite } from './open-site.ts';

export const importCommand: CommandMaker = (terminal) => {
  const made = withFolders(
    command(
      'import',
      'Makes articles of raw texts. Nothing that is there already is overwritten.',
      terminal,
    ),
  )
    .argument('[path...]', 'texts and tables, or folders of them; - is standard input')
    .option('--lang <language>', 'the language of the texts; told from each where it is left out')
    .option('--date <date>', 'the date of the texts, such as 2021-02-15', parseDate)
    .option('--date-from <file>', 'a table with a name and a date on each line, for single texts')
    .option('--title <title>', 'the title of the text (one text only)', parseTitle)
    .option('--tags-from <number>', 'make a tag of a keyword that as many texts have', parseCount)
    .option('--publish', 'publish articles that have something to review, too', false)
    .option('--no-raw', 'do not keep the raw texts beside the archive')
    .option('--limit <number>', 'import the first texts only', parseCount)
    .option('--random <number>', 'import some texts only, the same ones each time', parseCount)
    .option('--only <text...>', 'import these texts only, such as rows.csv#128')
    .option('--undo <run>', 'remove the articles of a run that nobody has edited')
    .option('--again <run>', 'do a run again, by better rules; edited articles get a patch')
    .option('--dry-run', 'show what would be written, and write nothing', false)
    .option('--jobs <number>', 'threads that work at the same time', parseCount)
    .option(...NO_PROGRESS);
  return withReadingOptions(made).action((paths: readonly string[], options: ImportOptions) =>
    run(paths, options, made, terminal),
  );
};

/** @throws ContentError where a text is not imported, once the others are */
async function run(
  paths: readonly string[],
  options: ImportOptions,
  made: Command,
  terminal: Terminal,
): Promise<void> {
  const { content: contentDir, data, lang, undo: undone, again } = options;
  const site = await openSite(made, lang);
  if (undone !== undefined) {
    return undo(undone, options, terminal);
  }
  if (paths.length === 0 && again === undefined) {
    made.error('error: found no path; expected texts or tables to import');
  }
  const reading = readingOf(options, site, made, terminal.stdin);
  if (options.propose) return propose(paths, reading, terminal.console);
  const { value: registries, problems } = await loadRegistries(data);
  if (problems.length > 0) throw new ContentError(problems);
  const today = new Date().toISOString().slice(0, 10);
  const archive = { site, registries, contentDir, dataDir: data, themeDir: options.theme, today };
  if (again !== undefined) {
    const old = await openRun(rootOf(contentDir), again);
    return importRunAgain(old, { paths, reading }, archive, options, terminal);
  }
  const texts = readTexts(paths, reading);
  try {
    if (options.title !== undefined && (await countTexts(texts)) !== 1) {
      made.error('error: --title is of one text; the paths have several');
    }
    await importPaths(texts, archive, options, terminal);
  } finally {
    await texts.close();
  }
}

/** @throws ContentError where a text is not imported, once the others are */
async function importPaths(
  texts: ReturnType<typeof readTexts>,
  archive: ImportArchive,
  options: ImportOptions,
  { console, stderr }: Terminal,
): Promise<void> {
  const { limit, random, only, raw: keepRaw, dryRun, jobs, progress } = options;
  const { dates, problems } = datesOf(options, archive.site);
  const summary = new ImportSummary(console, dryRun, problems);
  const settings = settingsOf(options);
  const selection = { limit, random, only };
  const { value: done } = await showProgress(
    progress,
    async (onProgress) => {
      const call = { settings, dates, selection, keepRaw, dryRun, jobs, onProgress };
      return summary.addAll(importAsRun(texts, archive, call));
    },
    { stream: stderr },
  );
  summary.end(done);
}

async function countTexts(texts: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of texts) count++;
  return count;
}
