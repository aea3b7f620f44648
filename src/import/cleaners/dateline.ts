/** Moves datelines to the fields: the place and the outlet that newsrooms put before the first words. */

import type { ReadMonth } from '../../dates/find-dates.ts';
import { foldName } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';
import {
  type Cleaner,
  type Clipping,
  drop,
  joinNames,
  type Proposed,
  toReview,
} from '../clipping.ts';
import {
  COMMA,
  DASH,
  DAY,
  DOMAIN,
  LOUD_PLACE,
  LOUD_RUN,
  NAME,
  PEOPLE,
  PLACE,
  PLACE_IN_REGION,
  STOP,
  TEXT,
  WIDE_DASH,
} from './dateline-words.ts';
import { isKnownPlace, isSection } from './place-names.ts';

/** A dateline that was recognized. */
interface Dateline {
  readonly outlet?: string;
  /** The place as written: `NEW YORK`. */
  readonly place?: string;
  /** A day, mostly without its year: as written, and as numbers. */
  readonly day?: {
    readonly text: string;
    readonly month: number;
    readonly day: number;
    readonly year?: number;
  };
  /** People that it names behind the outlet. */
  readonly reporter?: readonly string[];
  /** The offset at which the first words after the dateline begin. */
  readonly end: number;
  /** Fields that are likely rather than certain, so that a person has to review them. */
  readonly proposed: readonly Proposed[];
  /** Whether it names no outlet. */
  readonly isBare?: boolean;
}

/** Reads the dateline at the beginning of a paragraph; `undefined` unless there certainly is one. */
export type ReadDateline = (paragraph: string) => Dateline | undefined;

/** Blocks from the top that may begin with a dateline: a headline may come before it. */
const REACH = 4;

/** Longest dateline, in characters, which also limits the work of the patterns. */
const LONGEST = 120;

/** What is known of places and outlets beyond the lists of the program: from the archive, and from other texts. */
export interface DatelineKnowledge {
  /** Whether news is filed at a place of this name. */
  readonly isPlace: (name: string) => boolean;
  /** Whether a name is that of an outlet. */
  readonly isOutlet: (name: string) => boolean;
  /** Whether the newsroom begins its texts with a place and a dash, `Jakarta - Harga`, or no sign, `Telukpos.com, Jakarta Harga`. */
  readonly isHabit: (habit: Habit) => boolean;
}

/** Forms that are too common in other sentences to be certain, unless a newsroom always uses them. */
export type Habit = 'place-dash' | 'outlet-place';

/** Knows nothing of other texts. */
export const NOTHING_KNOWN: DatelineKnowledge = {
  isPlace: () => false,
  isOutlet: () => false,
  isHabit: () => false,
};

/** How certain a place is: everybody knows it, it has the shape of one, or it is none. */
type Rank = 'known' | 'likely' | 'short' | 'none';

/** A beginning that a pattern matched. */
interface Matched {
  readonly place: string;
  readonly outlet: string;
  readonly run: string;
  readonly all: string;
  readonly rest: string;
}

/** What a form makes of a match: which fields are doubtful, and the place where it is only a part of the words. */
interface Judged {
  readonly proposed?: readonly Proposed[];
  readonly place?: string;
  readonly end?: number;
  readonly isBare?: boolean;
}

interface Form {
  readonly pattern: RegExp;
  /** What a beginning of this form has for certain: tests that most beginnings fail, and that take little time. */
  readonly needs: readonly (keyof typeof SIGNS)[];
  /** Whether a match is a dateline, for patterns that also match other texts. */
  readonly judge?: (matched: Matched, tools: Tools) => Judged | undefined;
}

/** What forms ask for names. */
interface Tools extends DatelineKnowledge {
  readonly rank: (place: string) => Rank;
}

