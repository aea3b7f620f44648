/** Reads a table of names and dates, which states the dates of texts that have none: `--date-from FILE`. */
import { basename, extname } from 'node:path';
import type { DateText, DateTextOptions } from './date-text.ts';
import { OrderEvidence } from './day-order.ts';
import { readDateText } from './read-date-text.ts';

/** The dates of texts, by their names. */
export interface DateTable {
  /**
   * The date of a text.
   * @param name the path of its file, with or without folders and ending; or a row, `rows.csv#128`
   */
  dateOf(name: string): DateText | undefined;
  /** Lines that have no date, from 1. */
  readonly faults: readonly { readonly line: number; readonly found: string }[];
}

/** A name, a separator, and a date in any form, which may have commas: only the first separator counts. */
const LINE = /^(?:"(?<quoted>(?:[^"]|"")*)"\s{0,9}|(?<name>[^\t,;]*))[\t,;](?<date>.*)$/su;

/**
 * Reads a table: on each line a name and a date, with a tab, a comma or a semicolon between. Lines that begin with `#`
 * and blank lines are left out, and so is a first line without a date: it has the names of the columns.
 * @param options their order of day and month is decided by the table, if it is left open
 */
export function readDateTable(text: string, options: DateTextOptions = {}): DateTable {
  const rows = text
    .replace(/^\u{FEFF}/u, '')
    .split(/\r\n|[\r\n]/u)
    .map((line, index) => ({ ...readRow(line), written: line, line: index + 1 }))
    .filter(({ written }) => written.trim() !== '' && !written.startsWith('#'));
  const orders = new OrderEvidence(options.langs);
  for (const { date } of rows) orders.add(date ?? '');
  const settings = { ...options, order: options.order ?? orders.verdict().order };

  const dates = new Map<string, DateText>();
  const faults: { line: number; found: string }[] = [];
  for (const [index, { name, date, written, line }] of rows.entries()) {
    const read = date === undefined ? undefined : readDateText(date, settings);
    if (name && read) dates.set(name, read);
    else if (index > 0) faults.push({ line, found: written.slice(0, 80) });
  }
  return {
    dateOf: (name) => {
      const base = basename(name);
      const keys = [name, base, base.slice(0, base.length - extname(base).length)];
      return keys.map((key) => dates.get(key)).find((date) => date !== undefined);
    },
    faults,
  };
}

function readRow(line: string): { name?: string; date?: string } {
  const { quoted, name, date } = LINE.exec(line.trim())?.groups ?? {};
  const written = quoted?.replaceAll('""', '"') ?? name;
  if (written === undefined || date === undefined) return {};
  return { name: written.trim(), date: date.trim().replace(/^"(.*)"$/s, '$1') };
}
