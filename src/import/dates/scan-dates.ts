/** Scans a short text for the parts of dates, in any order, and says what else is in it. */
import type { DateLabel, ReadDateWord } from './date-words.ts';
import { matchAt, readZone, type Zone } from './zones.ts';

/** Two numbers of which one is the day and one the month. */
interface DayAndMonth {
  readonly first: number;
  readonly second: number;
  /** The sign between them. */
  readonly sign: string;
}

/** A time of day. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  /** `undefined` where none are written. */
  readonly second: number | undefined;
}

/** The parts of one date. */
export interface DateParts {
  year?: number;
  /** Whether the year was written with two digits. */
  isYearShort?: boolean;
  month?: number;
  day?: number;
  /** Instead of `month` and `day`. */
  numbers?: DayAndMonth;
  /** 1 is Monday; and as written. */
  weekday?: number;
  weekdayName?: string;
  time?: TimeOfDay;
  zone?: Zone;
  label?: DateLabel;
  /** Where the time and its zone end. */
  timeEnd?: number;
  /** The range of all parts. */
  start: number;
  end: number;
}

/** What a text consists of. */
interface Scan {
  readonly dates: readonly DateParts[];
  /** Ranges of other words, those side by side joined. */
  readonly rest: readonly { readonly start: number; readonly end: number }[];
}

