/** Writes rows of CSV (RFC 4180) that no spreadsheet takes for formulas. */

/** A cell that would run as a formula, or that looks like one which was kept from that. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;

/**
 * Writes a row, with CRLF at its end. An apostrophe keeps a spreadsheet from running a cell as a formula: whoever
 * reads the file takes one apostrophe away where such a character comes after it, and has the text as it was.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
