/** Decides once for a whole file whether the day or the month comes first in its dates. */
import { type DayOrder, readCellDate } from './cell-date.ts';

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

/** Gathers the evidence of a file's dates, of which it remembers the last one only. */
export class OrderEvidence {
  readonly #langs: readonly string[];
  readonly #decided: Record<DayOrder, number> = { 'D/M': 0, 'M/D': 0 };
  #open = 0;
  readonly #last: Partial<Record<DayOrder, string>> = {};
  /** The sum of all steps, in milliseconds. */
  readonly #way: Record<DayOrder, number> = { 'D/M': 0, 'M/D': 0 };
  readonly #up: Record<DayOrder, number> = { 'D/M': 0, 'M/D': 0 };
  readonly #down: Record<DayOrder, number> = { 'D/M': 0, 'M/D': 0 };

  /** @param langs the languages of the names of months and days */
  constructor(langs: readonly string[]) {
    this.#langs = langs;
  }

  /** Whether there are dates that nothing has decided. */
  get isOpen(): boolean {
    return this.#open > 0 && this.verdict().isDoubtful;
  }

  add(cell: string): void {
    const [first, second] = readCellDate(cell, { langs: this.#langs })?.orders ?? [];
    if (!first) return;
    // A number above 12, or a weekday that only one order has.
    if (!second) this.#decided[first]++;
    else this.#open++;
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
    const all = this.#decided['D/M'] + this.#decided['M/D'];
    if (all + this.#open === 0) return { isDoubtful: false, why: 'no date leaves it open' };
    const shown = ORDERS.find((order) => all > 0 && this.#decided[order] >= all * AGREE);
    if (shown) {
      const count = this.#decided[shown];
      const why = `${count} ${count === 1 ? 'date has' : 'dates have'} no other reading`;
      return { order: shown, isDoubtful: false, why };
    }
    if (all > 0) {
      const why = `${this.#decided['D/M']} dates can only be D/M, ${this.#decided['M/D']} only M/D`;
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
