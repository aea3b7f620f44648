/** Makes keywords of publishers into tags: those that the archive knows, and those that are frequent. */
import type { RegistryEntry } from '../archive/registry.ts';
import { foldName } from '../text/fold.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { Clipping } from './clipping.ts';
import type { Learner, RawText } from './raw.ts';

/** How often each keyword occurs in an import, in one spelling (see `foldName`). */
export type KeywordCounts = ReadonlyMap<string, number>;

/** Counts the keywords of all texts. */
export class KeywordCounter implements Learner<KeywordCounts> {
  readonly #counts = new Map<string, number>();

  learn({ stated }: RawText): void {
    for (const keyword of new Set((stated.keywords ?? []).map(foldName))) {
      const count = this.#counts.get(keyword);
      this.#counts.set(count === undefined ? ownCopy(keyword) : keyword, (count ?? 0) + 1);
    }
  }

  known(): KeywordCounts {
    return this.#counts;
  }
}

/** Leaves the keywords that so many texts have; of a hundred thousand texts, that is one in a hundred. */
export function frequentKeywords(
  counts: KeywordCounts,
  fewest: number = Number.POSITIVE_INFINITY,
): KeywordCounts {
  return new Map([...counts].filter(([, count]) => count >= fewest));
}

/** What makes a keyword a tag. */
export interface TagRules {
  /** The tags of the archive. */
  readonly registry: readonly RegistryEntry[];
  readonly counts: KeywordCounts;
  /** Fewest texts of an import that have a keyword, for it to be a tag; by default, no number is enough. */
  readonly fewest?: number | undefined;
  /** Keywords that the archivist has accepted. */
  readonly accepted?: readonly string[] | undefined;
}

/**
 * Makes the function that moves keywords to the tags of a clipping. A tag of the archive gets the label that it has in
 * the clipping's language; other keywords stay as they are written.
 */
export function keywordsToTags(rules: TagRules): (clipping: Clipping) => Clipping {
  const { registry, counts, fewest = Number.POSITIVE_INFINITY, accepted = [] } = rules;
  const entries = new Map(
    registry.flatMap((entry) =>
      [...Object.values(entry.label), ...entry.aliases].map(
        (name) => [foldName(name), entry] as const,
      ),
    ),
  );
  const wanted = new Set(accepted.map(foldName));
  return (clipping) => {
    const { keywords = [], tags = [], ...fields } = clipping.fields;
    if (keywords.length === 0) return clipping;
    const all = new Map(tags.map((tag) => [foldName(tag), tag]));
    const left: string[] = [];
    for (const keyword of keywords) {
      const folded = foldName(keyword);
      const entry = entries.get(folded);
      const isTag = entry || wanted.has(folded) || (counts.get(folded) ?? 0) >= fewest;
      if (!isTag) left.push(keyword);
      else all.set(entry?.id ?? folded, entry?.label[clipping.lang] ?? keyword);
    }
    return {
      ...clipping,
      fields: {
        ...fields,
        ...(all.size > 0 && { tags: [...all.values()] }),
        ...(left.length > 0 && { keywords: left }),
      },
    };
  };
}
