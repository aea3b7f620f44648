/** Reads the dates in a query: `februari 2021`, `18 марта 2018`, `18.03.2018`, `28/4`, `2021-02`, `tahun 2017`. */
import { withoutEnd } from '../../../text/ends.ts';
import { foldWord } from '../../../text/fold.ts';
import { type DateRange, isPeriod, isReversed } from '../calendar.ts';
import { DATE_WORDS, monthOf, YEAR_WORDS } from './vocabulary.ts';

/** A date among the words of a query. */
export interface FoundDate {
  /** The numbers of its first word, and of the word after its last one. */
  readonly first: number;
  readonly end: number;
  /** The words that texts may have, too: without `tahun` or `год`. */
  readonly words: readonly string[];
  /** The ranges that may be meant: one, or none for a date without a year. */
  readonly range?: DateRange;
  /** A day of a month (`04-28`) or a month (`03`) of an unknown year. */
  readonly yearly?: string;
}

/** Years that a number may mean which stands alone. */
export type YearBounds = readonly [first: number, last: number];

const pad = (number: number | string, length = 2) => String(number).padStart(length, '0');

function dayOf(day: string, month: string, year: string): string | undefined {
  const period = `${fullYear(year)}-${pad(month)}-${pad(day)}`;
  if (isPeriod(period)) return period;
  // Americans write the month first.
  const other = `${fullYear(year)}-${pad(day)}-${pad(month)}`;
  return isPeriod(other) ? other : undefined;
}

/** Two digits mean a year from 1970 to 2069. */
function fullYear(year: string): string {
  if (year.length > 2) return year;
  return `${Number(year) < 70 ? '20' : '19'}${pad(year)}`;
}

