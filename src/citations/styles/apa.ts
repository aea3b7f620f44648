/** Writes a citation in the style of the American Psychological Association, 7th edition: an entry of a list of references. */
import type { Citation } from '../citation.ts';
import { familyOf } from '../names.ts';
import { type Reading, type ReadName, readingOf } from './reading.ts';
import { filled, type Run, type StyleOptions, sentence, shownAddress } from './run.ts';
import { asCertain, datePartsOf, innerQuotes, languageName, longDate, TERMS } from './terms.ts';

/** Of more authors, the first ones and the last are named. */
const MOST_AUTHORS = 20;

/** `Hartati, R. (2021, February 15). Title [Translation]. *Newspaper*, 4. https://…` */
export function apa(citation: Citation, { words, accessed }: StyleOptions): Run[] {
  const reading = readingOf(citation, words);
  const { title, lang, translation, names, publication, print, callNumber } = reading;
  const terms = TERMS[words];
  const date = ` (${apaDate(citation.date, words)}). `;
  const address = shownAddress(citation);
  const about = [translation && `[${translation}]`, translatorOf(reading, words)].filter(Boolean);
  const article = about.length > 0 ? `${title} ${about.join(' ')}` : title;
  const titled = (text: string): Run => ({ text, ...lang });
  const place = [...print.issue, ...print.barePlace].map((part) => `, ${part}`).join('');
  // Without a known author, the title comes first.
  const authors = authorsOf(names);
  const beginning: Run[] =
    authors === ''
      ? [titled(sentence(article)), { text: date }]
      : [{ text: authors + date }, titled(sentence(article)), { text: ' ' }];
  // The page of an archive stays as it is: a day of retrieval stands only where no date does.
  const day = citation.date === undefined ? longDate(accessed, words) : '';
  return filled([
    ...beginning,
    ...(publication === ''
      ? [{ text: place === '' ? '' : `${place.slice(2)}. ` }]
      : [{ text: publication, italic: true as const, ...lang }, { text: `${place}. ` }]),
    { text: callNumber === '' ? '' : `${terms.callNumber} ${callNumber}. ` },
    { text: day === '' ? address : terms.retrieved(day, address) },
    ...originalOf(reading, words),
  ]);
}

function authorsOf(names: readonly ReadName[]): string {
  const written = names.map((name) =>
    'literal' in name ? name.literal : `${familyOf(name)}, ${name.initials}`,
  );
  const last = written.at(-1) ?? '';
  if (written.length <= 1) return withPoint(last);
  if (written.length > MOST_AUTHORS) {
    return withPoint(`${written.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${last}`);
  }
  return withPoint(`${written.slice(0, -1).join(', ')}, & ${last}`);
}

function withPoint(names: string): string {
  return names === '' ? '' : sentence(names);
}

/** `2021, February 15`; in Indonesian `2021, 15 Februari`. */
function apaDate(date: string | undefined, words: StyleOptions['words']): string {
  const { months, about, undated } = TERMS[words];
  const parts = datePartsOf(date);
  if (!parts) return undated;
  const { year, month, day } = parts;
  const name = month === undefined ? '' : (months[month - 1] ?? '');
  const inYear = words === 'en' ? [name, day] : [day, name];
  const rest = inYear.filter(Boolean).join(' ');
  return asCertain(rest === '' ? year : `${year}, ${rest}`, parts, about);
}

/** `(A. Petrova, Trans.)` */
function translatorOf({ translator }: Reading, words: StyleOptions['words']): string {
  if (!translator) return '';
  const name =
    'literal' in translator ? translator.literal : `${translator.initials} ${familyOf(translator)}`;
  return `(${name}, ${TERMS[words].translatorShort})`;
}

/** `(Original work published May 20, 2021, in Indonesian as “Kapal berlayar”)`, without a full stop behind an address. */
function originalOf({ original }: Reading, words: StyleOptions['words']): Run[] {
  if (!original) return [];
  const language = TERMS[words].inLanguage(languageName(original.language, words));
  const day = longDate(original.date, words);
  const [published, comma, as] =
    words === 'id'
      ? ['Karya asli terbit', '', 'dengan judul']
      : ['Original work published', ',', 'as'];
  const date = day === '' ? '' : ` ${day}${comma}`;
  const title: Run[] =
    original.title === ''
      ? []
      : [{ text: ` ${as} ` }, { text: `“${innerQuotes(original.title)}”`, ...original.lang }];
  return [{ text: ` (${published}${date} ${language}` }, ...title, { text: ')' }];
}
