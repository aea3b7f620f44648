/** Compares the dates of articles with ranges of time. */
import type { Period } from '../../../dates/period.ts';
import { dayNumber } from '../../facts.ts';
import { type DateRange, lastDay } from '../calendar.ts';
import { daysOf, type IndexedArticle } from './indexed-articles.ts';

/** A range as days since 1970, both included; an open end is infinite. */
export function daysOfRange({ from, to }: DateRange): readonly [number, number] {
  return [
    from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from as Period),
    to === undefined ? Number.POSITIVE_INFINITY : dayNumber(lastDay(to) as Period),
  ];
}

/** Whether an article may be of a time: one of which only the year is known, of any of its days. */
export function isOfRange(
  article: IndexedArticle,
  [first, last]: readonly [number, number],
): boolean {
  const days = daysOf(article);
  return days !== undefined && days[0] <= last && days[1] >= first;
}
