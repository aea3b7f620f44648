/** Makes the path of a new article's file below the content folder: `id/2021/02/judul.md`. */
import type { Period } from '../dates/period.ts';
import { slugOf, stableSlug } from '../text/slug.ts';

/** The folder of undated articles: the same in all languages, as articles that share their path are one story. */
const UNDATED = 'undated';

/**
 * The path for a new article. Even a title without any letter gets a path of its own.
 * @param period what is known of its date; the folder has its year and month, as far as they are known
 */
export function articleFile(lang: string, period: Period | undefined, title: string): string {
  const folders = period?.split('-').slice(0, 2) ?? [UNDATED];
  return `${[lang, ...folders].join('/')}/${slugOf(title) || stableSlug(title)}.md`;
}
