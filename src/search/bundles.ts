/** Which articles share a bundle. */
import type { Article } from '../archive/article.ts';

/**
 * Most articles of a bundle. Pagefind needs about 0.2 GB of memory for a thousand articles while it
 * indexes them; each bundle more costs a reader some requests at the first search and one at every other.
 */
const MOST = 5000;

/**
 * Parts one language's articles into bundles by whole months, the oldest first, so that a new article
 * leaves all bundles but the last as they are.
 */
export function inBundles(articles: readonly Article[], most = MOST): Article[][] {
  const bundles: Article[][] = [];
  for (const month of inMonths(articles)) {
    const last = bundles.at(-1);
    if (last && last.length + month.length <= most) last.push(...month);
    else bundles.push([...month]);
  }
  return bundles;
}

function inMonths(articles: readonly Article[]): Article[][] {
  const months = new Map<string, Article[]>();
  for (const article of articles.toSorted(byDay)) {
    const month = article.day.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(article);
    else months.set(month, [article]);
  }
  return [...months.values()];
}

function byDay(a: Article, b: Article): number {
  const [one, other] = [a.day + a.address, b.day + b.address];
  return one < other ? -1 : Number(one > other);
}
