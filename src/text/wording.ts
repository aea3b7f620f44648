/** Compares wordings: shows whether an original has changed since its translation was made. */
import { createHash } from 'node:crypto';
import { withoutEnd } from './ends.ts';

/**
 * Returns the wording of an article, as it is kept of an original: its title, then its text with one paragraph
 * a line, the descriptions of pictures included. Read-also lines and all other front matter are left out.
 */
export function wordingOf({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string;
}): string {
  return `${title}\n${text}\n`;
}

/** Characters that only shape a line: soft hyphens, zero-width spaces. */
const SHAPING = /\p{Cf}/gu;

/** Splits a wording into its words, each with its punctuation. A dash between spaces is not a word. */
export function wordsIn(wording: string): string[] {
  const words =
    wording
      .normalize('NFC')
      .replace(SHAPING, '')
      .match(/[^\s—]+/gu) ?? [];
  return words.filter((word) => bareWord(word) !== '');
}

/** Punctuation at a word's ends, which may differ between typesettings. A dash before a digit is a minus sign. */
const BEFORE = /^(?:[\p{Ps}\p{Pi}\p{Pf}"';:!?…]|[.,\p{Pd}](?!\p{N}))+/u;
const AFTER = /[\p{Pe}\p{Pi}\p{Pf}\p{Pd}"'.,;:!?…]/u;

/** Words of nothing but Latin and Cyrillic letters and digits: no punctuation, no characters with variants. */
const LETTERS = /^[A-Za-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0400-\u0481\u048A-\u052F]+$/;

/** Normalizes a word for comparison: removes punctuation at its ends, unifies quotation marks and dashes inside. */
export function bareWord(word: string): string {
  // A shortcut for nearly every word: an archive has millions of them.
  if (LETTERS.test(word)) return word;
  const plain = word
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\p{Pd}/gu, '-');
  return withoutEnd(plain.replace(BEFORE, ''), AFTER);
}

/**
 * Hashes the words of a wording. The hash changes only with the words, not with spacing, line breaks,
 * punctuation or markup.
 * @param wording see `wordingOf`
 * @returns SHA-256 in 64 hexadecimal digits
 */
export function wordsHashOf(wording: string): string {
  return createHash('sha256').update(wordsIn(wording).map(bareWord).join(' ')).digest('hex');
}
