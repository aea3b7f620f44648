/** Names the words of the query that a result lacks, each with a button that demands it. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { button, make, sentenceAround } from '../element.ts';
import type { SearchResult } from '../protocol.ts';

/**
 * Makes the line of a result.
 * @param ask called with the query that finds only what has the word
 * @returns nothing where the result has all words
 */
export function missingWords(
  { missing }: SearchResult,
  t: SearchStrings,
  ask: (query: string) => void,
): HTMLElement[] {
  if (missing.length === 0) return [];
  const parts = missing.flatMap(({ text, required }) => {
    const demand = button(
      `required:${required}`,
      () => ask(required),
      ...sentenceAround(t.mustInclude, make('bdi', {}, text)),
    );
    demand.className = 'plain';
    return [' ', make('s', { dir: 'auto' }, text), ' ', demand];
  });
  return [make('p', { className: 'missing' }, t.lacks, ...parts)];
}
