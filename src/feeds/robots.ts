/** Writes `robots.txt`, by which a site tells crawlers where its sitemap is, and which of them it refuses. */
import { urlOf } from '../archive/address.ts';
import type { Site } from '../archive/site.ts';
import { SITEMAP } from '../map/addresses.ts';

/**
 * The rules of a site (RFC 9309). Crawlers read them at the top of a host only: those of a site in a folder say so, and
 * name the folder, so that they can be taken there.
 * @returns text
 */
export function robotsTxt(site: Site): string {
  const { pathPrefix, refused, hasAddress, origin } = site;
  const isAtTop = pathPrefix === '/';
  const all = encodeURI(pathPrefix);
  const others = refused.includes('*') ? [] : ['User-agent: *', 'Disallow:', ''];
  const lines = [
    ...(isAtTop ? [] : [`# Crawlers read this at ${origin}/robots.txt alone.`, '']),
    ...others,
    ...(refused.length > 0
      ? [...refused.map((name) => `User-agent: ${name}`), `Disallow: ${all}`, '']
      : []),
    ...(hasAddress ? [`Sitemap: ${urlOf(SITEMAP, site)}`] : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
