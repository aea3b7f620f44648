/** Outlines: reads those of letters, and sets a line of text in them. */
import { LETTERS, PAIRS, UNITS } from './letters.ts';

/** A step of an outline, from the point before: of a curve, its control point comes first. Upwards is more. */
type Step = readonly [sign: 'm' | 'l' | 'q', ...numbers: number[]];

interface Letter {
  readonly width: number;
  readonly steps: readonly Step[];
}

/** The rows of letters by their letters, and the pairs: read with the first card that is drawn. */
interface Table {
  readonly rows: ReadonlyMap<string, string>;
  readonly pairs: ReadonlyMap<string, number>;
}

let table: Table | undefined;

function tableRead(): Table {
  table ??= {
    rows: new Map(LETTERS.trim().split('\n').map(readRow)),
    pairs: new Map(PAIRS.split(' ').map((pair) => [pair.slice(0, 2), Number(pair.slice(2))])),
  };
  return table;
}

function readRow(row: string): readonly [letter: string, row: string] {
  return [String.fromCodePoint(Number.parseInt(row, 16)), row];
}

/** Letters whose outlines were read: a card has few of all. */
const known = new Map<string, Letter>();

function letterOf(letter: string): Letter | undefined {
  const read = known.get(letter);
  const row = read ? undefined : tableRead().rows.get(letter);
  if (row === undefined) return read;
  const [, width = '', ...outline] = row.split(' ');
  const made = { width: Number(width), steps: stepsOf(outline.join(' ')) };
  known.set(letter, made);
  return made;
}

function stepsOf(outline: string): Step[] {
  return [...outline.matchAll(/([mlq])([-\d ]+)/g)].map(([, sign = 'm', numbers = '']) => [
    sign as Step[0],
    ...(numbers.match(/-?\d+/g) ?? []).map(Number),
  ]);
}

/** A letter of a line, at its place in units of the letters' size. */
interface PlacedLetter {
  readonly at: number;
  readonly steps: readonly Step[];
}

/** A line of text that is set. */
export interface SetLine {
  /** In units of the letters' size: see `UNITS`. */
  readonly width: number;
  readonly letters: readonly PlacedLetter[];
}

/** Sets a line of text. A letter that has no outline is left out: cards are drawn in Latin and Cyrillic ones. */
function setLine(text: string): SetLine {
  const { pairs } = tableRead();
  const placed: PlacedLetter[] = [];
  let width = 0;
  let before = '';
  for (const letter of text.normalize('NFC')) {
    const outline = letterOf(letter);
    if (!outline) continue;
    width += pairs.get(before + letter) ?? 0;
    placed.push({ at: width, steps: outline.steps });
    width += outline.width;
    before = letter;
  }
  return { width, letters: placed };
}

/**
 * Sets a text in lines.
 * @param size of the letters, and `most`, the width of a line, in pixels
 */
export function setLines(text: string, size: number, most: number): SetLine[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) > most) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines.map(setLine);
}

function widthOf(text: string, size: number): number {
  return (setLine(text).width * size) / UNITS;
}
