/** Shows the versions of an article over time, and on an older one a notice that there is a newer one. */
import type { ArticleView } from '../map/kinds/article.ts';
import { ArticleDate } from './ArticleDate.tsx';
import { ArticleLink, DateAndLanguage } from './ArticleLink.tsx';
import type { Context } from './context.ts';

interface Props {
  context: Context;
  view: ArticleView;
}

export function NewerVersionNotice({ context, view }: Props) {
  const newer = view['newer version'];
  if (!newer) return null;
  return (
    <p class="notice">
      {context.t.newerVersion} <ArticleLink context={context} article={newer} />
      {' · '}
      <DateAndLanguage context={context} article={newer} />
    </p>
  );
}

/** All versions with their dates, the oldest first, each with a link to what it changed. */
export function Versions({ context, view }: Props) {
  const { versions, head } = view;
  if (!versions) return null;
  const { t } = context;
  return (
    <section class="text-versions" aria-labelledby="versions">
      <h2 id="versions">{t.versions}</h2>
      <ol>
        {versions.map(({ article, changes }) => (
          <li>
            {article.address === head.address ? (
              <strong aria-current="page">{t.thisVersion}</strong>
            ) : (
              <ArticleLink context={context} article={article} />
            )}{' '}
            <small>
              {/* With its time, as several versions may be of one day. */}
              <ArticleDate context={context} date={article.date} full />
              {changes ? (
                <>
                  {' · '}
                  <a href={context.href(changes)}>{t.whatChanged}</a>
                </>
              ) : null}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
