/** Restores numbered headings in a paragraph: `1. Pakai Wadah Kaca Wadah kaca tidak… 2. Cuci Beras …`. */
import type { Block, Cleaner } from '../clipping.ts';

/** Fewest numbers in a row, from 1, that make a list. */
const FEWEST_ITEMS = 2;

/** Longest heading, in words, and fewest words of the sentence below it. */
const MOST_WORDS = 12;
const FEWEST_BELOW = 3;

/** Words of a heading in capitals, from which on title case is told from a name at the beginning of a sentence. */
const FEWEST_IN_TITLE_CASE = 2;

/** A number that may begin an item: at the beginning, or behind the end of a sentence. */
const NUMBER = /(?<=^|[.!?…:;"”»)]\s{1,3})(?<number>\d{1,2})[.)]\s{0,3}(?=["“«]?\p{Lu})/gu;

/** Words that titles write small. */
const SMALL = new Set(
  'dan di ke dari yang untuk dengan atau pada oleh dalam agar serta secara sebagai tanpa bagi para the a an of and or to in on at for with by from'.split(
    ' ',
  ),
);

/**
 * The cleaner that makes headings of numbered titles, and paragraphs of numbered items. Where the end of a title is in
 * doubt, the item is one paragraph.
 */
export const numberedHeadings: Cleaner = (clipping) => {
  const items = clipping.blocks.map(({ kind, text }) =>
    kind === 'paragraph' ? itemsIn(text) : [],
  );
  if (!items.some(({ length }) => length >= FEWEST_ITEMS)) return clipping;
  const inLowerCase = new Set(
    clipping.blocks.flatMap(
      ({ text }) => text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? [],
    ),
  );
  const blocks = clipping.blocks.flatMap((block, index): Block[] => {
    const starts = items[index] ?? [];
    if (starts.length < FEWEST_ITEMS) return [block];
    const pieces = cutAt(block.text, starts);
    const before = pieces.length - starts.length;
    return pieces.flatMap((text, piece): Block[] => {
      const end = piece < before ? undefined : headingEnd(text, inLowerCase);
      if (end === undefined) return [{ kind: 'paragraph', text }];
      return [
        { kind: 'heading', text: text.slice(0, end) },
        { kind: 'paragraph', text: text.slice(end).trimStart() },
      ];
    });
  });
  return { ...clipping, blocks };
};

/** Returns the offsets of the items of a list: the numbers that follow each other from 1. */
function itemsIn(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const { number } = match.groups ?? {};
    if (Number(number) === starts.length + 1) starts.push(match.index);
  }
  return starts;
}

function cutAt(text: string, starts: readonly number[]): string[] {
  const edges = [...new Set([0, ...starts]), text.length];
  return edges
    .slice(1)
    .map((edge, index) => text.slice(edges[index], edge).trim())
    .filter((piece) => piece !== '');
}

/**
 * Finds the end of the title of an item: a question, or words in title case above a sentence.
 * @param inLowerCase the words of the article that it writes small: they are no names
 * @returns `undefined` where there is no title, or where the sentence may begin with a name, of which nobody can say
 *   how many of the capitals belong to it
 */
function headingEnd(item: string, inLowerCase: ReadonlySet<string>): number | undefined {
  const words = wordsAt(item);
  const asked = words.findIndex(({ text }) => /[?!]["”»]?$/u.test(text));
  if (asked > 0 && asked < MOST_WORDS - 1 && words.length - asked > FEWEST_BELOW) {
    const next = words[asked + 1];
    const isTitle = words.slice(0, asked).every(({ text }) => !/[.,:;]$/u.test(text));
    if (next && isTitle && /^["“«]?\p{Lu}/u.test(next.text)) return next.start - 1;
  }
  // The first word that is small, and no small word of titles, belongs to the sentence, as does the word before it.
  const small = words.findIndex(({ text }) => /^\p{Ll}/u.test(text) && !SMALL.has(text));
  const first = lastCapital(words, small);
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
  const isNoName = [begins, title.at(-1)].some(
    (word) => word && inLowerCase.has(word.text.toLowerCase().replace(/^["“«(]+/, '')),
  );
  return isRepeated || isNoName ? begins.start - 1 : undefined;
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
  return [...beginning.matchAll(/\S+/g)]
    .slice(0, MOST_WORDS + FEWEST_BELOW + 1)
    .map(({ 0: text, index }) => ({ text, start: number + index }));
}
