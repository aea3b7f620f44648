/** Reads JSON: an array of objects, or objects one after the other. */
import { shorten } from '../../text/fold.ts';
import { cellsOf, isRecord, recordsIn } from './json-cells.ts';
import { type Found, faultOfRow, LONGEST, LONGEST_SAID, type Reader } from './reader.ts';

/*
 * The stream is cut into the elements of the outer array, each of which JSON.parse reads. A parser for streams would
 * neither know the line of an element nor go on behind a faulty one.
 */

const EXPECTED = 'an object, such as {"judul": "…", "isi": "…"}';

export const json: Reader = {
  name: 'JSON',
  tells: ({ text }) => /^\s{0,99}(?:\[\s{0,99}(?:\{|\]\s{0,99}$)|\{\s{0,99}["}])/.test(text),
  async *read({ chunks }) {
    let row = 0;
    const cutter = new Cutter();
    for await (const chunk of chunks()) {
      for (const piece of cutter.push(chunk)) {
        for (const found of recordsOf(piece, row + 1)) {
          row++;
          yield found;
        }
      }
    }
    const rest = cutter.rest();
    if (rest)
      yield faultOfRow(row + 1, rest.line, ['JSON that is cut off', `${EXPECTED}, complete`]);
  },
};

/** A value of the outermost array, or outside of any. */
interface Piece {
  readonly text: string;
  readonly line: number;
  readonly tooLong?: number | undefined;
  /** Whether it stands between the elements, and is none. */
  readonly stray?: boolean;
}

function recordsOf({ text, line, tooLong, stray }: Piece, first: number): Found[] {
  if (tooLong !== undefined) {
    return [faultOfRow(first, line, [`an object of ${tooLong} characters`, LONGEST_SAID])];
  }
  if (stray) return [faultOfRow(first, line, [`"${shorten(text, 40)}"`, EXPECTED])];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [faultOfRow(first, line, ['an object that is no JSON', EXPECTED], text)];
  }
  return recordsIn(value).map((record, i): Found => {
    const row = first + i;
    return isRecord(record)
      ? { kind: 'row', cells: cellsOf(record), row, line }
      : faultOfRow(row, line, ['JSON that is no object', EXPECTED]);
  });
}

/** What may stand between elements. */
const BETWEEN = /[\s,[\]\u{FEFF}]+/gu;

/** All characters that change where an element ends. */
const MARKS = /["\\{}[\]\n]/g;

/** Cuts JSON into elements, by its brackets and quotation marks. */
class Cutter {
  #pieces: string[] = [];
  #length = 0;
  /** Brackets that are open, without that of the outermost array. */
  #depth = 0;
  #inArray = false;
  #inText = false;
  /** Whether the next character is escaped. */
  #escaped = false;
  #line = 1;
  #began = 1;

  push(chunk: string): Piece[] {
    const found: Piece[] = [];
    // Where what belongs to an element begins in the chunk.
    let from = this.#depth > 0 ? 0 : -1;
    // Where what belongs to none begins.
    let gap = from < 0 ? 0 : -1;
    let lineOfGap = this.#line;
    const closeGap = (end: number) => {
      const between = gap < 0 ? '' : chunk.slice(gap, end);
      const text = between.replace(BETWEEN, ' ').trim();
      const above = between.split(text.slice(0, 1), 1)[0]?.split('\n').length ?? 1;
      if (text !== '') found.push({ text, line: lineOfGap + above - 1, stray: true });
      gap = -1;
    };
    MARKS.lastIndex = 0;
    if (this.#escaped) MARKS.lastIndex = 1;
    this.#escaped = false;
    for (let mark = MARKS.exec(chunk); mark; mark = MARKS.exec(chunk)) {
      const at = mark.index;
      const [sign] = mark;
      if (sign === '\n') this.#line++;
      else if (this.#inText) {
        if (sign === '"') this.#inText = false;
        else if (sign === '\\') {
          if (chunk[at + 1] === '\n') this.#line++;
          this.#escaped = at + 1 === chunk.length;
          MARKS.lastIndex = at + 2;
        }
      } else if (sign === '"') this.#inText = this.#depth > 0;
      else if (sign === '[' && this.#depth === 0 && !this.#inArray) this.#inArray = true;
      else if (sign === '{' || sign === '[') {
        if (this.#depth === 0) {
          closeGap(at);
          from = at;
          this.#began = this.#line;
        }
        this.#depth++;
      } else if ((sign === '}' || sign === ']') && this.#depth > 0) {
        this.#depth--;
        if (this.#depth > 0) continue;
        this.#keep(chunk.slice(from, at + 1));
        found.push(this.#take());
        from = -1;
        gap = at + 1;
        lineOfGap = this.#line;
      }
    }
    closeGap(chunk.length);
    if (from >= 0) this.#keep(chunk.slice(from));
    return found;
  }

  /** What is left of an element that does not end. */
  rest(): { readonly line: number } | undefined {
    return this.#depth > 0 ? { line: this.#began } : undefined;
  }

  #keep(piece: string): void {
    this.#length += piece.length;
    if (this.#length > LONGEST) this.#pieces = [];
    else this.#pieces.push(piece);
  }

  #take(): Piece {
    const tooLong = this.#length > LONGEST ? this.#length : undefined;
    const piece = { text: this.#pieces.join(''), line: this.#began, tooLong };
    this.#pieces = [];
    this.#length = 0;
    return piece;
  }
}
