/** Expressions that read short texts only. Each takes too long for a long one, and is cheap with as many letters. */

export interface Bound {
  /** The most that it is ever given. */
  readonly letters: number;
  /** What gives it no more. */
  readonly why: string;
}

export const BOUNDED: Readonly<Record<string, Bound>> = {
  '/(\\S+)\\s+(\\S+)\\.$|(\\S+)\\.$/u': {
    letters: 40,
    why: 'standsBetweenLines cuts out the forty letters before a place',
  },
  '/[\\p{L}\\p{M}\\p{N}]+[!?%)\\]"”“»’\']{0,3}$/u': {
    letters: 60,
    why: 'certainty cuts out the sixty letters before a place',
  },
  '/[\\p{L}\\p{M}\\p{N}]+$/u': {
    letters: 40,
    why: 'labelBefore cuts out the forty letters before a sign',
  },
};
