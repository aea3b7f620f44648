/** Writes citations as BibTeX, in UTF-8: for LaTeX, JabRef, Zotero. */
import { readPeriod, type Sign } from '../dates/edtf.ts';
import { addressOf, type Citation, notesOf, oneLine, publicationOf } from './citation.ts';
import { keysOf } from './keys.ts';
import { nameParts, straight, turned } from './names.ts';
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
  const keys = keysOf(citations);
  return citations.map((citation, i) => entry(citation, keys[i] ?? '')).join('\n');
}

function entry(citation: Citation, key: string): string {
  const publication = publicationOf(citation);
  const { date = '', print = {}, callNumber = '', translator, original } = citation;
  const { period, sign } = readPeriod(date) ?? {};
  const [year = '', month = ''] = period?.split('-') ?? [];
  const fields = [
    ['author', people(citation.reporters, citation.organisations)],
    ['editor', people(citation.editors)],
    ['translator', people(translator === undefined ? [] : [translator])],
    // In its own braces, so that no style changes capital letters.
    ['title', `{${escaped(citation.title)}}`],
    ['journal', escaped(publication)],
    // BibLaTeX has one type for articles of all kinds: without this word, one is taken for that of a journal.
    ['entrysubtype', publication && 'newspaper'],
    ['edition', escaped(print.edition ?? '')],
    ['number', escaped(print.issue ?? '')],
    ['section', escaped(print.section ?? '')],
    [
      'pages',
      print.page === undefined
        ? ''
        : pageRange(print.page)
            .map((page = '') => escaped(page))
            .join('--'),
    ],
    ['date', date],
    ['year', year && yearFor(year, sign)],
    ['url', address(addressOf(citation))],
    // Of BibLaTeX; the title in its own braces, as the other one.
    ['origtitle', original?.title && `{${escaped(original.title)}}`],
    ['origlanguage', escaped(original?.lang ?? '')],
    ['origdate', original?.date],
    // Where it was filed: `location` is that of the publisher.
    ['venue', escaped(citation.dateline ?? '')],
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

/** Joins names. Braces keep a name together that BibTeX would split; a family name that comes first has a comma behind it. */
function people(names: readonly string[], organisations: readonly string[] = []): string {
  return names
    .map((name) => {
      const parts = organisations.includes(name) ? { literal: name } : nameParts(name);
      if ('literal' in parts)
        return /[\s,]/.test(oneLine(name)) ? `{${escaped(name)}}` : escaped(name);
      return escaped(straight(parts) === oneLine(name) ? name : turned(parts));
    })
    .join(' and ');
}

function escaped(text: string): string {
  const written = oneLine(text).replace(/[\\{}~^%&$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
  // LaTeX makes one sign of two of these: a dash, a mark of quotation.
  return written.replace(/([-`'])(?=\1)/g, '$1{}');
}

/** Writes an address as it is, except for characters that would end the field. */
function address(url: string): string {
  return url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}
