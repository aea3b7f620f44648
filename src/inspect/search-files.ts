/** Says which files the search of a site needs, by its own list. */
import { z } from 'zod';

/** The part of `search/manifest.json` that names files: see `src/search/`. */
const manifestSchema = z.object({
  pagefind: z.string(),
  wasm: z.string(),
  names: z.object({ folder: z.string() }).optional(),
  suggestions: z.string().optional(),
  languages: z.array(
    z.object({
      facts: z.string().optional(),
      shards: z.array(z.object({ folder: z.string() })),
    }),
  ),
});

interface SearchFiles {
  /** Below the folder of the search. */
  readonly files: readonly string[];
  /** Each ends with a slash; all files below it belong to the search. */
  readonly folders: readonly string[];
}

/** @returns undefined where the text is no list of the search's files */
export function searchFiles(text: string): SearchFiles | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data } = manifestSchema.safeParse(json);
  if (!data) return undefined;
  const { pagefind, wasm, names, suggestions, languages } = data;
  const facts = languages.map((language) => language.facts);
  // A language without articles has none.
  const files = [pagefind, wasm, suggestions, ...facts].flatMap((one) => one || []);
  return {
    files,
    folders: [
      ...(names ? [names.folder] : []),
      ...languages.flatMap(({ shards }) => shards.map(({ folder }) => folder)),
    ],
  };
}
