/** Reading chains: cuts and follows the chains of items that name their next ones. */
import { addTo } from '../../text/grouping.ts';

/** The links of chains, without circles. */
interface AcyclicLinks<Item> {
  /** The next item after each that has one. */
  readonly next: ReadonlyMap<Item, Item>;
  /** The items whose link would close a circle and was cut: their chain ends with them. */
  readonly closing: ReadonlySet<Item>;
}

/**
 * Cuts each circle before that one of its items which is first in order: there its reader begins.
 * @param next the next item of each that names one
 * @param order compares two items, for a sort: by age, for example
 */
export function cutCycles<Item>(
  next: ReadonlyMap<Item, Item>,
  order: (a: Item, b: Item) => number,
): AcyclicLinks<Item> {
  const closing = new Set<Item>();
  const done = new Set<Item>();
  for (const start of next.keys()) {
    const path: Item[] = [];
    const onPath = new Set<Item>();
    let item: Item | undefined = start;
    while (item !== undefined && !done.has(item) && !onPath.has(item)) {
      path.push(item);
      onPath.add(item);
      item = next.get(item);
    }
    if (item !== undefined && onPath.has(item)) {
      const circle = path.slice(path.indexOf(item));
      const first = circle.toSorted(order)[0];
      const last = circle.find((one) => next.get(one) === first);
      if (last !== undefined) closing.add(last);
    }
    for (const one of path) done.add(one);
  }
  return { next: new Map([...next].filter(([item]) => !closing.has(item))), closing };
}

/**
 * Chooses the item before each item that one or several lead to.
 * @param next the next item of each that has one
 * @param nearest for an item, compares two that lead to it: the first is chosen
 * @returns the item before each, by the item after it
 */
export function choosePredecessors<Item>(
  next: ReadonlyMap<Item, Item>,
  nearest: (to: Item) => (a: Item, b: Item) => number,
): ReadonlyMap<Item, Item> {
  const leading = new Map<Item, Item[]>();
  for (const [item, after] of next) addTo(leading, after, item);
  const before = new Map<Item, Item>();
  for (const [item, candidates] of leading) {
    const [chosen] = candidates.toSorted(nearest(item));
    if (chosen !== undefined) before.set(item, chosen);
  }
  return before;
}

/**
 * Follows the links from an item.
 * @param most the greatest number of items: chains can have any length
 * @returns the items in the direction of the links, without the first
 */
export function follow<Item>(links: ReadonlyMap<Item, Item>, from: Item, most: number): Item[] {
  const items: Item[] = [];
  let item = links.get(from);
  while (item !== undefined && items.length < most) {
    items.push(item);
    item = links.get(item);
  }
  return items;
}
