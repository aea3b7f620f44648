/** Parses the date of an article, as far as it is known: the only parser of dates in front matter. */
import { DateTime, IANAZone } from 'luxon';
import { readPeriod, type Sign } from './edtf.ts';
import { type Day, isDay, type Period } from './period.ts';

/**
 * A date that is known to the day. A day without a time is the same day in every zone; a time with an offset is an
 * instant, which may fall on different days in different zones.
 */
export type ExactDate =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'instant'; readonly iso: string; readonly millis: number };

/** The date of an article as far as it is known. Only an exact date has a day that one may ask for. */
export type ArticleDate =
  | ExactDate
  /** A year or a month; or a year, month or day that is about or uncertain. */
  | { readonly kind: 'period'; readonly period: Period; readonly sign?: Sign }
  | { readonly kind: 'unknown' };

/** The date of an article of which nobody knows any. */
const UNKNOWN = 'unknown';

const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-](0\d|1[0-4]):?[0-5]\d)$/;

/**
 * Parses a date as front matter has it.
 * @param text `1965`, `1965-02`, `1965-02-15`, each with `~`, `?` or `%` behind it where it is about or uncertain;
 *   `2021-02-15T14:05+07:00` (ISO 8601, the offset included); or `unknown`
 * @returns the date, or `undefined` where the text is no date or the day or month does not exist
 */
export function parseArticleDate(text: string): ArticleDate | undefined {
  if (text === UNKNOWN) return { kind: 'unknown' };
  const written = readPeriod(text);
  if (!written) return parseInstant(text);
  const { period, sign } = written;
  if (!isOrdinary(period) && !DateTime.fromISO(period).isValid) return undefined;
  if (sign) return { kind: 'period', period, sign };
  return isDay(period) ? { kind: 'day', day: period } : { kind: 'period', period };
}

/**
 * Parses a date that has to be known to the day.
 * @param text `2021-02-15`, or `2021-02-15T14:05+07:00`
 */
export function parseExactDate(text: string): ExactDate | undefined {
  const date = parseArticleDate(text);
  return date && isExact(date) ? date : undefined;
}

/** Whether a date is known to the day, for certain. */
export function isExact(date: ArticleDate): date is ExactDate {
  return date.kind === 'day' || date.kind === 'instant';
}

function parseInstant(text: string): ArticleDate | undefined {
  if (!INSTANT.test(text)) return undefined;
  const iso = text.replace(' ', 'T');
  const millis = ordinaryMillis(iso);
  if (millis !== undefined) return { kind: 'instant', iso, millis };
  const instant = DateTime.fromISO(iso, { setZone: true });
  return instant.isValid ? { kind: 'instant', iso, millis: instant.toMillis() } : undefined;
}

/*
 * An import reads dates a million times, nearly all of them ordinary: those that every calendar has are told here, and
 * the library says the rest.
 */

/** A day that every month has. */
const ORDINARY_DAY = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const ORDINARY_TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)$/;
const DAY_LENGTH = '2021-02-15'.length;

function isOrdinary(period: string): boolean {
  return ORDINARY_DAY.test(period);
}

/** The instant of an ordinary day and time, in milliseconds since 1970. */
function ordinaryMillis(iso: string): number | undefined {
  const isPlain = isOrdinary(iso.slice(0, DAY_LENGTH)) && ORDINARY_TIME.test(iso.slice(DAY_LENGTH));
  // What ECMAScript specifies of such texts is what ISO 8601 says.
  return isPlain ? Date.parse(iso) : undefined;
}

/** What is said of a date's certainty; nothing where it is certain. */
export function signOf(date: ArticleDate): Sign | undefined {
  return date.kind === 'period' ? date.sign : undefined;
}

/** The date as front matter has it. */
export function writtenDate(date: ArticleDate): string {
  switch (date.kind) {
    case 'day':
      return date.day;
    case 'instant':
      return date.iso;
    case 'period':
      return date.period + (date.sign ?? '');
    case 'unknown':
      return UNKNOWN;
  }
}

/** Whether `zone` is an IANA zone that this system knows, such as `Asia/Jakarta`. A bare offset is not. */
export function isTimeZone(zone: string): boolean {
  return /^\p{L}/u.test(zone) && IANAZone.isValidZone(zone);
}
