/** Leaves of views: which data of a page differ between two states. */

/**
 * The names of the data that differ: `head.title`, and `articles` for a list that is longer or in another
 * order; places in lists are left out.
 */
export function leavesOf(one: unknown, other: unknown): Set<string> {
  const leaves = new Set<string>();
  collect(one, other, [], leaves);
  return leaves;
}

function collect(one: unknown, other: unknown, path: readonly string[], leaves: Set<string>): void {
  if (JSON.stringify(plain(one)) === JSON.stringify(plain(other))) return;
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    for (const [i, item] of one.entries()) collect(item, other[i], path, leaves);
  } else if (isRecord(one) && isRecord(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      collect(one[key], other[key], [...path, key], leaves);
    }
  } else leaves.add(path.join('.'));
}

/** A copy in which no part is shared, so that JSON has all of it. */
function plain(value: unknown): unknown {
  return value === undefined ? null : structuredClone(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
