/** Writes a date as texts of a language have it: `27 июля 2018`, `27 Juli 2018`, `Juli 2018`, `27.7.2018`. */

/**
 * Writes a day or a month.
 * @param period a day (`2018-07-27`) or a month (`2018-07`)
 * @param hasYear whether the year is meant, and not only the day of any year
 * @returns nothing for a year, which has no words
 */
export function dateWords(period: string, hasYear: boolean, lang: string): string[] {
  const [year = '', month, day] = period.split('-');
  if (month === undefined) return [];
  const format = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    ...(hasYear && { year: 'numeric' }),
  });
  const date = new Date(`${period}${day === undefined ? '-01' : ''}T00:00:00Z`);
  const words = format
    .formatToParts(date)
    .filter(({ type }) => type === 'day' || type === 'month' || type === 'year')
    .map(({ value }) => value);
  const digits = [...(day === undefined ? [] : [day]), month].map(Number);
  const inDigits = day === undefined || !hasYear ? [] : [[...digits, year].join('.')];
  return [words.join(' '), ...inDigits];
}
