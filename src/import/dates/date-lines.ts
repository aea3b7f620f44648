/** Finds the date line of a text, `Senin, 3 Maret 2025 | 20:46 WIB`, and takes it out. */
import { withoutEnd } from '../../text/ends.ts';
import { foldTitle } from '../../text/fold.ts';
import type { Credits } from '../cleaners/credit-labels.ts';
import type { ReadCredits } from '../cleaners/credits.ts';
import { isKnownPlace } from '../cleaners/place-names.ts';
import { type Block, type Clipping, drop, joinNames, toReview } from '../clipping.ts';
import { SITE_NAME } from '../web-names.ts';
import { assembleDate } from './assemble-date.ts';
import type { DateText, DateTextOptions } from './date-text.ts';
import type { DateLabel } from './date-words.ts';
import { wordsOf } from './read-date-text.ts';
import { type DateParts, scanDates } from './scan-dates.ts';

/** A line that is a date line. */
interface DateLine {
  readonly date: DateText;
  readonly label?: DateLabel;
  /** Whether it has a time of day. */
  readonly isTimed: boolean;
  readonly credits: Credits;
  readonly outlet?: string;
  readonly place?: string;
  /** Other words beside the date, such as the name of a section. */
  readonly others: readonly string[];
}

/** Reads date lines. */
export interface DateLineReader {
  /** Reads a line; `undefined` where it is something else. */
  readonly read: (line: string) => DateLine | undefined;
  /** The ranges of dates in a text that have a day and end with an hour and a zone. */
  readonly timed: (text: string) => readonly { readonly start: number; readonly end: number }[];
}

/** Longest date line, and longest title before a date on the same line, in characters. */
const LONGEST = 200;
const LONGEST_TITLE = 150;

/** Blocks from the top that may be date lines: a title, a summary and credits may come before them. */
const REACH = 6;

/** The part of a text at its top that these take at most, in characters. */
const TOP = 2000;

/** Lines of one text, and some more. */
const MOST_REMEMBERED = 24;

/** A longer paragraph is of the body: what comes after it is no date line of the text. */
const LONG = 300;

const SIGNS_BEFORE = /^[\s|•·,;:/()[\]–—-]+/u;
const SIGN_AFTER = /[\s|•·,;:/([\]–—-]/u;
const BETWEEN_GROUPS = /[|•·\t]|(?<=\s)[-–—/](?=\s)/u;
const DOMAIN = new RegExp(String.raw`^(?:https?://)?(?:www\.)?${SITE_NAME}$`, 'u');
const BYLINE =
  /^(?:(?:ditulis|dilaporkan|laporan)\s+oleh|oleh|by|written by|laporan|автор|текст)(?:\s*:)?\s+(?=\S)(?<names>.{3,80})$/iu;
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*){0,4}$/u;

/** A sign that separates other words from the date for certain. */
const SEPARATES = /[|•·–—/,\t-]/u;

/** Words that make a date a part of a sentence. */
const IN_SENTENCE =
  /(?:^|[^\p{L}])(?:pada|hari|sejak|hingga|sampai|dari|tanggal|mulai|per|on|since|until|from|by|в|во|на|с|до|от|к|по)$/iu;
const SPOKEN_HOUR = /(?:^|[^\p{L}])(?:pukul|jam|at|в)(?=[^\p{L}])/iu;

