/** Lists names that mean the same: a query that has one of them is expanded by the others. */
import type { Archive } from '../archive/archive.ts';
import type { SameNames } from '../archive/catalogue.ts';
import type { Term } from '../archive/term.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import { foldName } from '../text/fold.ts';
import { bucketOf, type Name, type NameBucket } from './name-buckets.ts';
import type { NamePair } from './names/name-pairs.ts';

/** The kinds whose terms a query may name; those who report and those who translate are in one registry. */
const KINDS: readonly TermKind[] = ['tag', 'outlet', 'place', 'reporter'];

type Named = Pick<Archive, 'terms' | 'names' | 'listings'>;

/** Names in a bucket, about: a query loads a bucket for each of its words. */
const NAMES_PER_BUCKET = 64;

/**
 * Deals names that mean the same to buckets, by their first words. A row is in the bucket of each of its names, so that
 * a query finds it by any of them.
 * @param known the rows that the program knows
 * @param pairs names of the texts in two scripts, which become rows as well, unless the program knows them
 */
export function nameBuckets(
  archive: Named,
  known: readonly SameNames[],
  pairs: readonly NamePair[] = [],
): NameBucket[] {
  const { terms, names } = archive;
  const all = KINDS.flatMap((kind) => terms[kind].all).filter((term) => isPublic(term, archive));
  const termNames = all.map(({ entry }): Name[] => [
    ...Object.entries(entry?.label ?? {}).map(([lang, text]): Name => [text, lang]),
    ...(entry?.aliases ?? []).map((text): Name => [text, '']),
  ]);
  const ownRows = [...termNames, ...names.map((row) => row.map((text): Name => [text, '']))];
  const knownBy = rowsByName(known);
  const own = ownRows.map((row) => withKnown(row, knownBy)).filter(hasSeveral);
  const others = [...known, ...pairs.filter((pair) => !isKnown(pair, knownBy))];
  const size = [...own, ...others].reduce((sum, row) => sum + row.length, 0);
  const count = 2 ** Math.max(0, Math.round(Math.log2(size / NAMES_PER_BUCKET)));
  const buckets = Array.from({ length: count }, (): { own: Name[][]; known: SameNames[] } => ({
    own: [],
    known: [],
  }));
  for (const row of own) {
    for (const at of bucketsOf(
      row.map(([text]) => text),
      count,
    ))
      buckets[at]?.own.push(row);
  }
  for (const row of others) {
    for (const at of bucketsOf(row, count)) buckets[at]?.known.push(row);
  }
  return buckets;
}

/** Whether readers may know of a term: a person whom only drafts name is nobody's business yet. */
function isPublic(term: Term, { terms, listings }: Named): boolean {
  if (term.kind !== 'reporter') return true;
  const roles = [term, terms.translator.byId(term.id)].filter((role) => role !== undefined);
  return listings.some((listing) => roles.some((role) => listing.has(role)));
}

/** The rows in which a name is, by the name, folded: each term of the archive looks its names up. */
function rowsByName(known: readonly SameNames[]): ReadonlyMap<string, readonly SameNames[]> {
  const rows = new Map<string, SameNames[]>();
  for (const row of known) {
    for (const name of new Set(row.map(foldName))) {
      const there = rows.get(name);
      if (there) there.push(row);
      else rows.set(name, [row]);
    }
  }
  return rows;
}

/** Whether a row that the program knows has both names. */
function isKnown([one, other]: NamePair, known: ReturnType<typeof rowsByName>): boolean {
  const rows = known.get(foldName(one)) ?? [];
  return rows.some((row) => row.some((name) => foldName(name) === foldName(other)));
}

/** Adds the names that the program knows for any of a row's names. */
function withKnown(row: readonly Name[], known: ReturnType<typeof rowsByName>): Name[] {
  const folded = new Set(row.map(([text]) => foldName(text)));
  const more = [...folded].flatMap((name) => known.get(name) ?? []).flat();
  const unknown = [...new Set(more)].filter((one) => !folded.has(foldName(one)));
  return [...row, ...unknown.map((text): Name => [text, ''])];
}

function hasSeveral(row: readonly Name[]): boolean {
  return new Set(row.map(([text]) => text)).size > 1;
}

function bucketsOf(names: readonly string[], count: number): Set<number> {
  return new Set(names.map((name) => bucketOf(name, count)));
}
