/** Decides for a whole column or file whether the day or the month comes first. */
import { type DayOrder, readDateText } from './read-date-text.ts';

/** Learns from each text of a column. */
export interface DayOrderLearner {
  learn(text: string): void;
  /** The order that the texts show; none where they show none, or both. */
  known(): DayOrder | undefined;
}

/** The share of dates that must agree: a few may be misprints, or from another hand. */
const AGREE = 0.95;

/**
 * Makes a learner of the order of day and month: a number above 12 or a weekday decides for a date, and dates for the
 * file. It remembers two numbers only.
 */
export function dayOrderLearner(langs?: readonly string[]): DayOrderLearner {
  const counts: Record<DayOrder, number> = { 'D/M': 0, 'M/D': 0 };
  return {
    learn(text) {
      const [order, other] = readDateText(text, { langs })?.orders ?? [];
      if (order !== undefined && other === undefined) counts[order]++;
    },
    known() {
      const all = counts['D/M'] + counts['M/D'];
      const orders = ['D/M', 'M/D'] as const;
      return orders.find((order) => counts[order] > 0 && counts[order] >= all * AGREE);
    },
  };
}
