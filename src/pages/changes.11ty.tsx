/** Renders what a version of an article changed in the one before it: `/id/2021/02/16/judul/perubahan/`. */
import { ArticleLink } from '../components/ArticleLink.tsx';
import { ChangedWords } from '../components/ChangedWords.tsx';
import type { Context } from '../components/context.ts';
import { Layout } from '../components/Layout.tsx';
import { DraftNotice } from '../components/SideBySide.tsx';
import { changesKind } from '../map/kinds/changes.ts';
import type { ArticleCard } from '../map/parts.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(changesKind, ({ view, body, context }) => {
  const { t } = context;
  const { newer, older } = view;
  const hasChanged = body.added + body.removed > 0;
  return (
    <Layout
      context={context}
      title={`${newer.title} · ${t.whatChanged}`}
      address={view.address}
      canonical={newer.address}
      alternates={view.alternates}
    >
      <article class="changes">
        <p class="crumb">{t.whatChanged}</p>
        <DraftNotice context={context} head={newer} />
        <h1>
          <ChangedWords context={context} paragraph={body.title} />
        </h1>
        <p class="meta">
          <VersionLink context={context} article={older} /> →{' '}
          <VersionLink context={context} article={newer} />
        </p>
        {hasChanged ? (
          <p class="meta">
            <del>{t.wordsRemoved(body.removed)}</del> · <ins>{t.wordsAdded(body.added)}</ins>
          </p>
        ) : (
          <p class="notice">{t.nothingChanged}</p>
        )}
        <div class="text">
          {body.paragraphs.map((paragraph) => (
            <p>
              <ChangedWords context={context} paragraph={paragraph} />
            </p>
          ))}
        </div>
      </article>
    </Layout>
  );
});

/** A link to a version by its day, which tells it from the other: both may have the same title. */
function VersionLink({ context, article }: { context: Context; article: ArticleCard }) {
  const { calendar } = context.edition;
  return <ArticleLink context={context} article={article} title={calendar.full(article.date)} />;
}
