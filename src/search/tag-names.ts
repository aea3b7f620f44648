/** Lists the names of tags in all languages: a query that has one is expanded by the others. */
import type { Archive } from '../archive/archive.ts';
import type { TagName } from './manifest.ts';

/** @returns the names of each tag that has several */
export function tagNames({ terms }: Archive): TagName[][] {
  const named = terms.tag.all.map(({ entry }): TagName[] => [
    ...Object.entries(entry?.label ?? {}).map(([lang, text]): TagName => [text, lang]),
    ...(entry?.aliases ?? []).map((text): TagName => [text, '']),
  ]);
  return named.filter((names) => new Set(names.map(([text]) => text)).size > 1);
}
