/** Defines what is kept of a text, as far as others are compared with it. */
import { createHash } from 'node:crypto';
import { foldUrl } from '../../archive/references/link.ts';
import { foldTitle, foldWord, wordsOf } from '../../text/fold.ts';
import { ownCopy } from '../../text/own-copy.ts';
import type { Fields } from '../clipping.ts';
import type { Other } from '../fate.ts';
import { type OutletMarks, outletMarks } from './outlets.ts';

/** The fields by which texts are compared. */
export type ComparedFields = Pick<Fields, 'title' | 'date' | 'outlet' | 'sourceUrl' | 'keywords'>;

/** A text of the import or the archive. */
export interface Known {
  readonly other: Other;
  readonly lang: string;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly sourceUrl: string | undefined;
  /** Its address on the web in one spelling. */
  readonly address: string | undefined;
  readonly keywords: readonly string[];
  readonly outlet: OutletMarks;
  /** A digest of its words; and one of its numbers, by which a daily report differs from that of the day before. */
  readonly words: string;
  readonly numbers: string;
}

/**
 * Notes a text.
 * @param place its key, or where it is in the archive
 * @param words folded
 */
export function knownText(
  place: { readonly key: string } | Exclude<Other, { readonly key: string }>,
  lang: string,
  fields: ComparedFields,
  words: readonly string[],
): Known {
  const { outlet, sourceUrl, keywords = [] } = fields;
  const title = fields.title && ownCopy(fields.title);
  const date = fields.date && ownCopy(fields.date);
  return {
    other: 'key' in place ? { key: place.key, lang, title, date } : place,
    lang,
    title,
    date,
    sourceUrl: sourceUrl && ownCopy(sourceUrl),
    address: sourceUrl === undefined ? undefined : foldUrl(sourceUrl),
    keywords: keywords.map(ownCopy),
    outlet: outletMarks({
      ...(outlet !== undefined && { outlet }),
      ...(sourceUrl !== undefined && { sourceUrl }),
    }),
    words: digest(words),
    numbers: digest(words.filter(hasDigit)),
  };
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return wordsOf(foldWord(text));
}

/** Whether two texts have one title, up to case and signs. */
export function sameTitle(one: Known, other: Known): boolean {
  return foldTitle(one.title ?? '') === foldTitle(other.title ?? '');
}

/** A loop, since a pattern takes several times as long for each of the words of all texts. */
function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= ZERO && code <= NINE) return true;
  }
  return false;
}

const ZERO = 0x30;
const NINE = 0x39;

function digest(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('base64').slice(0, 16);
}
