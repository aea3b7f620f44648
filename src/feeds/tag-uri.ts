/** Names entries and feeds for good, by `tag:` URIs (RFC 4151). */
import { type Address, urlOf } from '../archive/address.ts';
import { permanentAddress } from '../map/addresses.ts';

/**
 * The year in which the names were given their form. A reader's program knows an entry by its name: what changes here is
 * news once more, in every feed of every archive.
 */
const YEAR = '2026';

/**
 * The name of an article, or of a feed: by the host and the address, or for an article with an `id` by that. The folder
 * in which a host keeps the site is no part of it, nor is the scheme.
 */
export function tagUri(origin: string, address: Address, id?: string): string {
  const { hostname } = new URL(origin);
  const site = { origin, pathPrefix: '/' };
  const { pathname } = new URL(urlOf(id === undefined ? address : permanentAddress(id), site));
  return `tag:${hostname},${YEAR}:${pathname}`;
}
