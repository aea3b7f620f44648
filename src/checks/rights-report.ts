/** Counts the articles of which nobody states the rights, and those whose text stays on their pages. */
import type { Archive } from '../archive/archive.ts';
import { fileOf, type Locate } from '../archive/consistency.ts';

/** What statements of rights are missing, and what they keep back. */
export interface RightsReport {
  /** How many articles nobody says of what others may do with them. */
  readonly unstated: number;
  /** The files of the first of them. */
  readonly first: readonly string[];
  /** How many have a statement that does not permit to publish the text again. */
  readonly noReuse: number;
}

/** Most files that are named. */
const MOST_NAMED = 3;

/** @returns nothing where rights permit to hand on the text of every article */
export function rightsIn(archive: Archive, locate: Locate): RightsReport | undefined {
  const { articles } = archive.published;
  const unstated = articles.filter((one) => archive.published.rightsOf(one) === undefined);
  const noReuse = articles.filter((one) => archive.published.rightsOf(one)?.reuse === false);
  if (unstated.length + noReuse.length === 0) return undefined;
  return {
    unstated: unstated.length,
    first: unstated.slice(0, MOST_NAMED).map((one) => fileOf(locate, one)),
    noReuse: noReuse.length,
  };
}

/** A line for people for what is missing, and one for what follows. */
export function formatRights({ unstated, first, noReuse }: RightsReport): string[] {
  const more = unstated - first.length;
  const files = `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const keptBack = [
    ...(unstated > 0 ? [`${unstated} without a statement`] : []),
    ...(noReuse > 0 ? [`${noReuse} whose rights do not permit it`] : []),
  ];
  return [
    ...(unstated > 0
      ? [
          `Rights are stated nowhere of ${unstated} (${files}): \`rights:\` in site.yaml, outlets.yaml, sources.yaml or an article.`,
        ]
      : []),
    `Feeds and data have no full text of ${keptBack.join(' and ')}.`,
  ];
}
