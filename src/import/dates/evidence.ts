/** Weighs what is known of an article's date: what is stated, before what a line, an address or a file's name says. */
import { parseArticleDate, writtenDate } from '../../dates/article-date.ts';

/** What may tell a date, the most trustworthy first. The text itself is none of it. */
const WITNESSES = ['column', 'date line', 'address', 'file name', 'dateline'] as const;

/** Something that tells a date. */
type Witness = (typeof WITNESSES)[number];

/** A date, and what tells it. */
export interface Evidence {
  readonly from: Witness;
  /** As front matter has it. */
  readonly date: string;
  /** What is doubtful in it. */
  readonly reasons?: readonly string[];
}

/** The day of a dateline, which is mostly without its year. */
interface DayOfYear {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** The date that the evidence gives, and what a person has to look at. */
interface Verdict {
  readonly date: string;
  readonly reasons: readonly string[];
}

/** Why a person has to look at a date of a witness. The others are as good as what is stated. */
const DOUBTS: Readonly<Partial<Record<Witness, string>>> = {
  'file name': 'from the name of the file',
  // It is the day on which the text was written: it may have been published on the next one.
  dateline: 'from the dateline',
};

const MILLIS_OF_DAY = 24 * 60 * 60 * 1000;

/** A dateline names the day on which a text was written, and news in it is of the day before: so far apart is normal. */
const NEAR = 1;

/**
 * Weighs evidence. The first witness counts; those after it may make its date more exact (a day of its month, an hour of
 * its day), and where one says something else, that is a reason.
 * @param evidence in any order
 * @param dateline the day of the dateline: it completes a year or a month
 * @returns `undefined` without evidence: a day without a year is none
 */
export function weigh(evidence: readonly Evidence[], dateline?: DayOfYear): Verdict | undefined {
  const whole = dateline?.year && `${dateline.year}-${monthAndDay(dateline)}`;
  if (whole) {
    const isDay = parseArticleDate(whole)?.kind === 'day';
    return weigh([...evidence, ...(isDay ? [{ from: 'dateline' as const, date: whole }] : [])]);
  }
  const [first, ...others] = evidence.toSorted(
    (a, b) => WITNESSES.indexOf(a.from) - WITNESSES.indexOf(b.from),
  );
  if (!first) return undefined;
  // What a person has marked as uncertain or unknown is as much as is known.
  if (isMarked(first.date)) return { date: first.date, reasons: first.reasons ?? [] };
  let { date } = first;
  const reasons = reasonsOf(first);
  for (const other of others) {
    if (isMarked(other.date)) continue;
    if (refines(other.date, date)) {
      date = other.date;
      reasons.push(...reasonsOf(other));
    } else if (daysApart(date, other.date) > NEAR) {
      reasons.push(`the ${other.from} says ${other.date}`);
    }
  }
  if (dateline) {
    const completed = complete(date, dateline);
    if (completed === undefined) reasons.push(`the dateline says ${monthAndDay(dateline)}`);
    else if (completed !== date) reasons.push('the day is from the dateline');
    date = completed ?? date;
  }
  return { date, reasons: [...new Set(reasons)] };
}

function reasonsOf({ from, reasons = [] }: Evidence): string[] {
  const doubt = DOUBTS[from];
  return doubt === undefined ? [...reasons] : [doubt, ...reasons];
}

function isMarked(date: string): boolean {
  const parsed = parseArticleDate(date);
  if (!parsed) return true;
  return parsed.kind === 'unknown' || (parsed.kind === 'period' && parsed.sign !== undefined);
}

/** Whether a date is the same as another one, and says more. */
function refines(more: string, date: string): boolean {
  return more.length > date.length && date.length <= DAY_LENGTH && more.startsWith(date);
}

/** Whether a date is certainly later than a day: by one day more, as a day begins earlier elsewhere. */
export function isAfter(date: string, day: string): boolean {
  if (isMarked(date)) return false;
  const next = new Date(Date.parse(day) + MILLIS_OF_DAY).toISOString();
  const length = Math.min(date.length, DAY_LENGTH);
  return date.slice(0, length) > next.slice(0, length);
}

const DAY_LENGTH = '2025-03-03'.length;

/** Days between two dates, each a day or a whole month or year: none where one is in the other. */
function daysApart(one: string, two: string): number {
  const length = Math.min(one.length, two.length, DAY_LENGTH);
  const [a, b] = [one.slice(0, length), two.slice(0, length)];
  if (a === b) return 0;
  return Math.abs(Date.parse(a) - Date.parse(b)) / MILLIS_OF_DAY;
}

/** Completes a date with the day of a dateline; `undefined` where they are of different days. */
function complete(date: string, { month, day }: DayOfYear): string | undefined {
  const year = Number(date.slice(0, 4));
  if (date.length < DAY_LENGTH) {
    const whole = `${date.slice(0, 4)}-${monthAndDay({ month, day })}`;
    return whole.startsWith(date) && parseArticleDate(whole)?.kind === 'day' ? whole : undefined;
  }
  // Around New Year, the dateline may be of the other year.
  const isNear = [year - 1, year, year + 1].some((near) => {
    const whole = `${near}-${monthAndDay({ month, day })}`;
    return daysApart(date, whole) <= NEAR;
  });
  return isNear ? date : undefined;
}

function monthAndDay({ month, day }: DayOfYear): string {
  return [month, day].map((number) => String(number).padStart(2, '0')).join('-');
}

/** The date of an article of which nothing tells any. */
export const UNKNOWN_DATE = writtenDate({ kind: 'unknown' });
