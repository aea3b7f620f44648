/** Offers the times that a query names as filters, each with the number of its stories. */

import type { DateRange } from '../calendar.ts';
import type { PeriodOffer, SearchRequest } from '../protocol.ts';
import { replaceSpan } from '../query/edit.ts';
import type { QueryDate } from './date-clause.ts';
import type { RankedArticle } from './rank.ts';
import { applyFilters, type Filters } from './refine.ts';

/** Most times that are offered. */
const MOST_OFFERS = 3;

/** A time with both ends. */
type Bounded = Required<DateRange>;

interface OfferContext {
  /** The articles that have the rest of the query: all of them if it is a date only. */
  readonly rest: readonly RankedArticle[];
  /** The filters of the request with another period. */
  readonly filtersFor: (period: Pick<SearchRequest, 'from' | 'to'>) => Filters;
}

/** @returns a time without stories is offered only if nothing around it has any */
export function offersOf(
  dates: readonly QueryDate[],
  request: SearchRequest,
  context: OfferContext,
): PeriodOffer[] {
  const offers = dates.flatMap(({ groups, ranges }) => {
    const [start, end] = [groups[0]?.start ?? 0, groups.at(-1)?.end ?? 0];
    const query = replaceSpan(request.query, { start, end });
    const bounded = ranges.flatMap(({ from, to }) =>
      from === undefined || to === undefined ? [] : [{ from, to }],
    );
    const counted = bounded
      .map(({ from, to }) => ({ from, to, count: countIn(from, to, context) }))
      .filter(({ count }) => count > 0);
    // Of a month of several years, those are offered that have stories.
    const some =
      counted.length > 0 ? counted : bounded.slice(0, 1).map((one) => nearest(one, context));
    return some.map((offer): PeriodOffer => ({ ...offer, query }));
  });
  return offers.slice(0, MOST_OFFERS);
}

/** A day without stories stands for its month, and that for its year. */
function nearest({ from, to }: Bounded, context: OfferContext): Omit<PeriodOffer, 'query'> {
  const count = countIn(from, to, context);
  if (count > 0 || from !== to || from.length === 4) return { from, to, count };
  const around = from.slice(0, from.length - 3);
  return nearest({ from: around, to: around }, context);
}

function countIn(from: string, to: string, { rest, filtersFor }: OfferContext): number {
  const found = applyFilters(rest, filtersFor({ from, to }));
  return new Set(found.map(({ article }) => article.story)).size;
}
