/** The index of editors: `/id/editor/`. */

import type { EditionView } from '../archive/edition-view.ts';
import { TermsPage } from '../components/TermsPage.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach<EditionView>({
  items: (archive) => archive.views,
  address: (view) => sectionAddress(view.edition, 'editor'),
  shows: (view, { shown }) => ({ terms: shown.counts(view, 'editor') }),
});

export function render(page: PageData<EditionView>): Uint8Array {
  const context = contextFor(page, page.item.edition.lang);
  return html(<TermsPage context={context} kind="editor" title={context.t.editors} />);
}
