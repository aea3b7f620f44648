/** What `npm run bench -- import` does: scores imports of rows, and measures how fast many are. */
import { writeFile } from 'node:fs/promises';
import { importerIn } from './importer.ts';
import type { Form } from './raw-files.ts';
import { formatScore, missedTargets } from './report.ts';
import { readTables } from './rows.ts';
import { scoreImport } from './run.ts';
import type { Score } from './score.ts';

export interface ScoreCall {
  /** Give each row as a text file. */
  readonly texts?: boolean;
  /** How many misses of each number are shown. */
  readonly misses: number;
  /** A folder in which the raw files and the articles stay. */
  readonly keep?: string;
  /** A file for all numbers and misses. */
  readonly json?: string;
}

/**
 * Scores the rows that are written by hand.
 * @param complain is told what the importer says on standard error
 * @returns the score as text, and whether a number misses its least
 */
export async function scoreRows(
  { texts = false, misses, keep, json }: ScoreCall,
  complain: (text: string) => void,
): Promise<{ text: string; isMissed: boolean }> {
  const form: Form = texts ? 'texts' : 'tables';
  const score = await scoreImport(await readTables(), { form, keep }, importerIn(complain));
  await writeScore(json, score);
  return { text: formatScore(score, misses), isMissed: missedTargets(score).length > 0 };
}

export async function writeScore(file: string | undefined, score: Score): Promise<void> {
  if (file === undefined) return;
  const { tallies, ...others } = score;
  const all = { tallies: Object.fromEntries(tallies), ...others };
  await writeFile(file, `${JSON.stringify(all, null, 1)}\n`);
}
