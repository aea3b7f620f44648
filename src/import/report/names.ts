/** Counts the names in an import, and finds those that are rare and resemble others: misspelt ones, or cut wrongly. */
import { NearNames } from '../../archive/near-names.ts';
import { compare } from '../../text/compare.ts';
import type { Fields } from '../clipping.ts';

const KINDS = ['editor', 'reporter', 'outlet', 'source', 'dateline'] as const;

/** The kinds of names in articles. */
type NameKind = (typeof KINDS)[number];

/** A name is rare if it was seen once, or so many times less often than one that it resembles. */
const TIMES = 20;

/** Most names of a kind that are counted: more are no names of persons, outlets or places. */
const MOST_COUNTED = 50_000;

/** Most names of a kind that are listed, and others that are named beside one. */
const MOST_LISTED = 60;
const MOST_NEAR = 3;

/** A name, with the times it was seen. */
interface CountedName {
  readonly name: string;
  readonly names: readonly [string];
  /** The key of the first text with it. */
  readonly key: string;
  count: number;
}

/** A name that somebody should look at. */
interface RareName {
  readonly name: string;
  readonly count: number;
  /** The key of a text with it. */
  readonly key: string;
  readonly near: readonly { readonly name: string; readonly count: number }[];
}

/** What is to be known of the names of one kind. */
export interface NamesOfKind {
  readonly kind: NameKind;
  readonly different: number;
  /** The most frequent. */
  readonly most: readonly { readonly name: string; readonly count: number }[];
  /** Those that are rare and resemble others. */
  readonly near: readonly RareName[];
  /** Those seen once that resemble no other, and how many they are. */
  readonly once: readonly { readonly name: string; readonly key: string }[];
  readonly onceInAll: number;
}

/** Takes note of names. */
export class NameCounts {
  readonly #kinds = new Map<NameKind, Map<string, CountedName>>(
    KINDS.map((kind) => [kind, new Map<string, CountedName>()]),
  );

  /** @param key of the text */
  add(fields: Pick<Fields, NameKind>, key: string): void {
    for (const [kind, names] of this.#kinds) {
      for (const name of namesOf(fields, kind)) {
        const known = names.get(name);
        if (known) known.count++;
        else if (names.size < MOST_COUNTED) names.set(name, { name, names: [name], key, count: 1 });
      }
    }
  }

  report(): NamesOfKind[] {
    return [...this.#kinds].flatMap(([kind, names]) =>
      names.size > 0 ? [reportOf(kind, [...names.values()])] : [],
    );
  }
}

/** The names of a kind; of a dateline, each of its places. */
function namesOf(fields: Pick<Fields, NameKind>, kind: NameKind): string[] {
  if (kind === 'dateline') return fields.dateline?.split('/').map((name) => name.trim()) ?? [];
  return [fields[kind] ?? []].flat();
}

function reportOf(kind: NameKind, all: readonly CountedName[]): NamesOfKind {
  const nearNames = new NearNames<CountedName>(all);
  const near: RareName[] = [];
  const once: { name: string; key: string }[] = [];
  const inOrder = all.toSorted((a, b) => b.count - a.count || compare(a.name, b.name));
  const most = inOrder[0]?.count ?? 0;
  for (const one of inOrder) {
    const { name, count, key } = one;
    if (count > 1 && count * TIMES > most) continue;
    const others = [...nearNames.of(one)]
      .filter((other) => (count === 1 && other.count >= 1) || other.count >= count * TIMES)
      .sort((a, b) => b.count - a.count || compare(a.name, b.name))
      .slice(0, MOST_NEAR)
      .map((other) => ({ name: other.name, count: other.count }));
    if (others.length > 0) near.push({ name, count, key, near: others });
    else if (count === 1) once.push({ name, key });
  }
  const weight = ({ near: [first] }: RareName) => first?.count ?? 0;
  return {
    kind,
    different: all.length,
    most: inOrder.slice(0, 10).map(({ name, count }) => ({ name, count })),
    near: near.sort((a, b) => weight(b) - weight(a)).slice(0, MOST_LISTED),
    once: once.slice(0, MOST_LISTED),
    onceInAll: once.length,
  };
}
