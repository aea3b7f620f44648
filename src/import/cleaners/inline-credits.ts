/** Reads credits that stand on one line with the text: `Reporter: A B | Editor: C D TELUKPOS.COM - SURABAYA. …`. */
import { splitNames } from '../../archive/front-matter.ts';
import type { Locale } from '../../locales/locale.ts';
import { type Credit, joinNames } from '../clipping.ts';
import { type Credits, creditLabels, type FoundLabel } from './credit-labels.ts';
import type { ReadDateline } from './dateline.ts';
import { DOMAIN_WORD, isWordOfName, JOINING } from './name-words.ts';
import { isKnownPlace } from './place-names.ts';

/** Credits that were found in a line. */
export interface InlineCredits {
  readonly credits: Credits;
  /** Their range in the line: from `start` up to, but without, `end`. */
  readonly start: number;
  readonly end: number;
  /** The credits whose last name may have another end. */
  readonly doubtful: readonly Credit[];
}

/** What is known of names: from other texts of the import. */
export interface NameKnowledge {
  /**
   * How many of these words, from the first one, are the name of a person or a publisher that is known; 0 where none.
   */
  readonly wordsOfName: (words: readonly string[]) => number;
}

/** Knows no names. */
const NO_NAMES: NameKnowledge = { wordsOfName: () => 0 };

/** Characters at the beginning and at the end of a line that may have credits. */
export const TOP = 500;
export const BOTTOM = 600;

/** Most words of a name whose end nothing tells; publishers have longer names, which always end at a sign. */
const MOST_WORDS = 4;
const MOST_WORDS_OF_SOURCE = 7;
const LONGEST_NAME = 60;
const LONGEST_LIST = 240;
/** Most words that are looked at after a label: two people with three words each. */
const MOST_LOOKED_AT = 10;

const SEPARATOR = /[|•·\t]/u;
/** What stands between credits and the text, and belongs to neither. */
const AFTER = /^[\s|•·)\]]{0,6}(?:[-–—]{1,2}\s{1,2})?/u;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]{0,29}|(?:\p{Lu}\.){1,4}|(?:\p{Lu}\p{L}{0,2}|Prof|Drs)\.)[,/]?$/u;
const BETWEEN_PEOPLE = /\s(?:dan|and|и|&)\s|\//u;

/** A name, or several, after a label. */
interface Segment {
  readonly names: readonly string[];
  /** The offset of what follows the names. */
  readonly end: number;
  readonly isCertain: boolean;
}

/** Reads credits in lines. */
export interface ReadInline {
  /** Reads credits at the beginning of a line. */
  readonly atStart: (line: string) => InlineCredits | undefined;
  /** Reads credits near the end of a line, behind a sentence. */
  readonly atEnd: (line: string) => InlineCredits | undefined;
}

/** What the reader asks to find the end of a name. */
interface InlineTools {
  readonly readDateline: ReadDateline;
  readonly names?: NameKnowledge;
}

