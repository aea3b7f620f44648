/** Makes a date of its parts: checks that it exists, decides the order of numbers, compares the weekday. */
import type { DateText, DateTextOptions, DayOrder } from './date-text.ts';
import type { DateParts, TimeOfDay } from './scan-dates.ts';
import { offsetAt, writeOffset } from './zones.ts';

/** A day on the calendar. */
interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLIS_OF_MINUTE = 60_000;

/**
 * Makes a date of its parts.
 * @returns `undefined` where they have no year, or the day does not exist
 */
export function assembleDate(parts: DateParts, options: DateTextOptions): DateText | undefined {
  const { year, month, day, isYearShort, time } = parts;
  if (year === undefined) return undefined;
  const reasons = isYearShort ? [`the year has two digits: ${twoDigits(year % 100)}`] : [];
  const known = parts.numbers
    ? decideOrder(parts, options.order)
    : day !== undefined && { day: { year, month: month ?? 0, day }, reasons: [] };
  if (!known) {
    // Of a month or a year, an hour would say nothing; without its month, a day is none.
    if (day !== undefined || parts.numbers || time) return undefined;
    const date = month === undefined ? `${year}` : `${year}-${twoDigits(month)}`;
    return { date, reasons };
  }
  if (!exists(known.day)) return undefined;
  reasons.push(...known.reasons, ...weekdayReasons(parts, known.day, options.order));
  const timed = withTime(writeDay(known.day), known.day, parts, options.zone);
  reasons.push(...timed.reasons);
  return {
    date: timed.date,
    reasons,
    ...('orders' in known && known.orders && { orders: known.orders }),
    ...(timed.isZoneAssumed && { isZoneAssumed: true }),
  };
}

interface Decided {
  readonly day: CalendarDay;
  readonly reasons: readonly string[];
  readonly orders?: readonly DayOrder[] | undefined;
}

/** Decides which of two numbers is the day. */
function decideOrder(
  { year = 0, numbers, weekday, weekdayName }: DateParts,
  order: DayOrder | undefined,
): Decided | undefined {
  if (!numbers) return undefined;
  const { first, second, sign } = numbers;
  const days: Readonly<Record<DayOrder, CalendarDay>> = {
    'D/M': { year, month: second, day: first },
    'M/D': { year, month: first, day: second },
  };
  const possible = (['D/M', 'M/D'] as const).filter((one) => exists(days[one]));
  const [only, other] = possible;
  if (only === undefined) return undefined;
  // With full stops the day comes first wherever dates are written so.
  if (first === second || (sign === '.' && only === 'D/M')) return { day: days[only], reasons: [] };
  if (other === undefined) {
    const isOdd = order !== undefined && order !== only;
    const reasons = isOdd ? [`read as ${only}, although the file has ${order}`] : [];
    return { day: days[only], reasons, orders: [only] };
  }
  const fitting =
    weekday === undefined ? [] : possible.filter((one) => weekdayOf(days[one]) === weekday);
  const [fit] = fitting;
  const orders = fit ? [fit] : possible;
  if (order !== undefined) return { day: days[order], reasons: [], orders };
  if (fit === 'D/M') return { day: days[fit], reasons: [], orders };
  if (fit) {
    return {
      day: days[fit],
      reasons: [`read as M/D, as the weekday says: ${weekdayName}`],
      orders,
    };
  }
  const reason = `read as D/M; as M/D it is ${writeDay(days['M/D'])}`;
  return { day: days['D/M'], reasons: [reason], orders };
}

function weekdayReasons(
  { weekday, weekdayName, numbers, year = 0 }: DateParts,
  day: CalendarDay,
  order: DayOrder | undefined,
): string[] {
  if (weekday === undefined || weekdayOf(day) === weekday) return [];
  const reason = `${writeDay(day)} was not the weekday that is written: ${weekdayName}`;
  const swapped = { year, month: day.day, day: day.month };
  if (!numbers || !exists(swapped) || weekdayOf(swapped) !== weekday) return [reason];
  return [`${reason}, but ${writeDay(swapped)} was (the file has ${order ?? 'D/M'})`];
}

/** Adds the time of day, where it is known in which zone it is. */
function withTime(
  written: string,
  day: CalendarDay,
  { time, zone }: DateParts,
  assumed: string | undefined,
): { date: string; reasons: readonly string[]; isZoneAssumed?: boolean } {
  if (!time) return { date: written, reasons: [] };
  const { hour, minute, second } = time;
  // Programs write midnight, to the second, where a day has no hour.
  const isFiller = zone === undefined && hour === 0 && minute === 0 && second === 0;
  if (isFiller) return { date: written, reasons: [] };
  const itsZone = zone ?? assumed;
  const clock = writeTime(time);
  if (itsZone === undefined) {
    return { date: written, reasons: [`the hour has no zone and is left out: ${clock}`] };
  }
  const local = millisOf(day) + (hour * 60 + minute) * MILLIS_OF_MINUTE;
  return {
    date: `${written}T${clock}${writeOffset(offsetAt(itsZone, local))}`,
    reasons: [],
    isZoneAssumed: zone === undefined,
  };
}

function writeTime({ hour, minute, second }: TimeOfDay): string {
  return [hour, minute, ...(second ? [second] : [])].map(twoDigits).join(':');
}

function exists(day: CalendarDay): boolean {
  const { month, day: number } = day;
  if (month < 1 || month > 12 || number < 1) return false;
  return new Date(millisOf(day)).getUTCDate() === number;
}

/** 1 is Monday. */
function weekdayOf(day: CalendarDay): number {
  return new Date(millisOf(day)).getUTCDay() || 7;
}

function millisOf({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day);
}

function writeDay({ year, month, day }: CalendarDay): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
