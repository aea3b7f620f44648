/** Renders `/id/days.json`: by year, for each month a number whose binary digits are its days. */
import { daysKind } from '../map/kinds/days.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(daysKind, ({ view }) => {
  const years = Object.fromEntries(view.years.map(({ year, months }) => [year, months]));
  return `${JSON.stringify(years)}\n`;
});
