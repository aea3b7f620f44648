/** Reads the file of a table of dates. */
import type { Problem } from '../../archive/problem.ts';
import { readText } from '../../content/read-text.ts';
import { type DateTable, readDateTable } from './date-table.ts';

/**
 * Reads the file of a table: see `readDateTable`.
 * @param zone the IANA zone of hours without one
 * @returns the table, none where the file cannot be read; and a problem for each line without a date
 */
export function openDateTable(
  file: string,
  zone: string | undefined,
): { readonly table?: DateTable; readonly problems: readonly Problem[] } {
  const text = readText(file);
  if (typeof text !== 'string') {
    return { problems: [{ file, line: 1, column: 1, subject: 'file', ...text }] };
  }
  const table = readDateTable(text, { zone });
  const problems = table.faults.map(
    ({ line, found }): Problem => ({
      file,
      line,
      column: 1,
      subject: 'date',
      found,
      expected: 'a name and a date, with a comma or a tab between',
    }),
  );
  return { table, problems };
}
