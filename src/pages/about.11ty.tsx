/** What the archive is: the host's words of `_data/about/<lang>.md`, `/id/tentang/`. */

import type { EditionView } from '../archive/edition-view.ts';
import { Html } from '../components/ArticleBody.tsx';
import { Layout } from '../components/Layout.tsx';
import { Words } from '../components/Words.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { sectionAlternates } from '../map/alternates.ts';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach<EditionView>({
  items: (archive) => archive.views,
  address: (view) => sectionAddress(view.edition, 'about'),
  shows: (view, { about }) => ({
    text: about.get(view.edition.lang)?.html,
    count: view.entries.length,
  }),
});

export function render(page: PageData<EditionView>): Uint8Array {
  const context = contextFor(page, page.item.edition.lang);
  const { t, edition, view, archive } = context;
  const title = t.aboutSite(edition.title);
  const written = archive.about.get(edition.lang);
  return html(
    <Layout
      context={context}
      title={title}
      address={sectionAddress(edition, 'about')}
      alternates={sectionAlternates(archive, 'about')}
    >
      <h1>
        <Words context={context} text={title} lang={context.lang} />
      </h1>
      {written ? (
        <Html html={written.html} />
      ) : (
        <p>
          <Words
            context={context}
            text={t.aboutDefault(edition.title, t.articles(view.entries.length))}
            lang={context.lang}
          />
        </p>
      )}
    </Layout>,
  );
}
