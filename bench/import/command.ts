/** Runs `npm run bench -- import`: scores imports of rows, or measures how fast many are. */
import { writeFile } from 'node:fs/promises';
import { importerIn } from './importer.ts';
import type { Form } from './raw-files.ts';
import { formatScore, missedTargets } from './report.ts';
import { readTables } from './rows.ts';
import { scoreImport } from './run.ts';
import type { Score } from './score.ts';
import { formatSpeed, measureImport } from './speed.ts';

/** What both ways of measuring are asked. */
interface Call {
  /** Give each row as a text file. */
  readonly texts?: boolean;
  /** How many misses of each number are shown. */
  readonly misses: number;
  /** A folder in which the raw files and the articles stay. */
  readonly keep?: string;
  /** A file for all figures. */
  readonly json?: string;
}

export interface SpeedCall extends Call {
  /** How many rows are generated. */
  readonly rows: number;
  /** Whether what they become is scored. */
  readonly score: boolean;
}

export interface Answer {
  readonly text: string;
  /** Whether a number misses its least. */
  readonly isMissed: boolean;
}

/**
 * Scores the rows that are written by hand.
 * @param complain is told what the importer says on standard error
 */
export async function scoreRows(
  { texts, misses, keep, json }: Call,
  complain: (text: string) => void,
): Promise<Answer> {
  const form = formOf(texts);
  const score = await scoreImport(await readTables(), { form, keep }, importerIn(complain));
  await writeFigures(json, { score: plain(score) });
  return answerOf('', score, misses);
}

/** Measures the import of generated rows, and scores it where that is asked. */
export async function measureRows(
  { rows, score, texts, misses, keep, json }: SpeedCall,
  say: (line: string) => void,
): Promise<Answer> {
  const speed = await measureImport({ rows, score, form: formOf(texts), keep }, say);
  await writeFigures(json, { ...speed, score: speed.score && plain(speed.score) });
  const text = formatSpeed(speed);
  return speed.score ? answerOf(`${text}\n\n`, speed.score, misses) : { text, isMissed: false };
}

function formOf(texts = false): Form {
  return texts ? 'texts' : 'tables';
}

function answerOf(before: string, score: Score, misses: number): Answer {
  const text = before + formatScore(score, misses);
  return { text, isMissed: missedTargets(score).length > 0 };
}

/** The score as JSON can have it. */
function plain({ tallies, ...others }: Score): object {
  return { tallies: Object.fromEntries(tallies), ...others };
}

async function writeFigures(file: string | undefined, figures: object): Promise<void> {
  if (file !== undefined) await writeFile(file, `${JSON.stringify(figures, null, 1)}\n`);
}
