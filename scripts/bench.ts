/** `npm run bench`: measures, which takes minutes; nothing fails where a figure is bad. */
import { writeFile } from 'node:fs/promises';
import { InvalidArgumentError, Option } from 'commander';
import { formatReport } from '../bench/search/report.ts';
import { type ArchiveName, KEPT_IN, measureSearch } from '../bench/search/run.ts';
import { command, run } from './command.ts';

interface SearchOptions {
  articles: number;
  only?: ArchiveName;
  folder: string;
  json?: string;
}

const bench = command('bench', 'Measures the program.');

bench
  .command('search')
  .description(
    'Measures the search in a real browser: what it finds, and what that costs a reader.',
  )
  .option('--articles <number>', 'how many articles the generated archive has', parseCount, 10_000)
  .addOption(
    new Option('--only <archive>', 'ask only one archive; the sample takes a minute').choices([
      'sample',
      'generated',
    ]),
  )
  .option('--folder <dir>', 'where archives and sites are kept for the next time', KEPT_IN)
  .option('--json <file>', 'write all figures, and what was shown for each query')
  .action(async ({ json, ...options }: SearchOptions) => {
    const measured = await measureSearch(options, (line) => console.error(line));
    if (json !== undefined) await writeFile(json, `${JSON.stringify(measured, null, 1)}\n`);
    console.log(formatReport(measured));
  });

await run(bench);

/** Enough articles that every query has its own story in the archive. */
function parseCount(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 60) return count;
  throw new InvalidArgumentError('Expected a number from 60');
}
