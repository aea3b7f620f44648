/** Reads some raw texts of an import again. */
import type { Problem } from '../../archive/problem.ts';
import { type RawText, showOrigin } from '../raw.ts';

/** Finds raw texts by their keys. */
type RawOf = (keys: ReadonlySet<string>) => Promise<ReadonlyMap<string, RawText>>;

/**
 * Makes a function that reads the texts once more, until it has found those that it is asked for.
 * @param texts read from the first one each time
 */
export function rawTextsOf(texts: AsyncIterable<RawText | Problem>): RawOf {
  return async (keys) => {
    const found = new Map<string, RawText>();
    if (keys.size === 0) return found;
    for await (const text of texts) {
      if (!('text' in text)) continue;
      const key = showOrigin(text.origin);
      if (keys.has(key)) found.set(key, text);
      if (found.size === keys.size) break;
    }
    return found;
  };
}
