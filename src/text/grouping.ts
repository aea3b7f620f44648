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
