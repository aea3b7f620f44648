/** Runs: a citation in words, as pieces of text that are set in one way. */
import { addressOf, type Citation, oneLine } from '../citation.ts';

/** A piece of a citation. */
export interface Run {
  readonly text: string;
  /** Set off from what is around it, as a name of a paper is. */
  readonly italic?: true;
  /** Its language, where it is another one than that of the citation. */
  readonly lang?: string;
}

/** What a style is asked for besides the citation. */
export interface StyleOptions {
  /** The language of its words: one of `WORD_LANGUAGES`. */
  readonly words: WordLanguage;
  /** The day on which the reader saw the page, `2026-12-01`: only a browser knows it. */
  readonly accessed?: string | undefined;
}

/** The languages that citations are written in. */
export type WordLanguage = 'en' | 'id' | 'ru';

/** Characters that would turn the direction of what follows a title. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** A text of the archive, as it may stand in the middle of other words. */
export function quoted(text: string): string {
  return oneLine(text.replace(TURNING, ''));
}

/** The address that is cited, in letters that can be read and typed; what ends an address stays in codes. */
export function shownAddress(citation: Citation): string {
  const address = oneLine(addressOf(citation));
  try {
    return decodeURI(address).replace(/[\s\p{C}<>"]/gu, encodeURIComponent);
  } catch {
    return address;
  }
}

/** Ends a sentence, unless its text has an end of its own, inside closing quotation marks as well. */
export function sentence(text: string): string {
  return /[.?!…][”’»"]?$/u.test(text) ? text : `${text}.`;
}

/** The words of runs, one after another: what is copied. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Leaves out empty runs. Others stay apart: a title and a paper may have words of different languages. */
export function filled(runs: readonly Run[]): Run[] {
  return runs.filter(({ text }) => text !== '');
}
