/** Parts of the rules for reserved addresses, which no article may claim: see `isReserved` in `site-map.ts`. */
import type { Section } from '../locales/locale.ts';
import type { PageKind } from './kind.ts';

/** The parts of an address, as file systems compare them that know no case. */
export function partsOf(address: string): string[] {
  return address
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
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
