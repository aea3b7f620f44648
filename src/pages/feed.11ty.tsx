/** Renders feeds: `/id/feed.xml`, `/id/feed.json`, `/id/tag/rusia/feed.xml` and others. */
import { atomFeed } from '../feeds/atom.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { feedKind } from '../map/kinds/feed.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(feedKind, async ({ view, body, context }) => {
  // Loaded only where a feed is made anew: it brings a parser of HTML.
  const { feedDocument } = await import('./feed-document.ts');
  const feed = feedDocument(view, body, context);
  return view.format === 'json' ? jsonFeed(feed) : atomFeed(feed);
});
