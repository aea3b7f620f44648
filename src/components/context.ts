/** What every component is given: the archive as one edition shows it, and how to link to things. */

import type { Address } from '../archive/address.ts';
import { hrefOf, urlOf } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { EditionView } from '../archive/edition-view.ts';
import type { Edition, Site } from '../archive/site.ts';
import type { Strings } from '../locales/locale.ts';
import type { PassageLanguage } from '../text/passages.ts';

/** The addresses of the built CSS and scripts, which carry a hash of what is in them. */
export interface AssetAddresses {
  readonly icon: Address;
  readonly style: Address;
  /** The script of every search box and of marked words, which all pages have. */
  readonly box: Address;
  /** The search page's script, per language of the interface. */
  readonly search: Readonly<Record<string, Address>>;
  /** The script of the page that stands at addresses that are none. */
  readonly notFound: Address;
  /** The script that reloads a page of the preview. */
  readonly reload: Address | undefined;
}

export class Context {
  readonly archive: Archive;
  readonly view: EditionView;
  readonly assets: AssetAddresses;

  constructor(archive: Archive, view: EditionView, assets: AssetAddresses) {
    this.archive = archive;
    this.view = view;
    this.assets = assets;
  }

  /** The same in another edition. */
  inEdition(lang: string): Context {
    return new Context(this.archive, this.archive.view(lang), this.assets);
  }

  get site(): Site {
    return this.archive.site;
  }

  get edition(): Edition {
    return this.view.edition;
  }

  get lang(): string {
    return this.edition.lang;
  }

  /** The interface's strings. */
  get t(): Strings {
    return this.edition.locale.strings;
  }

  /** The languages that passages may be in, the site's own first. */
  get languages(): readonly PassageLanguage[] {
    return this.site.languages;
  }

  /** What a page links to for an address of the site. */
  href(address: Address): string {
    return hrefOf(address, this.site.pathPrefix);
  }

  /** The address in full, for machines that read the page elsewhere. */
  absolute(address: Address): string {
    return urlOf(address, this.site);
  }

  /** A language's name in itself: `Русский`. */
  languageName(lang: string): string {
    return this.site.locales.find((locale) => locale.lang === lang)?.name ?? lang;
  }
}
