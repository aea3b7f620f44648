/** Compares texts by code unit: the order is the same on every machine, whatever its locale. */

/** Compares two texts, for `sort`. Lists for readers are sorted by a collator instead. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
