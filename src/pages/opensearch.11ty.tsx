/** Renders `/id/opensearch.xml`: an edition's search, described for browsers. */
import { openSearch } from '../feeds/open-search.ts';
import { openSearchKind } from '../map/kinds/opensearch.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(openSearchKind, ({ context }) =>
  openSearch(context.edition, context.site, context.assets.icon),
);
