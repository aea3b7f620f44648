/** Counts the dates of articles by month, and finds gaps and spikes: what a wrong column or default date looks like. */
import { compare } from '../../text/compare.ts';
import { addTo } from '../../text/grouping.ts';

/** Months on each side by which it is told whether a month has more than usual; the fewest of them that have articles. */
const AROUND = 6;
const FEWEST_AROUND = 3;

/** A spike has so many times the usual number, and at least so many articles. */
const TIMES = 3;
const FEWEST_IN_SPIKE = 10;

/** The same of a day; no newsroom has ten times as many articles on one day as on others. */
const DAY_TIMES = 10;

/** Fewest articles of a usual month for which an empty month is a gap; a longer one is a gap of any archive. */
const BUSY = 3;
const LONG_GAP = 12;

/** Most gaps and spikes that are listed. */
const MOST = 40;

/** Articles of one period. */
export interface OfPeriod {
  /** `2025-03`, or a day. */
  readonly period: string;
  readonly count: number;
}

/** What is to be known of the dates of an import. */
export interface DateReport {
  /** Months with articles, in their order. */
  readonly months: readonly OfPeriod[];
  /** Months without articles between others. */
  readonly gaps: readonly { readonly from: string; readonly to: string; readonly months: number }[];
  /** Months and days with many more articles than usual. */
  readonly spikes: readonly (OfPeriod & { readonly usual: number })[];
  /** Articles of which only the year is known, or something else that is no month. */
  readonly imprecise: number;
  readonly undated: number;
  /** Articles of days after that of the import. */
  readonly future: number;
}

/** Takes note of dates. */
export class Dates {
  readonly #today: string;
  readonly #months = new Map<string, number>();
  readonly #days = new Map<string, number>();
  #imprecise = 0;
  #undated = 0;
  #future = 0;

  /** @param today the day of the import */
  constructor(today: string) {
    this.#today = today;
  }

  /** @param date as front matter has it; none, or `unknown`, for an undated article */
  add(date: string | undefined): void {
    const [day, month] = /^(\d{4}-\d{2})(?:-\d{2})?(?![\dX])/.exec(date ?? '') ?? [];
    if (date === undefined || date === 'unknown') this.#undated++;
    else if (day === undefined || month === undefined || /[/~?%]/.test(date)) this.#imprecise++;
    else {
      increase(this.#months, month);
      if (day !== month) increase(this.#days, day);
      if (day > this.#today.slice(0, day.length)) this.#future++;
    }
  }

  report(): DateReport {
    const months = sorted(this.#months);
    const usual = median(months.map(({ count }) => count));
    return {
      months,
      gaps: gapsOf(months, usual),
      spikes: [...monthSpikes(months), ...daySpikes(sorted(this.#days))].slice(0, MOST),
      imprecise: this.#imprecise,
      undated: this.#undated,
      future: this.#future,
    };
  }
}

function gapsOf(months: readonly OfPeriod[], usual: number): DateReport['gaps'] {
  return months
    .flatMap(({ period }, i) => {
      const next = months[i + 1];
      const missing = next ? numberOf(next.period) - numberOf(period) - 1 : 0;
      if (!next || missing < (usual >= BUSY ? 1 : LONG_GAP)) return [];
      const [from, to] = [numberOf(period) + 1, numberOf(next.period) - 1];
      return [{ from: periodOf(from), to: periodOf(to), months: missing }];
    })
    .sort((a, b) => b.months - a.months || compare(a.from, b.from))
    .slice(0, MOST)
    .sort((a, b) => compare(a.from, b.from));
}

function monthSpikes(months: readonly OfPeriod[]): DateReport['spikes'] {
  return months.flatMap((one, i) => {
    const around = [
      ...months.slice(Math.max(0, i - AROUND), i),
      ...months.slice(i + 1, i + 1 + AROUND),
    ]
      .filter(({ period }) => Math.abs(numberOf(period) - numberOf(one.period)) <= AROUND)
      .map(({ count }) => count);
    const usual = median(around);
    const isSpike =
      around.length >= FEWEST_AROUND && one.count >= FEWEST_IN_SPIKE && one.count > TIMES * usual;
    return isSpike ? [{ ...one, usual }] : [];
  });
}

/** A day is compared with the others of its month, or of all months where it has few of them. */
function daySpikes(days: readonly OfPeriod[]): DateReport['spikes'] {
  const usualOfAll = median(days.map(({ count }) => count));
  const months = new Map<string, number[]>();
  for (const { period, count } of days) addTo(months, period.slice(0, 7), count);
  return days.flatMap((one) => {
    const ofMonth = months.get(one.period.slice(0, 7)) ?? [];
    const usual = ofMonth.length > FEWEST_AROUND ? median(ofMonth) : usualOfAll;
    return one.count >= FEWEST_IN_SPIKE && one.count > DAY_TIMES * usual ? [{ ...one, usual }] : [];
  });
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): OfPeriod[] {
  return [...counts]
    .map(([period, count]) => ({ period, count }))
    .sort((a, b) => compare(a.period, b.period));
}

function median(numbers: readonly number[]): number {
  const inOrder = numbers.toSorted((a, b) => a - b);
  return inOrder[Math.floor(inOrder.length / 2)] ?? 0;
}

/** The number of a month, counted from the year 0. */
function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function periodOf(number: number): string {
  const month = String((number % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${month}`;
}
