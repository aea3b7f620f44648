/** Takes the title from the headline: the first line if it looks like one, else the first sentence. */

import type { FindDates } from '../../dates/find-dates.ts';
import { foldTitle, shorten } from '../../text/fold.ts';
import { firstSentenceOf } from '../../text/sentences.ts';
import { type Cleaner, toReview } from '../clipping.ts';
import type { ReadDateline } from './dateline.ts';

/** Longest headline, and longest title made from a sentence, in characters. */
const LONGEST_HEADLINE = 150;
const LONGEST_TITLE = 200;

/** A line with a date and at most this many other words is a date line. */
const FEW_WORDS = 5;

/** The end of a sentence or of an announcement, which no headline has. */
const NOT_A_HEADLINE_END = /[.,:;…]["'”’»“)]?$/u;

/** Readers of lines that may look like headlines. */
export interface HeadlineReaders {
  readonly readDateline: ReadDateline;
  readonly findDates: FindDates;
}

/** Makes the cleaner that removes a headline from the top, and proposes it as the title where none was given. */
export function headline(readers: HeadlineReaders): Cleaner {
  return (clipping) => {
    const { fields, blocks } = clipping;
    const [first, second] = blocks;
    if (!second || first?.kind !== 'paragraph') return clipping;
    if (fields.title !== undefined) {
      const repeated = foldTitle(fields.title) === foldTitle(first.text);
      return repeated ? { ...clipping, blocks: blocks.slice(1) } : clipping;
    }
    if (!looksLikeHeadline(first.text, readers)) return clipping;
    const titled = {
      ...clipping,
      blocks: blocks.slice(1),
      fields: { ...fields, title: first.text },
    };
    return toReview(titled, { field: 'title', reason: 'the first line' });
  };
}

/** Makes the cleaner that proposes the first sentence as the title where there is still none. */
export function firstSentence({ findDates }: Pick<HeadlineReaders, 'findDates'>): Cleaner {
  return (clipping) => {
    const { fields, blocks } = clipping;
    if (fields.title !== undefined) return clipping;
    const paragraph = blocks.find(
      ({ kind, text }) =>
        kind === 'paragraph' && /\p{L}/u.test(text) && !isDateLine(text, findDates),
    );
    const text = (paragraph ?? blocks[0])?.text;
    if (!text) return clipping;
    // The beginning is enough, as a title is shorter.
    const sentence = firstSentenceOf(text.slice(0, LONGEST_TITLE * 4));
    const title = shorten(withoutFullStop(sentence), LONGEST_TITLE);
    const titled = { ...clipping, fields: { ...fields, title } };
    return toReview(titled, { field: 'title', reason: 'the first sentence' });
  };
}

function looksLikeHeadline(line: string, { readDateline, findDates }: HeadlineReaders): boolean {
  return (
    line.length <= LONGEST_HEADLINE &&
    /\p{L}/u.test(line) &&
    !NOT_A_HEADLINE_END.test(line) &&
    !isDateLine(line, findDates) &&
    !readDateline(line)
  );
}

/** Whether a line is only the date of the text: `Senin, 15 Februari 2021 | 10:05 WIB`. */
function isDateLine(line: string, findDates: FindDates): boolean {
  if (line.length > LONGEST_HEADLINE) return false;
  const [date] = findDates(line);
  if (!date) return false;
  // A sentence ends with a full stop, but that of `2021 г.` belongs to the date.
  const after = line.slice(date.end).replace(/^\s?г\./u, '');
  if (/[.!?…]["'”’»)]?$/u.test(after.trimEnd())) return false;
  const others = `${line.slice(0, date.start)} ${line.slice(date.end)}`.match(/[\p{L}\p{N}]+/gu);
  return (others?.length ?? 0) <= FEW_WORDS;
}

/** Removes the full stop at the end of a sentence. Those of `…` and of `A.S.` are part of a word. */
function withoutFullStop(sentence: string): string {
  const lastWord = sentence.slice(sentence.search(/\S+$/u));
  return /^[^.]+\.$/u.test(lastWord) ? sentence.slice(0, -1) : sentence;
}
