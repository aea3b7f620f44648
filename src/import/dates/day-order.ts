/** Decides for a whole column or file whether the day or the month comes first. */
import type { DayOrder } from './read-date-text.ts';

/** Learns from each text of a column. */
export interface DayOrderLearner {
  learn(text: string): void;
  /** The order that the texts show; none where they show none, or both. */
  known(): DayOrder | undefined;
}

/** Makes a learner of the order of day and month. */
export function dayOrderLearner(): DayOrderLearner {
  return { learn() {}, known: () => undefined };
}
