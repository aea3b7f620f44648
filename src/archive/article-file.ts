/** Where an article's file is put: `id/2021/02/judul.md`, below the content folder. */
import type { Day } from '../dates/article-date.ts';
import { slugOf, stableSlug } from '../text/slug.ts';

/** The path for a new article; a title without a letter of any script still gets one of its own. */
export function articleFile(lang: string, day: Day, title: string): string {
  const [year, month] = day.split('-');
  return `${lang}/${year}/${month}/${slugOf(title) || stableSlug(title)}.md`;
}
