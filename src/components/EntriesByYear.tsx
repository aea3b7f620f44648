/** Lists articles by year. */

import { yearOf } from '../dates/period.ts';
import type { ListGroup } from '../map/kinds/term.ts';
import type { ArticleCard } from '../map/parts.ts';
import { addTo } from '../text/grouping.ts';
import type { Context } from './context.ts';
import { EntryList } from './EntryList.tsx';

/** The anchor at which a group begins on a page. */
export function anchorOf(group: ListGroup): string {
  return group === 'undated' ? group : `y${group}`;
}

/** The heading of a group. */
export function groupName({ t }: Context, group: ListGroup): string {
  return group === 'undated' ? t.undated : group;
}

export function EntriesByYear({
  context,
  articles,
  described,
}: {
  context: Context;
  articles: readonly ArticleCard[];
  /** Whether each article's description follows its title. */
  described: boolean;
}) {
  const { calendar } = context.edition;
  const groups = new Map<ListGroup, ArticleCard[]>();
  for (const article of articles) {
    const period = calendar.periodOf(article.date);
    addTo(groups, period === undefined ? 'undated' : yearOf(period), article);
  }
  return (
    <>
      {[...groups].map(([group, ofGroup]) => (
        <section class="year" aria-labelledby={anchorOf(group)}>
          <h2 id={anchorOf(group)}>{groupName(context, group)}</h2>
          <EntryList context={context} articles={ofGroup} level={3} described={described} />
        </section>
      ))}
    </>
  );
}
