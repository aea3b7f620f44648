/** Defines cleaned texts: clippings with where they came from, before it is decided what becomes of them. */
import { createHash } from 'node:crypto';
import type { Clipping } from './clipping.ts';
import { type Origin, showOrigin } from './raw.ts';

/** A text that has been cleaned. It is plain data, so that it can be kept in a file meanwhile. */
export interface Cleaned {
  readonly origin: Origin;
  /** See `RawText`. */
  readonly sha256: string;
  readonly clipping: Clipping;
  /** The blocks of the clipping as Markdown. */
  readonly body: string;
  /** Whether nobody stated the language. */
  readonly isLangGuessed: boolean;
}

/** Digits of an `id`: among a hundred thousand articles, the chance that two are alike is one in ten thousand. */
const ID_LENGTH = 12;

/**
 * Makes the permanent id of an article: the same whenever the same text of the same row is imported.
 * @returns hexadecimal digits
 */
export function idOf({ sha256, origin }: Pick<Cleaned, 'sha256' | 'origin'>): string {
  const row = origin.row === undefined ? '' : `#${origin.row}`;
  return createHash('sha256').update(sha256).update(row).digest('hex').slice(0, ID_LENGTH);
}

/** The text by which an import tells its texts apart. */
export function keyOf({ origin }: Pick<Cleaned, 'origin'>): string {
  return showOrigin(origin);
}
