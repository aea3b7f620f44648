/** Tells the source of a table or a picture from that of an article: it stands below what it belongs to. */
import type { Block } from '../clipping.ts';
import type { Credits } from './credit-labels.ts';

/** Blocks, and characters of them, before a source that may be or announce a table. */
const REACH = 3;
const NEAR = 400;

/** Words that announce a table or a picture. */
const ANNOUNCED =
  /(?<!\p{L})(?:tabel|grafik|gambar|infografi[sk]|diagram|bagan|ilustrasi|таблиц|график|диаграмм|инфографик|рисун|иллюстрац|table|chart|graph|figure|infographic)/iu;

/** Lines that are rows of a table: few words, and digits. */
const ROW_LENGTH = 60;
const FEWEST_ROWS = 2;

/**
 * Whether credits are those of a table or a picture.
 * @param before what stands before the credits
 */
export function isOfPicture(credits: Credits, before: readonly Block[]): boolean {
  // An editor or a reporter has written the article.
  if (!credits.source || credits.editor || credits.reporter) return false;
  const near = before.slice(-REACH).map(({ text }) => text);
  if (near.length === 0) return false;
  if (ANNOUNCED.test(near.join('\n').slice(-NEAR))) return true;
  const rows = near.filter((line) => line.length <= ROW_LENGTH && isRow(line));
  return rows.length >= FEWEST_ROWS;
}

/** Whether a line has cells of numbers and no sentence: `Maret 14.212`. */
function isRow(line: string): boolean {
  const digits = line.match(/\d/g)?.length ?? 0;
  return digits * 4 >= line.length && !/[.!?]["”»]?$/u.test(line);
}
