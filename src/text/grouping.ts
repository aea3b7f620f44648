/** Groups values in maps that hold a list or a set for each key. */

/** Adds a value to the list of a key, which is made where there is none. */
export function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Adds a value to the set of a key, which is made where there is none. */
export function addToSet<Key, Value>(groups: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.add(value);
  else groups.set(key, new Set([value]));
}

/**
 * Groups the items that pairs connect, directly or through others.
 * @returns the groups and their items, in the order in which the pairs name them first
 */
export function connected<Item>(pairs: Iterable<readonly [Item, Item]>): Item[][] {
  const neighbours = new Map<Item, Item[]>();
  for (const [one, other] of pairs) {
    addTo(neighbours, one, other);
    addTo(neighbours, other, one);
  }
  const seen = new Set<Item>();
  return [...neighbours.keys()].flatMap((first) => {
    if (seen.has(first)) return [];
    const group = new Set([first]);
    // A set goes on to the items that are added while it is gone through.
    for (const item of group) {
      seen.add(item);
      for (const next of neighbours.get(item) ?? []) group.add(next);
    }
    return [[...group]];
  });
}
