/** Checks of queries against the archive that they are asked of. */
import assert from 'node:assert/strict';
import type { Query } from '../../bench/search/query.ts';
import type { Archive } from '../../src/archive/archive.ts';
import type { Content } from '../../src/content/load.ts';

/** Every query has an answer in the archive, or a name to be suggested that is not what is typed. */
export function assertAnswered(archive: Archive, queries: readonly Query[]): void {
  const there = new Set<string>(archive.articles.map(({ address }) => address));
  for (const { text, answers, suggestion } of queries) {
    if (suggestion !== undefined) assert.notEqual(text.toLowerCase(), suggestion.toLowerCase());
    else assert.ok(answers.length > 0, text);
    for (const address of answers.flat()) assert.ok(there.has(address), `${text}: ${address}`);
  }
}

/** The queries for another form of a word whose form a text of the language has all the same. */
export function formsInTexts(
  archive: Archive,
  textOf: Content['textOf'],
  queries: readonly Query[],
): string[] {
  const words = new Set(
    archive.articles.flatMap((article) =>
      (
        textOf(article)
          .toLowerCase()
          .match(/[\p{L}-]+/gu) ?? []
      ).map((word) => `${article.lang} ${word}`),
    ),
  );
  return queries
    .filter(({ category }) => /^inflected/.test(category))
    .map(({ first, text }) => `${first} ${text}`)
    .filter((word) => words.has(word));
}
