/** Checks the date of an event against that of the article about it. */
import { type ArticleDate, isExact, writtenDate } from '../dates/article-date.ts';
import type { Calendar } from '../dates/calendar.ts';
import { isAfter } from '../dates/period.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Finding } from './problem.ts';

/**
 * Finds an event that happened after it was printed.
 * @returns nothing where that is not certain: one of the dates is about, uncertain or unknown
 */
export function eventAfterPrinting(
  { event, date }: FrontMatter,
  calendar: Calendar,
): Finding | undefined {
  if (!event || !isAfterFor(calendar, event, date)) return undefined;
  return {
    subject: 'event',
    found: `${writtenDate(event)}, which is after the date of printing, ${writtenDate(date)}`,
    expected: 'the date of what happened, not later than `date`',
  };
}

function isAfterFor(calendar: Calendar, event: ArticleDate, printed: ArticleDate): boolean {
  if (event.kind === 'instant' && printed.kind === 'instant') return event.millis > printed.millis;
  const [later, earlier] = [event, printed].map((date) =>
    isExact(date) || (date.kind === 'period' && !date.sign) ? calendar.periodOf(date) : undefined,
  );
  return later !== undefined && earlier !== undefined && isAfter(later, earlier);
}