/** What forms need. */
const SIGNS = {
  /** The first word is that of an outlet's host, `TELUKPOS.COM`: most other words have no dot inside. */
  domain: /^[\p{L}\p{N}-]{2,40}\.\p{L}/u,
  loud: /^(?:\p{Lu}\.){2}|^\p{Lu}[\p{Lu}\p{M}'’]/u,
  digit: /\d/,
  comma: /,/,
  bracket: /\(/,
  dash: /[-–—]/,
} as const;

const form = (source: string, judge?: Form['judge']): Form => ({
  pattern: new RegExp(`^${source}${TEXT}`, 'u'),
  needs: [
    ...(source.startsWith(DOMAIN) ? (['domain'] as const) : []),
    ...(source.startsWith(LOUD_PLACE) ? (['loud'] as const) : []),
    ...(source.startsWith(PLACE + COMMA) ? (['comma'] as const) : []),
    ...(source.includes(DAY) && !source.includes(`${DAY})?`) ? (['digit'] as const) : []),
    ...(source.startsWith(PLACE_IN_REGION) ? (['bracket'] as const) : []),
    ...(source.endsWith(DASH) || source.endsWith(WIDE_DASH) ? (['dash'] as const) : []),
  ],
  ...(judge && { judge }),
});

const certain: Judged = {};
const doubtful: Judged = { proposed: ['dateline'] };

const FORMS: readonly Form[] = [
  // МОСКВА, 15 февраля. /Корр. ТАСС Анна Белова/. Текст
  form(
    String.raw`${PLACE}${COMMA}${DAY}\.?\s{0,2}/(?:[Кк]орр\.\s(?<outlet>[\p{L}-]{2,20})\s)${PEOPLE}/${STOP}`,
  ),
  // МОСКВА, 15 февраля. /ТАСС/. Текст
  form(String.raw`${PLACE}${COMMA}${DAY}\.?\s{0,2}/(?<outlet>[^/.,]{2,40})/\s?\.?\s{1,2}`),
  // МОСКВА, 15 фев — РИА Новости, Анна Белова. Текст
  form(String.raw`${PLACE}${COMMA}${DAY}${DASH}${NAME},\s${PEOPLE}\s?\.\s{1,2}`),
  // МОСКВА, 15 фев — РИА Новости. Текст
  form(String.raw`${PLACE}${COMMA}${DAY}${DASH}${NAME}\s?\.\s{1,2}`),
  // Москва. 15 февраля. INTERFAX.RU - Текст
  form(String.raw`${PLACE}\s?\.\s{1,2}${DAY}\.?\s${DOMAIN}${DASH}`),
  // LONDON (Reuters) - Text; MOSCOW, Feb 15 (Reuters) - Text; Jakarta (ANTARA) - Teks
  form(
    String.raw`${PLACE_IN_REGION}(?:${COMMA}${DAY})?\s\((?<outlet>[^()]{2,40})\)${DASH}`,
    ({ place, outlet }, { rank }) =>
      isCapitals(place) || rank(place) === 'known' || (isCapitals(outlet) && outlet.length > 3)
        ? certain
        : undefined,
  ),
  // KONTAN.CO.ID - NEW YORK. Teks; KONTAN.CO.ID-NEW YORK . Teks; … WASHINGTON / MIAMI, Florida. Teks
  form(`${DOMAIN}${DASH}${LOUD_PLACE}${STOP}`, (matched, { rank }) => {
    const named = beforeName(matched, rank);
    if (named) return named;
    // Between an outlet and a full stop, a word in capitals is a place, unless it could be an abbreviation.
    const ranked = rank(matched.place);
    if (ranked === 'none') return undefined;
    return ranked === 'short' ? doubtful : certain;
  }),
  // KONTAN.CO.ID - BEIJING/LONDON — Teks
  form(`${DOMAIN}${DASH}${LOUD_PLACE}${WIDE_DASH}`, ({ place }, { rank }) => byRank(rank(place))),
  // Kontan.co.id - New York. Teks
  form(
    `${DOMAIN}${DASH}${PLACE}\\s?\\.\\s{1,2}`,
    (matched, { rank }) => beforeName(matched, rank) ?? byRank(rank(matched.place)),
  ),
  // TEMPO.CO, Jakarta - Teks
  form(`${DOMAIN}${COMMA}${PLACE}${DASH}`),
  // JAKARTA, KOMPAS.com - Teks
  form(`${PLACE}${COMMA}${DOMAIN}${DASH}`),
  // Jakarta, CNN Indonesia -- Teks
  form(`${PLACE}${COMMA}${NAME}${WIDE_DASH}`, ({ place, outlet, all }, { rank, isOutlet }) =>
    isOutlet(outlet) ||
    (outlet.split(/\s/).some((word) => isCapitals(word) && word.length > 2) &&
      (isCapitals(place) || rank(place) === 'known' || all.includes('--')))
      ? certain
      : undefined,
  ),
  // KONTAN.CO.ID - JAKARTA Teks: no sign separates the place from the text
  form(`${DOMAIN}${DASH}${LOUD_RUN}\\s{1,2}`, unstopped),
  // Liputan6.com, Jakarta Teks: it has to be a known place
  form(`${DOMAIN}${COMMA}${PLACE}\\s{1,2}`, ({ place, rest, outlet }, tools) => {
    if (tools.rank(place) !== 'known' || COMPASS.test(rest)) return undefined;
    const isUsual = tools.isHabit('outlet-place') && tools.isOutlet(outlet);
    return isUsual ? certain : { proposed: ['outlet', 'dateline'] };
  }),
  // JawaPos.com - Teks
  form(`${DOMAIN}${WIDE_DASH}`, ({ outlet }, { isOutlet }) =>
    isOutlet(outlet) ? certain : { proposed: ['outlet'] },
  ),
  // JAWAPOS.COM-Teks
  form(`${DOMAIN}-`, ({ outlet }, { isOutlet }) => (isOutlet(outlet) ? certain : undefined)),
  // АРХАНГЕЛЬСК, 5 декабря. Текст; Москва, 5 декабря. Текст
  form(`${PLACE}${COMMA}${DAY}${STOP}`, ({ place }, { rank }) =>
    rank(place) === 'known' ? { ...certain, isBare: true } : undefined,
  ),
  // LONDON . Teks; LONDON -Teks; LONDON—Teks; LONDON-Teks
  form(`${LOUD_PLACE}(?:${STOP}|${DASH})`, ({ place, all, rest }, { rank }) => {
    const ranked = rank(place);
    if (ranked === 'none' || ranked === 'short') return undefined;
    // `JAKARTA-BANDUNG Macet` begins with a road, `KEDIRI-Harga` with a place.
    if (/\p{L}-$/u.test(all) && !/^["“«„'‘]|^\p{Lu}\p{Ll}/u.test(rest)) return undefined;
    return { ...byRank(ranked), isBare: true };
  }),
  // Jakarta - Teks: a hyphen may also join two names
  form(`${PLACE}(?:\\s{1,2}(?:--|[-–—])\\s{1,2}|\\s?—\\s?)`, ({ place, rest }, tools) => {
    if (tools.rank(place) !== 'known' || tools.rank(firstWord(rest)) === 'known') return undefined;
    return { ...(tools.isHabit('place-dash') ? certain : doubtful), isBare: true };
  }),
];

function byRank(rank: Rank): Judged | undefined {
  if (rank === 'known') return certain;
  return rank === 'likely' ? doubtful : undefined;
}

/**
 * Finds where the place ends in words in capitals that no sign separates from the text: the longest beginning that is
 * a known place. `JAKARTA BEI mencatat` has a place and an abbreviation.
 */
function unstopped({ run, rest, all }: Matched, { rank }: Tools): Judged | undefined {
  const ends = matchesOf(/[\s/]{1,5}|$/g, run).map(({ index }) => index);
  for (const end of ends.reverse()) {
    const place = run.slice(0, end);
    if (rank(place) !== 'known') continue;
    const others = run.slice(end).trimStart();
    if (others.startsWith('/')) return undefined;
    // `SOLO RAYA Banjir`: a long word may be a part of the name.
    const isWhole = !/^\p{Lu}{4}/u.test(others || rest);
    const start = all.lastIndexOf(run);
    return {
      ...(isWhole ? certain : doubtful),
      place,
      end: others === '' ? all.length : start + run.length - others.length,
    };
  }
  const isLikely = rank(run) === 'likely' && /^\p{Lu}\p{Ll}/u.test(rest);
  return isLikely ? { ...doubtful, place: run } : undefined;
}

/** `BANGKOK H. Sanusi menyebut`: the last word before the stop is a title of the person whose name follows. */
function beforeName({ place, all }: Matched, rank: (place: string) => Rank): Judged | undefined {
  const [before, town = ''] =
    /^(.+?)\s{1,2}(?:\p{Lu}|H[Jj]|Dr|DR|Drs|DRS|Dra|Ir|IR|KH|Prof)$/u.exec(place) ?? [];
  if (before === undefined || rank(place) === 'known' || rank(town) !== 'known') return undefined;
  const start = all.lastIndexOf(place);
  return {
    place: town,
    end: start + town.length + (/^\s*/.exec(all.slice(start + town.length))?.[0].length ?? 0),
  };
}

function firstWord(text: string): string {
  return /^[\p{L}\p{M}'’-]{1,30}/u.exec(text)?.[0] ?? '';
}

/** Names of parts of a town: `Jakarta Selatan` is one place. */
const COMPASS = /^(?:Selatan|Utara|Barat|Timur|Pusat|Tengah)(?!\p{L})/u;

/** Letters of a word in capitals that is likely a name: abbreviations (`DPR`, `BUMN`) are shorter. */
const SHORTEST_NAME = 5;
/** Letters of a word in capitals that is hardly a place of its own: `AS`, `BI`. */
const LONGEST_SIGN = 2;

function ranker(knowledge: DatelineKnowledge): (place: string) => Rank {
  const isPlace = (name: string) => isKnownPlace(name) || knowledge.isPlace(name);
  const rankOne = (name: string): Rank => {
    if (isSection(name)) return 'none';
    // The region after a comma need not be known: `PALM BAY, Florida`.
    const [town = ''] = name.split(/\s?,/u);
    if (isPlace(name) || isPlace(town)) return 'known';
    const letters = town.match(/\p{L}/gu)?.length ?? 0;
    if (letters <= LONGEST_SIGN) return 'none';
    return letters >= SHORTEST_NAME ? 'likely' : 'short';
  };
  return (place) => {
    if (isPlace(place)) return 'known';
    const ranks = place.split('/').map((name) => rankOne(name.trim()));
    // Of two places, one that is known tells that the other is one too.
    if (ranks.includes('none')) return 'none';
    if (ranks.includes('known')) return 'known';
    return ranks.includes('short') ? 'short' : 'likely';
  };
}

/**
 * Makes a reader of datelines.
 * @param readMonth distinguishes a day (`15 фев`) from other words
 * @param knowledge what the archive and other texts tell of places and outlets
 */
export function datelineReader(
  readMonth: ReadMonth,
  knowledge: DatelineKnowledge = NOTHING_KNOWN,
): ReadDateline {
  const tools: Tools = { ...knowledge, rank: ranker(knowledge) };
  const read: ReadDateline = (paragraph) => {
    const beginning = paragraph.slice(0, LONGEST);
    if (!SIGNS.domain.test(beginning) && !MAY_HAVE_PLACE.test(beginning)) return undefined;
    const has = signsOf(beginning);
    for (const { pattern, needs, judge } of FORMS) {
      if (!needs.every((sign) => has[sign])) continue;
      const match = pattern.exec(beginning);
      if (!match?.groups) continue;
      const { place = '', outlet = '', run = '', date, day, day2, month, month2 } = match.groups;
      const all = match[0];
      const rest = paragraph.slice(all.length);
      const judged = judge ? judge({ place, outlet, run, all, rest }, tools) : certain;
      if (!judged) continue;
      const number = readMonth(month ?? month2 ?? '');
      if (date && !number) continue;
      const { reporter, year } = match.groups;
      const filed = judged.place ?? place;
      return {
        ...(outlet && { outlet }),
        ...(filed && { place: filed }),
        ...(date &&
          number && {
            day: {
              text: date,
              month: number,
              day: Number(day ?? day2),
              ...(year && { year: Number(year) }),
            },
          }),
        ...(reporter && { reporter: reporter.split(/,\s|\sи\s/u) }),
        end: judged.end ?? all.length,
        proposed: judged.proposed ?? [],
        ...(judged.isBare && { isBare: true }),
      };
    }
    return undefined;
  };
  return remembering(read);
}

/** Which of the signs a beginning has: each is looked for once, and not for each form. */
function signsOf(beginning: string): Readonly<Record<keyof typeof SIGNS, boolean>> {
  return {
    domain: SIGNS.domain.test(beginning),
    loud: SIGNS.loud.test(beginning),
    digit: SIGNS.digit.test(beginning),
    comma: SIGNS.comma.test(beginning),
    bracket: SIGNS.bracket.test(beginning),
    dash: SIGNS.dash.test(beginning),
  };
}

/** Several cleaners ask for the same few paragraphs of one text. */
function remembering(read: ReadDateline): ReadDateline {
  const known = new Map<string, Dateline | undefined>();
  return (paragraph) => {
    if (!MAY_BEGIN.test(paragraph) || IS_SENTENCE.test(paragraph)) return undefined;
    if (known.has(paragraph)) return known.get(paragraph);
    const found = read(paragraph);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(paragraph, found);
    return found;
  };
}

/**
 * Names with a sign behind them, as all other forms begin: of the words behind a name of an editor, most begin with none,
 * and one pattern is tried in place of ten.
 */
const MAY_HAVE_PLACE =
  /^(?:(?:\p{Lu}\.){2,3}|\p{Lu}[\p{L}\p{M}'’-]{0,120})(?:[\s/]{1,5}(?:(?:\p{Lu}\.){2,3}|\p{Lu}[\p{L}\p{M}'’-]{0,120})){0,5}?\s{0,2}[,.(–—-]/u;

/** All forms begin with a name. */
const MAY_BEGIN = /^[\p{L}\p{N}-]/u;
/** Two words with no sign between them, the second of which is no name, begin none: a test that most paragraphs fail. */
const IS_SENTENCE = /^[\p{L}\p{M}\p{N}'’]+\s+\p{Ll}/u;

/** Those of one text, and some more. */
const MOST_REMEMBERED = 24;

/** Blocks from the top that may begin with a doubtful place without an outlet. */
const REACH_OF_BARE = 2;

/** Makes the cleaner that moves a dateline to the fields. */
export function dateline(read: ReadDateline): Cleaner {
  return (clipping) => {
    for (const [index, block] of clipping.blocks.slice(0, REACH).entries()) {
      const found = block.kind === 'paragraph' ? read(block.text) : undefined;
      if (!found) continue;
      if (found.isBare && found.proposed.length > 0 && index >= REACH_OF_BARE) continue;
      return withDateline(clipping, index, found);
    }
    return clipping;
  };
}

function withDateline(clipping: Clipping, index: number, found: Dateline): Clipping {
  const { fields, lang } = clipping;
  const text = clipping.blocks[index]?.text ?? '';
  const filed = filedAt(found, lang, fields.date);
  const values = { outlet: found.outlet, dateline: filed };
  const moved: Clipping = {
    ...clipping,
    blocks: clipping.blocks.with(index, {
      kind: 'paragraph',
      text: text.slice(found.end).trimStart(),
    }),
    fields: {
      ...fields,
      ...(found.reporter && { reporter: joinNames(fields.reporter, found.reporter) }),
      // What is stated is certain, and stays.
      ...(fields.outlet ? {} : values.outlet && { outlet: values.outlet }),
      ...(fields.dateline ? {} : values.dateline && { dateline: values.dateline }),
    },
  };
  const keys = ['outlet', 'dateline'] as const;
  const others = keys.filter((key) => isOther(fields[key], values[key]));
  // Stated values that say something else leave the words of the text nowhere to go.
  const whole =
    others.length > 0
      ? drop(moved, { kind: 'dateline', text: text.slice(0, found.end).trim() })
      : moved;
  const proposed = found.proposed.filter((field) => field !== 'outlet' || !fields.outlet);
  const reason = 'from the first words of the text';
  return toReview(
    whole,
    ...proposed
      .filter((field) => field !== 'dateline' || !fields.dateline)
      .map((field) => ({ field, reason })),
    ...others.map((field) => ({ field, reason: `the text says ${values[field]}` })),
  );
}

function isOther(stated: string | undefined, found: string | undefined): boolean {
  return stated !== undefined && found !== undefined && foldName(stated) !== foldName(found);
}

/** Returns the place, with the day unless the article's date is the same day: so no information is lost. */
function filedAt(
  { place, day }: Dateline,
  lang: string,
  date: string | undefined,
): string | undefined {
  if (!place) return undefined;
  const name = place
    .split(/(\s{0,2}[/,]\s{0,2})/u)
    .map((part) => titleCase(part, lang))
    .join('');
  const known = day && date?.slice(5, 10) === `${twoDigits(day.month)}-${twoDigits(day.day)}`;
  const sameYear = !day?.year || date?.startsWith(String(day.year));
  return day && !(known && sameYear) ? `${name}, ${day.text}` : name;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Writes a name in capitals with initial capitals: `NEW YORK` as `New York`. Other names stay as they are. */
export function titleCase(name: string, lang: string): string {
  if (!isCapitals(name)) return name;
  return name.replace(/[\p{L}\p{M}'’.]+/gu, (word, index: number) => {
    // `D.C.` is an abbreviation; the `на` of `Ростов-на-Дону` joins two names.
    if (word.includes('.') || ABBREVIATIONS.has(word)) return word;
    const lower = word.toLocaleLowerCase(lang);
    if (JOINING.has(lower) && index > 0) return lower;
    return lower.charAt(0).toLocaleUpperCase(lang) + lower.slice(1);
  });
}

const JOINING = new Set(['на', 'de', 'du', 'la', 'of', 'upon']);

/** Regions and countries whose names are abbreviations. */
const ABBREVIATIONS = new Set(['DKI', 'DIY', 'NTT', 'NTB', 'AS', 'UEA', 'DC', 'UK', 'USA', 'ООН']);

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
