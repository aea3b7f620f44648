/** The pages of which screenshots are made: of every kind, in every language, the fullest that there is. */
import type { Address } from '../../src/archive/address.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { TERM_KINDS } from '../../src/archive/term-kinds.ts';
import { sectionAddress } from '../../src/map/addresses.ts';
import type { PageKind } from '../../src/map/kind.ts';
import { KINDS } from '../../src/map/kinds.ts';
import { itemsOf } from '../../src/map/site-map.ts';

/** A page, and the name of its screenshots: `article-id`, `term-index-place-ru`. */
export interface ShownPage {
  readonly name: string;
  readonly address: Address;
}

/** Kinds of which there is nothing to see: files for machines, and pages that send their reader on at once. */
export const UNSEEN: readonly string[] = ['moved', 'opensearch', 'sitemap'];

/** The start of what is below an edition: `/id/`. */
const EDITION = /^\/([a-z]{2,3})\//;

/**
 * The pages to show, in the order of the list of kinds. Kinds whose pages differ by what they list, such as the
 * indexes of terms, are shown once for each kind of term; years, months and days once for each, too.
 * @param sizeOf the bytes of a page: the fullest page shows most
 */
export function pagesToShow(archive: Archive, sizeOf: (address: Address) => number): ShownPage[] {
  return KINDS.filter(({ name }) => !UNSEEN.includes(name)).flatMap((kind) => {
    const fullest = new Map<string, { address: Address; size: number }>();
    for (const item of itemsOf(kind, archive)) {
      const address = kind.address(item);
      const name = nameOf(kind, address, archive);
      const size = sizeOf(address);
      const known = fullest.get(name);
      if (!known || size > known.size) fullest.set(name, { address, size });
    }
    return [...fullest].map(([name, { address }]) => ({ name, address }));
  });
}

/** Kinds that have seen pages, of which an archive has none. */
export function kindsWithoutPages(archive: Archive): string[] {
  return KINDS.filter(
    (kind) => !UNSEEN.includes(kind.name) && itemsOf(kind, archive).length === 0,
  ).map(({ name }) => name);
}

function nameOf(kind: PageKind, address: Address, { site }: Archive): string {
  const lang = EDITION.exec(address)?.[1];
  const edition = site.editions.find((one) => one.lang === lang);
  if (!edition) return kind.name;
  const ofTerms = TERM_KINDS.find((one) => address.startsWith(sectionAddress(edition, one)));
  const unit = /^\/\w+\/\d{4}(\/\d{2})?(\/\d{2})?\/$/.exec(address);
  const parts = [
    kind.name,
    ofTerms,
    ...(kind.name === 'period' && unit ? [unit[2] ? 'day' : unit[1] ? 'month' : 'year'] : []),
    edition.lang,
  ];
  return parts.filter((part) => part !== undefined).join('-');
}
