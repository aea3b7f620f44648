/** Links years and months, each with its number of articles. */
import type { Month } from '../dates/period.ts';
import { periodAddress } from '../map/addresses.ts';
import type { CountedPeriod } from '../map/periods.ts';
import type { Context } from './context.ts';
import { sentence } from './sentence.ts';

/** The years of the archive. */
export function Years({ context, years }: { context: Context; years: readonly CountedPeriod[] }) {
  return (
    <ul class="terms">
      {years.map(({ period, count }) => (
        <li>
          <a href={context.href(periodAddress(context.edition, period))}>{period}</a>
          <small> {count}</small>
        </li>
      ))}
    </ul>
  );
}

/** The months of a year. */
export function Months({
  context,
  months,
}: {
  context: Context;
  months: readonly CountedPeriod<Month>[];
}) {
  const { calendar, lang } = context.edition;
  return (
    <ul class="terms">
      {months.map(({ period, count }) => (
        <li>
          <a href={context.href(periodAddress(context.edition, period))}>
            {sentence(calendar.month(period), lang)}
          </a>
          <small> {count}</small>
        </li>
      ))}
    </ul>
  );
}
