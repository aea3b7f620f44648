/** Reads from the front page of a site where the site is. */
import { readPathPrefix } from '../archive/path-prefix.ts';
import { readPage } from './read-page.ts';
import type { SitePlace } from './resolve-link.ts';

/** @param front the front page; without its own address in it the site is at `/` of any host */
export function placeOf(front: string): SitePlace {
  const { canonical } = readPage(front);
  if (canonical === undefined || !URL.canParse(canonical)) {
    return { origin: undefined, pathPrefix: '/' };
  }
  const { origin, pathname } = new URL(canonical);
  return { origin, pathPrefix: readPathPrefix(pathname) };
}
