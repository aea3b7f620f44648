/** Writes OpenSearch descriptions, by which browsers offer the archive's search in their own search fields. */

import type { Address } from '../archive/address.ts';
import { urlOf } from '../archive/address.ts';
import type { Edition, Site } from '../archive/site.ts';
import { sectionAddress } from '../map/addresses.ts';
import { shorten } from '../text/fold.ts';

/** Longest name and longest description, in characters, by the standard. */
const LONGEST_NAME = 16;
const LONGEST_DESCRIPTION = 1024;

/**
 * The description of an edition's search, by OpenSearch 1.1.
 * @param icon the address of the site's icon, an SVG or a PNG
 * @returns XML
 */
export function openSearch(edition: Edition, site: Site, icon: Address): string {
  const { lang, title, description } = edition;
  const name = shorten(title, LONGEST_NAME);
  const address = `${urlOf(sectionAddress(edition, 'search'), site)}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(name)}</ShortName>
  <Description>${escaped(shorten(description || title, LONGEST_DESCRIPTION))}</Description>
  <Url type="text/html" template="${escaped(address)}"/>
  <Image type="${icon.endsWith('.png') ? 'image/png' : 'image/svg+xml'}">${escaped(urlOf(icon, site))}</Image>
  <Language>${lang}</Language>
  <InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
