/** The figures that Kliping has set itself, the smaller the better. */
import type { CaseName } from './cases.ts';

/** A figure that must be reached, and one that is hoped for. */
export interface Target {
  readonly least: number;
  readonly goal: number;
}

interface TargetOfCase extends Target {
  readonly articles: number;
  readonly case: CaseName;
}

/** The share of the time that Hugo takes for the pages, or Hugo with Pagefind for pages and search. */
const TIMES: readonly TargetOfCase[] = [
  { articles: 200, case: 'search', least: 1.5, goal: 1 },
  { articles: 1000, case: 'pages', least: 1.5, goal: 1 },
  { articles: 1000, case: 'search', least: 0.9, goal: 0.6 },
  { articles: 1000, case: 'edited', least: 0.3, goal: 0.15 },
  { articles: 10_000, case: 'pages', least: 0.8, goal: 0.6 },
  { articles: 10_000, case: 'search', least: 0.5, goal: 0.4 },
  { articles: 10_000, case: 'nothing', least: 0.03, goal: 0.015 },
  { articles: 10_000, case: 'edited', least: 0.08, goal: 0.04 },
  { articles: 10_000, case: 'label', least: 0.15, goal: 0.08 },
];

/** The share of the memory of Hugo with Pagefind. */
const MEMORY: readonly TargetOfCase[] = [
  { articles: 10_000, case: 'search', least: 0.4, goal: 0.3 },
];

/** Seconds, where no other program is measured: nobody waits for Hugo on a hundred thousand articles. */
const SECONDS: readonly TargetOfCase[] = [
  { articles: 100_000, case: 'search', least: 360, goal: 240 },
  { articles: 100_000, case: 'nothing', least: 8, goal: 4 },
  { articles: 100_000, case: 'edited', least: 12, goal: 5 },
];

/** Bytes, likewise. */
const BYTES: readonly TargetOfCase[] = [
  { articles: 100_000, case: 'search', least: 5e9, goal: 3e9 },
];

/** How many times as long a case takes where there are ten times as many articles. */
export const GROWTH = { from: 10_000, to: 100_000, least: 11, goal: 10 } as const;

/** Seconds of a preview at ten thousand articles: an edited page, and the search that finds it. */
export const PREVIEW = {
  articles: 10_000,
  edited: { least: 0.3, goal: 0.3 },
  searched: { least: 1.5, goal: 1.5 },
} as const;

const ALL = { times: TIMES, memory: MEMORY, seconds: SECONDS, bytes: BYTES } as const;

/** @returns the target of a case at a size; none where none has been set */
export function targetOf(
  what: keyof typeof ALL,
  articles: number,
  name: CaseName,
): Target | undefined {
  return ALL[what].find((one) => one.articles === articles && one.case === name);
}
