/** Writes Atom (RFC 4287), which all programs that read feeds know. */
import { commonRights, type FeedDocument, type FeedItem, NEVER, rightsLine } from './feed.ts';
import { element, escaped } from './xml.ts';

/** A feed as Atom: XML. */
export function atomFeed(feed: FeedDocument): string {
  const rights = commonRights(feed);
  const { lang, titleLang } = feed;
  const parts = [
    element('id', {}, escaped(feed.id)),
    element('title', { 'xml:lang': titleLang }, escaped(feed.title)),
    ...(feed.subtitle ? [element('subtitle', {}, escaped(feed.subtitle))] : []),
    element('updated', {}, feed.updated ?? NEVER),
    person('author', feed.author),
    element('icon', {}, escaped(feed.icon)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    ...pages(feed.page, feed.alternates),
    ...(rights ? [element('rights', {}, escaped(rightsLine(rights, lang)))] : []),
    ...feed.items.map((item) => entry(item, feed, rights === undefined)),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang };
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', attributes, `\n${parts.join('\n')}\n`)}\n`;
}

/** @param saysRights whether its rights are not those of all entries */
function entry(item: FeedItem, { lang, author }: FeedDocument, saysRights: boolean): string {
  const { published, updated, picture, rights, html, summary } = item;
  const parts = [
    element('id', {}, escaped(item.id)),
    element('title', {}, escaped(item.title)),
    ...pages(item.url, item.alternates),
    // A program that finds no day of publication takes the other one.
    ...(published === undefined || published === updated
      ? []
      : [element('published', {}, published)]),
    element('updated', {}, updated),
    // Without an author of its own, an entry has that of the feed.
    ...(item.authors.join() === author ? [] : item.authors.map((name) => person('author', name))),
    ...item.contributors.map((name) => person('contributor', name)),
    ...item.tags.map((term) => element('category', { term })),
    ...(rights && saysRights ? [element('rights', {}, escaped(rightsLine(rights, lang)))] : []),
    ...(picture
      ? [element('link', { rel: 'enclosure', type: picture.type, href: picture.url })]
      : []),
    ...(summary ? [element('summary', {}, escaped(summary))] : []),
    ...(html === undefined ? [] : [element('content', { type: 'html' }, escaped(html))]),
  ];
  return element('entry', {}, parts.join(''));
}

/**
 * The page first, as programs take the first link; then the same in other languages. A link to a page may say `alternate` or
 * nothing, but beside one that says it, some programs pass over one that does not.
 */
function pages(url: string, alternates: FeedItem['alternates']): string[] {
  return [
    element('link', { rel: alternates.length > 0 ? 'alternate' : undefined, href: url }),
    ...alternates.map((one) =>
      element('link', { rel: 'alternate', hreflang: one.lang, href: one.url }),
    ),
  ];
}

function person(role: 'author' | 'contributor', name: string): string {
  return element(role, {}, element('name', {}, escaped(name)));
}
