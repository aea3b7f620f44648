/** Writes JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */

import type { Rights } from '../archive/rights.ts';
import { writableInXml } from '../text/odd-characters.ts';
import { commonRights, type FeedDocument, type FeedItem, rightsLine } from './feed.ts';

/** A feed as JSON. The format has no word for rights: `_rights` is an extension, which others pass over. */
export function jsonFeed(feed: FeedDocument): string {
  const rights = commonRights(feed);
  const { lang } = feed;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.subtitle || undefined,
    icon: feed.icon,
    authors: [{ name: feed.author }],
    language: lang,
    ...rightsOf(rights, lang),
    items: feed.items.map((item) => ({
      ...itemOf(item),
      ...(rights ? {} : rightsOf(item.rights, lang)),
    })),
  };
  const text = JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'string' ? writableInXml(value) : value,
  );
  return `${text}\n`;
}

function itemOf(item: FeedItem) {
  const { picture, html, summary, authors } = item;
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    ...(html === undefined ? { content_text: summary || item.title } : { content_html: html }),
    summary: summary || undefined,
    image: picture?.url,
    date_published: item.published,
    date_modified: item.updated,
    authors: authors.length > 0 ? authors.map((name) => ({ name })) : undefined,
    tags: item.tags.length > 0 ? item.tags : undefined,
    ...(picture?.type === undefined
      ? {}
      : { attachments: [{ url: picture.url, mime_type: picture.type }] }),
  };
}

function rightsOf(rights: Rights | undefined, lang: string): { _rights?: object } {
  return rights ? { _rights: { statement: rightsLine(rights, lang), url: rights.url } } : {};
}
