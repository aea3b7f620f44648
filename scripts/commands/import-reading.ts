/** The options of `npm run import` that say how files are read, and its proposals for `import.yaml`. */
import type { Command } from 'commander';
import { ContentError, type Problem } from '../../src/archive/problem.ts';
import { editionOf, type Site } from '../../src/archive/site.ts';
import { readMap } from '../../src/import/columns/import-file.ts';
import { guessLanguage } from '../../src/import/language.ts';
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
  /** The language of all texts. */
  lang?: string;
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
  { map: pairs, settings: importFile, encoding, separator, lang }: ReadingOptions,
  site: Site,
  made: Command,
  stdin: NodeJS.ReadableStream | undefined,
): TextSettings {
  const map = readMap(pairs);
  if ('wrong' in map) made.error(`error: --map ${map.wrong}`);
  if (encoding !== undefined && !isEncoding(encoding)) {
    made.error(`error: --encoding "${encoding}" is none that is known, such as windows-1251`);
  }
  const zones = zonesOf(site, lang);
  return { locales: site.languages, ...zones, map, importFile, encoding, separator, stdin };
}

/** The zones of hours that have none: that of the texts' edition; where several are possible, of each text's. */
function zonesOf(site: Site, lang: string | undefined): Pick<TextSettings, 'zone' | 'zoneOf'> {
  const { editions } = site;
  const edition = editions.find((one) => one.lang === lang);
  const zone = (edition ?? editions[0])?.calendar.zone;
  if (edition || editions.every(({ calendar }) => calendar.zone === zone)) return { zone };
  const locales = editions.map(({ locale }) => locale);
  return {
    zone,
    zoneOf: (text, stated = guessLanguage(text, locales)) =>
      stated === undefined ? undefined : editionOf(site, stated)?.calendar.zone,
  };
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
