/** Numbers stories, so that a browser finds the articles of one story, its witnesses and versions in several shards. */
import type { Archive } from '../archive/archive.ts';
import type { Story } from '../archive/story.ts';
import { dayNumber } from './facts.ts';

/**
 * Numbers the stories with several articles: the day each began, and its number among those of that day. Stories that
 * are witnesses or versions of one another have one number.
 */
export function numberStories(archive: Archive): Map<Story, readonly [day: number, nth: number]> {
  const numbers = new Map<Story, readonly [number, number]>();
  const used = new Map<number, number>();
  const { kinship } = archive;
  const stories = archive.stories.filter((one) => one.all.length > 1 || kinship.familyOf(one));
  for (const story of stories.toSorted((a, b) => (a.first.address < b.first.address ? -1 : 1))) {
    if (numbers.has(story)) continue;
    const day = dayNumber(story.first.period);
    const nth = used.get(day) ?? 0;
    used.set(day, nth + 1);
    for (const one of kinship.familyOf(story)?.stories ?? [story]) numbers.set(one, [day, nth]);
  }
  return numbers;
}