const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;
const YEAR_MONTH = /^(\d{4})-(\d{2})$/;
const MONTH_YEAR = /^(\d{1,2})[./](\d{4})$/;
const DAY_MONTH = /^(\d{1,2})\/(\d{1,2})$/;
const YEARS = /^(\d{4})[-–—](\d{4})$/;
/** `1960-an`, `1960-х`, `1960s`. */
const DECADE = /^(\d{3})0['’]?-?(?:an|е|х|м|ми|ые|ых|s)$/;
const YEAR = /^\d{4}$/;
const DAY = /^(\d{1,2})(?:-?(?:го|е|ого|st|nd|rd|th))?$/;

/** Reads a date that is a single word. */
function numericDate(word: string): Pick<FoundDate, 'range' | 'yearly'> | undefined {
  const one = (period: string | undefined) =>
    period !== undefined && isPeriod(period) ? { range: { from: period, to: period } } : undefined;
  let match = DAY_FIRST.exec(word);
  if (match) return one(dayOf(match[1] ?? '', match[2] ?? '', match[3] ?? ''));
  match = YEAR_FIRST.exec(word);
  if (match) return one(`${match[1]}-${pad(match[2] ?? '')}-${pad(match[3] ?? '')}`);
  match = YEAR_MONTH.exec(word);
  if (match) return one(`${match[1]}-${match[2]}`);
  match = MONTH_YEAR.exec(word);
  if (match) return one(`${match[2]}-${pad(match[1] ?? '')}`);
  match = DAY_MONTH.exec(word);
  if (match) {
    // A leap year has all days.
    const day = dayOf(match[1] ?? '', match[2] ?? '', '2020');
    return day === undefined ? undefined : { yearly: day.slice(5) };
  }
  return undefined;
}

/**
 * Finds the dates among the words of a query.
 * @param words as typed, without the signs around them
 * @param bounds the years of the archive: `2017` alone is a year, `2500` is not
 */
export function findDates(words: readonly string[], bounds: YearBounds): FoundDate[] {
  const folded = words.map((word) => withoutEnd(foldWord(word), /[.,]/));
  const dates: FoundDate[] = [];
  for (let at = 0; at < folded.length; ) {
    const date = dateAt(folded, at, bounds);
    if (date) dates.push(date);
    at = date?.end ?? at + 1;
  }
  return dates;
}

function dateAt(
  words: readonly string[],
  first: number,
  bounds: YearBounds,
): FoundDate | undefined {
  let at = first;
  const isYearWord = (word: string | undefined) => YEAR_WORDS.has(word ?? '');
  while (DATE_WORDS.has(words[at] ?? '')) at++;
  const start = at;
  const make = (end: number, found: Pick<FoundDate, 'range' | 'yearly'> | undefined) =>
    found && {
      first,
      end: isYearWord(words[end]) ? end + 1 : end,
      words: words.slice(start, end).filter((word) => !isYearWord(word) && !DATE_WORDS.has(word)),
      ...found,
    };
  const period = (text: string) => {
    return isPeriod(text) ? { range: { from: text, to: text } } : undefined;
  };
  const word = words[at] ?? '';
  const numeric = numericDate(word);
  if (numeric) return make(at + 1, numeric);
  const years = YEARS.exec(word);
  const [, from = '', to = ''] = years ?? [];
  const isSpan = years && from < to && isPeriod(from);
  if (isSpan && start === first && isWithin(from, bounds) && isWithin(to, bounds)) {
    return make(at + 1, { range: { from, to } });
  }

  const there = isYearWord(word) ? at + 1 : at;
  const [, decade] = DECADE.exec(words[there] ?? '') ?? [];
  const ends = decade === undefined ? undefined : { from: `${decade}0`, to: `${decade}9` };
  if (ends && start === first && isPeriod(ends.from) && overlaps(ends, bounds)) {
    return make(there + 1, { range: ends });
  }

  /** A year at a place or behind the word for it, with the place after it. */
  const yearAt = (place: number) => {
    const there = isYearWord(words[place]) ? place + 1 : place;
    return YEAR.test(words[there] ?? '') && isPeriod(words[there] ?? '')
      ? { year: words[there] ?? '', end: there + 1 }
      : undefined;
  };
  const [, day] = DAY.exec(word) ?? [];
  const isOf = (place: number) => (DATE_WORDS.has(words[place] ?? '') ? place + 1 : place);
  const afterDay = isOf(at + 1);
  const month = day === undefined ? monthOf(word) : monthOf(words[afterDay] ?? '');
  if (month) {
    const number = pad(month.month);
    let end = day === undefined ? at + 1 : afterDay + 1;
    let own = day;
    // `March 18, 2018`
    const [, behind] = (own === undefined && DAY.exec(words[end] ?? '')) || [];
    if (behind !== undefined) {
      own = behind;
      end++;
    }
    const year = yearAt(isOf(end)) ?? yearAt(end);
    if (year) {
      const text = `${year.year}-${number}${own === undefined ? '' : `-${pad(own)}`}`;
      return make(year.end, period(text));
    }
    if (own !== undefined && isPeriod(`2020-${number}-${pad(own)}`)) {
      return make(end, { yearly: `${number}-${pad(own)}` });
    }
    return month.isPlain ? make(end, { yearly: number }) : undefined;
  }
  // Before years alone these words are none of a date: in `gerhana bulan 2018` the moon is eclipsed.
  if (start > first) return undefined;
  const year = yearAt(at);
  const isSaid = year && (isYearWord(word) || isYearWord(words[year.end]));
  if (year && (isSaid || isWithin(year.year, bounds))) return make(year.end, period(year.year));
  return undefined;
}

function overlaps({ from, to }: Required<DateRange>, [first, last]: YearBounds): boolean {
  return Number(from) <= last && Number(to) >= first;
}

function isWithin(year: string, [first, last]: YearBounds): boolean {
  return Number(year) >= first && Number(year) <= last;
}

/**
 * Reads the value of a date filter: `2021`, `2021-02..2021-04`, `2021..`, `..18.03.2018`, `februari 2021`.
 * @returns nothing if it is no date, or ends before it begins
 */
export function readDateFilter(value: string): DateRange | undefined {
  const ends = value.split('..');
  if (ends.length > 2) return undefined;
  const [from, to = from] = ends.map((end) => {
    if (end.trim() === '') return {};
    const words = end.trim().split(/\s+/);
    const [date] = findDates(words, [1, 9999]);
    const isWhole = date?.first === 0 && date.end === words.length;
    return isWhole ? date.range : undefined;
  });
  if (!from || !to) return undefined;
  const range = {
    ...(from.from !== undefined && { from: from.from }),
    ...(to.to !== undefined && { to: to.to }),
  };
  if (range.from === undefined && range.to === undefined) return undefined;
  return isReversed(range.from, range.to) ? undefined : range;
}
