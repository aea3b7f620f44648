/** The context of every component: the edition that it speaks for, and how it links to addresses. */
import { type Address, hrefOf, urlOf } from '../archive/address.ts';
import { type Edition, editionOf, type Site } from '../archive/site.ts';
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
  /** The script of the page that answers for addresses without a page. */
  readonly notFound: Address;
  /** The script that reloads a page of the preview. */
  readonly reload: Address | undefined;
}

/** Nothing of the archive is in it: a page shows its view, and what is the same on all pages. */
export class Context {
  readonly site: Site;
  readonly edition: Edition;
  readonly assets: AssetAddresses;

  constructor(site: Site, edition: Edition, assets: AssetAddresses) {
    this.site = site;
    this.edition = edition;
    this.assets = assets;
  }

  /** The same in another edition. */
  inEdition(lang: string): Context {
    const edition = editionOf(this.site, lang);
    if (!edition) throw new Error(`there is no edition ${lang}`);
    return new Context(this.site, edition, this.assets);
  }

  /** The same in each edition. */
  get inAllEditions(): Context[] {
    return this.site.editions.map(({ lang }) => this.inEdition(lang));
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

  /** The link to an address of the site. */
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
