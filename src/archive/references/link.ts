/** Links in texts: finds their destinations, folds URLs, and reads the links of references. */
import normalizeUrl from 'normalize-url';
import { foldAddress } from '../../text/fold.ts';
import { isWebAddress } from '../../text/url.ts';
import { ROOT, urlOf } from '../address.ts';
import type { Site } from '../site.ts';
import type { Reference } from './reference.ts';

/** The destination of a link: an article's file, an address of the site, a web page, or anything else. */
type LinkDestination =
  | { readonly kind: 'file'; readonly file: string }
  /** The address is folded, see `foldAddress`: without its query, its fragment and its last slash. */
  | { readonly kind: 'site'; readonly address: string }
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'other' };

/** Parameters of queries that do not change the page, such as those of advertisements and statistics. */
const NOISE = [/^utm_\w+/i, /^(?:fbclid|gclid|yclid|igshid|ref)$/i];

/**
 * Finds the destination of a link.
 * @param href as the text has it: an address of the site with or without its host, an address relative to
 *   the article's page, the path of an article's file relative to its own file (`../03/lain.md`) or from
 *   the content folder (`/id/2021/03/lain.md`), or an address on the web
 * @param from the article with the link
 */
export function linkDestination(
  href: string,
  from: { readonly address: string; readonly file: string },
  site: Site,
): LinkDestination {
  const link = withoutHost(href.trim(), site);
  if (isWebAddress(link) || link.startsWith('//')) return { kind: 'web', url: foldUrl(link) };
  const isFile = /^[^?#]*\.md(?:[?#]|$)/i.test(link);
  const base = `http://site${isFile ? `/${encodeURI(from.file)}` : encodeURI(from.address)}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(link) || !URL.canParse(link, base)) return { kind: 'other' };
  const path = foldAddress(new URL(link, base).pathname);
  return isFile ? { kind: 'file', file: path.slice(1) } : { kind: 'site', address: path };
}

/** The address on the site, from its root on, of a full URL of the site; any other link unchanged. */
function withoutHost(link: string, site: Site): string {
  if (!isWebAddress(link)) return link;
  const own = homes.get(site) ?? withoutProtocol(urlOf(ROOT, site));
  homes.set(site, own);
  const other = withoutProtocol(link);
  return `${other}/`.startsWith(own) ? `/${other.slice(own.length)}` : link;
}

/** The URL of each site's root without its protocol, made once: every link is compared with it. */
const homes = new WeakMap<Site, string>();

function withoutProtocol(url: string): string {
  return new URL(url).href.replace(/^https?:\/\/(?:www\.)?/, '');
}

/**
 * An address of which nothing but the protocol and `www.` is to be dropped, as most are: the library takes a tenth of a
 * millisecond for each.
 */
const PLAIN_URL =
  /^https?:\/\/(?:www\.(?=[a-z\d-]+\.[a-z]))?(?<rest>(?!www\.|xn--)(?:[a-z\d]+(?:-[a-z\d]+)*\.){1,3}[a-z]{2,20}(?:\/[\w-]+(?:\.[\w-]+)*)+)$/;

/**
 * Folds a web address: URLs of one page become the same. It drops the protocol, `www.`, the last slash, the
 * fragment, and parameters that are for statistics or show all of a text, and sorts the query.
 */
export function foldUrl(url: string): string {
  const plain = PLAIN_URL.exec(url)?.groups?.rest;
  if (plain !== undefined) return plain;
  const whole = url.replace(/([?&])page=all(?=&|$|#)/i, '$1');
  try {
    return normalizeUrl(whole, {
      stripProtocol: true,
      stripHash: true,
      removeQueryParameters: NOISE,
    });
  } catch {
    return whole;
  }
}

/**
 * Reads the address and the title of a reference. If it has only an address, the title is made of the words in
 * the address; an address inside the title is left out of it.
 * @returns `title` is empty if there is only an address without words
 */
export function readReference({ href, title }: Reference): {
  href: string | undefined;
  title: string;
} {
  if (isBareAddress(title)) {
    const address = /^www\./i.test(title) ? `https://${title}` : title;
    return { href: href ?? address, title: wordsOfAddress(title) };
  }
  if (!title.includes('://')) return { href, title: title.trim() || title };
  return { href, title: title.replace(/[([<]?https?:\/\/\S+/gi, '').trim() || title };
}

/** Whether a text is only an address: of a web page, of the site, or of a file. */
function isBareAddress(text: string): boolean {
  if (/\s/.test(text)) return false;
  return isWebAddress(text) || /^(?:\.{0,2}\/|www\.)/i.test(text) || /\.md$/i.test(text);
}

/** The place of the first letter of a text, or its end. */
function firstLetter(text: string): number {
  return /\p{L}/u.exec(text)?.index ?? text.length;
}

/**
 * The words in an address: `https://media.example/news/harga-beras-naik` has three. They are those of its last
 * part that has several, or the whole last part; none if that has no letter.
 */
function wordsOfAddress(address: string): string {
  const path = foldAddress(address.replace(/[?#].*/s, '').replace(/^(?:[a-z]+:)?\/\/[^/]*/i, ''));
  const parts = path.split('/');
  const several = parts.findLast((part) => /[-_]/.test(part.slice(firstLetter(part))));
  const words = (several ?? parts.at(-1) ?? '')
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[-_]+/g, ' ');
  return /\p{L}/u.test(words) ? words.trim() : '';
}
