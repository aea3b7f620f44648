/** Writes citations as BibTeX, in UTF-8: for LaTeX, JabRef, Zotero. */
import { readPeriod, type Sign } from '../dates/edtf.ts';
import { type Citation, notesOf, oneLine, publicationOf } from './citation.ts';
import { pageRange } from './print.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Commands for special characters. Braces are not escaped, as BibTeX counts them even after a backslash. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * @returns one entry for each citation: an `@article` where the publication is known, else a `@misc`; with `date`
 *   for BibLaTeX, `year` and `month` for BibTeX; empty for no citations
 */
export function bibtex(citations: readonly Citation[]): string {
  const taken = new Map<string, number>();
  return citations
    .map((citation) => {
      const key = keyOf(citation);
      const count = (taken.get(key) ?? 0) + 1;
      taken.set(key, count);
      return entry(citation, count === 1 ? key : `${key}:${count}`);
    })
    .join('\n');
}

function entry(citation: Citation, key: string): string {
  const publication = publicationOf(citation);
  const { date = '', print = {}, callNumber = '' } = citation;
  const { period, sign } = readPeriod(date) ?? {};
  const [year = '', month = ''] = period?.split('-') ?? [];
  const fields = [
    ['author', people(citation.reporters)],
    ['editor', people(citation.editors)],
    // In its own braces, so that no style changes capital letters.
    ['title', `{${escaped(citation.title)}}`],
    ['journal', escaped(publication)],
    // BibLaTeX has one type for articles of all kinds: without this word, one is taken for that of a journal.
    ['entrysubtype', publication && 'newspaper'],
    ['edition', escaped(print.edition ?? '')],
    ['number', escaped(print.issue ?? '')],
    ['section', escaped(print.section ?? '')],
    ['pages', print.page === undefined ? '' : escaped(pageRange(print.page).join('--'))],
    ['date', date],
    ['year', year && yearFor(year, sign)],
    ['url', address(citation.url)],
    // Where a copy is kept: BibLaTeX has the field for a call number.
    ['library', escaped(callNumber)],
    ['note', escaped(notesOf(citation).join('. '))],
    ['language', citation.lang],
    ['keywords', citation.tags.map((tag) => escaped(tag).replaceAll(',', ';')).join(', ')],
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  const name = MONTHS[Number(month) - 1];
  if (name) fields.push(`  month = ${name},\n`);
  return `@${publication ? 'article' : 'misc'}{${key},\n${fields.join('')}}\n`;
}

/** BibTeX sorts by a year whose last four letters or digits are a number, and prints what is around it. */
function yearFor(year: string, sign: Sign | undefined): string {
  if (sign === undefined) return year;
  const about = sign === '?' ? '' : 'about ';
  return `(${about}${year}${sign === '~' ? '' : '?'})`;
}

/**
 * Makes a key of the date, the end of the address and the language: the same in every export. It has no colon, which
 * separates the number of a repeated key.
 */
function keyOf({ date = '', url, lang }: Citation): string {
  const end =
    url
      .replace(/[?#].*/s, '')
      .replace(/\/$/, '')
      .split('/')
      .at(-1) ?? '';
  const parts = date === '' ? [end, lang] : [date, end, lang];
  return parts.map((part) => part.replace(/[^\w-]+/g, '')).join('-');
}

/** Joins names. Braces keep a name together that BibTeX would split at a comma or an "and". */
function people(names: readonly string[]): string {
  return names
    .map((name) => (/,|\sand\s/i.test(name) ? `{${escaped(name)}}` : escaped(name)))
    .join(' and ');
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}~^%&$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

/** Writes an address as it is, except for characters that would end the field. */
function address(url: string): string {
  return url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}
