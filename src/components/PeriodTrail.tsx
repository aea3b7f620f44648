/** Links to periods from the longest to the shortest, each by what the one before it does not say: `2020 › September › 14`. */
import { isDay, isMonth, type Period } from '../dates/period.ts';
import { periodAddress, sectionAddress } from '../map/addresses.ts';
import type { Context } from './context.ts';
import { numberIn } from './languages.ts';
import { sentence } from './sentence.ts';

/** The archive by date, and the given periods, each of which is within the one before it. */
export function PeriodTrail({
  context,
  periods,
}: {
  context: Context;
  periods: readonly Period[];
}) {
  const { edition, t } = context;
  return (
    <>
      <a href={context.href(sectionAddress(edition, 'dates'))}>{t.dates}</a>
      {periods.map((one) => (
        <>
          {' › '}
          <a href={context.href(periodAddress(edition, one))}>{partOfDate(context, one)}</a>
        </>
      ))}
    </>
  );
}

/** The day of the month, the name of the month, or the year. */
function partOfDate(context: Context, period: Period): string {
  if (isDay(period)) return numberIn(context, Number(period.slice(-2)));
  const { calendar, lang } = context.edition;
  return isMonth(period) ? sentence(calendar.monthName(period), lang) : period;
}
