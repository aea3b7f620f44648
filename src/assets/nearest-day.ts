/** Finds days among those that have articles: the nearest to one that was asked for, and one in other years. */

/** By year, a number for each month whose binary digits are its days, the first day the lowest: `/id/days.json`. */
export type DaysByYear = Readonly<Record<string, readonly number[]>>;

/**
 * The nearest day that has articles; of two as near, the earlier one.
 * @param asked `2021-02-15`
 * @returns none where no day has any
 */
export function nearestDay(years: DaysByYear, asked: string): string | undefined {
  const time = Date.parse(asked);
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [year, months] of Object.entries(years)) {
    for (const [month, days] of months.entries()) {
      for (let left = days, day = 1; left > 0; left >>>= 1, day++) {
        if ((left & 1) === 0) continue;
        const name = `${year}-${twoDigits(month + 1)}-${twoDigits(day)}`;
        const distance = Math.abs(Date.parse(name) - time);
        if (distance >= least) continue;
        least = distance;
        nearest = name;
      }
    }
  }
  return nearest;
}

/** Whether a day has articles in any year but one. */
export function isInOtherYears(
  years: DaysByYear,
  { year, month, day }: { year: number; month: number; day: number },
): boolean {
  return Object.entries(years).some(
    ([name, months]) =>
      name !== String(year) && (((months[month - 1] ?? 0) >> (day - 1)) & 1) === 1,
  );
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
