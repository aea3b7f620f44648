/** Pages of a site that is opened from its files: the same bytes, but for links and for what cannot work there. */
import { QuoteType, Tokenizer } from 'htmlparser2';
import { type FileSite, fileLink } from './file-links.ts';

/** Attributes that hold an address. */
const ADDRESSES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'cite',
  'xlink:href',
]);

/** Attributes that hold several, each with its width or density behind it. */
const LISTS = new Set(['srcset', 'imagesrcset']);

interface Attribute {
  readonly name: string;
  readonly value: string;
  /** The place of the value in the page, its quotes included. */
  readonly start: number;
  readonly end: number;
}

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly attributes: readonly Attribute[];
}

/** A part of a page that is written otherwise. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Writes a page for a reader who opens it as a file.
 * @param path of the page, without a slash before it
 * @param note HTML that stands above the search, where the page is that of the search
 */
export function filePage(html: string, path: string, site: FileSite, note: string): string {
  const changes: Change[] = [];
  for (const tag of tagsIn(html)) changes.push(...changesOf(tag, path, site, note));
  let page = '';
  let from = 0;
  for (const { start, end, text } of changes) {
    page += html.slice(from, start) + text;
    from = end;
  }
  return page + html.slice(from);
}

/** Addresses in `url(…)` of a style sheet that begin at the root of a server. */
const FROM_ROOT = /url\((["']?)(\/[^"'()\s]*)\1\)/gi;

/** Writes a style sheet for a site that is opened from its files. */
export function fileStyle(css: string, path: string, site: FileSite): string {
  return css.replace(
    FROM_ROOT,
    (_, quote: string, link: string) => `url(${quote}${fileLink(link, path, site)}${quote})`,
  );
}

function changesOf(tag: Tag, path: string, site: FileSite, note: string): Change[] {
  const { name, start, end, attributes } = tag;
  const attributeOf = (one: string) =>
    attributes.find((attribute) => attribute.name === one)?.value;
  // Browsers fetch a font ahead as from another host, which a file is to them; the style sheet brings it all the same.
  if (name === 'link' && attributeOf('rel')?.toLowerCase() === 'preload') {
    return [{ start, end, text: '' }];
  }
  const changes = attributes.flatMap((attribute) => {
    const text = fileValue(tag, attribute, path, site);
    return text === attribute.value
      ? []
      : [{ start: attribute.start, end: attribute.end, text: quoted(text) }];
  });
  const isSearch = attributeOf('class') === SEARCH;
  return isSearch ? [{ start, end: start, text: note }, ...changes] : changes;
}

/** The class of the element that has the results, which the page of the search has alone. */
const SEARCH = 'search-columns';

function fileValue(tag: Tag, { name, value }: Attribute, path: string, site: FileSite): string {
  const link = (url: string) => fileLink(url, path, site);
  if (tag.name === 'meta')
    return name === 'content' && isRefresh(tag) ? refreshed(value, link) : value;
  // On other elements it is a value of a form, or data of a script.
  if (name === 'data' && tag.name !== 'object') return value;
  if (ADDRESSES.has(name)) return link(value.trim());
  return LISTS.has(name) ? inSrcset(value, link) : value;
}

function isRefresh({ attributes }: Tag): boolean {
  return attributes.some(
    ({ name, value }) => name === 'http-equiv' && value.toLowerCase() === 'refresh',
  );
}

function refreshed(content: string, link: (url: string) => string): string {
  const at = content.toLowerCase().indexOf('url=');
  return at < 0 ? content : content.slice(0, at + 4) + link(content.slice(at + 4));
}

/** `a.png 1x, b.png 2x`: an address ends at a space, and a comma behind that ends what is said of it. */
function inSrcset(srcset: string, link: (url: string) => string): string {
  return srcset
    .replace(/( [\d.]{1,9}[wx]),/g, '$1, ')
    .split(/,\s+/)
    .map((part) => {
      const [url = '', ...rest] = part.trim().split(/\s+/);
      return [link(url), ...rest].join(' ');
    })
    .join(', ');
}

function quoted(value: string): string {
  return `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

/** What stands between the name of an attribute and its value. */
const EQUALS = /\s*=\s*/y;

/** The start tags of a page with their places, as a browser's tokenizer sees them. */
function tagsIn(html: string): Tag[] {
  const tags: Tag[] = [];
  let name = '';
  let start = 0;
  let attributes: Attribute[] = [];
  let attribute = '';
  let value = '';
  let nameEnd = 0;
  const end = (at: number) => {
    tags.push({ name, start, end: at + 1, attributes });
    attributes = [];
  };
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(from, to) {
        start = from - 1;
        name = html.slice(from, to).toLowerCase();
      },
      onattribname(from, to) {
        attribute = html.slice(from, to).toLowerCase();
        value = '';
        nameEnd = to;
      },
      onattribdata(from, to) {
        value += html.slice(from, to);
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend(quote, to) {
        if (quote === QuoteType.NoValue) return;
        EQUALS.lastIndex = nameEnd;
        const start = nameEnd + (EQUALS.exec(html)?.[0].length ?? 0);
        attributes.push({ name: attribute, value, start, end: to });
      },
      onopentagend: end,
      onselfclosingtag: end,
      onclosetag: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tags;
}
