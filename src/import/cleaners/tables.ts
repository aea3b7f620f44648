/** Recognizes tables that lost their cells, and what stands below a table or a picture: `Sumber: Dinas Perikanan`. */
import type { Block } from '../clipping.ts';

/** Words that announce a table, and words that announce a picture; with their endings. */
const TABLES =
  '(?:tabel|grafik|diagram|bagan|infografi[sk])(?:nya)?|(?:таблиц|график|диаграмм|инфографик)[а-яё]{0,3}|(?:table|chart|graph|infographic)s?';
const PICTURES = '(?:gambar|ilustrasi)(?:nya)?|рисун[а-яё]{1,4}|иллюстраци[а-яё]{0,3}|figures?';
const ANNOUNCES_TABLE = new RegExp(String.raw`(?<!\p{L})(?:${TABLES})(?!\p{L})`, 'iu');
const ANNOUNCES = new RegExp(String.raw`(?<!\p{L})(?:${TABLES}|${PICTURES})(?!\p{L})`, 'iu');

/** How far above its source a table is announced, in blocks, if only cells stand between; and the longest cell. */
const MOST_CELLS = 60;
const LONGEST_CELL = 60;

/** How far above its source a picture is announced: in blocks, and in characters of them. */
const REACH = 3;
const NEAR = 400;

/** Lines with numbers and no sentence, above a source, that are the rows of a table. */
const FEWEST_ROWS = 2;

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

/**
 * Whether a line stands below a table: one that lost its cells, or cells on lines of their own below the sentence that
 * announces them.
 * @param before the blocks above the line
 */
export function isBelowTable(before: readonly Block[]): boolean {
  for (const { kind, text } of before.slice(-MOST_CELLS).reverse()) {
    if (kind !== 'paragraph') return false;
    if (isFlatTable(text) || ANNOUNCES_TABLE.test(text)) return true;
    if (text.length > LONGEST_CELL || /[.!?]$/.test(text)) return false;
  }
  return false;
}

/** Whether a line stands below a table, or below a picture, of which only the words that announce it are left. */
export function isBelowPicture(before: readonly Block[]): boolean {
  const near = before.slice(-REACH).map(({ text }) => text);
  return (
    ANNOUNCES.test(near.join('\n').slice(-NEAR)) ||
    near.filter(isRow).length >= FEWEST_ROWS ||
    isBelowTable(before)
  );
}

/** Whether a line has cells of numbers and no sentence: `Maret 14.212`. */
function isRow(line: string): boolean {
  const digits = line.match(/\d/g)?.length ?? 0;
  return line.length <= LONGEST_CELL && digits * 4 >= line.length && !/[.!?]["”»]?$/u.test(line);
}
