/** Makes cells of a JSON object, and finds its records. */
import type { Cells } from './reader.ts';

/** Objects in objects have names with dots down to this depth; what is deeper stays JSON. */
const DEEPEST = 3;

/** Between the values of a list that becomes one cell. */
const BETWEEN = '; ';

/** @returns the cells of an object: `{author: {name: "A"}, tags: ["x", "y"]}` has `author.name: A`, `tags: x; y` */
export function cellsOf(record: object, prefix = '', depth = 1): Cells {
  return Object.entries(record).flatMap(([key, value]: [string, unknown]): Cells => {
    const name = prefix + key;
    if (value === null || value === undefined) return [[name, '']];
    if (Array.isArray(value)) return [[name, listed(value)]];
    if (typeof value !== 'object') return [[name, String(value)]];
    return depth < DEEPEST
      ? cellsOf(value, `${name}.`, depth + 1)
      : [[name, JSON.stringify(value)]];
  });
}

function listed(values: readonly unknown[]): string {
  const plain = values.every((value) => typeof value !== 'object' || value === null);
  return plain
    ? values
        .filter((value) => value !== null)
        .map(String)
        .join(BETWEEN)
    : JSON.stringify(values);
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names of lists of articles in the answers of interfaces and databases. */
const LISTS =
  /^(?:articles|artikel|berita|news|posts|stories|entries|items|data|results|rows|records|hits|docs|documents|статьи|новости)$/i;

/**
 * Finds the records of a value: itself; those of a list; those in its only list of articles, as interfaces of web sites
 * answer (`{"total": 2, "articles": […]}`).
 */
export function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [value];
  const [list, second] = Object.entries(value).filter(
    ([name, one]) =>
      LISTS.test(name) && Array.isArray(one) && one.length > 0 && one.every(isRecord),
  );
  return list && !second && Array.isArray(list[1]) ? list[1] : [value];
}
