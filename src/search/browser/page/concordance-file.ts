/** Writes the lines of a concordance as CSV: for spreadsheets, and for the tools of linguists. */
import { csvTable } from '../../../citations/csv-table.ts';
import type { ContextLine } from '../protocol.ts';

const HEADER = ['date', 'language', 'title', 'before', 'keyword', 'after', 'url'];

/** @param page the address of the page, which the links of the lines are below */
export function concordanceFile(lines: readonly ContextLine[], page: string): string {
  const rows = lines.map(({ date, lang, title, before, keyword, after, href }) => {
    return [date, lang, title, before, keyword, after, new URL(href, page).href];
  });
  return csvTable(HEADER, rows);
}