/** Signs between the parts of a date, which mean nothing. */
const SIGNS = /[\s,/|•·–—―;:()[\]._~‧∙●\u{200B}-\u{200F}\u{FEFF}-]+/uy;
const WORD = /\p{L}[\p{L}\p{M}'’ʼ‘]*/uy;
const OTHER = /[^\s,/|•·–—―;:()[\]._~-]+/uy;

const YEAR_FIRST =
  /(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?(?!\d)(?:[T_](?=\d))?/uy;
const YEAR_LAST =
  /(?<first>\d{1,2})\s?(?<sign>[-/.])\s?(?<second>\d{1,2})\s?\k<sign>\s?(?<year>\d{4})(?!\d)/uy;
const SHORT_YEAR_LAST =
  /(?<first>\d{1,2})(?<sign>[-/.])(?<second>\d{1,2})\k<sign>(?<year>\d{2})(?!\d)/uy;
const MONTH_AND_YEAR = /(?<month>\d{1,2})[-/.](?<year>\d{4})(?!\d)/uy;
const COMPACT =
  /(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?(?!\d)/uy;
const TIME =
  /(?<hour>\d{1,2})(?<sign>[:.])(?<minute>\d{2})(?:\k<sign>(?<second>\d{2})(?:[.,]\d{1,9})?)?(?!\d)(?<half>\s?[ap]\.?\s?m(?!\p{L})\.?)?/iuy;
const HOUR_OF_HALF = /(?<hour>\d{1,2})(?<half>\s?[ap]\.?\s?m(?!\p{L})\.?)/iuy;
const NUMBER = /(?<number>\d+)(?:(?:st|nd|rd|th)(?!\p{L})|-?(?:го|е)(?!\p{L}))?/iuy;

const EARLIEST_YEAR = 1000;
const LATEST_YEAR = 2199;

/** A year of two digits is in the century that this many years of the next one end: `68` is 2068, `69` 1969 (POSIX). */
const PIVOT = 69;

/**
 * Scans a text. The time is linear in its length.
 * @param text a line or less
 */
export function scanDates(text: string, readWord: ReadDateWord): Scan {
  const scanner = new Scanner(text, readWord);
  return scanner.scan();
}

class Scanner {
  readonly #text: string;
  readonly #readWord: ReadDateWord;
  readonly #dates: DateParts[] = [];
  readonly #rest: { start: number; end: number }[] = [];
  #at = 0;
  /** Whether words of a date came last: other words after them are not joined to those before. */
  #isInDate = false;

  constructor(text: string, readWord: ReadDateWord) {
    this.#text = text;
    this.#readWord = readWord;
  }

  scan(): Scan {
    const { length } = this.#text;
    while (this.#at < length) {
      const signs = matchAt(SIGNS, this.#text, this.#at);
      if (signs) this.#at += signs[0].length;
      else if (!this.#scanDigits() && !this.#scanWord()) this.#skip();
    }
    return { dates: this.#dates.filter(isMore), rest: this.#rest };
  }

  #scanWord(): boolean {
    const word = matchAt(WORD, this.#text, this.#at)?.[0];
    if (word === undefined) return false;
    const open = this.#dates.at(-1);
    if (open && this.#isInDate && open.time && open.zone === undefined) {
      const zone = readZone(this.#text, this.#at);
      if (zone) return this.#take({ zone: zone.zone }, zone.end - this.#at);
    }
    const meaning = this.#readWord(word);
    switch (meaning?.kind) {
      case 'month':
        return this.#take({ month: meaning.month }, word.length);
      case 'weekday':
        return this.#take({ weekday: meaning.weekday, weekdayName: word }, word.length);
      case 'label':
        return this.#take({ label: meaning.label }, word.length);
      case 'filler':
        this.#at += word.length;
        return true;
      default:
        return false;
    }
  }

  #scanDigits(): boolean {
    const digits = digitsAt(this.#text, this.#at);
    if (digits === 0) return false;
    // Each pattern costs more than to see what all that it matches begins with.
    const next = this.#text.charCodeAt(this.#at + digits);
    const sign = isSign(next);
    if (digits > 2) {
      if (digits >= 8 && this.#scanCompact()) return true;
      return (digits === 4 && sign && this.#scanNumericDate()) || this.#scanNumber();
    }
    // `3 - 3 - 2025`: white space may stand before the sign of a whole date only, and before the half of a day.
    const isApart = !sign && next !== COLON;
    if (isApart && !mayGoOn(this.#text, this.#at + digits)) return this.#scanNumber();
    return (
      this.#scanNumericDate() ||
      this.#scanTime() ||
      this.#scanShortYear() ||
      this.#scanMonthAndYear() ||
      this.#scanNumber()
    );
  }

  #scanCompact(): boolean {
    const match = matchAt(COMPACT, this.#text, this.#at);
    if (!match?.groups) return false;
    const { year, month, day, hour, minute, second } = match.groups;
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    if (!isYear(date.year) || date.month > 12 || date.day > 31) return false;
    const time = hour === undefined ? undefined : timeOfDay(hour, minute, second);
    if (hour !== undefined && !time) return false;
    return this.#take({ ...date, ...(time && { time }) }, match[0].length, time !== undefined);
  }

  #scanNumericDate(): boolean {
    const first = matchAt(YEAR_FIRST, this.#text, this.#at);
    if (first?.groups) {
      const { year, month, day } = first.groups;
      const parts = { year: Number(year), month: Number(month), ...(day && { day: Number(day) }) };
      if (!isYear(parts.year)) return false;
      return parts.month >= 1 && parts.month <= 12 && this.#take(parts, first[0].length);
    }
    const last = matchAt(YEAR_LAST, this.#text, this.#at);
    if (!last?.groups) return false;
    const { first: one, second: two, sign = '', year } = last.groups;
    if (!isYear(Number(year))) return false;
    const numbers = { first: Number(one), second: Number(two), sign };
    return this.#take({ year: Number(year), numbers }, last[0].length);
  }

  #scanTime(): boolean {
    const match =
      matchAt(TIME, this.#text, this.#at) ?? matchAt(HOUR_OF_HALF, this.#text, this.#at);
    if (!match?.groups) return false;
    const { hour, minute = '0', second, half, sign } = match.groups;
    // `03.03.25` is a date unless there is one already.
    if (sign === '.' && second !== undefined && this.#dates.at(-1)?.year === undefined)
      return false;
    const time = timeOfDay(hour, minute, second, half);
    return time !== undefined && this.#take({ time }, match[0].length, true);
  }

  #scanShortYear(): boolean {
    const match = matchAt(SHORT_YEAR_LAST, this.#text, this.#at);
    if (!match?.groups) return false;
    const { first, second, sign = '', year } = match.groups;
    const numbers = { first: Number(first), second: Number(second), sign };
    return this.#take(
      { year: longYear(Number(year)), isYearShort: true, numbers },
      match[0].length,
    );
  }

  #scanMonthAndYear(): boolean {
    const match = matchAt(MONTH_AND_YEAR, this.#text, this.#at);
    const month = Number(match?.groups?.month);
    const year = Number(match?.groups?.year);
    if (!match || month < 1 || month > 12 || !isYear(year)) return false;
    return this.#take({ month, year }, match[0].length);
  }

  #scanNumber(): boolean {
    const match = matchAt(NUMBER, this.#text, this.#at);
    const digits = match?.groups?.number ?? '';
    const number = Number(digits);
    if (!match) return false;
    if (digits.length === 4) {
      return isYear(number) && this.#take({ year: number }, match[0].length);
    }
    // Of letters behind a number, only a month belongs to it: `3Maret`.
    const behind = matchAt(WORD, this.#text, this.#at + match[0].length)?.[0];
    const isUnit = behind !== undefined && this.#readWord(behind)?.kind !== 'month';
    if (digits.length > 2 || isUnit) return false;
    const open = this.#isInDate ? this.#dates.at(-1) : undefined;
    if (open?.day !== undefined && open.month !== undefined && open.year === undefined) {
      if (digits.length < 2) return false;
      return this.#take({ year: longYear(number), isYearShort: true }, match[0].length);
    }
    return number >= 1 && number <= 31 && this.#take({ day: number }, match[0].length);
  }

  /** Adds parts to the date that is open, or to a new one where it has such parts already. */
  #take(parts: Partial<DateParts>, length: number, mayHaveZone = false): boolean {
    const start = this.#at;
    let end = start + length;
    const zone = mayHaveZone ? readZone(this.#text, end) : undefined;
    if (zone) end = zone.end;
    const isTime = parts.time !== undefined || parts.zone !== undefined;
    const taken = {
      ...parts,
      ...(zone && { zone: zone.zone }),
      ...(isTime && { timeEnd: end }),
    };
    const open = this.#isInDate ? this.#dates.at(-1) : undefined;
    const fits = open !== undefined && !clash(open, taken);
    if (fits) Object.assign(open, taken, { end });
    else this.#dates.push({ ...taken, start, end });
    this.#at = end;
    this.#isInDate = true;
    return true;
  }

  #skip(): void {
    const word =
      matchAt(WORD, this.#text, this.#at)?.[0] ?? matchAt(OTHER, this.#text, this.#at)?.[0];
    const end = this.#at + Math.max(1, word?.length ?? 1);
    const last = this.#rest.at(-1);
    if (last && !this.#isInDate) last.end = end;
    else this.#rest.push({ start: this.#at, end });
    this.#at = end;
    this.#isInDate = false;
  }
}

/** Whether a date has parts of a kind that more parts would give again. */
function clash(open: DateParts, more: Partial<DateParts>): boolean {
  // A label stands before its date.
  if (more.label !== undefined && open.year !== undefined) return true;
  return (
    (open.year !== undefined && more.year !== undefined) ||
    (hasMonth(open) && hasMonth(more)) ||
    (hasDay(open) && hasDay(more)) ||
    (open.weekday !== undefined && more.weekday !== undefined) ||
    (open.time !== undefined && more.time !== undefined) ||
    (open.zone !== undefined && more.zone !== undefined)
  );
}

/** Two numbers are a month and a day. */
function hasMonth({ month, numbers }: Partial<DateParts>): boolean {
  return month !== undefined || numbers !== undefined;
}

function hasDay({ day, numbers }: Partial<DateParts>): boolean {
  return day !== undefined || numbers !== undefined;
}

/** Whether there is more of a date than a label. */
function isMore({ year, month, day, numbers, weekday, time }: DateParts): boolean {
  return [year, month, day, numbers, weekday, time].some((part) => part !== undefined);
}

function timeOfDay(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  half?: string,
): TimeOfDay | undefined {
  const [hour, minute] = [Number(hours), Number(minutes)];
  const second = seconds === undefined ? undefined : Number(seconds);
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return undefined;
  if (half === undefined) return { hour, minute, second };
  if (hour < 1 || hour > 12) return undefined;
  const isAfternoon = /p/i.test(half);
  return { hour: (hour % 12) + (isAfternoon ? 12 : 0), minute, second };
}

function isYear(year: number): boolean {
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

function longYear(year: number): number {
  return year + (year < PIVOT ? 2000 : 1900);
}

const [ZERO, NINE, COLON] = ['0', '9', ':'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
];
const SIGNS_OF_DATES = ['-', '/', '.'].map((sign) => sign.charCodeAt(0));

/** How many digits stand at an offset. */
function digitsAt(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(end); code >= ZERO && code <= NINE; ) {
    code = text.charCodeAt(++end);
  }
  return end - at;
}

/** Whether a UTF-16 unit is a sign between the numbers of a date. */
function isSign(code: number): boolean {
  return SIGNS_OF_DATES.includes(code);
}

/** What may stand behind an hour or a day that no sign follows at once. */
const GOES_ON = /\s[-/.]|\s?[ap]/iuy;

function mayGoOn(text: string, at: number): boolean {
  GOES_ON.lastIndex = at;
  return GOES_ON.test(text);
}
