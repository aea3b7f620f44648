/** Restores numbered headings in a paragraph: `1. Pakai Wadah Kaca Wadah kaca tidak… 2. Cuci Beras …`. */
import { matchesOf } from '../../text/matches.ts';
import type { Block, Cleaner } from '../clipping.ts';
import { small } from '../read-also/small-words.ts';
import { WordCounts } from '../read-also/word-counts.ts';
import { keyOf, wordsBetween } from '../read-also/words.ts';

/** Fewest numbers in a row, from 1, that make a list. */
const FEWEST_ITEMS = 2;

/** Longest heading, in words, and fewest words of the sentence below it. */
const MOST_WORDS = 12;
const FEWEST_BELOW = 3;

/** Most words of a heading that is written like a sentence. */
const MOST_WORDS_OF_PLAIN = 7;

/** Words of a heading in capitals, from which on title case is told from a name at the beginning of a sentence. */
const FEWEST_IN_TITLE_CASE = 2;

/**
 * A number that may begin an item: at the beginning, or behind the end of a sentence, perhaps without a space. Where no
 * digit is, nothing before it is looked at.
 */
const NUMBER =
  /(?=\d)(?<=^|[.!?…:;"”»)]\s{1,3}|\p{Ll}{3}[.!?]["”»)]?)(?<number>\d{1,2})[.)]\s{0,3}(?=["“«]?\p{Lu})/gu;

/** Words that titles write small. */
const SMALL = new Set(
  'dan di ke dari yang untuk dengan atau pada oleh dalam agar serta secara sebagai tanpa bagi para the a an of and or to in on at for with by from'.split(
    ' ',
  ),
);

/** A word with a capital is no name if the texts of the import write it small so much oftener. */
const MOST_CAPITALS = 0.2;
/** The share of capitals of a word of which nothing is known: two places where it is small make it no name. */
const USUAL_CAPITALS = 0.3;

/** Whether a word that is written with a capital is no name, so that it is a title's or begins a sentence. */
type IsNoName = (word: string) => boolean;

/**
 * Makes the cleaner that makes headings of numbered titles, and paragraphs of numbered items. Where the end of a title
 * is in doubt, the item is one paragraph.
 * @param counts the words of all texts of the import
 */
export function numberedHeadings(counts: WordCounts = new WordCounts()): Cleaner {
  return (clipping) => {
    const items = itemsOf(clipping.blocks);
    if (items.size === 0) return clipping;
    const inLowerCase = new Set(
      clipping.blocks.flatMap(
        ({ text }) => text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? [],
      ),
    );
    const isNoName: IsNoName = (text) => {
      const [word] = wordsBetween(text, 0, text.length, 1);
      if (!word) return false;
      return (
        inLowerCase.has(text.slice(word.start, word.end).toLowerCase()) ||
        small.opening.has(word.key) ||
        counts.capitalShare(word, USUAL_CAPITALS) < MOST_CAPITALS
      );
    };
    const blocks = clipping.blocks.flatMap((block, index): Block[] => {
      const starts = items.get(index);
      if (!starts) return [block];
      const pieces = cutAt(block.text, starts);
      const before = pieces.length - starts.length;
      return pieces.flatMap((text, piece): Block[] => {
        const end = piece < before ? undefined : headingEnd(text, isNoName);
        if (end === undefined) return [{ kind: 'paragraph', text }];
        return [
          { kind: 'heading', text: text.slice(0, end) },
          { kind: 'paragraph', text: text.slice(end).trimStart() },
        ];
      });
    });
    return { ...clipping, blocks };
  };
}

/**
 * Finds the items of lists: numbers that follow each other from 1, also where other blocks stand between them.
 * @returns the offsets of items, by the index of their block
 */
function itemsOf(blocks: readonly Block[]): ReadonlyMap<number, number[]> {
  const lists: { readonly block: number; readonly start: number }[][] = [];
  for (const [block, { kind, text }] of blocks.entries()) {
    if (kind !== 'paragraph') continue;
    for (const match of matchesOf(NUMBER, text)) {
      const number = Number(match.groups?.number);
      const item = { block, start: match.index };
      if (number === 1) lists.push([item]);
      else if (number === (lists.at(-1)?.length ?? 0) + 1) lists.at(-1)?.push(item);
    }
  }
  const found = new Map<number, number[]>();
  for (const { block, start } of lists.filter(({ length }) => length >= FEWEST_ITEMS).flat()) {
    found.set(block, [...(found.get(block) ?? []), start]);
  }
  return found;
}

function cutAt(text: string, starts: readonly number[]): string[] {
  const edges = [...new Set([0, ...starts]), text.length];
  return edges
    .slice(1)
    .map((edge, index) => text.slice(edges[index], edge).trim())
    .filter((piece) => piece !== '');
}

/**
 * Finds the end of the title of an item: a question, words in title case above a sentence, or words like a sentence
 * before a word that begins one.
 * @returns `undefined` where there is no title, or where the sentence may begin with a name, of which nobody can say
 *   how many of the capitals belong to it
 */
function headingEnd(item: string, isNoName: IsNoName): number | undefined {
  const words = wordsAt(item);
  const asked = words.findIndex(({ text }) => /[?!]["”»]?$/u.test(text));
  if (asked > 0 && asked < MOST_WORDS - 1 && words.length - asked > FEWEST_BELOW) {
    const next = words[asked + 1];
    const isTitle = words.slice(0, asked).every(({ text }) => !/[.,:;]$/u.test(text));
    if (next && isTitle && /^["“«]?\p{Lu}/u.test(next.text)) return next.start - 1;
  }
  // The first word that is small, and no small word of titles, belongs to the sentence, as does the word before it.
  const inSentence = words.findIndex(({ text }) => /^\p{Ll}/u.test(text) && !SMALL.has(text));
  const first = lastCapital(words, inSentence);
  if (first === 0 && inSentence > 0) return plainHeadingEnd(words, inSentence, isNoName);
  const begins = words[first];
  if (first < FEWEST_IN_TITLE_CASE || !begins || words.length < first + FEWEST_BELOW)
    return undefined;
  const title = words.slice(0, first);
  if (title.length > MOST_WORDS || title.some(({ text }) => /[.,:;!]$/u.test(text)))
    return undefined;
  const capitals = title.filter(({ text }) => /^["“«(]?[\p{Lu}\p{N}]/u.test(text));
  if (capitals.length < FEWEST_IN_TITLE_CASE) return undefined;
  if (SMALL.has(title.at(-1)?.text ?? '')) return undefined;
  const isRepeated = title.some(({ text }) => text.toLowerCase() === begins.text.toLowerCase());
  return isRepeated || isNoName(begins.text) || isNoName(title.at(-1)?.text ?? '')
    ? begins.start - 1
    : undefined;
}

/** Finds the end of a title like a sentence, `Беседочный узел`: the first word with a capital behind it is no name. */
function plainHeadingEnd(
  words: readonly Word[],
  inTitle: number,
  isNoName: IsNoName,
): number | undefined {
  const next = words.findIndex(({ text }, i) => i > inTitle && /^["“«]?\p{Lu}/u.test(text));
  const begins = words[next];
  if (!begins || next > MOST_WORDS_OF_PLAIN || words.length < next + FEWEST_BELOW) return undefined;
  const title = words.slice(0, next);
  if (title.some(({ text }) => /[.,:;!?]["”»]?$/u.test(text))) return undefined;
  if (small.joining.has(keyOf(title.at(-1)?.text ?? ''))) return undefined;
  return isNoName(begins.text) ? begins.start - 1 : undefined;
}

/** The index of the last capitalized word before a place: there the sentence begins. */
function lastCapital(words: readonly Word[], before: number): number {
  let index = before - 1;
  while (index > 0 && !/^["“«]?\p{Lu}/u.test(words[index]?.text ?? '')) index--;
  return index;
}

interface Word {
  readonly text: string;
  readonly start: number;
}

/** The first words of an item behind its number. */
function wordsAt(item: string): Word[] {
  const number = /^\d{1,2}[.)]\s*/.exec(item)?.[0].length ?? 0;
  const beginning = item.slice(number, number + 300);
  return matchesOf(/\S+/g, beginning)
    .slice(0, MOST_WORDS + FEWEST_BELOW + 1)
    .map(({ 0: text, index }) => ({ text, start: number + index }));
}
