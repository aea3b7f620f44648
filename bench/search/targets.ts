/** Targets for the figures: the least that is accepted, and the goal. */

export interface Target {
  readonly least: number;
  readonly goal: number;
}

/** Targets for recall at 10, by the beginning of a category's name. */
const RECALL: readonly (readonly [category: RegExp, target: Target])[] = [
  [/^inflected, /, { least: 0.92, goal: 0.97 }],
  [/^name /, { least: 0.8, goal: 0.95 }],
];

/** The target for recall at 10 in a category of queries; undefined where there is none. */
export function recallTarget(category: string): Target | undefined {
  return RECALL.find(([name]) => name.test(category))?.[1];
}

/** Target for the share of first results in the language of the query. */
export const FIRST_LANGUAGE: Target = { least: 0.99, goal: 1 };

/** Bytes of a first query, and of a later one, at 10,000 articles. */
export const COLD_BYTES: Target = { least: 180_000, goal: 150_000 };
export const WARM_BYTES: Target = { least: 35_000, goal: 30_000 };

/** Milliseconds from the input to the first result, on this machine, at 10,000 articles. */
export const COLD_TIME: Target = { least: 700, goal: 400 };
export const WARM_TIME: Target = { least: 400, goal: 150 };
