/** Citations as BibTeX, in UTF-8: for LaTeX, JabRef, Zotero. */
import { type Citation, oneLine, publicationOf } from './citation.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A brace is named, not escaped: BibTeX counts braces whether a backslash stands before them or not. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * @returns one entry a citation: an `@article` where it is known who published it, else a `@misc`;
 *   `date` is for BibLaTeX, `year` and `month` for BibTeX; empty for no citations
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
  const [year = '', month = ''] = citation.day.split('-');
  const fields = [
    ['author', people(citation.reporters)],
    ['editor', people(citation.editors)],
    // In braces of its own, so that no style takes the capitals from names.
    ['title', `{${escaped(citation.title)}}`],
    ['journal', escaped(publication)],
    ['date', citation.day],
    ['year', year],
    ['url', address(citation.url)],
    ['language', citation.lang],
    ['keywords', citation.tags.map((tag) => escaped(tag).replaceAll(',', ';')).join(', ')],
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  const name = MONTHS[Number(month) - 1];
  if (name) fields.push(`  month = ${name},\n`);
  return `@${publication ? 'article' : 'misc'}{${key},\n${fields.join('')}}\n`;
}

/**
 * The day, the end of the address and the language: the same in every export. Never holds a colon, as
 * the number of a repeated key does.
 */
function keyOf({ day, url, lang }: Citation): string {
  const end = /([^/?#]*)\/?(?:[?#].*)?$/.exec(url)?.[1] ?? '';
  return [day, end, lang].map((part) => part.replace(/[^\w-]+/g, '')).join('-');
}

/** Names, of which BibTeX takes a comma or an "and" apart where no braces keep them together. */
function people(names: readonly string[]): string {
  return names
    .map((name) => (/,|\sand\s/i.test(name) ? `{${escaped(name)}}` : escaped(name)))
    .join(' and ');
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}~^%&$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

/** Addresses stand as they are, but for what would end the field. */
function address(url: string): string {
  return url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}
