/** Links an article to the pages around it: its year, month and day; an undated one to its first tag. */
import { periodsAround } from '../dates/period.ts';
import { periodAddress, sectionAddress } from '../map/addresses.ts';
import type { ArticleView } from '../map/kinds/article.ts';
import type { Context } from './context.ts';
import { periodName } from './names.ts';
import { sentence } from './sentence.ts';
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
        periodsAround(head.period).map((period, i) => (
          <>
            {i === 0 ? null : ' › '}
            <a href={context.href(periodAddress(edition, period))}>
              {sentence(periodName(edition, period), edition.lang)}
            </a>
          </>
        ))
      )}
    </nav>
  );
}
