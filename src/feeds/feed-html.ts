/** Makes of a text the HTML that a feed may carry to other programs: whole addresses, and nothing of this site's pages. */
import { Parser } from 'htmlparser2';
import { type Block, blockHtml } from '../archive/article.ts';
import type { FeedReference } from '../map/kinds/feed.ts';
import { escapeHtml } from '../text/escape-html.ts';

/** What a program needs of an element: the rest is for the style sheet and the scripts of pages. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'hreflang'],
  img: ['src', 'alt', 'width', 'height', 'title'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  ol: ['start'],
  q: ['cite'],
  blockquote: ['cite'],
  time: ['datetime'],
};
const OF_ALL = ['lang', 'dir'];
const ADDRESSES = ['href', 'src', 'cite'];

/** Elements that are left out with all that is in them. */
const LEFT_OUT = new Set(['script', 'style', 'template', 'iframe', 'object', 'form', 'button']);
/** Elements that are left out without their contents: what they offer is a choice between files of one picture. */
const TRANSPARENT = new Set(['picture', 'source']);
const VOID = new Set(['br', 'hr', 'img', 'wbr']);

/**
 * The text of an article.
 * @param url of its page, to which links within the text lead
 * @param references those of the article, to which the blocks refer by index
 * @param link the whole address of what a reference leads to
 */
export function feedHtml(
  blocks: readonly Block[],
  references: readonly FeedReference[],
  url: string,
  link: (reference: FeedReference) => string | undefined,
): string {
  return blocks
    .map((block) => {
      if (block.kind === 'html') return portableHtml(blockHtml(block), url).trim();
      const reference = references[block.index];
      return reference ? referenceHtml(reference, link(reference)) : '';
    })
    .join('\n');
}

function referenceHtml({ label, title }: FeedReference, url: string | undefined): string {
  if (title === '') return '';
  const words = escaped(title);
  return `<p>${escaped(label)}: ${url === undefined ? words : `<a href="${escapeHtml(url)}">${words}</a>`}</p>`;
}

/** HTML with whole addresses, and without what is for this site's pages alone. */
function portableHtml(html: string, url: string): string {
  let made = '';
  /** How many elements that are left out are open. */
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (LEFT_OUT.has(name)) hidden += 1;
      if (hidden > 0 || TRANSPARENT.has(name)) return;
      const kept = [...(ATTRIBUTES[name] ?? []), ...OF_ALL].flatMap((key) => {
        const value = attributes[key];
        if (value === undefined) return [];
        return ` ${key}="${escapeHtml(ADDRESSES.includes(key) ? whole(value, url) : value)}"`;
      });
      made += `<${name}${kept.join('')}>`;
    },
    ontext(text) {
      if (hidden === 0) made += escaped(text);
    },
    onclosetag(name) {
      if (LEFT_OUT.has(name)) hidden -= 1;
      else if (hidden === 0 && !TRANSPARENT.has(name) && !VOID.has(name)) made += `</${name}>`;
    },
  });
  parser.write(html);
  parser.end();
  return made;
}

/** An address from its page on; one that cannot be read leads to the page. */
function whole(address: string, url: string): string {
  return URL.canParse(address, url) ? new URL(address, url).href : url;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
