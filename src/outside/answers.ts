/** Keeps what hosts have said, each with the day, so that they are not asked again too soon. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeAtomically } from '../content/cache-files.ts';
import type { Outcome } from './outcome.ts';

const outcome = z.union([
  z.strictObject({ kind: z.literal('there') }),
  z.strictObject({ kind: z.literal('moved'), to: z.string() }),
  z.strictObject({ kind: z.enum(['gone', 'refused', 'no answer']), why: z.string() }),
]);

const answer = z.strictObject({ day: z.iso.date(), outcome });

const fileSchema = z.strictObject({ format: z.literal(1), answers: z.record(z.string(), answer) });

/** What a host has said of an address, and on which day: `2026-11-30`. */
interface DatedOutcome {
  readonly day: string;
  readonly outcome: Outcome;
}

export type Answers = Map<string, DatedOutcome>;

/** @returns none where there is no such file, or one that is damaged or of another form */
export function readAnswers(path: string): Answers {
  try {
    const { answers } = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return new Map(Object.entries(answers)) as Answers;
  } catch {
    return new Map();
  }
}

export function writeAnswers(path: string, answers: Answers): void {
  writeAtomically(path, `${JSON.stringify({ format: 1, answers: Object.fromEntries(answers) })}\n`);
}

/**
 * Whether an answer may be used.
 * @param today such as `2026-11-30`
 * @param days for which answers are used; hosts that have refused or not answered are asked again on another day
 */
export function isFresh(known: DatedOutcome | undefined, today: string, days: number): boolean {
  if (!known) return false;
  const age = (Date.parse(today) - Date.parse(known.day)) / 86_400_000;
  const isSure = known.outcome.kind !== 'refused' && known.outcome.kind !== 'no answer';
  return age >= 0 && age < (isSure ? days : Math.min(days, 1));
}
