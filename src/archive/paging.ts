/** Long lists in pages that never shift: numbered from the oldest, so that old pages stay as they are. */

export interface ListPage<Item> {
  /** From the oldest, beginning with 1; none for the page with the newest. */
  readonly number: number | undefined;
  readonly items: readonly Item[];
}

/** Items on a numbered page. Where there are such pages, that with the newest holds up to twice as many. */
const PAGE_SIZE = 20;

/**
 * Cuts a list into pages.
 * @param items newest first
 * @returns the page with the newest first, then the numbered ones down to 1, the oldest
 */
export function paginate<Item>(items: readonly Item[], size = PAGE_SIZE): ListPage<Item>[] {
  const numbered = Math.max(0, Math.floor((items.length - 1) / size) - 1);
  const newest = items.length - numbered * size;
  const pages: ListPage<Item>[] = [{ number: undefined, items: items.slice(0, newest) }];
  for (let number = numbered; number >= 1; number--) {
    const end = items.length - (number - 1) * size;
    pages.push({ number, items: items.slice(end - size, end) });
  }
  return pages;
}
