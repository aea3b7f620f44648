/** `/sitemap.xml`, and the files that it names where the site is large. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Day } from '../../dates/period.ts';
import { compare } from '../../text/compare.ts';
import { addTo } from '../../text/grouping.ts';
import { SITEMAP } from '../addresses.ts';
import { hreflangs } from '../alternates.ts';
import { ON_ALL_ARTICLES, ON_ALL_TERMS, ON_REFERENCES } from '../dependencies.ts';
import { defineKind, type PageView, type SitePage } from '../kind.ts';
import { inPages } from '../paging.ts';

/** A file of the sitemap. */
interface SitemapFile {
  readonly address: Address;
  readonly pages: readonly SitePage[];
  /** The other files, in a file that is an index. */
  readonly files: readonly Address[];
}

/** A page with its translations, the last day on which it changed, and its picture, as far as these are known. */
interface SitemapEntry {
  readonly address: Address;
  readonly alternates: readonly { readonly lang: string; readonly address: Address }[];
  readonly lastChange?: Day;
  readonly picture?: string;
}

export interface SitemapView extends PageView {
  /** Whether the file is packed by gzip. */
  readonly isPacked: boolean;
  readonly entries: readonly SitemapEntry[];
  readonly files: readonly Address[];
}

/**
 * URLs in a file. The protocol allows 50,000, and 50 MB. A name in an address has at most 255 bytes,
 * thrice as many percent-encoded, and stands there once for the page itself and once for each alternate:
 * with three editions that is 4.5 KB a page, with a picture 5.3 KB, and 48 MB a file, at worst.
 */
const LIMIT = 9_000;

export const sitemapKind = defineKind<SitemapFile, SitemapView>({
  name: 'sitemap',
  items: (_: Archive, sitemap: () => readonly SitePage[]) => sitemapFiles(sitemap()),
  targets: () => [SITEMAP],
  address: ({ address }) => address,
  inSitemap: false,
  view: ({ address, pages, files }) => ({
    isPacked: address.endsWith('.gz'),
    entries: pages.map(({ address, alternates, lastChange, picture }) => ({
      address,
      alternates: alternates ? hreflangs(alternates) : [],
      ...(lastChange ? { lastChange } : {}),
      ...(picture ? { picture } : {}),
    })),
    files,
  }),
  dependencies: () => [ON_ALL_ARTICLES, ON_ALL_TERMS, ON_REFERENCES],
  reserves: ([file = '', ...below]) =>
    /^sitemap[^/]*\.xml(?:\.gz)?$/.test(file) && below.length === 0,
});

/**
 * The files of a sitemap: one, or for a large site an index with the files that it names.
 * @param limit URLs in a file, and on the site as long as one file is enough
 */
export function sitemapFiles(all: readonly SitePage[], limit = LIMIT): SitemapFile[] {
  const pages = all.toSorted((a, b) => compare(a.address, b.address));
  if (pages.length <= limit) return [{ address: SITEMAP, pages, files: [] }];
  const files = inFiles(pages, limit);
  return [{ address: SITEMAP, pages: [], files: files.map(({ address }) => address) }, ...files];
}

/**
 * A file a year and a file a kind of list in each edition, so that an added article changes few of them.
 * A year that is too long for one file is cut from its oldest day on: the first files of it stay.
 */
function inFiles(pages: readonly SitePage[], limit: number): SitemapFile[] {
  const groups = new Map<string, SitePage[]>();
  for (const page of pages) {
    const [, edition, folder, name] = page.address.split('/');
    addTo(groups, name ? `${edition}-${folder}` : 'top', page);
  }
  return [...groups].flatMap(([group, all]) =>
    inPages(all, limit).map((part, i) => ({
      // Packed, as the protocol allows: these are a thirtieth, and nobody reads them in a browser.
      address: `/sitemap-${group}${i === 0 ? '' : `-${i + 1}`}.xml.gz` as Address,
      pages: part,
      files: [],
    })),
  );
}
