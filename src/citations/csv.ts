/** Writes citations as CSV (RFC 4180), in UTF-8: for spreadsheets. */
import { type Citation, oneLine, retractionOf } from './citation.ts';

const COLUMNS: Readonly<Record<string, (citation: Citation) => string>> = {
  title: ({ title }) => title,
  date: ({ date }) => date ?? '',
  language: ({ lang }) => lang,
  outlet: ({ outlet }) => outlet ?? '',
  sources: ({ sources }) => sources.join('; '),
  reporters: ({ reporters }) => reporters.join('; '),
  editors: ({ editors }) => editors.join('; '),
  tags: ({ tags }) => tags.join('; '),
  url: ({ url }) => url,
  edition: ({ print }) => print?.edition ?? '',
  issue: ({ print }) => print?.issue ?? '',
  section: ({ print }) => print?.section ?? '',
  page: ({ print }) => print?.page ?? '',
  column: ({ print }) => print?.column ?? '',
  call_number: ({ callNumber }) => callNumber ?? '',
  text: ({ text }) => text ?? '',
  retracted: retractionOf,
  notes: ({ notes = [] }) => notes.join('; '),
};

/** Excel recognizes UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** @returns a header and one row for each citation, with CRLF line ends; only the header for no citations */
export function csv(citations: readonly Citation[]): string {
  const rows = citations.map((citation) =>
    Object.values(COLUMNS).map((column) => cell(column(citation))),
  );
  const lines = [Object.keys(COLUMNS), ...rows].map((row) => `${row.join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

/** Writes a cell. An apostrophe keeps spreadsheets from running it as a formula; `oneLine` removes leading tabs. */
function cell(text: string): string {
  const safe = oneLine(text).replace(/^[=+\-@＝＋－＠]/, "'$&");
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
