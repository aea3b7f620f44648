/** The index of tags: `/id/tag/`. */

import type { EditionView } from '../archive/edition-view.ts';
import { TermsPage } from '../components/TermsPage.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach<EditionView>({
  items: (archive) => archive.views,
  address: (view) => sectionAddress(view.edition, 'tag'),
  shows: (view, { shown }) => ({ terms: shown.counts(view, 'tag') }),
});

export function render(page: PageData<EditionView>): Uint8Array {
  const context = contextFor(page, page.item.edition.lang);
  return html(<TermsPage context={context} kind="tag" title={context.t.tags} />);
}
