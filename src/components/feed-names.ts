/** Names feeds, as programs that read them and the page of all feeds show them. */
import type { FeedView } from '../map/kinds/feed.ts';
import type { Context } from './context.ts';
import { termTitle } from './names.ts';

/** The title of a feed: `Arsip Berita`, `Baru ditambahkan · Arsip Berita`, `Tag: Rusia · Arsip Berita`. */
export function feedTitle({ t, edition }: Context, of: FeedView['of']): string {
  const names = { latest: undefined, added: t.recentlyAdded, corrections: t.corrections };
  const name = 'label' in of ? termTitle(t, of.kind, of.label.text) : names[of.kind];
  return name === undefined ? edition.title : `${name} · ${edition.title}`;
}
