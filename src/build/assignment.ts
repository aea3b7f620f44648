/** Assignments: which pages and shards a job or a slice makes; all assignments together are the whole site. */

/** The places `from` to one before `to`, where all places are `of`: from 0 to 1 of 2 is the first half. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

export interface Assignment {
  /** The pages of articles, in the order of their days. */
  readonly articles: Range;
  /** All other pages, dealt out in turn; undefined where others make them. */
  readonly lists: Range | undefined;
  /** The shards of the search, in the order of their periods; undefined where no search is made. */
  readonly shards: Range | undefined;
}

export const WHOLE: Range = { from: 0, to: 1, of: 1 };

/**
 * One of several equal pieces of a range.
 * @param index of the piece, from 0
 * @param count of the pieces
 */
export function pieceOf({ from, to, of }: Range, index: number, count: number): Range {
  const length = to - from;
  return {
    from: from * count + length * index,
    to: from * count + length * (index + 1),
    of: of * count,
  };
}

/**
 * Whether an item is in the range, where each range is a run of neighbours.
 * @param place of the item, from 0
 * @param all how many items there are
 */
export function isInRange({ from, to, of }: Range, place: number, all: number): boolean {
  return place * of >= from * all && place * of < to * all;
}

/** Whether an item is in the range, where items are dealt out in turn; `place` counts from 0. */
export function isDealt({ from, to, of }: Range, place: number): boolean {
  const turn = place % of;
  return turn >= from && turn < to;
}

/** Puts items in order again that were dealt out in turn, one to each of the hands. */
export function gathered<Item>(hands: readonly (readonly Item[])[]): Item[] {
  const rounds = Math.max(0, ...hands.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    hands.flatMap((hand) => hand.slice(round, round + 1)),
  ).flat();
}