/** Makes a reader of credits on one line with the text. */
export function inlineCreditsReader(
  locales: readonly Locale[],
  { readDateline, names = NO_NAMES }: InlineTools,
): ReadInline {
  const labels = creditLabels(locales);

  const readFrom = (
    text: string,
    found: readonly FoundLabel[],
    first: number,
    isCut: boolean,
  ): InlineCredits | undefined => {
    const start = found[first]?.start ?? 0;
    const credits: Partial<Record<Credit, string[]>> = {};
    const doubtful: Credit[] = [];
    let end = start;
    for (let index = first; index < found.length; index++) {
      const label = found[index];
      if (!label?.kind || (index > first && label.start > end)) break;
      const limit = found[index + 1]?.start ?? text.length;
      const isOpen = isCut && limit === text.length;
      const segment = readSegment(text, label, limit, isOpen, { readDateline, names });
      if (!segment) break;
      credits[label.kind] = joinNames(credits[label.kind] ?? [], segment.names);
      if (!segment.isCertain) doubtful.push(label.kind);
      end = segment.end + (AFTER.exec(text.slice(segment.end, segment.end + 20))?.[0].length ?? 0);
    }
    return end > start ? { credits, start, end, doubtful } : undefined;
  };

  return {
    atStart: (line) => {
      const text = line.slice(0, TOP);
      const found = labels.find(text);
      const begins = /^[\s([]{0,3}/u.exec(text)?.[0].length === found[0]?.start;
      const read =
        found[0]?.kind && begins ? readFrom(text, found, 0, line.length > TOP) : undefined;
      return read && { ...read, start: 0 };
    },
    atEnd: (line) => {
      const offset = Math.max(0, line.length - BOTTOM);
      const text = line.slice(offset);
      const found = labels.find(text);
      for (const [index, { kind, start }] of found.entries()) {
        if (!kind || offset + start === 0) continue;
        const opening = /(?:[.!?…]["'”’»“)\]]{0,3}\s{1,3}|\s[([])$/u.exec(
          text.slice(Math.max(0, start - 8), start),
        );
        if (!opening) continue;
        const read = readFrom(text, found, index, false);
        if (!read || read.doubtful.length > 0) continue;
        const bracket = /[([]$/u.test(text.slice(0, start)) ? 1 : 0;
        return { ...read, start: offset + read.start - bracket, end: offset + read.end };
      }
      return undefined;
    },
  };
}

/** Reads the names behind a label, up to a limit at which another label or the end of the text is. */
function readSegment(
  text: string,
  label: FoundLabel,
  limit: number,
  isOpen: boolean,
  tools: Required<InlineTools>,
): Segment | undefined {
  const all = text.slice(label.end, limit);
  const sign = all.search(SEPARATOR);
  for (const length of sign < 0 ? [all.length] : [sign, all.length]) {
    const whole = wholeNames(all.slice(0, length), label.kind === 'source');
    // A sign, another label or the end of the line ends the name for certain; the place where a long line was cut not.
    if (whole && (length < all.length || !isOpen))
      return { names: whole, end: label.end + length, isCertain: true };
  }
  return endOfNames(text.slice(0, limit), label, tools);
}

function wholeNames(text: string, isSource: boolean): string[] | undefined {
  // Longer texts are no lists of names, and would cost much time.
  if (text.length > LONGEST_LIST) return undefined;
  const bare = text.trim().replace(/(?<=\p{L}{2})[.,;/)\]]{1,2}$/u, '');
  const names = splitPeople(bare);
  return names.length > 0 && names.every((name) => isWholeName(name, isSource)) ? names : undefined;
}

/** Whether a text is a name and nothing else. */
function isWholeName(name: string, isSource: boolean): boolean {
  const words = name.split(/\s+/);
  return (
    name.length <= LONGEST_NAME &&
    words.length <= (isSource ? MOST_WORDS_OF_SOURCE : MOST_WORDS + 1) &&
    /^[\p{Lu}\p{N}]|^\S+$/u.test(name) &&
    !/[.!?]\s+\p{Lu}\p{Ll}{2}|:|["“”«»]|\s[-–—]\s/u.test(name) &&
    words.slice(1).every((word) => isWordOfName(word, isSource))
  );
}

function splitPeople(text: string): string[] {
  return splitNames(text.split(BETWEEN_PEOPLE).join(','));
}

/** Finds where a name ends that the text follows without a sign. */
function endOfNames(
  text: string,
  label: FoundLabel,
  { readDateline, names }: Required<InlineTools>,
): Segment | undefined {
  const words = wordsFrom(text, label.end);
  const isSource = label.kind === 'source';
  const isLoud = isCapitals(words[0]?.text ?? '');
  const count = words.findIndex(({ text: word }, index) => {
    // A degree, `Anton Wirya SH`, is a part of the name; other capitals behind a name begin the text.
    const isOther = !isLoud && isCapitals(word) && !isDegree(word, words[index + 1]?.text);
    return isOther || !isInName(word, words[index + 1]?.text, index, isSource);
  });
  const run = words.slice(0, count < 0 ? words.length : count);
  const segment = (length: number, isCertain: boolean): Segment | undefined => {
    const last = run[length - 1];
    const first = run[0];
    if (!first || !last || length > MOST_LOOKED_AT) return undefined;
    const end = last.start + last.text.length;
    const people = splitPeople(text.slice(first.start, end).replace(/[,/]$/u, ''));
    const areShort = people.every((name) => name.split(/\s+/).length <= MOST_WORDS);
    return { names: people, end, isCertain: isCertain && areShort };
  };

  // Of several people, the last one is the one whose name may have another end.
  const last = run.findLastIndex(
    (word, index) => index < run.length - 1 && word.text.endsWith(','),
  );
  const known = names.wordsOfName(run.slice(last + 1).map((word) => word.text));
  if (known > 0) return segment(last + 1 + known, true);

  const next = words[run.length];
  if (run.length === 0) return undefined;
  const dateline = datelineAfter(text, words, run.length, readDateline);
  if (dateline) return segment(dateline.length, dateline.isCertain);
  if (!next) return run.length <= MOST_WORDS ? segment(run.length, false) : undefined;
  if (DOMAIN_WORD.test(next.text)) return segment(run.length, true);
  if (/^["“«„'‘]/u.test(next.text)) return segment(run.length, run.length > 1);
  const stopped = /^(\p{Lu}\p{L}{2,29})[.]$/u.exec(next.text);
  if (stopped && run.length < MOST_WORDS) {
    const end = next.start + next.text.length;
    const people = splitPeople(text.slice(run[0]?.start, end - 1));
    return { names: people, end, isCertain: true };
  }
  if (isCapitals(next.text)) return segment(run.length, run.length > 1);
  if (/^[-–—]{1,2}$/u.test(next.text)) return segment(run.length, run.length > 1);
  // The last word in capitals begins the sentence.
  return run.length > 1 && run.length <= MOST_WORDS + 1
    ? segment(run.length - 1, false)
    : undefined;
}

/**
 * Finds a dateline behind the first words of a name.
 * @returns the number of words before it; whether it is certain
 */
function datelineAfter(
  text: string,
  words: readonly { readonly text: string; readonly start: number }[],
  length: number,
  readDateline: ReadDateline,
): { readonly length: number; readonly isCertain: boolean } | undefined {
  const isLoud = isCapitals(words[0]?.text ?? '');
  const places = Array.from({ length }, (_, index) => index + 1).filter(
    (index) => index < words.length,
  );
  // Names in capitals: the first word with which a known place begins. Others: the last one, so that no name is in it.
  for (const index of isLoud ? places : places.reverse()) {
    const word = words[index];
    if (!word) continue;
    if (!isLoud && isCapitals(words[index - 1]?.text ?? '')) continue;
    const found = readDateline(text.slice(word.start));
    if (!found) continue;
    if (found.proposed.length === 0 || found.outlet) return { length: index, isCertain: true };
    if (found.place && isKnownPlace(found.place)) return { length: index, isCertain: false };
  }
  return undefined;
}

function wordsFrom(text: string, from: number): { text: string; start: number }[] {
  const beginning = text.slice(from, from + MOST_LOOKED_AT * 31);
  const words: { text: string; start: number }[] = [];
  let start = from;
  for (const text of beginning.split(/(\s+)/)) {
    if (text.trim() !== '') words.push({ text, start });
    start += text.length;
  }
  return words.slice(0, MOST_LOOKED_AT + 1);
}

/** Whether a word goes on with a name. */
function isInName(
  word: string,
  next: string | undefined,
  index: number,
  isSource: boolean,
): boolean {
  if (index > 0 && JOINING.has(word)) return next !== undefined && NAME_WORD.test(next);
  // Publishers have names in capitals, and addresses: `AFP`, `detik.com`.
  if (isSource && index === 0) return NAME_WORD.test(word) || DOMAIN_WORD.test(word);
  return NAME_WORD.test(word) && !DOMAIN_WORD.test(word);
}

/** Whether a word is short and in capitals, and an outlet follows. */
function isDegree(word: string, next: string | undefined): boolean {
  return word.length <= 4 && next !== undefined && DOMAIN_WORD.test(next);
}

function isCapitals(word: string): boolean {
  return /^\P{L}{0,2}\p{Lu}{2}/u.test(word) && !/\p{Ll}/u.test(word);
}
