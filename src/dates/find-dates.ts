/** Finds dates in running text, in the forms of each language. */

import { DateTime, Info } from 'luxon';
import { matchesOf } from '../text/matches.ts';
import type { Day } from './period.ts';

/** A date in a text. */
interface FoundDate {
  readonly day: Day;
  /** Its range in the text: from `start` up to, but without, `end`. */
  readonly start: number;
  readonly end: number;
}

/** Finds the dates of a text, in their order. */
export type FindDates = (text: string) => FoundDate[];

/** Returns the month, 1 to 12, that a word names, in full or abbreviated; upper and lower case do not matter. */
export type ReadMonth = (word: string) => number | undefined;

/** Shortest abbreviation of a month's name: `Feb`, `фев`. */
const SHORTEST_NAME = 3;

/** A smaller number is more likely an amount or a time of day than a year. */
const EARLIEST_YEAR = 1000;

/* In these patterns, every quantifier is bounded, so that no text makes the search slow. */
const NOT_INSIDE = String.raw`(?<![\p{L}\p{N}])`;
const ORDINAL = '(?:st|nd|rd|th)?';
const FORMS: readonly RegExp[] = [
  // 2021-02-15
  new RegExp(String.raw`${NOT_INSIDE}(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)`, 'gu'),
  // 15/2/2021, 15.02.2021, 15-02-2021: the day comes first in every language of the archive
  new RegExp(
    String.raw`${NOT_INSIDE}(?<day>\d{1,2})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<year>\d{4})(?!\d)`,
    'gu',
  ),
  // 15 Februari 2021, 13 февраля 2021, 13 Feb. 2021, 13th February, 2021
  new RegExp(
    String.raw`${NOT_INSIDE}(?<day>\d{1,2})${ORDINAL}[\s-]{1,3}(?<name>\p{L}{3,20})\.?,?[\s-]{1,3}(?<year>\d{4})(?!\d)`,
    'gu',
  ),
  // February 13, 2021
  new RegExp(
    String.raw`${NOT_INSIDE}(?<name>\p{L}{3,20})\.?\s{1,3}(?<day>\d{1,2})${ORDINAL},?\s{1,3}(?<year>\d{4})(?!\d)`,
    'gu',
  ),
];

/** What all forms have, and most paragraphs do not. */
const YEAR = /\d{4}/;

/**
 * Makes a finder of dates.
 * @param langs the languages of the names of months; where two disagree, the first one wins
 * @returns a finder of dates with day, month and year; a day that does not exist is not found
 */
export function dateFinder(langs: readonly string[]): FindDates {
  const readMonth = monthReader(langs);
  return (text) => {
    if (!YEAR.test(text)) return [];
    return FORMS.flatMap((form) =>
      matchesOf(form, text).flatMap((match): FoundDate[] => {
        const { year = '', month, day = '', name = '' } = match.groups ?? {};
        const found = dayOf(Number(year), month ? Number(month) : readMonth(name), Number(day));
        const start = match.index;
        return found ? [{ day: found, start, end: start + match[0].length }] : [];
      }),
    ).sort((a, b) => a.start - b.start);
  };
}

/**
 * Makes a reader of the names of months: in full, in the form used beside a day (Russian `февраля`), and cut to any
 * beginning of at least three letters that only one month has.
 * @param langs the languages of the names; where two disagree, the first one wins
 */
export function monthReader(langs: readonly string[]): ReadMonth {
  const months = new Map<string, number>();
  for (const lang of langs) {
    for (const [name, month] of namesOfMonths(lang)) {
      if (!months.has(name)) months.set(name, month);
    }
  }
  return (word) => months.get(fold(word));
}

/** The names and abbreviations of one language's months; those of two months are left out. */
function namesOfMonths(lang: string): Map<string, number> {
  const months = new Map<string, Set<number>>();
  const add = (name: string, month: number) =>
    months.set(name, (months.get(name) ?? new Set()).add(month));
  for (const names of [
    Info.months('long', { locale: lang }),
    Info.monthsFormat('long', { locale: lang }),
    Info.months('short', { locale: lang }),
    Info.monthsFormat('short', { locale: lang }),
  ]) {
    for (const [index, name] of names.entries()) {
      const whole = fold(name);
      for (let length = SHORTEST_NAME; length <= whole.length; length++) {
        add(whole.slice(0, length), index + 1);
      }
    }
  }
  return new Map(
    [...months].flatMap(([name, found]) => {
      const [only] = found;
      return found.size === 1 && only !== undefined ? [[name, only] as const] : [];
    }),
  );
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.$/, '');
}

function dayOf(year: number, month: number | undefined, day: number): Day | undefined {
  if (month === undefined || year < EARLIEST_YEAR) return undefined;
  const date = DateTime.utc(year, month, day);
  return date.isValid ? (date.toISODate() as Day) : undefined;
}
