/** Expressions that read short texts only. Each takes too long for a long one, and is cheap with as many letters. */

export interface Bound {
  /** The most that it is ever given. */
  readonly letters: number;
  /** What gives it no more. */
  readonly why: string;
}

export const BOUNDED: Readonly<Record<string, Bound>> = {};
