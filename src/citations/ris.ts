/** Writes citations as RIS, in UTF-8: for Zotero, Mendeley, EndNote. */
import { readPeriod, type Sign } from '../dates/edtf.ts';
import {
  addressOf,
  type Citation,
  notesOf,
  type Original,
  oneLine,
  publicationOf,
} from './citation.ts';
import { pageRange } from './print.ts';

/** @returns one newspaper article (`NEWS`) for each citation, with CRLF line ends; empty for no citations */
export function ris(citations: readonly Citation[]): string {
  return citations.map(entry).join('\r\n');
}

/** What is said of a date's certainty, in the part of it that is free text. */
const CERTAINTY: Readonly<Record<Sign, string>> = {
  '~': 'about',
  '?': 'uncertain',
  '%': 'about, uncertain',
};

/** Year, month, day and free text, of which each may be empty: `1965/02//about`. */
function datesOf(date: string): (readonly [string, string])[] {
  const { period, sign } = readPeriod(date) ?? {};
  if (period === undefined) return [];
  const [year = '', month = '', day = ''] = period.split('-');
  const certainty = sign ? CERTAINTY[sign] : '';
  return [
    ['PY', certainty ? `${year}///${certainty}` : year],
    ['DA', [year, month, day, certainty].join('/')],
  ];
}

/** `Kapal berlayar (id), 2021-05-20, https://…` */
function originalOf({ title = '', lang, date, url }: Original): string {
  return [`${title} (${lang})`, date, url].filter(Boolean).join(', ');
}

function entry(citation: Citation): string {
  const { title, date = '', lang, reporters, editors, sources, outlet, tags } = citation;
  const { translator = '', original, dateline, archive = '' } = citation;
  const { print = {}, callNumber = '' } = citation;
  const [first = '', last = ''] = print.page === undefined ? [] : pageRange(print.page);
  const fields: readonly (readonly [string, string])[] = [
    ['TY', 'NEWS'],
    ['TI', title],
    ...reporters.map((name) => ['AU', name] as const),
    ...editors.map((name) => ['ED', name] as const),
    ['A4', translator],
    ['T2', publicationOf(citation)],
    ['PB', outlet ? sources.join(', ') : ''],
    ...datesOf(date),
    ['ET', print.edition ?? ''],
    ['IS', print.issue ?? ''],
    ['SE', print.section ?? ''],
    ['SP', first],
    ['EP', last],
    ['CN', callNumber],
    // The original publication: `TT` would be taken for a title of this one.
    ['OP', original ? originalOf(original) : ''],
    ['N1', dateline === undefined ? '' : `Dateline: ${dateline}`],
    ...notesOf(citation).map((note) => ['N1', note] as const),
    ['LA', lang],
    ...tags.map((tag) => ['KW', tag] as const),
    ['DB', archive],
    ['UR', addressOf(citation)],
  ];
  const lines = fields
    .map(([tag, value]) => [tag, oneLine(value)])
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}
