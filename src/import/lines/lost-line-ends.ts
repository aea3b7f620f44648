/** Restores line ends that scrapers lost: double spaces, and sentences glued to the one before. */

import { isAbbreviation } from '../../text/abbreviations.ts';
import { matchesOf } from '../../text/matches.ts';
import { sentenceBreaks } from '../../text/sentences.ts';

/** A line that is shorter, in characters, or a smaller part of its text, has not lost line ends. */
const SHORTEST_LINE = 200;
const SMALLEST_PART = 0.4;

/** A line that is longer has lost its line ends, whatever other lines the text has. In characters. */
const LONG_LINE = 1000;

/** A typist who sets two spaces after each sentence does so after this part of all, and sentences are this short. */
const NEARLY_ALL = 0.9;
const FEW_SENTENCES = 5;
const SENTENCE_LENGTH = 90;

/** Of somebody who sets them inside so many quotations as well, sentences may be longer. */
const FEWEST_QUOTED = 2;
const QUOTED_SENTENCE_LENGTH = 140;

/** The part of all double spaces that must stand between lines for the others to be trusted. */
const MOST = 0.5;

/** Characters at the beginning of a line in which a place in capitals is that of the dateline: `… - SURABAYA.  Harga`. */
const DATELINE_REACH = 250;

/*
 * In these two, what stands before is looked at behind the first sign: at each character of a text, it takes five times
 * as long.
 */
const DOUBLE_SPACE = /[ \t\u{A0}](?<=\S[ \t\u{A0}])[ \t\u{A0}]{1,39}(?=\S)/gu;

