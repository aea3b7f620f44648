/** Finds the end of a title that is glued to the next sentence: `… Naik Lagi Tahun IniSementara itu, pedagang …`. */
import type { ReadAlsoKnowledge } from './knowledge.ts';
import { small } from './small-words.ts';
import type { WordCounts } from './word-counts.ts';
import { type Word, wordsBetween } from './words.ts';

/** Where a word may end and another one begin; `WhatsApp` has such a place, too. */
const GLUE = /\p{Ll}(?=\p{Lu}\p{Ll})/gu;

/** Characters and words in which the end of a title is looked for, and fewest words of one. */
const REACH = 400;
const MOST_WORDS = 28;
const FEWEST_WORDS = 3;

/** A word that occurs so often with a capital inside it is a name. */
const FEWEST_OF_NAME = 2;

/** A title's end that is glued. */
interface GluedEnd {
  /** The position after the title, in the text. */
  readonly end: number;
  /** Whether the title is known, or the next word begins sentences. */
  readonly isSure: boolean;
}

/**
 * Finds the place. Both parts of the glued word are words of their own: known from other texts, or such as begin a
 * sentence.
 * @param from the position of the title
 * @returns `undefined` where no word is glued
 */
export function gluedEnd(
  text: string,
  from: number,
  to: number,
  { titles, alone, counts }: Pick<ReadAlsoKnowledge, 'titles' | 'alone' | 'counts'>,
): GluedEnd | undefined {
  for (const { index } of text.slice(from, Math.min(to, from + REACH)).matchAll(GLUE)) {
    const end = from + index + 1;
    const words = wordsBetween(text, from, end, MOST_WORDS + 1);
    const last = words.at(-1);
    if (words.length > MOST_WORDS) return undefined;
    if (!last || words.length < FEWEST_WORDS) continue;
    const isTitle = [titles, alone].some((set) => set.lengthsAt(words).at(-1) === words.length);
    if (isTitle) return { end, isSure: true };
    const [whole] = wordsBetween(text, last.start, to, 1);
    const [next] = wordsBetween(text, end, to, 1);
    if (!whole || !next || timesOf(whole, counts) >= FEWEST_OF_NAME) continue;
    if (small.opening.has(next.key)) return { end, isSure: true };
    if (timesOf(last, counts) === 0 || timesOf(next, counts) === 0) continue;
    return { end, isSure: counts.startOdds(next) > 0 };
  }
  return undefined;
}

function timesOf({ key }: Word, { prose, titles }: WordCounts): number {
  return prose.of(key) + titles.of(key);
}
