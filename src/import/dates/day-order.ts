/** Decides for a whole column or file whether the day or the month comes first. */
import type { ReadCredits } from '../cleaners/credits.ts';
import type { Learner } from '../raw.ts';
import { dateLineReader, dateLinesOf } from './date-lines.ts';
import type { DayOrder } from './date-text.ts';
import { readDateText } from './read-date-text.ts';

/** Learns from each text of a column. */
export interface DayOrderLearner {
  learn(text: string): void;
  /** The order that the texts show; none where they show none, or both. */
  known(): DayOrder | undefined;
}

/** The share of dates that must agree: a few may be misprints, or from another hand. */
const AGREE = 0.95;

/**
 * Makes a learner of the order of day and month in a column: a number above 12 or a weekday decides for a date, and dates
 * for the file. It remembers two numbers only.
 */
export function dayOrderLearner(langs?: readonly string[]): DayOrderLearner {
  const counter = orderCounter();
  return {
    learn: (text) => counter.count(readDateText(text, { langs })?.orders),
    known: counter.known,
  };
}

/** Makes a learner of the order of day and month in the date lines of texts. */
export function dateLineOrderLearner(
  readCredits: ReadCredits,
  langs?: readonly string[],
): Learner<DayOrder | undefined> {
  const counter = orderCounter();
  const reader = dateLineReader(readCredits, { langs });
  return {
    learn: ({ text }) => {
      for (const line of dateLinesOf(text, reader)) counter.count(reader.read(line)?.date.orders);
    },
    known: counter.known,
  };
}

interface OrderCounter {
  /** Counts a date by the orders that it allows. */
  readonly count: (orders: readonly DayOrder[] | undefined) => void;
  readonly known: () => DayOrder | undefined;
}

function orderCounter(): OrderCounter {
  const counts: Record<DayOrder, number> = { 'D/M': 0, 'M/D': 0 };
  return {
    count(orders = []) {
      const [order, other] = orders;
      if (order !== undefined && other === undefined) counts[order]++;
    },
    known() {
      const all = counts['D/M'] + counts['M/D'];
      return (['D/M', 'M/D'] as const).find(
        (order) => counts[order] > 0 && counts[order] >= all * AGREE,
      );
    },
  };
}
