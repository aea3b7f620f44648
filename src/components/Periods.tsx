/** Years and months as rows of links, each with how many articles it has. */
import { periodAddress } from '../map/addresses.ts';
import type { Context } from './context.ts';
import { sentence } from './sentence.ts';

/** The years of the archive. */
export function Years({ context }: { context: Context }) {
  return (
    <ul class="terms">
      {[...context.view.periods('year')].map(([year, entries]) => (
        <li>
          <a href={context.href(periodAddress(context.edition, year))}>{year}</a>
          <small> {entries.length}</small>
        </li>
      ))}
    </ul>
  );
}

/** The months of a year. */
export function Months({ context, year }: { context: Context; year: string }) {
  const { calendar, lang } = context.edition;
  return (
    <ul class="terms">
      {[...context.view.periods('month')]
        .filter(([month]) => month.startsWith(year))
        .map(([month, entries]) => (
          <li>
            <a href={context.href(periodAddress(context.edition, month))}>
              {sentence(calendar.month(month), lang)}
            </a>
            <small> {entries.length}</small>
          </li>
        ))}
    </ul>
  );
}
