/** Moves datelines to the fields: the place and the outlet that newsrooms put before the first words. */
import type { ReadMonth } from '../../dates/find-dates.ts';
import { type Cleaner, type Clipping, type Proposed, toReview } from '../clipping.ts';

/** A dateline that was recognized. */
export interface Dateline {
  readonly outlet?: string;
  /** The place as written: `NEW YORK`. */
  readonly place?: string;
  /** A day without its year: as written, and as numbers. */
  readonly day?: { readonly text: string; readonly month: number; readonly day: number };
  /** The offset at which the first words after the dateline begin. */
  readonly end: number;
  /** Fields that are likely rather than certain, so that a person has to review them. */
  readonly proposed: readonly Proposed[];
}

/** Reads the dateline at the beginning of a paragraph; `undefined` unless there certainly is one. */
export type ReadDateline = (paragraph: string) => Dateline | undefined;

/** Blocks from the top that may begin with a dateline: a headline may come before it. */
const REACH = 4;

/** Longest dateline, in characters, which also limits the work of the patterns. */
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
/** The beginning of a first sentence. A lower-case letter would mean that the sentence began earlier. */
const TEXT = String.raw`(?=["“”«„'‘’(@#\p{Lu}\p{N}])`;

interface Form {
  readonly pattern: RegExp;
  /** Whether a match is a dateline, for patterns that also match other texts. */
  readonly accepts?: (place: string, outlet: string, matched: string, rest: string) => boolean;
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
    accepts: (place, outlet) =>
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
    accepts: (place, outlet, matched) =>
      outlet.split(' ').some((word) => isCapitals(word) && word.length > 2) &&
      (isCapitals(place) || isCity(place) || matched.includes('--')),
  }),
  // Liputan6.com, Jakarta Teks: no sign separates the place from the text, so it has to be a known one
  form(`${DOMAIN}, ${PLACE} `, {
    accepts: (place, _outlet, _matched, rest) => isCity(place) && !COMPASS.test(rest),
    proposed: ['outlet', 'dateline'],
  }),
  // JawaPos.com - Teks
  form(`${DOMAIN}${DASH}`, { proposed: ['outlet'] }),
];

/** Names of parts of a town: `Jakarta Selatan` is one place. */
const COMPASS = /^(?:Selatan|Utara|Barat|Timur|Pusat|Tengah)(?!\p{L})/u;

/** The towns that time zones are named after: not all towns, but nothing else. */
const cities: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('timeZone').map((zone) =>
    (zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(),
  ),
);

/**
 * Makes a reader of datelines.
 * @param readMonth distinguishes a day (`15 фев`) from other words
 */
export function datelineReader(readMonth: ReadMonth): ReadDateline {
  return (paragraph) => {
    const beginning = paragraph.slice(0, LONGEST);
    for (const { pattern, accepts, proposed = [] } of FORMS) {
      const match = pattern.exec(beginning);
      if (!match?.groups) continue;
      const { place = '', outlet = '', date, day, day2, month, month2 } = match.groups;
      const end = match[0].length;
      if (accepts && !accepts(place, outlet, match[0], paragraph.slice(end))) continue;
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
      const moved: Clipping = {
        ...clipping,
        blocks: clipping.blocks.with(index, {
          kind: 'paragraph',
          text: block.text.slice(found.end).trimStart(),
        }),
        fields: {
          ...clipping.fields,
          ...(outlet && { outlet }),
          ...(filed && { dateline: filed }),
        },
      };
      const reason = 'from the first words of the text';
      return toReview(moved, ...proposed.map((field) => ({ field, reason })));
    }
    return clipping;
  };
}

/** Returns the place, with the day unless the article's date is the same day: so no information is lost. */
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

/** Writes a name in capitals with initial capitals: `NEW YORK` as `New York`. Other names stay as they are. */
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
