/** Finds where sentences end, in Indonesian, Russian and English. */

import { isAbbreviation } from './abbreviations.ts';
import { matchesOf } from './matches.ts';

/** A place between two sentences. */
export interface SentenceBreak {
  /** The end of the first sentence, and the offset at which the next one begins: between them is white space. */
  readonly end: number;
  readonly next: number;
  /** Whether the next sentence is in the same quotation. */
  readonly inQuotation: boolean;
  /** Whether the next words may belong to the sentence: `“Benarkah?” Ani bertanya`, `Ia… Ia lupa`. */
  readonly isDoubtful: boolean;
}

/** A quotation, with its marks: from `start` up to, but without, `end`. */
interface Quotation {
  readonly start: number;
  readonly end: number;
}

/** A longer quotation has probably lost its closing mark. In characters. */
const LONGEST_QUOTATION = 3000;

/** The end of a sentence, with what closes it, up to the beginning of the next one. All quantifiers are bounded. */
const END =
  /(?<sign>[.!?…]{1,4})(?<closing>["'”’»“)\]]{0,3})\s{1,9}(?=(?:[-–—]\s)?["'“„”«‘’([#@]{0,3}(?<after>[\p{Lu}\p{N}\p{Lo}\p{So}]))|[。！？](?=[^”’」』])/gu;

/** How far back the words before a full stop are looked for, in characters. */
const REACH = 40;

/**
 * Finds the places between the sentences of a paragraph. The full stops of abbreviations, initials, numbers of lists,
 * decimals and addresses end none.
 * @param text on one line
 * @param quotations those of the text, where they are known already
 */
export function sentenceBreaks(
  text: string,
  quotations: readonly Quotation[] = quotationsOf(text),
): SentenceBreak[] {
  const breaks: SentenceBreak[] = [];
  let at = 0;
  let since = 0;
  for (const match of matchesOf(END, text)) {
    const { sign = '', closing = '', after = '' } = match.groups ?? {};
    if (sign === '.' && closing === '' && belongsToWord(text, since, match.index, after)) continue;
    const next = match.index + match[0].length;
    const end = sign === '' ? next : match.index + sign.length + closing.length;
    while ((quotations[at]?.end ?? next) < next) at++;
    const around = quotations[at];
    const inQuotation = around !== undefined && around.start < end && around.end > next;
    const isQuoted = /["”’»“]/.test(closing);
    const isDoubtful = (isQuoted && sign !== '.') || sign === '…' || sign.startsWith('..');
    breaks.push({ end, next, inQuotation, isDoubtful });
    since = next;
  }
  return breaks;
}

/** Returns the first sentence of a text, without white space around it: the whole text where it has only one. */
export function firstSentenceOf(text: string): string {
  return text.slice(0, sentenceBreaks(text)[0]?.end ?? text.length).trim();
}

/**
 * Finds the quotations of a text: “ ”, „ “, « » and " ". One inside another is part of it. A quotation that does not
 * end is none, nor is one that ends where another begins.
 */
export function quotationsOf(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: { start: number; mark: string } | undefined;
  for (const { 0: mark, index } of matchesOf(/["“”„«»]/g, text)) {
    if (open && index - open.start > LONGEST_QUOTATION) open = undefined;
    if (open && closes(mark, open.mark, text, index)) {
      found.push({ start: open.start, end: index + 1 });
      open = undefined;
    } else if (opens(mark, text, index) && (!open || open.mark === mark)) {
      open = { start: index, mark };
    }
  }
  return found;
}

function closes(mark: string, opening: string, text: string, index: number): boolean {
  if (opening === '«') return mark === '»';
  if (opening === '„') return mark === '“' || mark === '”';
  if (opening === '“') return mark === '”';
  return mark === '"' && !opensStraight(text, index);
}

function opens(mark: string, text: string, index: number): boolean {
  return mark === '"' ? opensStraight(text, index) : mark !== '”' && mark !== '»';
}

/** Whether a straight mark has a word behind it, and none before it. */
function opensStraight(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  return (before === '' || /[\s([«“„—–-]/.test(before)) && /\S/.test(after);
}

/** Whether a full stop belongs to the word before it: an abbreviation, an initial, or the number of a list. */
function belongsToWord(text: string, since: number, stop: number, after: string): boolean {
  const words = text.slice(Math.max(since, stop - REACH), stop).split(/\s+/);
  const word = withoutOpening(words.at(-1));
  // Only a number stands before the stop: `1. Pakai sarung tangan`.
  if (/^\p{N}{1,3}$/u.test(word)) {
    const others = words.map(withoutOpening);
    if (others.every((other) => other === '' || other === word))
      return stop - since <= word.length + 1;
  }
  return isAbbreviation(word, withoutOpening(words.at(-2)), after);
}

function withoutOpening(word = ''): string {
  return word.replace(/^["'“„«‘(]+/, '');
}
