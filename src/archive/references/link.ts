/** Links in texts: which of them stay on the site, and where they lead. */
import normalizeUrl from 'normalize-url';
import { foldAddress } from '../../text/fold.ts';
import { isWebAddress } from '../../text/url.ts';
import { ROOT, urlOf } from '../address.ts';
import type { Site } from '../site.ts';
import type { Reference } from './reference.ts';

/** Where a link of an article leads: to an article's file, to an address of the site, or elsewhere. */
export type LinkDestination =
  | { readonly kind: 'file'; readonly file: string }
  /** Folded, see `foldAddress`: without its query, its fragment and its last slash. */
  | { readonly kind: 'site'; readonly address: string }
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'other' };

/** What no page depends on: who sent the reader, and that he sees all of a text at once. */
const NOISE = [/^utm_\w+/i, /^(?:fbclid|gclid|yclid|igshid|ref)$/i];

/**
 * Reads a link.
 * @param href as the text has it: an address of the site with or without its host, an address relative to
 *   the article's page, the path of an article's file relative to its own file (`../03/lain.md`) or from
 *   the content folder (`/id/2021/03/lain.md`), or an address on the web
 * @param from the article that the link stands in
 */
export function linkDestination(
  href: string,
  from: { readonly address: string; readonly file: string },
  site: Site,
): LinkDestination {
  const link = withoutHost(href.trim(), site);
  if (isWebAddress(link) || link.startsWith('//')) return { kind: 'web', url: foldUrl(link) };
  const isFile = /\.md(?:[?#].*)?$/i.test(link);
  const base = `http://site${isFile ? `/${encodeURI(from.file)}` : encodeURI(from.address)}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(link) || !URL.canParse(link, base)) return { kind: 'other' };
  const path = foldAddress(new URL(link, base).pathname);
  return isFile ? { kind: 'file', file: path.slice(1) } : { kind: 'site', address: path };
}

/** An address of the site, if it is one in full: from its root on. */
function withoutHost(link: string, site: Site): string {
  if (!isWebAddress(link)) return link;
  const own = homes.get(site) ?? withoutProtocol(urlOf(ROOT, site));
  homes.set(site, own);
  const other = withoutProtocol(link);
  return `${other}/`.startsWith(own) ? `/${other.slice(own.length)}` : link;
}

/** The home page of each site, without its protocol: every link is compared with it. */
const homes = new WeakMap<Site, string>();

function withoutProtocol(url: string): string {
  return new URL(url).href.replace(/^https?:\/\/(?:www\.)?/, '');
}

/**
 * A web address without regard to what does not change the page: `http` or `https`, `www.`, the last
 * slash, the fragment, the order of the query, and what is in it for statistics or for the whole text only.
 */
export function foldUrl(url: string): string {
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
 * What a reference says: its address, and its words. Where it has an address only, the words are those of
 * the address; an address that stands among the words is none of them.
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

/** Whether a text is an address and nothing else: on the web, of the site, or of a file. */
function isBareAddress(text: string): boolean {
  if (/\s/.test(text)) return false;
  return isWebAddress(text) || /^(?:\.{0,2}\/|www\.)/i.test(text) || /\.md$/i.test(text);
}

/**
 * The words that an address is made of: `https://media.example/news/harga-beras-naik` has three. They are
 * those of its last part with several, else its last part, unless that is a number.
 */
function wordsOfAddress(address: string): string {
  const path = foldAddress(address.replace(/[?#].*$/, '').replace(/^(?:[a-z]+:)?\/\/[^/]*/i, ''));
  const parts = path.split('/');
  const several = parts.findLast((part) => /\p{L}.*[-_]/u.test(part));
  const words = (several ?? parts.at(-1) ?? '')
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[-_]+/g, ' ');
  return /\p{L}/u.test(words) ? words.trim() : '';
}
