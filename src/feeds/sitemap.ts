/** The sitemap: every page under its own address, with its real translations, for search engines. */
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { Address } from '../archive/address.ts';
import { urlOf } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import { type EditionView, PERIOD_UNITS } from '../archive/edition-view.ts';
import type { Site } from '../archive/site.ts';
import { TERM_KINDS } from '../archive/term.ts';
import { FRONT, homeAddress, sectionAddress } from '../map/addresses.ts';
import {
  type Alternates,
  articleAlternates,
  homeAlternates,
  hreflangs,
  periodAlternates,
  sectionAlternates,
  termAlternates,
  wantedAlternates,
} from '../map/alternates.ts';
import { inPages } from '../map/paging.ts';
import {
  periodItemAddress,
  periodItems,
  sectionsOf,
  termItemAddress,
  termItems,
  wantedItemAddress,
  wantedItems,
} from '../map/site-pages.ts';
import { compare } from '../text/compare.ts';
import { addTo } from '../text/grouping.ts';

export interface SitemapFile {
  readonly address: Address;
  /** What is in it: the addresses, each with those of its translations. */
  readonly urls: () => readonly unknown[];
  readonly xml: () => Promise<string>;
}

interface Page {
  readonly address: Address;
  readonly alternates: Alternates;
}

const SITEMAP = '/sitemap.xml' as Address;

/**
 * URLs in a file. The protocol allows 50,000, and 50 MB. A name in an address has at most 255 bytes,
 * thrice as many percent-encoded, and stands there once for the page itself and once for each alternate:
 * with three editions that is 4.5 KB a page, and 45 MB a file, at worst.
 */
const LIMIT = 10_000;

/**
 * The sitemap of an archive: one file, or for a large one an index with the files that it names.
 * No dates of change are in it: the archive does not know them.
 * @param limit URLs in a file, and on the site as long as one file is enough
 */
export function sitemapFiles(archive: Archive, limit = LIMIT): SitemapFile[] {
  const { site } = archive;
  const pages = pagesOf(archive).toSorted((a, b) => compare(a.address, b.address));
  if (pages.length <= limit) return [fileOf(SITEMAP, pages, site)];
  const files = [...inFiles(pages, limit)].map(([address, part]) => fileOf(address, part, site));
  const urls = files.map(({ address }) => urlOf(address, site));
  const index = () => xmlOf(new SitemapIndexStream(), urls);
  return [{ address: SITEMAP, urls: () => urls, xml: index }, ...files];
}

function fileOf(address: Address, pages: readonly Page[], site: Site): SitemapFile {
  const urls = () => pages.map((page) => [page.address, hreflangs(page.alternates)]);
  return { address, urls, xml: () => urlSet(pages, site) };
}

/**
 * A file a year and a file a kind of list in each edition, so that an added article changes few of them.
 * A year that is too long for one file is cut from its oldest day on: the first files of it stay.
 */
function inFiles(pages: readonly Page[], limit: number): Map<Address, Page[]> {
  const groups = new Map<string, Page[]>();
  for (const page of pages) {
    const [, edition, folder, name] = page.address.split('/');
    addTo(groups, name ? `${edition}-${folder}` : 'top', page);
  }
  const files = [...groups].flatMap(([group, all]) =>
    inPages(all, limit).map((part, i): [Address, Page[]] => [
      `/sitemap-${group}${i === 0 ? '' : `-${i + 1}`}.xml` as Address,
      part,
    ]),
  );
  return new Map(files);
}

/** Every page that is found under the address it names as its own. */
function pagesOf(archive: Archive): Page[] {
  return [
    { address: FRONT, alternates: homeAlternates(archive, FRONT) },
    ...archive.views.flatMap((view) => listsIn(archive, view)),
    ...archive.articles.map((article) => ({
      address: article.address,
      alternates: articleAlternates(archive, article),
    })),
  ];
}

function listsIn(archive: Archive, view: EditionView): Page[] {
  const { edition } = view;
  return [
    { address: homeAddress(edition), alternates: homeAlternates(archive, FRONT) },
    ...sectionsOf(edition)
      .filter((section) => section !== 'wanted')
      .map((section) => ({
        address: sectionAddress(edition, section),
        alternates: sectionAlternates(archive, section),
      })),
    ...wantedItems(archive, view).map((item) => ({
      address: wantedItemAddress(item),
      alternates: wantedAlternates(archive, edition, item.page),
    })),
    ...PERIOD_UNITS.flatMap((unit) => periodItems(view, unit)).map((item) => ({
      address: periodItemAddress(item),
      alternates: periodAlternates(archive, item.period),
    })),
    ...TERM_KINDS.flatMap((kind) => termItems(view, kind)).map((item) => ({
      address: termItemAddress(item),
      alternates: termAlternates(archive, item.term, edition, item.page.number),
    })),
  ];
}

function urlSet(pages: readonly Page[], site: Site): Promise<string> {
  const xmlns = { xhtml: true, news: false, image: false, video: false };
  const urls = pages.map(({ address, alternates }) => ({
    url: urlOf(address, site),
    links: hreflangs(alternates).map((one) => ({ lang: one.lang, url: urlOf(one.address, site) })),
  }));
  return xmlOf(new SitemapStream({ xmlns }), urls);
}

async function xmlOf(
  stream: SitemapStream | SitemapIndexStream,
  items: readonly unknown[],
): Promise<string> {
  const xml = streamToPromise(stream);
  for (const item of items) stream.write(item);
  stream.end();
  return (await xml).toString();
}
