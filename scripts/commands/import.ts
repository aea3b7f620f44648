/** The command `npm run import`: makes articles of raw texts. */
import type { Command } from 'commander';
import { ContentError, type Problem } from '../../src/archive/problem.ts';
import { findTexts, type Imported, importFiles } from '../../src/import/import-files.ts';
import {
  type CommandMaker,
  command,
  NO_PROGRESS,
  parseDate,
  parseTitle,
  type Terminal,
  withFolders,
} from '../command.ts';
import { showProgress } from '../progress.ts';
import { propose, type ReadingOptions, readingOf, withReadingOptions } from './import-reading.ts';
import { openSite } from './open-site.ts';

interface Options extends ReadingOptions {
  content: string;
  lang?: string;
  date?: string;
  title?: string;
  dryRun: boolean;
  progress: boolean;
}

export const importCommand: CommandMaker = (terminal) => {
  const made = withFolders(
    command(
      'import',
      'Makes articles of raw texts. Nothing that is there already is overwritten.',
      terminal,
    ),
  )
    .argument('<path...>', 'texts, or folders whose *.txt files are texts')
    .option('--lang <language>', 'the language of the texts; told from each where it is left out')
    .option('--date <date>', 'the date of the texts, such as 2021-02-15', parseDate)
    .option('--title <title>', 'the title of the text (one file only)', parseTitle)
    .option('--dry-run', 'show what would be written, and write nothing', false)
    .option(...NO_PROGRESS);
  return withReadingOptions(made).action((paths: readonly string[], options: Options) =>
    importPaths(paths, options, made, terminal),
  );
};

/** @throws ContentError where a text is not imported, once the others are */
async function importPaths(
  paths: readonly string[],
  options: Options,
  made: Command,
  { console, stderr }: Terminal,
): Promise<void> {
  const { content: contentDir, lang, date, title, dryRun, progress } = options;
  const site = await openSite(made, lang);
  // Only proposals read tables so far.
  const reading = readingOf(options, site, made, undefined);
  if (options.propose) return propose(paths, reading, console);
  const { files, problems: missing } = await findTexts(paths);
  const count = files.length + missing.length;
  if (title !== undefined && count !== 1) {
    made.error(`error: --title is of one file; the paths name ${count}`);
  }

  const problems: Problem[] = [...missing];
  let imported = 0;
  const say = (one: Imported) => {
    console.log(describe(one));
    if (dryRun) console.log(`\n${one.article}`);
  };
  const settings = { site, contentDir, lang, date, title, dryRun };
  await showProgress(
    progress,
    async (onProgress) => {
      let done = 0;
      onProgress('importing', done, files.length);
      for await (const result of importFiles(files, settings)) {
        onProgress('importing', ++done, files.length);
        if ('problem' in result) problems.push(result.problem);
        else {
          imported++;
          say(result.imported);
        }
      }
    },
    { stream: stderr },
  );
  console.log(
    dryRun
      ? `${imported} of ${count} would be imported; nothing was written.`
      : `${imported} of ${count} imported.`,
  );
  if (problems.length > 0) throw new ContentError(problems);
}

/** `raw/a.txt -> content/id/2021/02/judul.md (language id guessed; please review: title, date)` */
function describe({ source, target, guessedLang, review }: Imported): string {
  const remarks = [
    ...(guessedLang ? [`language ${guessedLang} guessed`] : []),
    ...(review.length > 0 ? [`please review: ${review.map(({ field }) => field).join(', ')}`] : []),
  ];
  return `${source} -> ${target}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`;
}
