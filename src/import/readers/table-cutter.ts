/** Puts the lines of a table together to rows, by their quotation marks. */
import type { Line } from './lines.ts';
import { LONGEST } from './reader.ts';

/** A row before its cells are told apart. */
export interface RawRow {
  readonly text: string;
  readonly line: number;
  readonly tooLong?: number;
  /** Lines of a row whose last quotation mark is missing. */
  readonly open?: true;
}

/** Puts lines together to rows. */
export function cut(lines: readonly { text: string; line: number }[], quotes: boolean): RawRow[] {
  const cutter = new RowCutter(quotes);
  return [...lines.flatMap((line) => cutter.push(line)), ...cutter.rest()];
}

/** Puts lines together to rows: a row ends with the first line up to which quotation marks are in pairs. */
export class RowCutter {
  readonly #quotes: boolean;
  #lines: string[] = [];
  #line = 0;
  #length = 0;

  constructor(quotes: boolean) {
    this.#quotes = quotes;
  }

  push({ text, line, tooLong }: Line): RawRow[] {
    if (tooLong !== undefined) return [...this.rest(), { text, line, tooLong }];
    const isOdd = this.#quotes && hasOddQuotes(text);
    if (this.#lines.length === 0) {
      if (!isOdd) return [{ text, line }];
      this.#line = line;
    }
    this.#lines.push(text);
    this.#length += text.length + 1;
    if (this.#length > LONGEST) return this.rest();
    return isOdd && this.#lines.length > 1 ? [this.#take()] : [];
  }

  /** Whether no row is begun. */
  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** What is left where the last mark is missing. */
  rest(): RawRow[] {
    return this.#lines.length === 0 ? [] : [{ ...this.#take(), open: true }];
  }

  #take(): RawRow {
    const row = { text: this.#lines.join('\n'), line: this.#line };
    this.#lines = [];
    this.#length = 0;
    return row;
  }
}

function hasOddQuotes(text: string): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}

/** The lines of a row. */
export function linesOfRow({ text, line, tooLong }: RawRow): Line[] {
  if (tooLong !== undefined) return [{ text, line, tooLong }];
  return text.split('\n').map((one, i) => ({ text: one, line: line + i }));
}
