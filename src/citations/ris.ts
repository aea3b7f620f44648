/** Writes citations as RIS, in UTF-8: for Zotero, Mendeley, EndNote. */
import { type Citation, oneLine, publicationOf } from './citation.ts';

/** @returns one newspaper article (`NEWS`) for each citation, with CRLF line ends; empty for no citations */
export function ris(citations: readonly Citation[]): string {
  return citations.map(entry).join('\r\n');
}

function entry(citation: Citation): string {
  const { title, day, lang, url, reporters, editors, sources, outlet, tags, notes = [] } = citation;
  const fields: readonly (readonly [string, string])[] = [
    ['TY', 'NEWS'],
    ['TI', title],
    ...reporters.map((name) => ['AU', name] as const),
    ...editors.map((name) => ['ED', name] as const),
    ['T2', publicationOf(citation)],
    ['PB', outlet ? sources.join(', ') : ''],
    ['PY', day.slice(0, 4)],
    ['DA', `${day.replaceAll('-', '/')}/`],
    ['LA', lang],
    ...tags.map((tag) => ['KW', tag] as const),
    ...notes.map((note) => ['N1', note] as const),
    ['UR', url],
  ];
  const lines = fields
    .map(([tag, value]) => [tag, oneLine(value)])
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}
