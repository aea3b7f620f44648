/** Stale translations: finds the changes of their originals since they were made. */
import { diffArrays } from 'diff';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { fileOf, type Locate } from '../archive/consistency.ts';
import type { Problem } from '../archive/problem.ts';
import { bareWord, wordingOf, wordsIn } from '../text/wording.ts';

/** Words that were removed from an original and added to it at one position, with a few words around them. */
interface Change {
  readonly before: string;
  readonly removed: string;
  readonly added: string;
  readonly after: string;
}

/** A stale translation, with the changes of its original. */
export interface StaleReport extends Pick<Problem, 'file' | 'line'> {
  readonly code: 'stale-translation';
  /** The file of the original. */
  readonly original: string;
  /** In the order of the text; missing if the earlier words are not known, or nearly all were replaced. */
  readonly changes?: readonly Change[];
}

/** Words shown before and after a change. */
const AROUND = 4;

/** Most words removed and added: nobody reads more changes, so that the original then counts as another text. */
const MOST_CHANGES = 500;

/**
 * Reports the stale translations of an archive.
 * @param textOf reads the text of an article
 * @param kept the earlier wordings of originals, by their words hashes
 */
export function staleTranslations(
  archive: Archive,
  locate: Locate,
  textOf: (article: Article) => string,
  kept: ReadonlyMap<string, string>,
): StaleReport[] {
  return archive.stale.flatMap((article) => {
    const original = archive.originalOf(article);
    if (!original) return [];
    const { file, line } = locate(article, 'originalSha256');
    const then = kept.get(article.meta.originalSha256 ?? '');
    const changes =
      then === undefined
        ? undefined
        : changesBetween(then, wordingOf({ title: original.title, text: textOf(original) }));
    return {
      file,
      line,
      code: 'stale-translation',
      original: fileOf(locate, original),
      ...(changes ? { changes } : {}),
    };
  });
}

function changesBetween(then: string, now: string): Change[] | undefined {
  const [old, young] = [wordsIn(then), wordsIn(now)];
  const parts = diffArrays(old.map(bareWord), young.map(bareWord), { maxEditLength: MOST_CHANGES });
  if (!parts) return undefined;
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  for (let at = 0; at < parts.length; at++) {
    // At one position, removed words come before added ones.
    const removed = parts[at]?.removed ? parts[at++]?.count : 0;
    const added = parts[at]?.added ? parts[at++]?.count : 0;
    const [x, y] = [i + (removed ?? 0), j + (added ?? 0)];
    if (x > i || y > j) {
      changes.push({
        before: excerpt(old, i - AROUND, i),
        removed: excerpt(old, i, x),
        added: excerpt(young, j, y),
        after: excerpt(young, y, y + AROUND),
      });
    }
    const same = parts[at]?.count ?? 0;
    [i, j] = [x + same, y + same];
  }
  return changes;
}

function excerpt(words: readonly string[], from: number, to: number): string {
  return words.slice(Math.max(0, from), to).join(' ');
}

/** Formats stale translations, each with the changes of its original: `[-removed-]` and `{+added+}`. */
export function formatStale(stale: readonly StaleReport[]): string[] {
  return stale.flatMap(({ file, line, original, changes }) => [
    `${file}:${line}:1  the original has changed since: ${original}`,
    ...(changes?.map((change) => `    ${formatChange(change)}`) ?? [
      '    its words of then are not known any more, or next to none are left',
    ]),
    `    when the translation has followed: npm run check -- --accept-translation ${file}`,
  ]);
}

function formatChange({ before, removed, added, after }: Change): string {
  return [
    before && `… ${before}`,
    removed && `[-${removed}-]`,
    added && `{+${added}+}`,
    after && `${after} …`,
  ]
    .filter(Boolean)
    .join(' ');
}
