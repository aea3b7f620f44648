/** Makes the path of a new article's file below the content folder: `id/2021/02/judul.md`. */
import type { Day } from '../dates/article-date.ts';
import { slugOf, stableSlug } from '../text/slug.ts';

/** The path for a new article. Even a title without any letter gets a path of its own. */
export function articleFile(lang: string, day: Day, title: string): string {
  const [year, month] = day.split('-');
  return `${lang}/${year}/${month}/${slugOf(title) || stableSlug(title)}.md`;
}
