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
  const { numbered, newest } = measure(items.length, size);
  const pages: ListPage<Item>[] = [{ number: undefined, items: items.slice(0, newest) }];
  for (let number = numbered; number >= 1; number--) {
    const end = items.length - (number - 1) * size;
    pages.push({ number, items: items.slice(end - size, end) });
  }
  return pages;
}

/**
 * The page of `paginate` that an item is on.
 * @param index of the item, the newest being 0
 * @param length of the whole list
 * @returns its number; none for the page with the newest
 */
export function pageOf(index: number, length: number, size = PAGE_SIZE): number | undefined {
  const { numbered, newest } = measure(length, size);
  return index < newest ? undefined : numbered - Math.floor((index - newest) / size);
}

/** How many numbered pages there are, and how many items stand on the one with the newest. */
function measure(length: number, size: number): { numbered: number; newest: number } {
  const numbered = Math.max(0, Math.floor((length - 1) / size) - 1);
  return { numbered, newest: length - numbered * size };
}

/** Items on a page of a list whose order changes, so that no page can stay as it is. */
const LARGE_PAGE_SIZE = 100;

/** Cuts a list into pages from its beginning; an empty list is one page. */
export function inPages<Item>(items: readonly Item[], size = LARGE_PAGE_SIZE): Item[][] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}
