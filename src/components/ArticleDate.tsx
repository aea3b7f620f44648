/** Shows the date of an article in words and for machines, no more of it than is known. */
import type { ArticleDate as DateAsKnown, ExactDate } from '../dates/article-date.ts';
import type { Context } from './context.ts';

interface Props {
  context: Context;
  date: DateAsKnown;
  /** Whether the weekday and the time of day are shown, where they are known. */
  full?: boolean;
}

export function ArticleDate({ context, date, full }: Props) {
  const { calendar } = context.edition;
  const period = calendar.periodOf(date);
  const words = full ? calendar.full(date) : calendar.short(date);
  if (period === undefined) return <>{words}</>;
  return <time datetime={full ? calendar.machine(date) : period}>{words}</time>;
}

/** The day of an exact date. */
export function Day({ context, date }: { context: Context; date: ExactDate }) {
  const { calendar } = context.edition;
  const day = calendar.dayOf(date);
  return <time datetime={day}>{calendar.day(day)}</time>;
}
