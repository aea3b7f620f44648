/** The pages of which screenshots are made: of every kind, in every language, the one with most kinds of elements. */
import type { Address } from '../../src/archive/address.ts';
import type { Archive } from '../../src/archive/archive.ts';
import type { PageKind } from '../../src/map/kind.ts';
import { KINDS } from '../../src/map/kinds.ts';
import { itemsOf } from '../../src/map/site-map.ts';

/** A page, and the name of its screenshots: `article-id`, `term-index-place-ru`. */
export interface ShownPage {
  readonly name: string;
  readonly address: Address;
}

/** Kinds of which there is nothing to see: files for machines, and pages that send their reader on at once. */
export const UNSEEN: readonly string[] = [
  'data-part',
  'data-table',
  'feed',
  'markdown',
  'moved',
  'opensearch',
  'opml',
  'robots',
  'sitemap',
  'web-manifest',
];

/** Kinds of archives that are larger than the sample: further pages of a long day, letters of a long index. */
const OF_LARGE_ARCHIVES: readonly string[] = ['long-period', 'term-letter'];

/** The start of what is below an edition: `/id/`. */
const EDITION = /^\/([a-z]{2,3})\//;

/**
 * The pages to show, in the order of the list of kinds. Kinds with pages in several sections, such as the indexes of
 * terms, are shown once for each; years, months and days once for each, too.
 * @param htmlOf the HTML of a page: of many, the one with most kinds of elements shows most, then the longest
 */
export function pagesToShow(archive: Archive, htmlOf: (address: Address) => string): ShownPage[] {
  return KINDS.filter(({ name }) => !UNSEEN.includes(name)).flatMap((kind) => {
    const fullest = new Map<string, { address: Address; fullness: number }>();
    for (const item of itemsOf(kind, archive)) {
      const address = kind.address(item);
      const name = nameOf(kind, address, archive);
      const fullness = fullnessOf(htmlOf(address));
      const known = fullest.get(name);
      if (!known || fullness > known.fullness) fullest.set(name, { address, fullness });
    }
    return [...fullest].map(([name, { address }]) => ({ name, address }));
  });
}

/** How many kinds of elements a page has, and, behind them, how long it is. */
function fullnessOf(html: string): number {
  const elements = new Set(html.match(/<[a-z][a-z\d]*/g));
  return elements.size + html.length / (html.length + 1);
}

/** Kinds that have seen pages, of which an archive has none, though it is not too small for them. */
export function kindsWithoutPages(archive: Archive): string[] {
  const expected = KINDS.filter(
    ({ name }) => !UNSEEN.includes(name) && !OF_LARGE_ARCHIVES.includes(name),
  );
  return expected.filter((kind) => itemsOf(kind, archive).length === 0).map(({ name }) => name);
}

function nameOf(kind: PageKind, address: Address, { site }: Archive): string {
  const lang = EDITION.exec(address)?.[1];
  const edition = site.editions.find((one) => one.lang === lang);
  if (!edition) return kind.name;
  const word = address.split('/')[2];
  const section = Object.entries(edition.locale.sections).find(([, one]) => one === word)?.[0];
  const unit = /^\/\w+\/\d{4}(\/\d{2})?(\/\d{2})?\/$/.exec(address);
  const parts = [
    kind.name,
    ...(section === undefined || section === kind.name ? [] : [section]),
    ...(kind.name === 'period' && unit ? [unit[2] ? 'day' : unit[1] ? 'month' : 'year'] : []),
    edition.lang,
  ];
  return parts.join('-');
}
