/** The vocabulary of schema.org as schema-dts declares it: which properties each type has, for data of built pages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const INTERFACE = /^(?:export )?interface (\w+) (?:extends ([^{]+) )?\{$/;
const PROPERTY = /^ {4}"([\w-]+)"\??: (.*);$/;

interface Declared {
  readonly above: readonly string[];
  readonly own: Set<string>;
}

/** By the names of interfaces: `NewsArticleBase`, and the `Leaf` that has the type's own name. */
const INTERFACES = readInterfaces();

function readInterfaces(): ReadonlyMap<string, Declared> {
  const all = new Map<string, Declared>();
  let open: Declared | undefined;
  for (const line of readFileSync(resolve('schema-dts/dist/schema.d.ts'), 'utf8').split('\n')) {
    const [, name, above = ''] = INTERFACE.exec(line) ?? [];
    if (name) {
      open = { above: above.split(/,\s*/).map((one) => one.trim()), own: new Set() };
      all.set(name, open);
      continue;
    }
    const [, property] = PROPERTY.exec(line) ?? [];
    if (property) open?.own.add(property);
  }
  return all;
}

function propertiesOf(name: string): ReadonlySet<string> {
  const { above, own } = INTERFACES.get(name) ?? { above: [], own: new Set<string>() };
  return new Set([...own, ...above.flatMap((one) => [...propertiesOf(one)])]);
}

/** What annotations of an action's input and JSON-LD itself add to every type. */
const EVERYWHERE = new Set(['@context', '@type', '@id', 'query-input']);

/**
 * Finds types that the vocabulary lacks, properties that a type lacks, and values that say nothing.
 * @param data of a page
 * @returns `NewsArticle.autor`; none where all is right
 */
export function faultsIn(data: unknown, place = ''): string[] {
  if (data === null || data === '' || data === undefined) return [`${place} says nothing`];
  if (Array.isArray(data)) {
    return data.length === 0
      ? [`${place} is empty`]
      : data.flatMap((one, i) => faultsIn(one, `${place}[${i}]`));
  }
  if (typeof data !== 'object') return [];
  const { '@type': type, '@id': id } = data as { '@type'?: unknown; '@id'?: unknown };
  if (type === undefined) {
    return Object.keys(data).join() === '@id' && id ? [] : [`${place} has no type`];
  }
  const known = propertiesOf(`${type}Leaf`);
  if (known.size === 0) return [`${place} is a ${type}, which there is not`];
  return Object.entries(data).flatMap(([key, value]) => [
    ...(known.has(key) || EVERYWHERE.has(key) ? [] : [`${type}.${key}`]),
    ...faultsIn(value, `${place}.${key}`),
  ]);
}
