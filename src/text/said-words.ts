/** The words that an original says, by which its translations know whether it has changed since. */
import { createHash } from 'node:crypto';

/**
 * What is kept of an original: its title and its text, a line a paragraph, what pictures show among them.
 * Read-also lines and all other front matter are not in it.
 */
export function saidBy({ title, text }: { readonly title: string; readonly text: string }): string {
  return `${title}\n${text}\n`;
}

/** What only shapes a line: soft hyphens, spaces without width. */
const SHAPING = /\p{Cf}/gu;

/** The words as they are written, each with the signs at it; a dash with blanks around it is none. */
export function wordsIn(said: string): string[] {
  const words =
    said
      .normalize('NFC')
      .replace(SHAPING, '')
      .match(/[^\s—]+/gu) ?? [];
  return words.filter((word) => bareWord(word) !== '');
}

/** Signs at a word's ends that another typesetting may change; before a digit, a dash is a minus. */
const AROUND =
  /^(?:[\p{Ps}\p{Pi}\p{Pf}"';:!?…]|[.,\p{Pd}](?!\p{N}))+|[\p{Pe}\p{Pi}\p{Pf}\p{Pd}"'.,;:!?…]+$/gu;

/** Letters of Latin and Cyrillic, and digits: nothing that could be at a word's ends or have another form. */
const LETTERS = /^[A-Za-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0400-\u0481\u048A-\u052F]+$/;

/** A word as it is compared: without the signs at its ends, and with those inside it in one form. */
export function bareWord(word: string): string {
  // Nearly every word, which an archive asks of by the million.
  if (LETTERS.test(word)) return word;
  const plain = word
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\p{Pd}/gu, '-');
  return plain.replace(AROUND, '');
}

/**
 * The fingerprint of what an original says: the same as long as its words are, however they are spaced,
 * broken into lines, punctuated or marked up.
 * @returns SHA-256 in 64 hexadecimal digits
 */
export function fingerprintOf(said: string): string {
  return createHash('sha256').update(wordsIn(said).map(bareWord).join(' ')).digest('hex');
}
