/** Measures how fast a large table is imported, and in how much memory. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describeMachine } from '../build/machine.ts';
import { measureAll, type Use } from '../build/measure.ts';
import type { Machine } from '../build/measured.ts';
import { compileProgram } from '../compiled.ts';
import { GENERATED, generateRow } from './generate.ts';
import { cellsOf, csvLine, type Form, namesOf, type Placed, writeTables } from './raw-files.ts';
import { makeSite, scoreFolder } from './run.ts';
import type { Score } from './score.ts';

export interface SpeedOptions {
  readonly rows: number;
  readonly form: Form;
  /** Whether the articles are scored, too. */
  readonly score: boolean;
  /** A folder that stays; by default one that is removed. */
  readonly keep?: string | undefined;
}

export interface Speed {
  readonly machine: Machine;
  readonly rows: number;
  /** Of the raw text. */
  readonly bytes: number;
  readonly use: Use;
  /** The last lines that the importer said. */
  readonly said: string;
  readonly score: Score | undefined;
}

/** Runs a command with what it says in a file. Rows that are not imported, such as placeholders, are no failure. */
const SHELL = 'out=$1; shift; "$@" >"$out" 2>&1; test $? -le 1';

/** Lines of what the importer said that are shown. */
const SAID_LINES = 12;

/** Makes a table, imports it, and measures that. */
export async function measureImport(
  { rows, form, score, keep }: SpeedOptions,
  say: (line: string) => void,
): Promise<Speed> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'kliping-bench-import-')));
  try {
    const { call, content } = await makeSite(folder);
    say(`making ${rows} rows`);
    const { paths, placed, bytes } = await writeRows(rows, form, folder);
    const out = join(folder, 'said.txt');
    const program = [...(await compileProgram(join(folder, 'program'))), 'import'];
    const args = ['-c', SHELL, 'sh', out, process.execPath, ...program, ...call, ...paths];
    say('importing');
    const use = await measureAll([{ program: 'sh', args, cwd: process.cwd() }]);
    const said = await readFile(out, 'utf8');
    if (score) say('scoring');
    return {
      machine: await describeMachine(),
      rows,
      bytes,
      use,
      said: said.trimEnd().split('\n').slice(-SAID_LINES).join('\n'),
      score: score ? await scoreFolder(placed(), content, said) : undefined,
    };
  } finally {
    if (keep === undefined) await rm(folder, { recursive: true, force: true });
  }
}

interface Written {
  readonly paths: readonly string[];
  /** The rows, made again. */
  readonly placed: () => Placed[];
  readonly bytes: number;
}

async function writeRows(count: number, form: Form, folder: string): Promise<Written> {
  const rows = () => Array.from({ length: count }, (_, i) => generateRow(i, count));
  if (form === 'texts') {
    const placed = await writeTables([{ ...GENERATED, rows: rows() }], folder, form);
    const bytes = placed.reduce((sum, { row }) => sum + Buffer.byteLength(row.text.raw), 0);
    return { paths: [join(folder, 'papka')], placed: () => placed, bytes };
  }
  const file = join(folder, GENERATED.file);
  const bytes = await writeGenerated(count, file);
  const placed = () => rows().map((row, i): Placed => ({ row, file, number: i + 1 }));
  return { paths: [file], placed, bytes };
}

/**
 * Writes the generated table as CSV, a row at a time.
 * @returns its bytes
 */
export async function writeGenerated(count: number, file: string): Promise<number> {
  let bytes = 0;
  function* lines(): Generator<string> {
    yield csvLine(namesOf(GENERATED));
    for (let i = 0; i < count; i++) {
      const line = csvLine(cellsOf(generateRow(i, count), i, GENERATED));
      bytes += Buffer.byteLength(line);
      yield line;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
  return bytes;
}

/** Formats the figures. */
export function formatSpeed({ machine, rows, bytes, use, said }: Speed): string {
  const { wall, cpu, memory } = use;
  const peak = memory === undefined ? 'unknown' : `${(memory / 1e6).toFixed(0)} MB`;
  return [
    `${machine.processors}, ${(machine.memory / 1e9).toFixed(0)} GB; ${machine.system}; Node ${machine.node}`,
    `${rows} rows of ${(bytes / rows / 1000).toFixed(1)} kB: ${(rows / wall).toFixed(0)} rows a second`,
    `${wall.toFixed(1)} s by the clock, ${cpu.toFixed(1)} s of processors; most memory ${peak}`,
    '',
    'The importer said at the end:',
    ...said.split('\n').map((line) => `  ${line}`),
  ].join('\n');
}
