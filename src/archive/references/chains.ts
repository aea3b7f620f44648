/** Reading chains: articles that lead to one another by their next lines. */
import { addTo } from '../../text/grouping.ts';

/** What a chain is made of. */
export interface AcyclicLinks<Item> {
  /** What comes next, after each that says so. */
  readonly next: ReadonlyMap<Item, Item>;
  /** Those whose next would close a circle: their chain ends with them. */
  readonly closing: ReadonlySet<Item>;
}

/**
 * Takes from the links those that close a circle: each circle is cut before the item in it that comes
 * first in order, where its reader begins.
 * @param next what each item says comes after it
 * @param order of any two items the one that comes first, such as the older one
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

/** Of several items that lead to one, the one that its chain comes from. */
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
 * The items from one on, itself not among them, in the direction of the links.
 * @param most how many at most: chains can have any length
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
