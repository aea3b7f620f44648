/** Formats dates by patterns: luxon is asked once for each name and number, which hundreds of days share. */
import { DateTime } from 'luxon';
import type { Period } from './period.ts';

/** A pattern's pieces: a text in quotes, a token, which is one letter or the same one several times, and what is neither. */
const PIECE = /'[^']*'|([A-Za-z])\1*|[^A-Za-z']+/g;

/** By the letter of a token, what of a date decides its text: dates that have this in common get the same text. */
const SAID_OF: Readonly<Record<string, (period: Period) => string>> = {
  y: (period) => period.slice(0, 4),
  M: (period) => period.slice(5, 7),
  L: (period) => period.slice(5, 7),
  d: (period) => period.slice(8, 10),
  c: dayOfWeek,
  E: dayOfWeek,
};

function dayOfWeek(period: Period): string {
  return String(new Date(period).getUTCDay());
}

/** A piece of a pattern. */
interface Piece {
  readonly pattern: string;
  readonly saidOf: (period: Period) => string;
  /** The texts of the piece, by what decides them. */
  readonly texts: Map<string, string>;
}

/** Formats the dates of one language. */
export class DateFormat {
  readonly #lang: string;
  /** The pieces of each pattern; `undefined` for one that luxon has to format as a whole. */
  readonly #pieces = new Map<string, readonly Piece[] | undefined>();
  readonly #isGregorian: boolean;

  constructor(lang: string) {
    this.#lang = lang;
    const { calendar } = new Intl.DateTimeFormat(lang).resolvedOptions();
    // In others, the name of a month does not follow from its number.
    this.#isGregorian = calendar === 'gregory';
  }

  /** @param pattern of luxon: `cccc, d MMMM yyyy` */
  format(period: Period, pattern: string): string {
    const pieces = this.#piecesOf(pattern);
    if (!pieces) return this.#ask(period, pattern);
    let text = '';
    for (const { pattern, saidOf, texts } of pieces) {
      const said = saidOf(period);
      let known = texts.get(said);
      if (known === undefined) {
        known = this.#ask(period, pattern);
        texts.set(said, known);
      }
      text += known;
    }
    return text;
  }

  #piecesOf(pattern: string): readonly Piece[] | undefined {
    if (this.#pieces.has(pattern)) return this.#pieces.get(pattern);
    const pieces = this.#isGregorian ? piecesIn(pattern) : undefined;
    this.#pieces.set(pattern, pieces);
    return pieces;
  }

  #ask(period: Period, pattern: string): string {
    return DateTime.fromISO(period, { zone: 'utc', locale: this.#lang }).toFormat(pattern);
  }
}

/** @returns none of a pattern with other tokens, or with an apostrophe that closes nothing */
function piecesIn(pattern: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const [text, letter] of pattern.matchAll(PIECE)) {
    const saidOf = letter === undefined ? () => '' : SAID_OF[letter];
    if (!saidOf) return undefined;
    pieces.push({ pattern: text, saidOf, texts: new Map() });
  }
  const isWhole = pieces.map((piece) => piece.pattern).join('') === pattern;
  return isWhole ? pieces : undefined;
}
