/** Writes a citation in the style of the Chicago Manual, 17th and 18th edition: an entry of a bibliography, with notes. */
import type { Citation } from '../citation.ts';
import { type Name, straight, turned } from '../names.ts';
import { originallyPublished } from './original.ts';
import { readingOf } from './reading.ts';
import { filled, type Run, type StyleOptions, sentence, shownAddress } from './run.ts';
import { innerQuotes, longDate, TERMS } from './terms.ts';

/** Of more authors than this, a bibliography names the first ones. */
const MOST_AUTHORS = 10;
const FIRST_AUTHORS = 7;

/** `Hartati, Rina. “Title.” [Translation.] *Newspaper*, February 15, 2021, p. 4. https://…` */
export function chicago(citation: Citation, { words, accessed }: StyleOptions): Run[] {
  const reading = readingOf(citation, words);
  const { title, lang, translation, publication, print, callNumber, translator } = reading;
  const terms = TERMS[words];
  const authors = authorsOf(reading.names, terms.and, terms.andOthers);
  const date = longDate(citation.date, words) || terms.undated;
  const place = [date, ...print.issue, ...print.place].join(', ');
  // A translated title follows in brackets, without marks of quotation.
  const named = innerQuotes(title);
  const titled = translation === '' ? `“${sentence(named)}”` : `“${named}” [${translation}].`;
  const day = longDate(accessed, words);
  return filled([
    { text: authors === '' ? '' : `${sentence(authors)} ` },
    { text: titled, ...lang },
    { text: translator ? ` ${sentence(`${terms.translatedBy} ${straight(translator)}`)}` : '' },
    { text: ' ' },
    { text: publication, italic: true, ...lang },
    { text: sentence(publication === '' ? place : `, ${place}`) },
    { text: callNumber === '' ? '' : ` ${sentence(`${terms.callNumber} ${callNumber}`)}` },
    ...originallyPublished(reading, words),
    { text: day === '' ? '' : ` ${sentence(`${terms.accessed} ${day}`)}` },
    { text: ` ${shownAddress(citation)}.` },
  ]);
}

/** `Hartati, Rina, Budi Santoso, and Ahmad` */
function authorsOf(names: readonly Name[], and: string, others: string): string {
  const written = names.map((name, i) => (i === 0 ? turned(name) : straight(name)));
  if (written.length > MOST_AUTHORS) {
    return `${written.slice(0, FIRST_AUTHORS).join(', ')}, ${others}`;
  }
  const last = written.pop() ?? '';
  return written.length === 0 ? last : `${written.join(', ')}, ${and} ${last}`;
}
