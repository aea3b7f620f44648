/** Finds the dates of a query, and the articles of these times. */

import { withoutEnd } from '../../../text/ends.ts';
import { type DateRange, isPeriod } from '../calendar.ts';
import { isPlain, type UnitGroup } from '../query/parse.ts';
import { type FoundDate, findDates, type YearBounds } from '../query/periods.ts';
import { daysOf, type IndexedArticle, monthOfDay } from './indexed-articles.ts';
import { daysOfRange, isOfRange } from './ranges.ts';

/** A date in a query. */
export interface QueryDate {
  /** The groups of its words. */
  readonly groups: readonly UnitGroup[];
  /** The words that texts may have in their order. */
  readonly words: readonly string[];
  /** The times that may be meant, the likeliest first. */
  readonly ranges: readonly DateRange[];
  /** Whether the query names the year. */
  readonly hasYear: boolean;
}

/** Years of a date without one that are offered, the last ones that have articles. */
const MOST_YEARS = 3;

/**
 * Finds the dates among the groups of a query that are plain words.
 * @param articles all that are searched
 */
export function datesIn(
  groups: readonly UnitGroup[],
  articles: Iterable<IndexedArticle>,
): QueryDate[] {
  const all = [...articles];
  const dates: QueryDate[] = [];
  const bounds = boundsOf(all);
  for (const run of runsOf(groups)) {
    for (const date of findDates(run.map(wordOf), bounds)) {
      const ranges = rangesOf(date, all, bounds);
      if (ranges.length === 0) continue;
      const own = run.slice(date.first, date.end);
      dates.push({ groups: own, words: date.words, ranges, hasYear: date.range !== undefined });
    }
  }
  return dates;
}

/** Splits the groups into runs of plain words, among which dates may be. */
function runsOf(groups: readonly UnitGroup[]): UnitGroup[][] {
  const runs: UnitGroup[][] = [[]];
  for (const group of groups) {
    if (isPlain(group)) runs.at(-1)?.push(group);
    else runs.push([]);
  }
  return runs;
}

function wordOf({ units }: UnitGroup): string {
  return withoutEnd((units[0]?.text ?? '').replace(/^[^\p{L}\p{N}]+/u, ''), SIGN);
}

const SIGN = /[^\p{L}\p{N}]/u;

/** The years of the first and the last article. */
function boundsOf(articles: readonly IndexedArticle[]): YearBounds {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const article of articles) {
    const [from, to] = daysOf(article) ?? [first, last];
    if (from < first) first = from;
    if (to > last) last = to;
  }
  if (first > last) return [0, 0];
  return [yearOfDay(first), yearOfDay(last)];
}

function yearOfDay(day: number): number {
  return Number(monthOfDay(day).slice(0, 4));
}

function rangesOf(
  { range, yearly }: FoundDate,
  articles: readonly IndexedArticle[],
  [first, last]: YearBounds,
): DateRange[] {
  if (range) return [range];
  const ranges: DateRange[] = [];
  for (let year = last; year >= first && ranges.length < MOST_YEARS; year--) {
    const period = `${String(year).padStart(4, '0')}-${yearly}`;
    const one = { from: period, to: period };
    if (!isPeriod(period)) continue;
    const days = daysOfRange(one);
    if (articles.some((article) => article.known >= 7 && isOfRange(article, days)))
      ranges.push(one);
  }
  return ranges;
}
