/** Writes a table as CSV (RFC 4180), in UTF-8, safe to be opened by a spreadsheet. */
import { oneLine } from './citation.ts';

/** Excel recognizes UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** @returns the header and the rows, with CRLF line ends */
export function csvTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

/** Writes a cell. An apostrophe keeps spreadsheets from running it as a formula; `oneLine` removes leading tabs. */
function cell(text: string): string {
  const safe = oneLine(text).replace(/^[=+\-@＝＋－＠]/, "'$&");
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
