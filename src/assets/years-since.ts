/** Counts whole years since a date, of which no more may be known than its year. */

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)/;

/**
 * @param date `2021-02-15`, `2021-02`, `2021`, or a time, as machines read it
 * @param now by the reader's clock
 * @returns the years that have certainly passed: a month or a year counts from its end; nothing for another text
 */
export function yearsSince(date: string, now: Date): number | undefined {
  const [, year, month = '12', day = '31'] = DATE.exec(date) ?? [];
  if (year === undefined) return undefined;
  const today = (now.getMonth() + 1) * 100 + now.getDate();
  const isBefore = today < Number(month) * 100 + Number(day);
  return now.getFullYear() - Number(year) - Number(isBefore);
}
