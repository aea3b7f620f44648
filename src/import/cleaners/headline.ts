/** Takes the title from the headline: the first line if it looks like one, else the first sentence. */

import { foldTitle } from '../../text/fold.ts';
import { firstSentenceOf } from '../../text/sentences.ts';
import { type Cleaner, toReview } from '../clipping.ts';
import type { DateLineReader } from '../dates/date-lines.ts';
import type { ReadDateline } from './dateline.ts';
import { titleOfSentence } from './title-of-sentence.ts';

/** Longest headline, and the part of a text in which its first sentence is looked for, in characters. */
const LONGEST_HEADLINE = 150;
const BEGINNING = 800;

/** The end of a sentence or of an announcement, which no headline has. */
const NOT_A_HEADLINE_END = /[.,:;…]["'”’»“)]?$/u;

/** Readers of lines that may look like headlines. */
interface HeadlineReaders {
  readonly readDateline: ReadDateline;
  readonly dateLines: DateLineReader;
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

/**
 * Makes the cleaner that proposes the first sentence as the title where there is still none. A paragraph that is only
 * the title does not repeat it.
 */
export function firstSentence({ dateLines }: Pick<HeadlineReaders, 'dateLines'>): Cleaner {
  return (clipping) => {
    const { fields, blocks } = clipping;
    if (fields.title !== undefined) return clipping;
    const paragraph =
      blocks.find(
        ({ kind, text }) =>
          kind === 'paragraph' && /\p{L}/u.test(text) && dateLines.read(text) === undefined,
      ) ?? blocks[0];
    if (!paragraph?.text) return clipping;
    const title = titleOfSentence(
      withoutFullStop(firstSentenceOf(paragraph.text.slice(0, BEGINNING))),
    );
    const repeats = blocks.length > 1 && withoutFullStop(paragraph.text) === title;
    const titled = {
      ...clipping,
      blocks: repeats ? blocks.filter((block) => block !== paragraph) : blocks,
      fields: { ...fields, title },
    };
    return toReview(titled, { field: 'title', reason: 'the first sentence' });
  };
}

function looksLikeHeadline(line: string, { readDateline, dateLines }: HeadlineReaders): boolean {
  return (
    line.length <= LONGEST_HEADLINE &&
    /\p{L}/u.test(line) &&
    !NOT_A_HEADLINE_END.test(line) &&
    dateLines.read(line) === undefined &&
    !readDateline(line)
  );
}

/** Removes the full stop at the end of a sentence. Those of `…` and of `A.S.` are part of a word. */
function withoutFullStop(sentence: string): string {
  const lastWord = sentence.split(/\s/u).at(-1) ?? '';
  return /^[^.]+\.$/u.test(lastWord) ? sentence.slice(0, -1) : sentence;
}
