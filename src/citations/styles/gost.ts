/** Writes a citation by ГОСТ Р 7.0.5-2008, the Russian standard of references: one of the list behind a text. */
import type { Citation } from '../citation.ts';
import { familyOf } from '../names.ts';
import { type Reading, type ReadName, readingOf } from './reading.ts';
import { filled, type Run, type StyleOptions, sentence, shownAddress } from './run.ts';
import { asCertain, datePartsOf, languageName, TERMS } from './terms.ts';

/** Of more authors than this, one is named, behind the title. */
const MOST_AUTHORS = 3;

/**
 * `Хартати Р. Затмение // Kabar Pagi. 2021. 15 февр. С. 4. URL: https://… (дата обращения: 01.12.2026).` The words of this
 * style are Russian always.
 */
export function gost(citation: Citation, { accessed }: Pick<StyleOptions, 'accessed'>): Run[] {
  const reading = readingOf(citation, 'ru');
  const { title, lang, names, publication, print, callNumber } = reading;
  const authors = names.length <= MOST_AUTHORS ? names.map(turnedShort).join(', ') : '';
  const places = [...datesOf(citation.date), ...print.issue, ...print.place].map(sentence);
  const address = shownAddress(citation);
  const day = numericDay(accessed);
  const responsible = responsibility(reading);
  return filled([
    { text: authors === '' ? '' : `${sentence(authors)} ` },
    { text: title, ...lang },
    { text: responsible === '' ? '' : ` / ${responsible}` },
    { text: publication === '' ? '. ' : ' // ' },
    { text: publication, ...lang },
    { text: publication === '' ? '' : '. ' },
    { text: places.length === 0 ? '' : `${places.join(' ')} ` },
    { text: callNumber === '' ? '' : `${sentence(`${TERMS.ru.callNumber} ${callNumber}`)} ` },
    ...originalOf(reading),
    { text: `URL: ${address}${day === '' ? '' : ` (${TERMS.ru.accessed} ${day})`}.` },
  ]);
}

/** `Хартати Р.` */
export function turnedShort(name: ReadName): string {
  return 'literal' in name ? name.literal : `${familyOf(name)} ${name.initials}`;
}

/** `Р. Хартати` */
export function straightShort(name: ReadName): string {
  return 'literal' in name ? name.literal : `${name.initials} ${familyOf(name)}`;
}

/** What stands behind a title: the first of many authors, and the translator. */
function responsibility({ names, translator }: Reading): string {
  const [first] = names;
  const authors = first && names.length > MOST_AUTHORS ? `${straightShort(first)} [и др.]` : '';
  const by = translator ? `пер.: ${straightShort(translator)}` : '';
  return [authors, by].filter(Boolean).join(' ; ');
}

/** The year, then the day: `2021`, `15 февр`; each ends with a full stop of its own. */
function datesOf(date: string | undefined): string[] {
  const parts = datePartsOf(date);
  if (!parts) return ['[Б. г.]'];
  const { year, month, day } = parts;
  const { shortMonths, monthsAlone, about } = TERMS.ru;
  const dated = asCertain(year, parts, about);
  if (month === undefined) return [dated];
  const name = (day === undefined ? monthsAlone : shortMonths)[month - 1] ?? '';
  return [dated, day === undefined ? capital(name) : `${day} ${name}`];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `Пер. изд.: Kapal berlayar [индонезийский]. 2021. 20 мая. ` */
function originalOf({ original }: Reading): Run[] {
  if (!original) return [];
  const dates = original.date === undefined ? [] : datesOf(original.date);
  const language = `[${languageName(original.language, 'ru')}]`;
  return [
    { text: `${TERMS.ru.originally} ` },
    { text: original.title, ...original.lang },
    { text: `${original.title === '' ? '' : ' '}${[language, ...dates].map(sentence).join(' ')} ` },
  ];
}

/** `2026-12-01` as `01.12.2026` */
function numericDay(day: string | undefined): string {
  return day === undefined ? '' : day.split('-').reverse().join('.');
}
