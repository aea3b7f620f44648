/** Writes numbers as the program's own language does. */
const FORMAT = new Intl.NumberFormat('en');

/** `12,345` */
export function showAmount(count: number): string {
  return FORMAT.format(count);
}

/** A share of a whole: `4.2%`; of nothing, nothing. */
export function showShare(count: number, all: number): string {
  return all > 0 ? `${((100 * count) / all).toFixed(1)}%` : '';
}
