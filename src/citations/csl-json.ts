/** Writes citations as CSL-JSON, version 1.0.2 of its schema: for Zotero, Pandoc, citeproc. */
import { readPeriod } from '../dates/edtf.ts';
import { addressOf, type Citation, notesOf, oneLine, publicationOf } from './citation.ts';
import { keysOf } from './keys.ts';
import { type Name, nameParts } from './names.ts';

/** @returns an array of newspaper articles, with a line end behind it */
export function cslJson(citations: readonly Citation[]): string {
  const keys = keysOf(citations);
  const items = citations.map((citation, i) => itemOf(citation, keys[i] ?? ''));
  return `${JSON.stringify(items, null, 2)}\n`;
}

type Value = string | object | undefined;

function itemOf(citation: Citation, id: string): Record<string, Value> {
  const { lang, title, date, print = {}, original, dateline, archive, tags, sources } = citation;
  const { sourceUrl, archivedUrl, retrieved, permalink, outlet, rights } = citation;
  const people = (names: readonly string[]) => names.map((name) => nameOf(name, citation));
  const all: Record<string, Value> = {
    id,
    type: 'article-newspaper',
    title,
    author: people(citation.reporters),
    editor: people(citation.editors),
    translator: people(citation.translator === undefined ? [] : [citation.translator]),
    'container-title': publicationOf(citation),
    publisher: outlet === undefined ? undefined : sources.join(', '),
    issued: dateOf(date),
    'event-place': dateline,
    edition: print.edition,
    issue: print.issue,
    section: print.section,
    page: print.page,
    'call-number': citation.callNumber,
    'original-title': original?.title,
    'original-date': dateOf(original?.date),
    URL: addressOf(citation),
    source: archive,
    language: lang,
    keyword: tags.map((tag) => tag.replaceAll(',', ';')).join(', '),
    note: notesOf(citation).map(oneLine).join('. '),
    license: rights,
    // What the schema has no name for.
    custom: {
      ...(permalink === undefined ? {} : { url: citation.url }),
      ...(print.column === undefined ? {} : { column: print.column }),
      ...(original ? { 'original-language': original.lang } : {}),
      ...(original?.url === undefined ? {} : { 'original-url': original.url }),
      ...(sourceUrl === undefined ? {} : { 'source-url': sourceUrl }),
      ...(archivedUrl === undefined ? {} : { 'archived-url': archivedUrl }),
      ...(retrieved === undefined ? {} : { retrieved }),
    },
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) => {
      const clean = typeof value === 'string' ? oneLine(value) : value;
      if (clean === undefined || clean === '' || isEmpty(clean)) return [];
      return [[key, clean] as const];
    }),
  );
}

function isEmpty(value: string | object): boolean {
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function nameOf(name: string, { organisations }: Citation) {
  const parts: Name = organisations?.includes(name) ? { literal: oneLine(name) } : nameParts(name);
  if ('literal' in parts) return parts;
  const { family, given, particle } = parts;
  return {
    family,
    given,
    ...(particle === undefined ? {} : { 'non-dropping-particle': particle }),
  };
}

/** `date-parts` as far as it is known; `circa` where it is about or uncertain, of which the schema has this one word. */
function dateOf(date: string | undefined): object | undefined {
  const { period, sign } = readPeriod(date ?? '') ?? {};
  if (period === undefined) return undefined;
  return {
    'date-parts': [period.split('-').map(Number)],
    ...(sign === undefined ? {} : { circa: true }),
  };
}
