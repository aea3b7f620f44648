/** Parts of a build, which processes or machines make each by itself; together they are all of it. */

/** The places from one to before another, of so many: 0 and 1 of 2 are the first half. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

export interface Part {
  /** The pages of articles, in the order of their days. */
  readonly articles: Span;
  /** All other pages, in turn; none where they are made elsewhere. */
  readonly lists: Span | undefined;
  /** The shards of the search, in the order of their periods; none where no search is made. */
  readonly shards: Span | undefined;
}

export const WHOLE: Span = { from: 0, to: 1, of: 1 };

/** One of several equal pieces of a span. */
export function pieceOf({ from, to, of }: Span, index: number, count: number): Span {
  const length = to - from;
  return {
    from: from * count + length * index,
    to: from * count + length * (index + 1),
    of: of * count,
  };
}

/** Whether a place is in the span, where all places lie in a row. */
export function holds({ from, to, of }: Span, place: number, all: number): boolean {
  return place * of >= from * all && place * of < to * all;
}

/** Whether a place is in the span, where places are dealt out in turn. */
export function isDealt({ from, to, of }: Span, place: number): boolean {
  const turn = place % of;
  return turn >= from && turn < to;
}
