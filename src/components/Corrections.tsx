/** Lists the corrections of an article since it was published, with their days: the outlet's and the archive's apart. */
import type { ArticleView } from '../map/kinds/article.ts';
import { Day } from './ArticleDate.tsx';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

type By = ArticleView['corrections'][number]['by'];

export function Corrections({ context, view }: { context: Context; view: ArticleView }) {
  const { t } = context;
  return (
    <>
      <List context={context} view={view} id="corrections" heading={t.corrections} />
      <List
        context={context}
        view={view}
        id="corrections-outlet"
        heading={t.correctionsByOutlet}
        by="outlet"
      />
      <List
        context={context}
        view={view}
        id="corrections-archive"
        heading={t.correctionsByArchive}
        by="archive"
      />
    </>
  );
}

interface ListProps {
  context: Context;
  view: ArticleView;
  id: string;
  heading: string;
  /** Whose corrections are listed; without it, those of which the article does not say it. */
  by?: By;
}

function List({ context, view, id, heading, by }: ListProps) {
  const corrections = view.corrections.filter((one) => one.by === by);
  if (corrections.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul>
        {corrections.map(({ date, text }) => (
          <li>
            <Day context={context} date={date} />:{' '}
            <Words context={context} text={text} lang={view.lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}
