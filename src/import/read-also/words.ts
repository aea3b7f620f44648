/** Splits text into words with what stands between them, for the search of where a title ends. */
import { foldWord } from '../../text/fold.ts';
import { ownCopy } from '../../text/own-copy.ts';

/** How a word is written; `digit` for one that begins with a digit. */
export type Shape = 'lower' | 'upper' | 'capitals' | 'digit';

/** A run of letters and digits. */
export interface Word {
  /** The positions of its first character and after its last, in the text. */
  readonly start: number;
  readonly end: number;
  /** A hash of the folded word, of 32 bits. */
  readonly key: number;
  readonly shape: Shape;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Longest word that is looked at whole: the rest of a longer one is debris. */
const LONGEST_WORD = 60;

/**
 * Returns the words of a part of a text.
 * @param most how many at most
 */
export function wordsBetween(text: string, from: number, to: number, most: number): Word[] {
  const words: Word[] = [];
  let last = from;
  // A slice: the search for the next word must not run on to the end of a long text.
  const part = text.slice(from, Math.min(to, from + most * (LONGEST_WORD / 2)));
  WORD.lastIndex = 0;
  for (let found = WORD.exec(part); found && words.length < most; found = WORD.exec(part)) {
    const [word] = found;
    const start = from + found.index;
    const end = start + word.length;
    const { key, shape } = formOf(word);
    words.push({ start, end, key, shape, gap: text.slice(last, start) });
    last = end;
  }
  return words;
}

/** What a word is like. */
interface Form {
  readonly key: number;
  readonly shape: Shape;
}

/** Most words that are remembered: nearly all words of a text are among the frequent ones. */
const MOST_REMEMBERED = 20_000;
const forms = new Map<string, Form>();

function formOf(word: string): Form {
  const known = forms.get(word);
  if (known) return known;
  const form = { key: keyOf(word), shape: shapeOf(word) };
  if (word.length > LONGEST_WORD) return form;
  if (forms.size >= MOST_REMEMBERED) forms.clear();
  forms.set(ownCopy(word), form);
  return form;
}

/** Whether a word may be the first of a sentence. */
export function mayBegin({ shape }: Word): boolean {
  return shape !== 'lower';
}

/** Hashes a word without regard to case (FNV-1a). */
export function keyOf(word: string): number {
  const folded = foldWord(word.slice(0, LONGEST_WORD));
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) {
    hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

function shapeOf(word: string): Shape {
  if (/^\p{N}/u.test(word)) return 'digit';
  if (!/^[\p{Lu}\p{Lt}]/u.test(word)) return 'lower';
  return word.length > 1 && !/\p{Ll}/u.test(word) ? 'capitals' : 'upper';
}

/** Joins the key of several words with that of the next: the key of a sequence, exact in a number. */
interface SequenceKey {
  readonly high: number;
  readonly low: number;
}

export const NO_WORDS: SequenceKey = { high: 0x811c9dc5, low: 0x9747b28c };

/** Adds a word to a sequence. */
export function addWord({ high, low }: SequenceKey, key: number): SequenceKey {
  return {
    high: Math.imul(high ^ key, 0x01000193) >>> 0,
    low: (Math.imul(low, 0x85ebca6b) + key) >>> 0,
  };
}

/** The key of a sequence as a number of 53 bits. */
export function sequenceNumber({ high, low }: SequenceKey): number {
  return high * 0x200000 + (low >>> 11);
}
