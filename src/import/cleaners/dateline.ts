/** Datelines: where and by whom a text was filed, which newsrooms put before its first words. */
import type { ReadMonth } from '../../dates/find-dates.ts';
import type { Cleaner, Proposed } from '../clipping.ts';

export interface Dateline {
  readonly outlet?: string;
  /** The place as the text has it: `NEW YORK`. */
  readonly place?: string;
  /** A day without its year, as the text has it, and which day that is. */
  readonly day?: { readonly text: string; readonly month: number; readonly day: number };
  /** The first words after the dateline begin here. */
  readonly end: number;
  /** What is likely rather than certain, so that a person should look at it. */
  readonly proposed: readonly Proposed[];
}

/** Reads the dateline at the beginning of a paragraph; `undefined` where there is none for certain. */
export type ReadDateline = (paragraph: string) => Dateline | undefined;

/** How many blocks from the top may begin with a dateline: a headline may stand before it. */
const REACH = 4;

/** A dateline ends before this; it also bounds the work of the patterns. */
const LONGEST = 120;

const WORD = String.raw`(?:(?:\p{Lu}\.){2,3}|\p{Lu}[\p{L}\p{M}'’-]{0,29})`;
const WORDS = `${WORD}(?:[ /]${WORD}){0,3}?`;
const PLACE = `(?<place>${WORDS})`;
const PLACE_IN_REGION = `(?<place>${WORDS}(?:, ${WORDS})?)`;
const DOMAIN = String.raw`(?<outlet>[\p{L}\p{N}-]{2,30}(?:\.\p{L}{2,10}){1,2})`;
const NAME_WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}&-]{0,29}`;
const NAME = String.raw`(?<outlet>(?=\p{Lu})${NAME_WORD}(?: ${NAME_WORD}){0,3})`;
const DAY = String.raw`(?<date>(?<day>\d{1,2}) (?<month>\p{L}{3,12})\.?|(?<month2>\p{L}{3,12})\.? (?<day2>\d{1,2}))`;
const DASH = String.raw`\s{0,2}(?:--|[-–—])\s{1,2}`;
/** What a first sentence begins with; a small letter means that the sentence began before. */
const TEXT = String.raw`(?=["“”«„'‘’(@#\p{Lu}\p{N}])`;

interface Form {
  readonly pattern: RegExp;
  /** Whether what was matched is a dateline, where the pattern alone does not tell. */
  readonly holds?: (place: string, outlet: string, matched: string, rest: string) => boolean;
  readonly proposed?: readonly Proposed[];
}

const form = (source: string, more: Omit<Form, 'pattern'> = {}): Form => ({
  pattern: new RegExp(`^${source}${TEXT}`, 'u'),
  ...more,
});

const FORMS: readonly Form[] = [
  // МОСКВА, 15 февраля. /ТАСС/. Текст
  form(String.raw`${PLACE}, ${DAY}\.? /(?<outlet>[^/.,]{2,40})/\.? `),
  // МОСКВА, 15 фев — РИА Новости. Текст
  form(String.raw`${PLACE}, ${DAY}${DASH}${NAME}\. `),
  // Москва. 15 февраля. INTERFAX.RU - Текст
  form(String.raw`${PLACE}\. ${DAY}\.? ${DOMAIN}${DASH}`),
  // LONDON (Reuters) - Text; MOSCOW, Feb 15 (Reuters) - Text; Jakarta (ANTARA) - Teks
  form(String.raw`${PLACE_IN_REGION}(?:, ${DAY})? \((?<outlet>[^()]{2,40})\)${DASH}`, {
    holds: (place, outlet) =>
      isCapitals(place) || isCity(place) || (isCapitals(outlet) && outlet.length > 3),
  }),
  // KONTAN.CO.ID - NEW YORK. Teks
  form(String.raw`${DOMAIN}${DASH}${PLACE}\.\s{1,2}`),
  // TEMPO.CO, Jakarta - Teks
  form(`${DOMAIN}, ${PLACE}${DASH}`),
  // JAKARTA, KOMPAS.com - Teks
  form(`${PLACE}, ${DOMAIN}${DASH}`),
  // Jakarta, CNN Indonesia -- Teks
  form(`${PLACE}, ${NAME}${DASH}`, {
    holds: (place, outlet, matched) =>
      outlet.split(' ').some((word) => isCapitals(word) && word.length > 2) &&
      (isCapitals(place) || isCity(place) || matched.includes('--')),
  }),
  // Liputan6.com, Jakarta Teks: nothing parts the place from the text but that it is a known one
  form(`${DOMAIN}, ${PLACE} `, {
    holds: (place, _outlet, _matched, rest) => isCity(place) && !COMPASS.test(rest),
    proposed: ['outlet', 'dateline'],
  }),
  // JawaPos.com - Teks
  form(`${DOMAIN}${DASH}`, { proposed: ['outlet'] }),
];

/** Parts of a town: `Jakarta Selatan` is one place. */
const COMPASS = /^(?:Selatan|Utara|Barat|Timur|Pusat|Tengah)(?!\p{L})/u;

/** The towns that zones of time are named after: not all there are, but no other words. */
const cities: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('timeZone').map((zone) =>
    (zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(),
  ),
);

/**
 * Makes a reader of datelines.
 * @param readMonth by which a day (`15 фев`) is told from other words
 */
export function datelineReader(readMonth: ReadMonth): ReadDateline {
  return (paragraph) => {
    const beginning = paragraph.slice(0, LONGEST);
    for (const { pattern, holds, proposed = [] } of FORMS) {
      const match = pattern.exec(beginning);
      if (!match?.groups) continue;
      const { place = '', outlet = '', date, day, day2, month, month2 } = match.groups;
      const end = match[0].length;
      if (holds && !holds(place, outlet, match[0], paragraph.slice(end))) continue;
      const number = readMonth(month ?? month2 ?? '');
      if (date && !number) continue;
      return {
        ...(outlet && { outlet }),
        ...(place && { place }),
        ...(date && number && { day: { text: date, month: number, day: Number(day ?? day2) } }),
        end,
        proposed,
      };
    }
    return undefined;
  };
}

/** Makes the cleaner that moves a dateline to the fields. */
export function dateline(read: ReadDateline): Cleaner {
  return (clipping) => {
    for (const [index, block] of clipping.blocks.slice(0, REACH).entries()) {
      const found = block.kind === 'paragraph' ? read(block.text) : undefined;
      if (!found) continue;
      const { outlet, proposed } = found;
      const filed = filedAt(found, clipping.lang, clipping.fields.date);
      return {
        ...clipping,
        blocks: clipping.blocks.with(index, {
          kind: 'paragraph',
          text: block.text.slice(found.end).trimStart(),
        }),
        fields: {
          ...clipping.fields,
          ...(outlet && { outlet }),
          ...(filed && { dateline: filed }),
          review: [...clipping.fields.review, ...proposed],
        },
      };
    }
    return clipping;
  };
}

/**
 * The place, and the day where the article's date does not say it already, so that no word is lost.
 */
function filedAt(
  { place, day }: Dateline,
  lang: string,
  date: string | undefined,
): string | undefined {
  if (!place) return undefined;
  const name = titleCase(place, lang);
  const known = day && date?.slice(5, 10) === `${twoDigits(day.month)}-${twoDigits(day.day)}`;
  return day && !known ? `${name}, ${day.text}` : name;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** `NEW YORK` -> `New York`; a name that is not all capitals stays as it is. */
export function titleCase(name: string, lang: string): string {
  if (!isCapitals(name)) return name;
  return name.replace(/[\p{L}\p{M}'’.]+/gu, (word, index: number) => {
    // `D.C.` is an abbreviation; the `на` of `Ростов-на-Дону` joins two names.
    if (word.includes('.')) return word;
    const lower = word.toLocaleLowerCase(lang);
    if (JOINING.has(lower) && index > 0) return lower;
    return lower.charAt(0).toLocaleUpperCase(lang) + lower.slice(1);
  });
}

const JOINING = new Set(['на', 'de', 'du', 'la', 'of', 'upon']);

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

function isCity(place: string): boolean {
  return cities.has(place.toLowerCase());
}
