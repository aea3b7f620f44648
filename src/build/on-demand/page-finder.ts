/** Finds the page that a file of the site is, among all pages of an archive. */
import type { Archive } from '../../archive/archive.ts';
import type { PageKind } from '../../map/kind.ts';
import { KINDS } from '../../map/kinds.ts';
import { itemsOf } from '../../map/site-map.ts';
import { fileOf } from '../plan.ts';

/** A page by what it is made from. */
export interface FoundPage {
  readonly kind: PageKind;
  readonly item: unknown;
}

/** Kinds that are looked through first and last: articles are asked for most, and the sitemap needs all other pages. */
const FIRST = 'article';
const LAST = 'sitemap';

/** The pages of an archive by their files. Those of a kind are looked through when none of the kinds before has a file. */
export class PageFinder {
  readonly #archive: Archive;
  readonly #waiting: PageKind[];
  readonly #pages = new Map<string, FoundPage>();

  constructor(archive: Archive) {
    this.#archive = archive;
    const rank = ({ name }: PageKind) => (name === FIRST ? 0 : name === LAST ? 2 : 1);
    this.#waiting = KINDS.toSorted((a, b) => rank(a) - rank(b));
  }

  /** @param path below the output folder */
  find(path: string): FoundPage | undefined {
    let found = this.#pages.get(path);
    while (!found) {
      const kind = this.#waiting.shift();
      if (!kind) return undefined;
      for (const item of itemsOf(kind, this.#archive)) {
        this.#pages.set(fileOf(kind.address(item)), { kind, item });
      }
      found = this.#pages.get(path);
    }
    return found;
  }
}
