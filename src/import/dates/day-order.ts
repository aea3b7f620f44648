/** Decides once for a whole file, or for all texts of an import, whether the day or the month comes first in dates. */
import type { ReadCredits } from '../cleaners/credits.ts';
import type { Learner } from '../raw.ts';
import { readCellDate } from './cell-date.ts';
import { dateLineReader, dateLinesOf } from './date-lines.ts';
import type { DayOrder } from './date-text.ts';

/** What the dates of a file show. */
export interface OrderVerdict {
  /** None where it makes no difference, and where nothing decides. */
  readonly order?: DayOrder;
  /** Whether it is doubtful: then all dates that it would change have to be looked at. */
  readonly isDoubtful: boolean;
  /** In a few words, with counts. */
  readonly why: string;
}

/** The share of dates that must agree: a few may be misprints, or from another hand. */
const AGREE = 0.95;

/** Least steps from one date to another by which an order in time is told. */
const STEPS = 10;

/** The share of steps in one direction of a table in order of time, read rightly. */
const ORDERED = 0.97;

/** How many times as far dates lie apart from one row to the next, read wrongly: a day more becomes a month more. */
const FARTHER = 2;

const ORDERS: readonly DayOrder[] = ['D/M', 'M/D'];

/** Counts the dates that have one reading only: a number above 12 decides, or a weekday that only one order has. */
class OrderCounts {
  readonly #counts: Record<DayOrder, number> = { 'D/M': 0, 'M/D': 0 };

  /** @param orders those that a date allows */
  add([order, other]: readonly DayOrder[]): void {
    if (order !== undefined && other === undefined) this.#counts[order]++;
  }

  of(order: DayOrder): number {
    return this.#counts[order];
  }

  get all(): number {
    return this.of('D/M') + this.of('M/D');
  }

  /** The order that nearly all of them have; none where there is no date, or where they differ. */
  agreed(): DayOrder | undefined {
    return ORDERS.find((order) => this.all > 0 && this.of(order) >= this.all * AGREE);
  }
}

/** Makes a learner of the order of day and month in the date lines of texts. It keeps two numbers. */
export function dateLineOrderLearner(
  readCredits: ReadCredits,
  langs?: readonly string[],
): Learner<DayOrder | undefined> {
  const counts = new OrderCounts();
  const reader = dateLineReader(readCredits, { langs });
  return {
    learn: ({ text }) => {
      for (const line of dateLinesOf(text, reader)) {
        counts.add(reader.read(line)?.date.orders ?? []);
      }
    },
    known: () => counts.agreed(),
  };
}

/** Gathers the evidence of a file's dates, of which it remembers the last one only. */
export class OrderEvidence {
  readonly #langs: readonly string[] | undefined;
  readonly #decided = new OrderCounts();
  #open = 0;
  readonly #last: Partial<Record<DayOrder, string>> = {};
  /** The sum of all steps, in milliseconds. */
  readonly #way: Record<DayOrder, number> = { 'D/M': 0, 'M/D': 0 };
  readonly #up: Record<DayOrder, number> = { 'D/M': 0, 'M/D': 0 };
  readonly #down: Record<DayOrder, number> = { 'D/M': 0, 'M/D': 0 };

  /** @param langs the languages of the names of months and days */
  constructor(langs?: readonly string[]) {
    this.#langs = langs;
  }

  /** Whether there are dates that nothing has decided. */
  get isOpen(): boolean {
    return this.#open > 0 && this.verdict().isDoubtful;
  }

  add(cell: string): void {
    const { orders = [] } = readCellDate(cell, { langs: this.#langs }) ?? {};
    if (orders.length === 0) return;
    this.#decided.add(orders);
    if (orders.length > 1) this.#open++;
    for (const order of ORDERS) {
      const date = readCellDate(cell, { langs: this.#langs, order })?.date;
      const last = this.#last[order];
      if (date === undefined) continue;
      if (last !== undefined) this.#way[order] += Math.abs(Date.parse(date) - Date.parse(last));
      if (last !== undefined && date > last) this.#up[order]++;
      if (last !== undefined && date < last) this.#down[order]++;
      this.#last[order] = date;
    }
  }

  verdict(): OrderVerdict {
    const decided = this.#decided;
    if (decided.all + this.#open === 0) return { isDoubtful: false, why: 'no date leaves it open' };
    const shown = decided.agreed();
    if (shown) {
      const count = decided.of(shown);
      const why = `${count} ${count === 1 ? 'date has' : 'dates have'} no other reading`;
      return { order: shown, isDoubtful: false, why };
    }
    if (decided.all > 0) {
      const why = `${decided.of('D/M')} dates can only be D/M, ${decided.of('M/D')} only M/D`;
      return { isDoubtful: true, why };
    }
    const [inOrder] = ORDERS.filter((order) => this.#straight(order) >= ORDERED).toSorted(
      (a, b) => this.#way[a] - this.#way[b],
    );
    const other = inOrder === 'D/M' ? 'M/D' : 'D/M';
    if (inOrder && this.#way[other] > this.#way[inOrder] * FARTHER) {
      return { order: inOrder, isDoubtful: false, why: 'only so the rows are in order of time' };
    }
    return { isDoubtful: true, why: 'no date of the file shows which is the day' };
  }

  /** The share of steps in the direction that most have. */
  #straight(order: DayOrder): number {
    const steps = this.#up[order] + this.#down[order];
    return steps < STEPS ? 0 : Math.max(this.#up[order], this.#down[order]) / steps;
  }
}
