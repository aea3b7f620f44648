/** Links an article to the pages around it: the archive, its year, month and day; an undated one to its first tag. */
import { periodsAround } from '../dates/period.ts';
import { sectionAddress } from '../map/addresses.ts';
import type { ArticleView } from '../map/kinds/article.ts';
import type { Context } from './context.ts';
import { PeriodTrail } from './PeriodTrail.tsx';
import { TermLink } from './TermLinks.tsx';

/** Nothing for an article that no list of its date has, as those pages would not lead to it, and may not be there. */
export function Breadcrumbs({ context, view }: { context: Context; view: ArticleView }) {
  const { edition, t } = context;
  const { head, credits } = view;
  const [tag] = credits.tags;
  if (head.notByDate || (head.period === undefined && !tag)) return null;
  return (
    <nav class="crumb" aria-label={t.breadcrumbs}>
      {head.period === undefined ? (
        <>
          <a href={context.href(sectionAddress(edition, 'tag'))}>{t.tags}</a>
          {' › '}
          {tag ? <TermLink context={context} term={tag} /> : null}
        </>
      ) : (
        <PeriodTrail context={context} periods={periodsAround(head.period)} />
      )}
    </nav>
  );
}
