/** Keeps places on the first page of results for the languages that a query is not written in. */
import { PAGE_SIZE } from '../protocol.ts';
import type { FoundStory } from './refine.ts';

/** Places on the first page that other languages get at least, if they have as many answers. */
const KEPT = 2;

/**
 * Moves the best stories of other languages up, where the first page would have too few of them: a reader sees that the
 * other language answers, too.
 * @param stories in the order of relevance
 * @param near the languages of the query's script
 */
export function keepPlaces(
  stories: readonly FoundStory[],
  near: ReadonlySet<string>,
): readonly FoundStory[] {
  const isOther = ({ shown }: FoundStory) => !near.has(shown.article.lang);
  const first = stories.slice(0, PAGE_SIZE);
  const missing = Math.min(KEPT, stories.filter(isOther).length) - first.filter(isOther).length;
  if (missing <= 0) return stories;
  const moved = stories.slice(PAGE_SIZE).filter(isOther).slice(0, missing);
  const rest = stories.filter((story) => !moved.includes(story));
  const place = PAGE_SIZE - missing;
  return [...rest.slice(0, place), ...moved, ...rest.slice(place)];
}
