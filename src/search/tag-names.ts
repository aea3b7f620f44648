/** Lists the names of tags, outlets, places and people in all languages: a query that has one is expanded by the others. */
import type { Archive } from '../archive/archive.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import type { TagName } from './manifest.ts';

/** The kinds whose terms a query may name; those who report and those who translate are in one registry. */
const KINDS: readonly TermKind[] = ['tag', 'outlet', 'place', 'reporter'];

/** @returns the names of each term that has several */
export function tagNames({ terms }: Archive): TagName[][] {
  const all = KINDS.flatMap((kind) => terms[kind].all);
  const named = all.map(({ entry }): TagName[] => [
    ...Object.entries(entry?.label ?? {}).map(([lang, text]): TagName => [text, lang]),
    ...(entry?.aliases ?? []).map((text): TagName => [text, '']),
  ]);
  return named.filter((names) => new Set(names.map(([text]) => text)).size > 1);
}