/** The beginning of a line: a capital or a digit, perhaps behind a quotation mark, a bracket, a dash or a bullet. */
const BEGINS_LINE = /^(?:[-–—•*]\s?)?["“„«‘([#@]{0,3}[\p{Lu}\p{N}]/u;
const ENDS_SENTENCE = /[.!?…]["'”’»“)\]]{0,3}$/u;
const ENDS_LINE = /[\p{L}\p{M}\p{N}%.!?…]["'”’»“)\]]{0,3}$/u;
const CAPITALS = /(?<![\p{L}\p{M}])\p{Lu}{2,30}\s?\.$/u;

/** The glue: the end of a sentence, perhaps quotation marks and brackets, and the next one's first word. */
const GLUE =
  /[.!?](?<=[^\s.…][.!?])(?<marks>["“”„«»’)\]([]{0,4})(?=(?<word>\p{Lu}[\p{L}\p{M}'’-]{0,30}|\d)(?<after>[\s\S]?))/gu;

/** The last parts of addresses and names of files; a sentence that begins with such a word is left as it is. */
const AFTER_DOT = new Set(
  'com net org id co ru go ac sch io info biz tv me app dev ua by kz su us uk eu asia html htm php asp aspx pdf doc docx xls xlsx ppt pptx jpg jpeg png gif mp3 mp4 zip csv txt js ts рф'.split(
    ' ',
  ),
);

/** Glue of which a person may have left out the space is taken for a lost line end if there is this much in a text. */
const FEWEST_GLUED = 2;

/**
 * Restores the lost line ends of a text: only white space is added or exchanged.
 * @param text may have line ends: a line is mended if it makes most of the text, or is too long for a paragraph
 * @returns the text with a line end in the place of each double space that stands between two lines (the text shows
 *   that this is its habit), and between a sentence and the one glued to it
 */
export function restoreLineEnds(text: string): string {
  const lines = text.split('\n');
  const total = text.length;
  const isBody = (line: string) =>
    line.length > LONG_LINE ||
    (line.length >= SHORTEST_LINE && line.length >= total * SMALLEST_PART);
  const glued = lines.map(glueIn);
  const certain = glued.flat().filter(({ isCertain }) => isCertain).length;
  const isHabit = certain >= FEWEST_GLUED || glued.flat().length > FEWEST_GLUED;
  return lines
    .map((line, index) => {
      const places = (glued[index] ?? []).filter(
        ({ isCertain }) => isHabit || (isCertain && isBody(line)),
      );
      const doubles = isBody(line) ? doubleSpacesIn(line) : [];
      return withLineEnds(line, [...places, ...doubles]);
    })
    .join('\n');
}

/** A place for a line end: the white space from `start` up to, but without, `end` becomes one. */
interface Place {
  readonly start: number;
  readonly end: number;
}

function withLineEnds(line: string, places: readonly Place[]): string {
  if (places.length === 0) return line;
  let mended = '';
  let at = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    mended += `${line.slice(at, start)}\n`;
    at = end;
  }
  return mended + line.slice(at);
}

/** Finds the double spaces of a line that stand between two lines; none where they are somebody's typing. */
function doubleSpacesIn(line: string): Place[] {
  if (!/[ \t\u{A0}]{2}/u.test(line)) return [];
  const found = matchesOf(DOUBLE_SPACE, line)
    .map(({ 0: space, index }) => ({ start: index, end: index + space.length }))
    .filter((place) => !isAfterDateline(line, place));
  const places = found.filter((place) => standsBetweenLines(line, place));
  const afterSentences = places.filter(({ start }) =>
    ENDS_SENTENCE.test(line.slice(Math.max(0, start - 5), start)),
  );
  if (afterSentences.length === 0 || places.length < found.length * MOST) return [];
  return isTyping(line, afterSentences) ? [] : places;
}

function standsBetweenLines(line: string, { start, end }: Place): boolean {
  const before = line.slice(Math.max(0, start - 40), start);
  if (!BEGINS_LINE.test(line.slice(end, end + 8)) || !ENDS_LINE.test(before)) return false;
  const word = /(\S+)\s+(\S+)\.$|(\S+)\.$/u.exec(before);
  const last = (word?.[2] ?? word?.[3] ?? '').replace(/^["'“„«‘(]+/, '');
  return last === '' || !isAbbreviation(last, word?.[1] ?? '', line.charAt(end));
}

function isAfterDateline(line: string, { start }: Place): boolean {
  return start < DATELINE_REACH && CAPITALS.test(line.slice(Math.max(0, start - 40), start));
}

/** Whether somebody typed two spaces after each sentence, inside quotations as well. */
function isTyping(line: string, afterSentences: readonly Place[]): boolean {
  const breaks = sentenceBreaks(line);
  if (breaks.length < FEW_SENTENCES || afterSentences.length < breaks.length * NEARLY_ALL)
    return false;
  const doubled = new Set(afterSentences.map(({ start }) => start));
  const inQuotations = breaks.filter(({ end, inQuotation }) => inQuotation && doubled.has(end));
  const length = line.length / breaks.length;
  const isQuoted = inQuotations.length >= FEWEST_QUOTED;
  return length < (isQuoted ? QUOTED_SENTENCE_LENGTH : SENTENCE_LENGTH);
}

/** Finds the places at which a sentence is glued to the one before. */
function glueIn(line: string): Glue[] {
  const found: Glue[] = [];
  const marks = markReader(line);
  for (const match of matchesOf(GLUE, line)) {
    const { marks: between = '', word = '', after = '' } = match.groups ?? {};
    const begin = match.index + 1;
    let place = begin;
    // Marks that close a quotation belong to the sentence before, others to the next one.
    while (place < begin + between.length && marks.closes(place)) place++;
    const closing = line.slice(begin, place);
    const isOpened = place < begin + between.length;
    const certain = certainty(line, { stop: match.index, closing, isOpened, word, after });
    if (certain !== undefined) found.push({ start: place, end: place, isCertain: certain });
  }
  return found;
}

/** A place where sentences are glued; not certain where the word before is a name, as in `Node.Js`. */
interface Glue extends Place {
  readonly isCertain: boolean;
}

/** Returns a function that says whether a mark closes a quotation or a bracket. To be asked from left to right. */
function markReader(line: string): { readonly closes: (index: number) => boolean } {
  let at = 0;
  let straightIsOpen = false;
  let lowIsOpen = false;
  const closes = (index: number): boolean => {
    for (; at < index; at++) {
      const mark = line.charAt(at);
      if (mark === '"') straightIsOpen = opens(line, at, straightIsOpen);
      else if (mark === '„') lowIsOpen = true;
      else if (mark === '“' || mark === '”') lowIsOpen = false;
    }
    const mark = line.charAt(index);
    if (mark === '"') return straightIsOpen;
    return mark === '“' ? lowIsOpen : /[”»’)\]]/.test(mark);
  };
  return { closes };
}

/** Whether a straight mark opens a quotation: the space beside it tells, else whether one is open already. */
function opens(line: string, at: number, isOpen: boolean): boolean {
  if (at === 0 || /[\s([]/.test(line.charAt(at - 1))) return true;
  return !/[\s,.;:)\]]/.test(line.charAt(at + 1)) && !isOpen;
}

/** What stands around a sign that may end a sentence. */
interface Around {
  /** The offset of the sign. */
  readonly stop: number;
  readonly closing: string;
  /** Whether the next word has an opening mark before it. */
  readonly isOpened: boolean;
  readonly word: string;
  /** The character behind that word. */
  readonly after: string;
}

/** Whether sentences are glued for certain; `undefined` where they are not: an address, an abbreviation, a name. */
function certainty(line: string, around: Around): boolean | undefined {
  const { stop, closing, isOpened, word, after } = around;
  // A number, such as 1.250: most places are in one.
  if (/^\d/.test(word) && /\d/.test(line.charAt(stop - 1))) return undefined;
  const [token = ''] = /\S{0,60}$/u.exec(line.slice(Math.max(0, stop - 60), stop)) ?? [];
  if (/:\/\/|www\.|@/i.test(token)) return undefined;
  // `“Benarkah?”Ani`: who asks may be the next word.
  if (/["”’»“]/.test(closing)) {
    if (/\d/.test(word)) return undefined;
    return line.charAt(stop) === '.' || isOpened ? true : undefined;
  }
  const last = /[\p{L}\p{M}\p{N}]+[!?%)\]"”“»’']{0,3}$/u.exec(token)?.[0];
  if (last === undefined) return undefined;
  const bare = token.replace(/^["'“„«‘([]+/, '');
  const [before = ''] = /\S{1,20}(?=\s+\S*$)/u.exec(line.slice(Math.max(0, stop - 80), stop)) ?? [];
  if ([bare, last].some((one) => isAbbreviation(one, before, word.charAt(0)))) return undefined;
  // `parah.10 orang`, but not `pasal.5`.
  if (/\d/.test(word)) return /^\p{Ll}{4,}$/u.test(last) ? false : undefined;
  // `Telukpos.Com`; `A.S.Pushkin`; the number of a list, `2.Tambahkan`; a dateline.
  if (!isOpened && AFTER_DOT.has(word.toLowerCase())) return undefined;
  if (word.length === 1 && after !== ' ') return undefined;
  if (/^\p{N}{1,2}$/u.test(bare)) return undefined;
  if (stop < DATELINE_REACH && /^\p{Lu}{2,}$/u.test(last)) return undefined;
  const isSentence = /^(?:\p{Ll}|\p{N}+[%)\]"”“»’])/u.test(last) || /^\p{N}{3,}$/u.test(last);
  const isWord =
    /^\p{Lu}\p{Ll}/u.test(word) || (word.length === 1 ? /^\p{Ll}{3}/u : /^\p{Ll}{2}/u).test(last);
  return isSentence && isWord;
}
