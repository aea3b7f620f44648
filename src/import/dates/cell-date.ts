/** Reads the date in a cell: a date in any form, or a date line as newsrooms print it. */
import { type DateLineReader, dateLineReader } from './date-lines.ts';
import type { DateText, DateTextOptions } from './date-text.ts';
import { readDateText } from './read-date-text.ts';

/** @returns the date of a cell that holds nothing but a date, or a date line; `undefined` for anything else */
export function readCellDate(cell: string, options: DateTextOptions): DateText | undefined {
  return readDateText(cell, options) ?? readDateLine(cell, options);
}

/** Longest date line, in characters. */
const LONGEST = 100;

/** One for each column: making it takes longer than a cell. */
const readers = new WeakMap<DateTextOptions, DateLineReader>();

/** Cells have no credits in them. */
const NO_CREDITS = () => undefined;

/** `Telukpos.com - 03/03/2025, 20:46 WIB`. */
function readDateLine(cell: string, options: DateTextOptions): DateText | undefined {
  if (cell.length > LONGEST || !/\d/.test(cell)) return undefined;
  const reader = readers.get(options) ?? dateLineReader(NO_CREDITS, options);
  readers.set(options, reader);
  return reader.read(cell.trim())?.date;
}
