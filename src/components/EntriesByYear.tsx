/** Articles by year: those in the reader's language first, then those that exist in others only. */

import type { ListedArticle } from '../map/parts.ts';
import { addTo } from '../text/grouping.ts';
import type { Context } from './context.ts';
import { EntryList } from './EntryList.tsx';

/**
 * The anchor at which a year begins on a page.
 * @param year none for the articles that exist in other languages only
 */
export function anchorOf(year: string | undefined): string {
  return year === undefined ? 'other-languages' : `y${year}`;
}

export function EntriesByYear({
  context,
  articles,
}: {
  context: Context;
  articles: readonly ListedArticle[];
}) {
  const { calendar } = context.edition;
  const own = articles.filter(({ lang }) => lang === context.lang);
  const others = articles.filter(({ lang }) => lang !== context.lang);
  const years = new Map<string, ListedArticle[]>();
  for (const article of own) addTo(years, calendar.dayOf(article.date).slice(0, 4), article);
  return (
    <>
      {[...years].map(([year, ofYear]) => (
        <section class="year" aria-labelledby={anchorOf(year)}>
          <h2 id={anchorOf(year)}>{year}</h2>
          <EntryList context={context} articles={ofYear} level={3} described />
        </section>
      ))}
      {others.length > 0 ? (
        <section class="year" aria-labelledby={anchorOf(undefined)}>
          <h2 id={anchorOf(undefined)}>{context.t.otherLanguagesOnly}</h2>
          <EntryList context={context} articles={others} level={3} described />
        </section>
      ) : null}
    </>
  );
}
