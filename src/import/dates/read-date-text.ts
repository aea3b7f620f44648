/** Reads a cell or a line that is nothing but a date. */
import { isTimeZone } from '../../dates/article-date.ts';
import { assembleDate } from './assemble-date.ts';
import type { DateText, DateTextOptions } from './date-text.ts';
import { DATE_LANGS, dateWordReader, type ReadDateWord } from './date-words.ts';
import { scanDates } from './scan-dates.ts';
import { offsetAt, writeOffset } from './zones.ts';

/** A longer text is no date, whatever is in it. */
const LONGEST = 150;

/**
 * Seconds since 1970 that may be the time of an article on the web, from 1995 up to 2100. Smaller and larger numbers are
 * something else, such as the number of a row.
 */
const EARLIEST_EPOCH = Date.UTC(1995, 0) / 1000;
const LATEST_EPOCH = Date.UTC(2100, 0) / 1000;
const EPOCH = /^(?<seconds>\d{9,10})(?<millis>\d{3})?(?:\.\d{1,9})?$/;

/** A number as tables with empty cells write it: `2025.0`, `20250303.0`. */
const FLOAT = /^(\d{4,14})\.0$/;

/**
 * Reads a text that is nothing but a date, with or without a weekday, an hour, a zone and words such as `pukul`.
 * @returns `undefined` where there is anything else in it, no year, or no such day
 */
export function readDateText(text: string, options: DateTextOptions = {}): DateText | undefined {
  if (text.length > LONGEST || !/\d/.test(text)) return undefined;
  const written = withoutEncoding(bare(text));
  const epoch = readEpoch(written, options.zone);
  if (epoch) return epoch;
  const { dates, rest } = scanDates(written, wordsOf(options.langs));
  if (rest.length > 0) return undefined;
  const read = dates.map((parts) => ({ parts, date: assembleDate(parts, options) }));
  if (read.length === 0 || read.some(({ date }) => date === undefined)) return undefined;
  const first = read.find(({ parts }) => parts.label !== 'updated') ?? read[0];
  if (!first?.date) return undefined;
  // Two dates without a word that says which is which.
  const others = read.filter(({ parts, date }) => {
    const isSame = date?.date.slice(0, 10) === first.date?.date.slice(0, 10);
    return !isSame && parts.label !== 'updated';
  });
  if (others.length === 0) return first.date;
  const reasons = [...first.date.reasons, `the first of several: ${text.trim()}`];
  return { ...first.date, reasons };
}

const readers = new Map<string, ReadDateWord>();

/** The words of some languages, which are looked up once. */
export function wordsOf(langs: readonly string[] = DATE_LANGS): ReadDateWord {
  const key = langs.join();
  const reader = readers.get(key) ?? dateWordReader(langs);
  readers.set(key, reader);
  return reader;
}

/** A text without what programs put around it: quotation marks, the `.0` of a number. */
function bare(text: string): string {
  const quoted = /^(["'])(.*)\1$/su.exec(text.trim())?.[2] ?? text;
  return quoted.trim().replace(FLOAT, '$1');
}

/** Undoes what addresses do to spaces and signs: `21+January+2019`, `21%20January%202019`. */
function withoutEncoding(text: string): string {
  if (/\s/.test(text)) return text;
  const spaced = /(?:\p{L}\+\d|\d\+\p{L})/u.test(text) ? text.replaceAll('+', ' ') : text;
  if (!/%[0-9A-F]{2}/i.test(spaced)) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function readEpoch(text: string, zone: string | undefined): DateText | undefined {
  const { seconds, millis } = EPOCH.exec(text)?.groups ?? {};
  if (seconds === undefined) return undefined;
  const number = Number(seconds);
  if (number < EARLIEST_EPOCH || number >= LATEST_EPOCH) return undefined;
  const utc = number * 1000 + Number(millis ?? 0);
  const offset = zone !== undefined && isTimeZone(zone) ? offsetOfInstant(zone, utc) : 0;
  const local = new Date(utc + offset * 60_000).toISOString().replace(/(?::00)?\.\d+Z$/, '');
  return { date: local + writeOffset(offset), reasons: [] };
}

function offsetOfInstant(zone: string, utc: number): number {
  const guess = offsetAt(zone, utc);
  return offsetAt(zone, utc + guess * 60_000);
}
