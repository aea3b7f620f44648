/** Splits a date as it is written (EDTF) into its period and what is said of its certainty. Needs no calendar. */
import type { Period } from './period.ts';

/** Says of a date that it is about (`~`), uncertain (`?`), or both (`%`), as the last character of it. */
export type Sign = '~' | '?' | '%';

/** A date as it is written, in its two parts. */
interface WrittenPeriod {
  readonly period: Period;
  /** None where the date is certain. */
  readonly sign: Sign | undefined;
}

const PERIOD = /^(\d{4}(?:-\d{2}){0,2})([~?%]?)$/;

/**
 * Reads `1965`, `1965-02~` or `1965-02-15?`, without looking whether there is such a month or day.
 * @returns `undefined` for everything else, times included
 */
export function readPeriod(text: string): WrittenPeriod | undefined {
  const [, period, sign] = PERIOD.exec(text) ?? [];
  if (period === undefined) return undefined;
  return { period: period as Period, sign: sign ? (sign as Sign) : undefined };
}
