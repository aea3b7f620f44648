/** Shows the dates of an import: a row for each year, a column for each month; gaps and spikes stand out. */
import { addTo } from '../../text/grouping.ts';
import { showAmount } from './amounts.ts';
import type { DateReport, OfPeriod } from './months.ts';

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

export function Months({ dates }: { dates: DateReport }) {
  const { months, gaps, spikes, undated, imprecise, future } = dates;
  const most = Math.max(...months.map(({ count }) => count), 1);
  const counts = new Map(months.map(({ period, count }) => [period, count]));
  const spiky = new Set(spikes.map(({ period }) => period));
  const years = new Map<string, OfPeriod[]>();
  for (const one of months) addTo(years, one.period.slice(0, 4), one);
  const isGap = (period: string) => gaps.some(({ from, to }) => from <= period && period <= to);
  const others = [
    ...(undated > 0 ? [`${showAmount(undated)} undated`] : []),
    ...(imprecise > 0 ? [`${showAmount(imprecise)} of no known month`] : []),
    ...(future > 0 ? [`${showAmount(future)} of days after the import`] : []),
  ];
  return (
    <>
      {others.length > 0 ? <p>{others.join(', ')}.</p> : null}
      {months.length > 0 ? (
        // What scrolls has to be reached by the keyboard.
        <div class="wide" tabindex={0}>
          <table class="months">
            <thead>
              <tr>
                <th>year</th>
                {MONTHS.map((month) => (
                  <th class="n">{month}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...years.keys()].map((year) => (
                <tr>
                  <th>{year}</th>
                  {MONTHS.map((month) => {
                    const period = `${year}-${month}`;
                    const count = counts.get(period);
                    if (count === undefined) {
                      return isGap(period) ? <td class="n none">0</td> : <td class="n" />;
                    }
                    const share = Math.round((100 * count) / most);
                    const style = `--share: ${share}`;
                    return (
                      <td class={spiky.has(period) ? 'n some spike' : 'n some'} style={style}>
                        {showAmount(count)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {spikes.length > 0 ? (
        <p>
          More than usual:{' '}
          {spikes
            .map(
              ({ period, count, usual }) =>
                `${period} (${showAmount(count)}, usually ${showAmount(usual)})`,
            )
            .join(', ')}
          . A default date, or the day on which the texts were collected?
        </p>
      ) : null}
      {gaps.length > 0 ? (
        <p>
          Nothing:{' '}
          {gaps
            .map((gap) =>
              gap.from === gap.to ? gap.from : `${gap.from} to ${gap.to} (${gap.months} months)`,
            )
            .join(', ')}
          .
        </p>
      ) : null}
    </>
  );
}
