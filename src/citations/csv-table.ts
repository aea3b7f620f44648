/** Writes a table as CSV (RFC 4180), in UTF-8, safe to be opened by a spreadsheet. */
import { oneLine } from './citation.ts';

/** Excel recognizes UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What separates cells. */
export type Delimiter = ',' | '\t';

/** @returns the header and the rows, with CRLF line ends */
export function csvTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  delimiter: Delimiter = ',',
): string {
  const lines = [header, ...rows].map(
    (row) => `${row.map((one) => cell(one, delimiter)).join(delimiter)}\r\n`,
  );
  return BYTE_ORDER_MARK + lines.join('');
}

/** Writes a cell. An apostrophe keeps spreadsheets from running a text as a formula; `oneLine` removes leading tabs. */
function cell(value: string | number, delimiter: Delimiter): string {
  if (typeof value === 'number') return String(value);
  const safe = oneLine(value).replace(/^[=+\-@＝＋－＠]/, "'$&");
  const isQuoted = delimiter === ',' ? /[",;]/.test(safe) : safe.includes('"');
  return isQuoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}
