/** Compares the texts of an import: recognizes those that were imported before. */
import type { Fate, Sameness } from './fate.ts';

/** @param known the articles' files, by the SHA-256 of their raw texts */
export function compareTexts(known: ReadonlyMap<string, string>): Sameness {
  const seen = new Map<string, string>();
  return {
    add: ({ sha256, origin }) => {
      if (!seen.has(sha256)) seen.set(sha256, origin.file);
    },
    fateOf: ({ sha256, origin }): Fate => {
      const as = known.get(sha256) ?? seen.get(sha256);
      if (as !== undefined && as !== origin.file) return { kind: 'known', as };
      return { kind: 'article', reprints: [], sameTextAs: [] };
    },
  };
}
