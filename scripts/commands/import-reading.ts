/** The options of `npm run import` that say how files are read, and its proposals for `import.yaml`. */
import type { Command } from 'commander';
import { ContentError, type Problem } from '../../src/archive/problem.ts';
import type { Site } from '../../src/archive/site.ts';
import { readMap } from '../../src/import/columns/import-file.ts';
import { proposeFor } from '../../src/import/propose-import.ts';
import type { TextSettings } from '../../src/import/read-texts.ts';
import { isEncoding } from '../../src/import/readers/encoding.ts';

/** The options, as the command has parsed them. */
export interface ReadingOptions {
  propose: boolean;
  map: readonly string[];
  settings?: string;
  encoding?: string;
  separator?: string;
}

/** Adds the options to the command. */
export function withReadingOptions(made: Command): Command {
  return made
    .option('--map <kind=column>', 'what a column is, such as title=judul', collect, [])
    .option('--settings <file>', 'the import.yaml; by default, the one beside the data')
    .option('--encoding <name>', 'the encoding, such as windows-1251, where it is not told')
    .option('--separator <line>', 'the line between two texts of one file')
    .option(
      '--propose',
      'write import.yaml beside a table, to be edited, and import nothing',
      false,
    );
}

function collect(value: string, others: readonly string[]): readonly string[] {
  return [...others, value];
}

/**
 * How a call says that the files are to be read.
 * @param made parsed; it ends with its error where an option is wrong
 */
export function readingOf(
  { map: pairs, settings: importFile, encoding, separator }: ReadingOptions,
  site: Site,
  made: Command,
  stdin: NodeJS.ReadableStream | undefined,
): TextSettings {
  const map = readMap(pairs);
  if ('wrong' in map) made.error(`error: --map ${map.wrong}`);
  if (encoding !== undefined && !isEncoding(encoding)) {
    made.error(`error: --encoding "${encoding}" is none that is known, such as windows-1251`);
  }
  const zone = site.editions[0]?.calendar.zone;
  return { locales: site.languages, zone, map, importFile, encoding, separator, stdin };
}

/** @throws ContentError where rows or files are at fault, once the proposals are written */
export async function propose(
  paths: readonly string[],
  reading: TextSettings,
  console: Console,
): Promise<void> {
  const problems: Problem[] = [];
  for (const path of paths) {
    const { path: written, ...proposal } = await proposeFor(path, reading);
    problems.push(...proposal.problems);
    if (written) console.log(`${path} -> ${written}: please edit it, and import`);
  }
  if (problems.length > 0) throw new ContentError(problems);
}