/** The beginning of a text behind a date on the same line. */
const TEXT_BEGINS = /^["“”«„'‘’([]{0,2}[\p{Lu}\p{N}]/u;

/** A line that attributes words of a social network: the date below it is theirs. */
const ATTRIBUTION = /\(@[\w.]{1,40}\)\s*$|pic\.twitter\.com|t\.co\//u;

/** What every hour has: a test that spares most texts the scan. */
const MAY_HAVE_HOUR = /\d[:.]\d\d|\d\s?[ap]\.?\s?m|\d{8}T?\d{4}/iu;

/** Makes a reader of date lines. */
export function dateLineReader(readCredits: ReadCredits, options: DateTextOptions): DateLineReader {
  const readWord = wordsOf(options.langs);
  const readNew = (line: string): DateLine | undefined => {
    const { dates, rest } = scanDates(line, readWord);
    const found = mainDate(dates, options);
    if (!found) return undefined;
    const { parts, date } = found;
    const groups = rest.flatMap(({ start, end }) => {
      const isApart = SEPARATES.test(around(line, start, end));
      return line
        .slice(start, end)
        .split(BETWEEN_GROUPS)
        .map((text) => ({
          text: withoutEnd(text.replace(SIGNS_BEFORE, ''), SIGN_AFTER),
          isApart,
        }));
    });
    return sortGroups(groups, readCredits, {
      date,
      isTimed: parts.time !== undefined,
      ...(parts.label && { label: parts.label }),
    });
  };
  // The lines at the top of a text are asked for again and again.
  const known = new Map<string, DateLine | undefined>();
  const read: DateLineReader['read'] = (line) => {
    if (line.length > LONGEST || !/\d/.test(line)) return undefined;
    if (known.has(line)) return known.get(line);
    const found = readNew(line);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(line, found);
    return found;
  };
  const timed: DateLineReader['timed'] = (text) =>
    MAY_HAVE_HOUR.test(text) ? timedDates(scanDates(text, readWord).dates) : [];
  return { read, timed };
}

function timedDates(dates: readonly DateParts[]): { start: number; end: number }[] {
  return dates.flatMap(({ year, day, numbers, zone, timeEnd, start }) => {
    const isWhole = year !== undefined && (day !== undefined || numbers !== undefined);
    return isWhole && zone !== undefined && timeEnd !== undefined ? [{ start, end: timeEnd }] : [];
  });
}

/** The date of the text among those of a line; none where it has several days, as a span has. */
function mainDate(
  dates: readonly DateParts[],
  options: DateTextOptions,
): { parts: DateParts; date: DateText } | undefined {
  const read: { parts: DateParts; date: DateText }[] = [];
  for (const parts of dates) {
    const date = assembleDate(parts, options);
    if (!date || date.date.length < '2025-03-03'.length) return undefined;
    read.push({ parts, date });
  }
  const first = read.find(({ parts }) => parts.label !== 'updated') ?? read[0];
  const isSpan = read.some(
    ({ parts, date }) =>
      parts.label !== 'updated' && date.date.slice(0, 10) !== first?.date.date.slice(0, 10),
  );
  return isSpan ? undefined : first;
}

interface Group {
  readonly text: string;
  readonly isApart: boolean;
}

/** Tells what the words beside a date are; `undefined` where they make the line something else. */
function sortGroups(
  groups: readonly Group[],
  readCredits: ReadCredits,
  base: Pick<DateLine, 'date' | 'label' | 'isTimed'>,
): DateLine | undefined {
  let line: DateLine = { ...base, credits: {}, others: [] };
  for (const { text, isApart } of groups) {
    if (text === '') continue;
    const credits = readCredits(text) ?? readByline(text);
    if (credits) line = { ...line, credits: joinCredits(line.credits, credits) };
    else if (DOMAIN.test(text) && line.outlet === undefined) line = { ...line, outlet: text };
    else if (isKnownPlace(text) && line.place === undefined) line = { ...line, place: text };
    // `Jadwal Salat 3 Maret 2025` is a title; with an hour and a sign between, it is beside a date.
    else if (base.isTimed && isApart && text.split(/\s+/).length <= 5) {
      line = { ...line, others: [...line.others, text] };
    } else return undefined;
  }
  return line;
}

function readByline(text: string): Credits | undefined {
  const names =
    BYLINE.exec(text)
      ?.groups?.names?.split(/,|\s(?:dan|и|and|&)\s/u)
      .map((name) => name.trim()) ?? [];
  return names.length > 0 && names.every((name) => NAME.test(name))
    ? { reporter: names }
    : undefined;
}

function joinCredits(one: Credits, two: Credits): Credits {
  const kinds = ['source', 'editor', 'reporter'] as const;
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const names = joinNames(one[kind] ?? [], two[kind] ?? []);
      return names.length > 0 ? [[kind, names]] : [];
    }),
  );
}

/** The signs on both sides of a range. */
function around(line: string, start: number, end: number): string {
  const before = /[^\p{L}\p{N}]{0,5}$/u.exec(line.slice(Math.max(0, start - 5), start))?.[0] ?? '';
  const after = /^[^\p{L}\p{N}]{0,5}/u.exec(line.slice(end, end + 5))?.[0] ?? '';
  return before + after;
}

/** The lines at the top of a raw text that are date lines: they are not joined to the lines around them. */
export function dateLinesOf(text: string, { read }: DateLineReader): ReadonlySet<string> {
  const top = text.slice(0, TOP).split(/[\r\n]+/u, REACH * 2);
  return new Set(top.map((line) => line.trim()).filter((line) => read(line) !== undefined));
}

/** A clipping without its date line, and the date. */
interface WithoutDateLine {
  readonly clipping: Clipping;
  readonly date?: DateText;
}

/**
 * Takes the date lines out of the top of a text: lines of their own, and those with a title before them or the text
 * behind them. Names and places in them become fields, where there are none.
 */
