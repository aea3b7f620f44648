/** Tells the source of a table from the source of a text: `Tabel di bawah …`, cells, `Sumber: Dinas Perikanan`. */
import type { Block } from '../clipping.ts';

/** How far above its source a table is announced, in blocks, and the longest cell between them, in characters. */
const MOST_CELLS = 60;
const LONGEST_CELL = 60;

const ANNOUNCES =
  /(?<!\p{L})(?:tabel|grafik|таблиц[а-яё]{0,3}|график[а-яё]{0,3}|tables?|charts?)(?!\p{L})/iu;

/** A word behind a number, or a number behind a word, with nothing between: `12Maret`, `Maret14`. */
const GLUED = /\d(?:(?=\p{Lu}\p{Ll})|(?<=\p{L}{2}\p{Ll}\d))/gu;

/** Places at which cells are glued, from which on a sentence is a table: fewer are names such as `Covid19`. */
const FEWEST_GLUED = 3;

/** Addresses, handles and tags glue words and numbers as they like. */
const ADDRESS = /(?:https?:\/\/|www\.|[@#])\S{1,300}/gu;

/** Whether a text has a table that lost its cells: `Maret14.2212 April14.305`. */
export function isFlatTable(text: string): boolean {
  if (!/\d/.test(text)) return false;
  // Most texts have no such place: the addresses are looked for only in the others.
  const glued = text.match(GLUED)?.length ?? 0;
  if (glued < FEWEST_GLUED) return false;
  return (text.replace(ADDRESS, '').match(GLUED)?.length ?? 0) >= FEWEST_GLUED;
}

/** Whether a block stands below a table: one without cells, or its lines and the sentence that announces it. */
export function isBelowTable(blocks: readonly Block[], index: number): boolean {
  for (let above = index - 1; above >= Math.max(0, index - MOST_CELLS); above--) {
    const { kind, text } = blocks[above] ?? { kind: 'heading', text: '' };
    if (kind !== 'paragraph') return false;
    if (isFlatTable(text) || ANNOUNCES.test(text)) return true;
    if (text.length > LONGEST_CELL || /[.!?]$/.test(text)) return false;
  }
  return false;
}
