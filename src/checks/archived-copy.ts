/** Proposes where a copy of a page may be found that has gone: in the Internet Archive's Wayback Machine. */
import type { ArticleDate } from '../dates/article-date.ts';

/**
 * The address of the list of a page's copies from a time on: `https://web.archive.org/web/20210215*` and the page's
 * address. It claims no copy that nobody has looked for. See https://en.wikipedia.org/wiki/Help:Using_the_Wayback_Machine.
 * @param date of the article, of which as much is used as is known
 */
export function archivedCopyOf(url: string, date: ArticleDate): string {
  return `https://web.archive.org/web/${digitsOf(date)}*/${url}`;
}

function digitsOf(date: ArticleDate): string {
  if (date.kind === 'unknown') return '';
  const day =
    date.kind === 'day' ? date.day : date.kind === 'instant' ? date.iso.slice(0, 10) : date.period;
  return day.replaceAll('-', '');
}
