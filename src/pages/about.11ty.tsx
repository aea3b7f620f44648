/** Renders the host's words about the archive: `/id/tentang/`. */
import { Html } from '../components/ArticleBody.tsx';
import { Layout } from '../components/Layout.tsx';
import { Words } from '../components/Words.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { aboutKind } from '../map/kinds/about.ts';
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
    >
      <h1>
        <Words context={context} text={title} lang={lang} />
      </h1>
      {view.text === undefined ? (
        <p>
          <Words
            context={context}
            text={t.aboutDefault(edition.title, t.articles(view.count))}
            lang={lang}
          />
        </p>
      ) : (
        <Html html={view.text} />
      )}
    </Layout>
  );
});
