/** Renders the about page of an archive: `/id/tentang/`. */
import { Html } from '../components/ArticleBody.tsx';
import type { Context } from '../components/context.ts';
import { EditorHint, EmptyArchive } from '../components/Empty.tsx';
import { Layout } from '../components/Layout.tsx';
import { Words } from '../components/Words.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { hasNoArticles } from '../map/emptiness.ts';
import { type AboutView, aboutKind } from '../map/kinds/about.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(aboutKind, ({ view, context }) => {
  const { t, edition, lang } = context;
  const title = t.aboutSite(edition.title);
  return (
    <Layout
      context={context}
      title={title}
      address={sectionAddress(edition, 'about')}
      alternates={view.alternates}
      noSearchBox={hasNoArticles(view.empty)}
    >
      <h1>
        <Words context={context} text={title} lang={lang} />
      </h1>
      {view.text === undefined ? (
        <DefaultText context={context} view={view} />
      ) : (
        <Html html={view.text} />
      )}
      <EmptyArchive context={context} empty={view.empty} />
      {hasNoArticles(view.empty) ? null : (
        <p class="meta">
          <a href={context.href(sectionAddress(edition, 'corrections'))}>{t.corrections}</a> ·{' '}
          <a href={context.href(sectionAddress(edition, 'figures'))}>{t.figures}</a>
          {context.site.data && !view.empty ? (
            <>
              {' · '}
              <a href={context.href(sectionAddress(edition, 'data'))}>{t.dataTitle}</a>
            </>
          ) : null}
        </p>
      )}
    </Layout>
  );
});

/** The words of an archive whose host wrote none. */
function DefaultText({ context, view }: { context: Context; view: AboutView }) {
  const { t, edition, lang } = context;
  return (
    <>
      {hasNoArticles(view.empty) ? null : (
        <p>
          <Words
            context={context}
            text={t.aboutDefault(edition.title, t.articles(view.count))}
            lang={lang}
          />
        </p>
      )}
      <EditorHint context={context} words={t.writeAbout} place={`_data/about/${lang}.md`} />
    </>
  );
}
