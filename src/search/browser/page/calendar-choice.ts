/** Chooses a year from a list, and then one of its months, by one press each: a slider is too coarse for that. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { button, make, refill } from '../element.ts';
import type { DateLimit, MonthCount } from '../protocol.ts';
import { dateLanguage } from './date-language.ts';
import { periodName } from './known-date.ts';
import { monthName } from './months.ts';
import type { PeriodControl } from './timeline.ts';

/**
 * Makes the choice, without years yet.
 * @param element has the list of years, and an element for the months
 * @param change called with a year or a month, twice, or with nothing for all time
 */
export function calendarChoice(
  element: HTMLElement,
  t: SearchStrings,
  change: (from: DateLimit | undefined, to: DateLimit | undefined) => void,
): PeriodControl {
  const lang = dateLanguage();
  const years = element.querySelector('select') as HTMLSelectElement;
  const months = element.querySelector('.months') as HTMLElement;
  const numbers = new Intl.NumberFormat(lang);
  const short = new Intl.DateTimeFormat(lang, { month: 'short', timeZone: 'UTC' });
  const choose = (period: DateLimit | undefined) => change(period, period);
  years.addEventListener('change', () => choose(years.value || undefined));

  const monthButton = ({ month, count }: MonthCount, year: string, isChosen: boolean) => {
    const made = button(
      month,
      // Pressed again, it gives the whole year back.
      () => choose(isChosen ? year : month),
      make('span', {}, short.format(new Date(month))),
      make('small', {}, numbers.format(count)),
    );
    made.ariaPressed = String(isChosen);
    made.ariaLabel = `${monthName(month)}: ${t.articles(count)}`;
    made.disabled = count === 0 && !isChosen;
    return made;
  };

  return {
    show(counts, from, to) {
      const year = from && from.slice(0, 4) === to?.slice(0, 4) ? from.slice(0, 4) : '';
      const found = new Map<string, number>();
      for (const { month, count } of counts) {
        const own = month.slice(0, 4);
        found.set(own, (found.get(own) ?? 0) + count);
      }
      // An address can name a year that has no articles.
      if (year && !found.has(year)) found.set(year, 0);
      years.replaceChildren(
        make('option', { value: '' }, t.allYears),
        ...[...found].map(([value, count]) =>
          make('option', { value }, `${periodName(value, lang)} (${numbers.format(count)})`),
        ),
      );
      years.value = year;
      const shown = year ? counts.filter(({ month }) => month.startsWith(year)) : [];
      const buttons = shown.map((one) =>
        monthButton(one, year, from === one.month && to === one.month),
      );
      months.hidden = buttons.length === 0;
      refill(months, buttons, years);
    },
  };
}
