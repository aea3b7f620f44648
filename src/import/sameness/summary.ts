/** Sums up a text, as far as others are compared with it: plain data, which is small. */
import { createHash } from 'node:crypto';
import { foldUrl } from '../../archive/references/link.ts';
import { foldTitle } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';
import { type Cleaned, keyOf } from '../cleaned.ts';
import type { Fields } from '../clipping.ts';
import { type Signature, signatureOf } from './min-hash.ts';
import { noArticle } from './no-articles.ts';
import { type OutletMarks, outletMarks } from './outlets.ts';

/** What is said of a text in its fields, and digests of its words. */
export interface Summary {
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
  /** Empty where the text has too few words: such a text is like no other. */
  readonly signature: Signature;
}

/** The summary of a text of an import. */
export interface TextSummary extends Summary {
  /** See `keyOf`. */
  readonly key: string;
  readonly sha256: string;
  /** Why it is no article, if it is none. */
  readonly noArticle: string | undefined;
  /** The title of a text with few words, folded: several titles with the same few words are no articles. */
  readonly shortTitle: string | undefined;
}

/** Fewest words of two texts by which they are compared: shorter ones are the same by chance. */
const FEWEST_WORDS = 12;

/** A text with so many words, or fewer, is short. */
const MOST_COMMON_WORDS = 40;

/** Of no bands and no likeness. */
const NO_SIGNATURE: Signature = new Uint32Array(0);

/** Sums up a text of an import. */
export function summaryOf(cleaned: Cleaned): TextSummary {
  const { lang, blocks, fields } = cleaned.clipping;
  // References are the outlet's: the same text may lead to other articles on another day.
  const own = blocks.filter(({ kind }) => kind !== 'reference');
  const words = foldTitle(own.map(({ text }) => text).join('\n'));
  const reason = noArticle(words);
  const isShort = hasAtMost(MOST_COMMON_WORDS, words);
  return {
    ...sumUp(lang, fields, reason === undefined ? words : ''),
    key: keyOf(cleaned),
    sha256: cleaned.sha256,
    noArticle: reason,
    shortTitle: isShort ? foldTitle(fields.title ?? '') : undefined,
  };
}

/** Sums up an article of the archive. @param text its words, without marks */
export function summaryOfArchived(lang: string, fields: SummedFields, text: string): Summary {
  return sumUp(lang, fields, foldTitle(text));
}

/** The fields that a comparison looks at. */
export type SummedFields = Pick<Fields, 'title' | 'date' | 'outlet' | 'sourceUrl' | 'keywords'>;

function sumUp(
  lang: string,
  { title, date, outlet, sourceUrl, keywords = [] }: SummedFields,
  words: string,
): Summary {
  return {
    lang,
    title,
    date,
    sourceUrl,
    address: sourceUrl === undefined ? undefined : foldUrl(sourceUrl),
    keywords,
    outlet: outletMarks({
      ...(outlet !== undefined && { outlet }),
      ...(sourceUrl !== undefined && { sourceUrl }),
    }),
    words: digest(words),
    numbers: digest(numbersIn(words)),
    signature: hasAtMost(FEWEST_WORDS - 1, words) ? NO_SIGNATURE : signatureOf(words),
  };
}

/** The rest of a word from its first digit on. */
const FROM_DIGIT = /\d[^ ]*/g;

/** The words with a digit, of a text that has one space between its words. */
function numbersIn(words: string): string {
  return matchesOf(FROM_DIGIT, words)
    .map(({ 0: rest, index }) =>
      words.slice(words.lastIndexOf(' ', index) + 1, index + rest.length),
    )
    .join(' ');
}

/** Whether a text, with one space between its words and nothing else, has so few words: a long one is not read to its end. */
function hasAtMost(most: number, words: string): boolean {
  let count = words === '' ? 0 : 1;
  let at = words.indexOf(' ');
  for (; at >= 0 && count <= most; at = words.indexOf(' ', at + 1)) count++;
  return count <= most;
}

/** Bytes of a digest. */
const DIGEST_LENGTH = 12;

function digest(words: string): string {
  const whole = createHash('sha256').update(words).digest();
  return whole.toString('base64', 0, DIGEST_LENGTH);
}
