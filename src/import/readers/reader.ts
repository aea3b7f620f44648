/** Defines readers: each knows one format of files, and finds the texts in it. */
import type { Finding, Problem } from '../../archive/problem.ts';

/** The cells of a row with the names of their columns, in the order of the file. A value is as it was written. */
export type Cells = readonly (readonly [name: string, value: string])[];

/** What is wrong at a place of a file. */
export type Fault = Finding & Pick<Problem, 'line' | 'column'>;

/** What a reader finds, in the order of the file: a text, a row, or a place that it cannot read. */
export type Found =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly sha256: string;
      /** The number of the text among those of its file, from 1; none where the file is one text. */
      readonly row?: number;
      readonly line: number;
    }
  | {
      readonly kind: 'row';
      readonly cells: Cells;
      /** The number of the row, from 1, without the line of names. */
      readonly row: number;
      readonly line: number;
    }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** The beginning of a file, by which its format is told. */
export interface Beginning {
  /** The first characters: all of them, or about 64,000. */
  readonly text: string;
  /** Whether this is the whole file. */
  readonly whole: boolean;
  /** The end of the file's name, in lower case and without that of its packing: `.csv`. */
  readonly ending: string;
}

/** A file that can be read as often as needed. */
export interface Source {
  readonly beginning: Beginning;
  /** The name of its encoding, as the standard of encodings has it: `windows-1251`. */
  readonly encoding: string;
  /** The bytes of the file, unpacked. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** The characters of the file, without a byte order mark. What is no character of the encoding is U+FFFD. */
  readonly chunks: () => AsyncIterable<string>;
  /** The line that stands between two texts of one file. */
  readonly separator?: string | undefined;
}

/** Reads one format. To add a format, write a reader and add it to the table in `index.ts`. */
export interface Reader {
  /** The format in words: `a table with commas`. */
  readonly name: string;
  /** Tells the format by the content; the name of the file must not decide. */
  readonly tells: (beginning: Beginning) => boolean;
  /** Finds texts or rows. Its memory does not grow with the file. */
  readonly read: (source: Source) => AsyncIterable<Found>;
}

/**
 * Most characters of one text, row or line. Longer ones are refused with their position: a whole novel has a million,
 * and a file without line ends must not fill the memory.
 */
export const LONGEST = 2_000_000;

/** The same in words. */
export const LONGEST_SAID = 'at most 2 million characters';

/**
 * Makes the fault of a row or a text.
 * @param text of the row, in which its address on the web may stand
 */
export function faultOfRow(
  row: number,
  line: number,
  [found, expected]: readonly [found: string, expected: string],
  text = '',
): Found {
  const subject = rowSubject(row, addressIn(text));
  return { kind: 'fault', fault: { subject, line, column: 1, found, expected } };
}

/** Names a row, by its address on the web as well where that is known: `row 7 (https://telukpos.com/a/7)`. */
export function rowSubject(row: number, address: string | undefined): string {
  return address === undefined ? `row ${row}` : `row ${row} (${address})`;
}

/** Characters of a faulty row in which an address is looked for. */
const SEARCHED = 20_000;

/** The first address on the web in a row that cannot be told apart into cells. */
export function addressIn(text: string): string | undefined {
  return /https?:\/\/[^\s"'<>,;|\\(){}]{4,300}/i.exec(text.slice(0, SEARCHED))?.[0];
}
