/** The command `npm run import`: makes articles of raw texts. */
import type { Command } from 'commander';
import { ContentError, type Problem } from '../../src/archive/problem.ts';
import { readArchived } from '../../src/import/archived.ts';
import { type Imported, type ImportSettings, importTexts } from '../../src/import/import-texts.ts';
import { showOrigin } from '../../src/import/raw.ts';
import { readTexts } from '../../src/import/readers/files.ts';
import { compareTexts } from '../../src/import/sameness/compare-texts.ts';
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
import { openSite } from './open-site.ts';

interface Options {
  content: string;
  lang?: string;
  date?: string;
  title?: string;
  publish: boolean;
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
    .option('--publish', 'publish articles that have something to review, too', false)
    .option('--dry-run', 'show what would be written, and write nothing', false)
    .option(...NO_PROGRESS);
  return made.action((paths: readonly string[], options: Options) =>
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
  const { content: contentDir, lang, date, title, publish, dryRun, progress } = options;
  const site = await openSite(made, lang);
  const texts = () => readTexts(paths);
  if (title !== undefined && (await countTexts(texts())) !== 1) {
    made.error('error: --title is of one text; the paths have several');
  }
  const problems: Problem[] = [];
  const counts = { imported: 0, known: 0, all: 0 };
  const settings: ImportSettings = {
    site,
    contentDir,
    lang,
    date,
    title,
    publish,
    dryRun,
    added: new Date().toISOString().slice(0, 10),
    rawPathOf: showOrigin,
  };
  const sameness = compareTexts(await readArchived(contentDir, site));
  await showProgress(
    progress,
    async (onProgress) => {
      const onCleaned = (done: number) => onProgress('importing', done, 0);
      for await (const result of importTexts(texts, settings, { sameness, onCleaned })) {
        counts.all++;
        if ('problem' in result) problems.push(result.problem);
        else if ('imported' in result) {
          counts.imported++;
          console.log(describe(result.imported));
          if (dryRun) console.log(`\n${result.imported.article}`);
        } else if (result.fate.kind === 'known') counts.known++;
      }
    },
    { stream: stderr },
  );
  console.log(summary(counts, dryRun));
  if (problems.length > 0) throw new ContentError(problems);
}

async function countTexts(texts: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of texts) count++;
  return count;
}

/** `3 of 5 imported; 2 were here before.` */
function summary(
  { imported, known, all }: { imported: number; known: number; all: number },
  dryRun: boolean,
): string {
  const before = known > 0 ? `; ${known} ${known === 1 ? 'was' : 'were'} here before` : '';
  return dryRun
    ? `${imported} of ${all} would be imported${before}; nothing was written.`
    : `${imported} of ${all} imported${before}.`;
}

/** `raw/a.txt -> content/id/2021/02/judul.md (language id guessed; please review: title, date)` */
function describe({ origin, target, guessedLang, review }: Imported): string {
  const remarks = [
    ...(guessedLang ? [`language ${guessedLang} guessed`] : []),
    ...(review.length > 0 ? [`please review: ${review.map(({ field }) => field).join(', ')}`] : []),
  ];
  const more = remarks.length > 0 ? ` (${remarks.join('; ')})` : '';
  return `${showOrigin(origin)} -> ${target}${more}`;
}