export function takeDateLine(clipping: Clipping, reader: DateLineReader): WithoutDateLine {
  const blocks: Block[] = [];
  let taken = clipping;
  let published: DateText | undefined;
  let updated: DateText | undefined;
  let isOver = false;
  for (const [index, block] of clipping.blocks.entries()) {
    const before = clipping.blocks[index - 1]?.text ?? '';
    const isCandidate =
      !isOver && index < REACH && block.kind === 'paragraph' && !ATTRIBUTION.test(before);
    const cut = isCandidate ? cutDateLine(block.text, index === 0, reader) : undefined;
    const found = cut && !isTitleOf(clipping, block.text) ? cut : undefined;
    const day = published?.date.slice(0, 10);
    const isNew =
      published === undefined ||
      found?.line.label === 'updated' ||
      found?.line.date.date.slice(0, 10) === day;
    if (!found || !isNew) {
      blocks.push(block);
      isOver ||= index >= REACH || block.text.length > LONG;
      continue;
    }
    if (found.line.label === 'updated') updated ??= found.line.date;
    else published ??= found.line.date;
    taken = withFields(taken, found.line, found.cut);
    for (const text of found.kept) blocks.push({ kind: 'paragraph', text });
    isOver ||= found.kept.some((text) => text.length > LONG);
  }
  // A text that is nothing but its date stays as it is.
  if (blocks.length === 0) return { clipping };
  const date = published ?? (updated && onlyUpdated(updated));
  return { clipping: { ...taken, blocks }, ...(date && { date }) };
}

/** Whether a line repeats the title that is stated: `21 Mei 1998` may be one. */
function isTitleOf({ fields: { title } }: Clipping, line: string): boolean {
  return title !== undefined && foldTitle(title) === foldTitle(line);
}

function onlyUpdated(date: DateText): DateText {
  return { ...date, reasons: [...date.reasons, 'the day of an update, as no other is stated'] };
}

interface Cut {
  readonly line: DateLine;
  readonly cut: string;
  /** The words before and behind it. */
  readonly kept: readonly string[];
}

function cutDateLine(text: string, isFirst: boolean, reader: DateLineReader): Cut | undefined {
  const whole = reader.read(text);
  if (whole) return { line: whole, cut: text, kept: [] };
  return cutOpening(text, reader) ?? (isFirst ? cutAfterTitle(text, reader) : undefined);
}

/** `03/03/2025, 20:46 WIB Harga …`: a date with an hour, and the text begins behind it. */
function cutOpening(text: string, reader: DateLineReader): Cut | undefined {
  const beginning = text.slice(0, LONGEST);
  const [first] = reader.timed(beginning);
  if (!first) return undefined;
  const cut = beginning.slice(0, first.end);
  const line = reader.read(cut);
  const rest = text.slice(first.end).replace(SIGNS_BEHIND, '');
  const isSentence = SPOKEN_HOUR.test(cut) && line?.label === undefined;
  if (!line || line.others.length > 0 || isSentence || !TEXT_BEGINS.test(rest)) return undefined;
  return { line, cut, kept: [rest] };
}

/** `Harga Garam Naik Senin, 3 Maret 2025 | 20:46 WIB Harga …`: the same, with a title before it. */
function cutAfterTitle(text: string, reader: DateLineReader): Cut | undefined {
  const beginning = text.slice(0, LONGEST_TITLE + LONGEST);
  const [first] = reader.timed(beginning);
  if (!first || first.start > LONGEST_TITLE) return undefined;
  const title = withoutEnd(beginning.slice(0, first.start), SIGN_AT_END);
  const cut = beginning.slice(first.start, first.end);
  const rest = text.slice(first.end).replace(SIGNS_BEHIND, '');
  const line = reader.read(cut);
  const isTitle =
    title.split(/\s+/).length > 1 &&
    !/[.,:;…]$|[.…]\s/u.test(title) &&
    !IN_SENTENCE.test(title) &&
    !SPOKEN_HOUR.test(cut);
  if (!line || !isTitle || !(rest === '' || TEXT_BEGINS.test(rest))) return undefined;
  return { line, cut, kept: rest === '' ? [title] : [title, rest] };
}

const SIGNS_BEHIND = /^[\s|•·.,;:–—-]+/u;
const SIGN_AT_END = /[\s|•·–—(-]/u;

function withFields(clipping: Clipping, line: DateLine, cut: string): Clipping {
  const { credits, outlet, place, others } = line;
  const { fields } = clipping;
  const withNames = {
    ...clipping,
    fields: {
      ...fields,
      source: joinNames(fields.source, credits.source ?? []),
      editor: joinNames(fields.editor, credits.editor ?? []),
      reporter: joinNames(fields.reporter, credits.reporter ?? []),
      ...(outlet && { outlet: fields.outlet ?? outlet }),
      ...(place && { dateline: fields.dateline ?? place }),
    },
  };
  const dropped = drop(withNames, { kind: 'date line', text: cut });
  if (others.length === 0) return dropped;
  const said = others.map((text) => `"${text}"`).join(', ');
  return toReview(dropped, { field: 'text', reason: `cut beside the date: ${said}` });
}
