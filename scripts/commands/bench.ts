/** The command `npm run bench`: measures, which takes minutes; nothing fails where a figure is bad. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { CASE_NAMES } from '../../bench/build/cases.ts';
import { PROGRAM_NAMES } from '../../bench/build/program.ts';
import { formatReport as formatBuilds } from '../../bench/build/report.ts';
import { type BuildOptions, measureBuilds } from '../../bench/build/run.ts';
import { compileProgram } from '../../bench/compiled.ts';
import { formatGrowth, measureGrowth } from '../../bench/growth/report.ts';
import { measureRows, scoreRows } from '../../bench/import/command.ts';
import { formatReport as formatSearch } from '../../bench/search/report.ts';
import { KEPT_IN, measureSearch, type RunOptions } from '../../bench/search/run.ts';
import { formatExamples, formatFigures } from '../../bench/search/texts/report.ts';
import { measureTexts, type TextOptions } from '../../bench/search/texts/run.ts';
import { formatSizes } from '../../bench/size/report.ts';
import { measureSizes } from '../../bench/size/run.ts';
import { type CommandMaker, command, Failure } from '../command.ts';

interface Figures {
  /** The file for all of them. */
  json?: string;
}

export const benchCommand: CommandMaker = (terminal) => {
  const { console } = terminal;
  const say = (line: string) => console.error(line);
  const bench = command('bench', 'Measures the program.', terminal);
  const folder = ['--folder <dir>', 'where archives and sites are kept', KEPT_IN] as const;

  bench
    .command('build', { isDefault: true })
    .description('Measures builds of a generated archive, beside other programs.')
    .option(
      '--articles <numbers...>',
      'how many articles the archives have, 60 or more; otherwise 200, 1,000 and 10,000',
      parseSizes,
    )
    .option('--runs <number>', 'how many times each is built', parsePositive, 3)
    .addOption(new Option('--only <programs...>', 'these programs only').choices(PROGRAM_NAMES))
    .addOption(new Option('--cases <names...>', 'these builds only').choices(CASE_NAMES))
    .option(...folder)
    .option('--json <file>', 'write all figures')
    .action(async ({ json: file, ...options }: BuildOptions & Figures) => {
      say('compiling Kliping, as its package has it');
      const call = await compileProgram(join(options.folder, 'program'));
      const measured = await measureBuilds({ ...options, call }, say);
      await write(file, measured);
      console.log(formatBuilds(measured));
    });

  bench
    .command('search')
    .description(
      'Measures the search in a real browser: what it finds, and what that costs a reader.',
    )
    .option(
      '--articles <number>',
      'how many articles the generated archive has',
      parseArticles,
      10_000,
    )
    .addOption(
      new Option('--only <archive>', 'ask only one archive; the sample takes a minute').choices([
        'sample',
        'generated',
      ]),
    )
    .option(...folder)
    .option('--json <file>', 'write all figures, and what was shown for each query')
    .action(async ({ json: file, ...options }: RunOptions & Figures) => {
      const measured = await measureSearch(options, say);
      await write(file, measured);
      console.log(formatSearch(measured));
    });

  bench
    .command('texts')
    .description(
      'Measures what the search finds in texts that others wrote, by queries made by rule.',
    )
    .argument(
      '<folders...>',
      'folders of Markdown files, or of aligned lines (NAME.LANG.txt) and their list (*.tsv)',
    )
    .option(
      '--articles <number>',
      'how many articles the archive has in all, the rest generated; without it, the texts alone',
      parseArticles,
    )
    .addOption(
      new Option(
        '--half <half>',
        'draw from one half of words and stories: steer by the one, and look at the other at the end',
      ).choices(['seen', 'hidden']),
    )
    .option('--seed <number>', 'draw the same queries again; another one every time', parseCount)
    .addOption(
      new Option('--truth <dictionary>', 'the dictionary that knows the forms of Russian words')
        .choices(['hunspell', 'opencorpora'])
        .default('hunspell'),
    )
    .option('--most <number>', 'most queries of each part of a row', parsePositive, 200)
    .option('--rows <names...>', 'ask these rows only, by the beginning of their names')
    .option('--costs', 'also build the site, and measure bytes and times in a browser', false)
    .option('--examples <number>', 'list so many failures of each part', parseCount, 0)
    .option(...folder)
    .option('--json <file>', 'write all figures, and every query')
    .action(async (texts: string[], { json: file, examples, ...options }: TextsCall) => {
      if (options.half !== 'seen' && (examples > 0 || file)) {
        throw new Failure('Only the half that is seen has examples: add --half seen.');
      }
      const seed = options.seed ?? Date.now() % 1_000_000;
      const figures = await measureTexts({ ...options, texts, seed }, say);
      await write(file, figures);
      console.log(formatFigures(figures));
      if (examples > 0) console.log(`\n${formatExamples(figures, examples)}`);
    });

  bench
    .command('import')
    .description(
      'Measures how fast generated rows are imported; or what becomes of rows, with --score.',
    )
    .option(
      '--rows <number>',
      'how many rows are generated; with --score, these in place of those by hand',
      parsePositive,
    )
    .option('--score', 'compare the articles with what each row must become', false)
    .option('--texts', 'give each row as a text file, in place of tables', false)
    .option('--misses <number>', 'how many misses of each number are shown', parseCount, 10)
    .option('--least', 'fail where a number misses its least', false)
    .option('--keep <dir>', 'a folder in which the raw files and the articles stay')
    .option('--json <file>', 'write all figures, and every miss')
    .action(async ({ rows, least, ...options }: ImportOptions) => {
      const complain = (text: string) => terminal.stderr.write(text);
      const { text, isMissed } =
        options.score && rows === undefined
          ? await scoreRows(options, complain)
          : await measureRows({ ...options, rows: rows ?? ROWS }, say);
      console.log(text);
      if (least && isMissed) throw new Failure('A number misses its least.');
    });
  bench
    .command('growth')
    .description('Measures what the worst texts cost: those that say one thing again and again.')
    .option('--letters <number>', 'how long each of them is', parsePositive, 100_000)
    .option('--json <file>', 'write all figures')
    .action(async ({ json: file, letters }: { letters: number } & Figures) => {
      const measured = measureGrowth(letters, say);
      await write(file, measured);
      console.log(formatGrowth(measured));
    });

  bench
    .command('size')
    .description('Measures the bytes of sites of generated archives, by kind of file.')
    .option('--articles <numbers...>', 'how many articles each has, 60 or more', parseSizes)
    .option(
      '--translated <number>',
      'one story in so many is translated, as in real archives; without it most are',
      parsePositive,
    )
    .option(...folder)
    .option('--json <file>', 'write all figures')
    .action(
      async ({
        json: file,
        articles = [2000, 10_000],
        translated,
        folder,
      }: { articles?: readonly number[]; translated?: number; folder: string } & Figures) => {
        const measured = await measureSizes(articles, folder, say, translated);
        await write(file, measured);
        console.log(formatSizes(measured));
      },
    );
  return bench;
};

/** How many rows are imported where the call says nothing. */
const ROWS = 10_000;

interface TextsCall extends Omit<TextOptions, 'texts' | 'seed'>, Figures {
  seed?: number;
  examples: number;
}

interface ImportOptions extends Figures {
  rows?: number;
  score: boolean;
  texts: boolean;
  misses: number;
  least: boolean;
  keep?: string;
}

async function write(file: string | undefined, measured: unknown): Promise<void> {
  if (file !== undefined) await writeFile(file, `${JSON.stringify(measured, null, 1)}\n`);
}

/** Enough articles that every query of the search has its own story in the archive. */
function parseArticles(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 60) return count;
  throw new InvalidArgumentError('Expected a number from 60');
}

/** Several sizes, each after the others, or with commas between them. */
function parseSizes(value: string, others: readonly number[] | undefined): number[] {
  return [...(others ?? []), ...value.split(',').map(parseArticles)];
}

function parsePositive(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('Expected a number from 1');
}

function parseCount(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 0) return count;
  throw new InvalidArgumentError('Expected a number from 0');
}
