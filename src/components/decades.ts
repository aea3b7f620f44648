/** Rows of tables by time: years, or decades where there are too many years. */
import { addTo } from '../text/grouping.ts';
import type { Context } from './context.ts';

interface YearRow {
  readonly year: string;
  readonly counts: readonly number[];
}

/** Most rows of a table; of more years, a row is a decade. */
const MOST_ROWS = 40;

/**
 * The rows of a table of years, in their order.
 * @returns the rows, and whether each is a year, which has a page
 */
export function inRows(
  context: Context,
  years: readonly YearRow[],
): { rows: readonly YearRow[]; areYears: boolean } {
  const areYears = years.length <= MOST_ROWS;
  return { rows: areYears ? years : byDecade(context, years), areYears };
}

function byDecade({ t }: Context, years: readonly YearRow[]): YearRow[] {
  const decades = new Map<string, YearRow[]>();
  for (const one of years) addTo(decades, one.year.slice(0, -1), one);
  return [...decades].map(([decade, ofDecade]) => ({
    year: t.yearRange(`${decade}0`, `${decade}9`),
    counts: (ofDecade[0]?.counts ?? []).map((_, i) =>
      ofDecade.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0),
    ),
  }));
}
