/** Reserved addresses: those of the site's own pages and files, which no article may claim. */
import type { Address } from '../archive/address.ts';
import type { Site } from '../archive/site.ts';
import type { Section } from '../locales/locale.ts';
import type { PageKind } from './kind.ts';

/** Folders of files that a build adds beside the pages. */
const FOLDERS_OF_FILES = ['search', 'assets'];

/** The parts of an address, as file systems compare them that know no case. */
export function partsOf(address: string): string[] {
  return address
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
}

/** Whether the site has, or may have later, a page or a file of its own at an address. */
export function isReserved(address: Address, site: Site, kinds: readonly PageKind[]): boolean {
  const path = partsOf(address);
  const [folder = ''] = path;
  return FOLDERS_OF_FILES.includes(folder) || kinds.some((kind) => kind.reserves?.(path, site));
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
