/** Writes a citation in the style of the Modern Language Association, 9th edition: an entry of a list of works cited. */
import type { Citation } from '../citation.ts';
import { type Name, straight, turned } from '../names.ts';
import { originallyPublished } from './original.ts';
import { readingOf } from './reading.ts';
import { filled, type Run, type StyleOptions, sentence, shownAddress } from './run.ts';
import { asCertain, datePartsOf, innerQuotes, TERMS } from './terms.ts';

/** Of more authors than this, the first is named. */
const MOST_AUTHORS = 2;

/** `Hartati, Rina. “Title.” *Newspaper*, 15 Feb. 2021, p. 4. *Kliping*, https://…. Accessed 1 Dec. 2026.` */
export function mla(citation: Citation, { words, accessed }: StyleOptions): Run[] {
  const reading = readingOf(citation, words);
  const { title, lang, translation, publication, print, callNumber, translator, archive } = reading;
  const terms = TERMS[words];
  const authors = authorsOf(reading.names, terms.and, terms.andOthers);
  const named = innerQuotes(title);
  const titled = translation === '' ? `“${sentence(named)}”` : `“${named}” [${translation}].`;
  const date = mlaDate(citation.date, words);
  const by = translator ? `${lowered(terms.translatedBy)} ${straight(translator)}` : '';
  const rest = [by, ...print.issue, date, ...print.place].filter(Boolean).join(', ');
  const day = mlaDate(accessed, words);
  return filled([
    { text: authors === '' ? '' : `${sentence(authors)} ` },
    { text: titled, ...lang },
    { text: ' ' },
    { text: publication, italic: true, ...lang },
    { text: rest === '' || publication === '' ? rest : `, ${rest}` },
    { text: rest === '' && publication === '' ? '' : '. ' },
    { text: archive, italic: true },
    { text: archive === '' ? '' : ', ' },
    { text: callNumber === '' ? '' : `${lowered(terms.callNumber)} ${callNumber}, ` },
    { text: `${shownAddress(citation)}.` },
    ...originallyPublished(reading, words),
    { text: day === '' ? '' : ` ${sentence(`${terms.accessed} ${day}`)}` },
  ]);
}

function authorsOf(names: readonly Name[], and: string, others: string): string {
  const [first, second] = names;
  if (!first) return '';
  if (!second) return turned(first);
  if (names.length > MOST_AUTHORS) return `${turned(first)}, ${others}`;
  return `${turned(first)}, ${and} ${straight(second)}`;
}

/** `15 Feb. 2021` */
function mlaDate(date: string | undefined, words: StyleOptions['words']): string {
  const parts = datePartsOf(date);
  if (!parts) return '';
  const { shortMonths, about } = TERMS[words];
  const { year, month, day } = parts;
  const name = month === undefined ? '' : shortMonths[month - 1];
  return asCertain([day, name, year].filter(Boolean).join(' '), parts, about);
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
