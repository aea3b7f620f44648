/** Reads a page as a stream of tags: its links, ids, languages and pictures. No document is made of it. */
import { Parser } from 'htmlparser2';

/** A link of a page, in whatever attribute it stands. */
interface PageLink {
  /** The element and its attribute: `a href`. */
  readonly at: string;
  /** As the page writes it, entities decoded. */
  readonly url: string;
}

export interface PageFacts {
  /** Of the element `html`; undefined where it has none. */
  readonly lang: string | undefined;
  /** All languages that elements are said to be in. */
  readonly langs: ReadonlySet<string>;
  readonly links: readonly PageLink[];
  /** The URLs of style sheets in the page itself. */
  readonly styles: readonly string[];
  /** In order, with those that are there twice. */
  readonly ids: readonly string[];
  /** Ids that attributes such as `for` and `aria-labelledby` name. */
  readonly named: readonly { readonly at: string; readonly id: string }[];
  /** Pictures that have no `alt`: their addresses. */
  readonly withoutAlt: readonly string[];
  /** The page in other languages, as search engines are told: a language and a URL. */
  readonly alternates: readonly (readonly [lang: string, url: string])[];
  readonly canonical: string | undefined;
  /** Whether nothing need lead to the page: it moves its reader on, or asks not to be found. */
  readonly isUnlisted: boolean;
  /** The texts of JSON-LD. */
  readonly data: readonly string[];
}

/** Attributes that hold an address, by element; `*` is any. The last is of what a script loads: see `go-to-day.ts`. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  '*': ['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'xlink:href', 'data-days'],
};
const LISTS_OF_ADDRESSES = ['srcset', 'imagesrcset'];
const NAMES_OF_IDS = [
  'for',
  'headers',
  'list',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'aria-activedescendant',
];

type Attributes = Readonly<Record<string, string>>;

/** @param html a whole page */
export function readPage(html: string): PageFacts {
  let lang: string | undefined;
  let canonical: string | undefined;
  let isUnlisted = false;
  let inData = false;
  let inStyle = false;
  const langs = new Set<string>();
  const links: PageLink[] = [];
  const styles: string[] = [];
  const ids: string[] = [];
  const named: { at: string; id: string }[] = [];
  const withoutAlt: string[] = [];
  const alternates: [string, string][] = [];
  const data: string[] = [];

  const readMeta = (attributes: Attributes) => {
    const { name, property, content = '' } = attributes;
    if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
      isUnlisted = true;
      const at = content.toLowerCase().indexOf('url=');
      if (at >= 0) links.push({ at: 'meta refresh', url: content.slice(at + 4) });
    }
    if (name === 'robots' && content.includes('noindex')) isUnlisted = true;
    const isAddress = property === 'og:url' || property === 'og:image';
    if (isAddress) links.push({ at: `meta ${property}`, url: content });
  };

  const readAttribute = (element: string, name: string, value: string) => {
    if (ADDRESSES['*']?.includes(name)) {
      // A quotation's or an object's own; `data` of other elements is none.
      if (name !== 'data' || element === 'object')
        links.push({ at: `${element} ${name}`, url: value });
    } else if (LISTS_OF_ADDRESSES.includes(name)) {
      for (const url of addressesOf(value)) links.push({ at: `${element} ${name}`, url });
    } else if (name === 'id') ids.push(value);
    else if (name === 'lang') langs.add(value);
    else if (name === 'style') styles.push(value);
    else if (NAMES_OF_IDS.includes(name)) {
      for (const id of value.split(' '))
        if (id !== '') named.push({ at: `${element} ${name}`, id });
    }
  };

  const parser = new Parser(
    {
      onopentag(element, attributes) {
        for (const name in attributes) readAttribute(element, name, attributes[name] ?? '');
        if (element === 'html') lang = attributes.lang;
        else if (element === 'meta') readMeta(attributes);
        else if (element === 'img' || element === 'area' || attributes.type === 'image') {
          if (attributes.alt === undefined) withoutAlt.push(attributes.src ?? element);
        } else if (element === 'link') {
          const { rel = '', hreflang, href = '' } = attributes;
          if (rel === 'canonical') canonical = href;
          if (rel === 'alternate' && hreflang !== undefined) alternates.push([hreflang, href]);
        } else if (element === 'script') {
          inData = attributes.type === 'application/ld+json';
          if (inData) data.push('');
        } else if (element === 'style') {
          inStyle = true;
          styles.push('');
        }
      },
      ontext(text) {
        if (inData) data.push((data.pop() ?? '') + text);
        else if (inStyle) styles.push((styles.pop() ?? '') + text);
      },
      onclosetag() {
        inData = false;
        inStyle = false;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return {
    lang,
    langs,
    links,
    styles,
    ids,
    named,
    withoutAlt,
    alternates,
    canonical,
    isUnlisted,
    data,
  };
}

/** The addresses of `a.png 1x, b.png 2x`, or `a.png 1x,b.png 2x`: a comma may be in an address, too. */
function addressesOf(srcset: string): string[] {
  const apart = srcset.replace(/( [\d.]{1,9}[wx]),/g, '$1, ');
  const parts = apart.split(', ').map((part) => part.trim().split(' ')[0] ?? '');
  return parts.filter((part) => part !== '');
}
