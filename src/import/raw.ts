/** Defines raw texts: what readers make of files, before anything is cleaned. */
import type { Review, Stated } from './clipping.ts';
import type { Cells } from './readers/reader.ts';

/** How standard input is called where files have names. */
export const STANDARD_INPUT_NAME = 'standard input';

/** Where a raw text stands. */
export interface Origin {
  /**
   * The path as the user gave it, and in a run the name that it keeps (see `fileNames`); of a file in a `.zip`, with its
   * path inside behind `!/`.
   */
  readonly file: string;
  /** The number of the record among those of its file, from 1, without the line of names; none where the file is one text. */
  readonly row?: number;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
}

/** A text as it was found, with what its table says of it. */
export interface RawText {
  readonly origin: Origin;
  /** The SHA-256 of the file; of a row, that of its cells (see the reader): the text is recognized by it. */
  readonly sha256: string;
  readonly text: string;
  /** The fields that have columns of their own. */
  readonly stated: Stated;
  /** The language that a column states. */
  readonly lang?: string;
  /** What its reader found doubtful: it goes to review. */
  readonly doubts?: readonly Review[];
  /** Cells with something of the article that no field takes, such as the address of a picture; by kind of column. */
  readonly aside?: Cells;
}

/** Writes an origin as reports and front matter do: `rows.csv#128`. */
export function showOrigin({ file, row }: Origin): string {
  return row === undefined ? file : `${file}#${row}`;
}

/**
 * Learns from all texts of an import, before any is cleaned, what helps to clean each. It keeps little of a text: an
 * import may have a hundred thousand.
 */
export interface Learner<Knowledge> {
  /** Takes note of a text. */
  learn(raw: RawText): void;
  /** What all texts taught. */
  known(): Knowledge;
}
