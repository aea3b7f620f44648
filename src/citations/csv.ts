/** Writes citations as CSV: for spreadsheets. */
import { type Citation, retractionOf } from './citation.ts';
import { csvTable } from './csv-table.ts';

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
  translator: ({ translator }) => translator ?? '',
  original_title: ({ original }) => original?.title ?? '',
  original_language: ({ original }) => original?.lang ?? '',
  original_date: ({ original }) => original?.date ?? '',
  original_url: ({ original }) => original?.url ?? '',
  dateline: ({ dateline }) => dateline ?? '',
  source_url: ({ sourceUrl }) => sourceUrl ?? '',
  archived_url: ({ archivedUrl }) => archivedUrl ?? '',
  retrieved: ({ retrieved }) => retrieved ?? '',
  permanent_url: ({ permalink }) => permalink ?? '',
  rights: ({ rights }) => rights ?? '',
};

/** @returns a header and one row for each citation, with CRLF line ends; only the header for no citations */
export function csv(citations: readonly Citation[]): string {
  const rows = citations.map((citation) =>
    Object.values(COLUMNS).map((column) => column(citation)),
  );
  return csvTable(Object.keys(COLUMNS), rows);
}
