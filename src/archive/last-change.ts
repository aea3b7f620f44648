/** Last change: the last day of which the archive knows that an article became what it is. */
import { type ExactDate, isExact } from '../dates/article-date.ts';
import type { Calendar } from '../dates/calendar.ts';
import type { Article } from './article.ts';

/**
 * The latest of the days on which an article was published, translated, added to the archive, corrected, retracted and
 * withdrawn. A build has no clock: what nobody wrote down is no change.
 * @returns nothing where none of these days is known for certain
 */
export function lastChangeOf({ meta }: Article, calendar: Calendar): ExactDate | undefined {
  const { date, translated, added, corrections = [], retracted, withdrawn } = meta;
  const days = [
    ...(isExact(date) ? [date] : []),
    ...corrections.map((one) => one.date),
    ...[translated, added, retracted?.date, withdrawn?.date].filter((one) => one !== undefined),
  ];
  return days.reduce<ExactDate | undefined>(
    (last, one) => (last && calendar.order(last) >= calendar.order(one) ? last : one),
    undefined,
  );
}
