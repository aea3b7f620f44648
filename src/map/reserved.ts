/** Parts of the rules for reserved addresses, which no article may claim: see `isReserved` in `site-map.ts`. */

import type { Edition, Site } from '../archive/site.ts';
import type { Section } from '../locales/locale.ts';
import type { PageKind } from './kind.ts';

/** The parts of an address, as file systems compare them that know no case. */
export function partsOf(address: string): string[] {
  return address
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
}

/**
 * Says that a kind of page has addresses right below those of articles: `/id/2021/02/15/judul/perubahan/`.
 * @param isOwn whether the last part of an address is one of the kind's, for an article of an edition
 */
export function isBelowArticle(
  isOwn: (edition: Edition, part: string, site: Site) => boolean,
): NonNullable<PageKind['reserves']> {
  return ([lang, ...below], site) => {
    const edition = site.editions.find((one) => one.lang === lang);
    const part = below.at(-1);
    const isBelow = edition !== undefined && isArticles(below.slice(0, -1), edition);
    return isBelow && part !== undefined && isOwn(edition, part, site);
  };
}

/** `2021/02/15/judul`, `2021/02/judul`, `2021/judul`; but not the day `2021/02/15`. */
const DATED = /^\d{4}(?:(?:\/\d{2}){2}\/|(?:\/\d{2})?\/(?!\d{2}$))[^/]+$/;

/** Whether an article may have an address, whose parts below the edition are given. */
function isArticles(parts: readonly string[], { locale }: Edition): boolean {
  const [section] = parts;
  const isUndated = section === locale.sections.undated && parts.length === 2;
  return isUndated || DATED.test(parts.join('/'));
}

/** Says that a kind of page has its section's address and all below it. */
export function isSectionOf(...sections: readonly Section[]): NonNullable<PageKind['reserves']> {
  return ([lang, section], { editions }) => {
    const edition = editions.find((one) => one.lang === lang);
    return (
      edition !== undefined && sections.some((one) => edition.locale.sections[one] === section)
    );
  };
}
