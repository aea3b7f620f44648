/** Writes OPML 2.0: a list of feeds that programs import. */
import { element, escaped } from './xml.ts';

/** A feed in a list. */
interface ListedFeed {
  readonly title: string;
  readonly feed: string;
  readonly page: string;
}

/**
 * A list of feeds.
 * @param groups each with its name; the feeds of one without a name stand at the top
 */
export function opml(
  title: string,
  lang: string,
  groups: readonly { readonly name?: string; readonly feeds: readonly ListedFeed[] }[],
): string {
  const lines = groups.flatMap(({ name, feeds }) => {
    const outlines = feeds.map((one) =>
      element('outline', {
        // Of Atom, too: programs know no other word.
        type: 'rss',
        text: one.title,
        xmlUrl: one.feed,
        htmlUrl: one.page,
        language: lang,
      }),
    );
    if (name === undefined) return outlines;
    return element('outline', { text: name }, `\n${outlines.join('\n')}\n`);
  });
  const head = element('head', {}, element('title', {}, escaped(title)));
  const body = element('body', {}, `\n${lines.join('\n')}\n`);
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('opml', { version: '2.0' }, `\n${head}\n${body}\n`)}\n`;
}
