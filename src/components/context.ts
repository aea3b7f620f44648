/** Context of components: the site, the edition whose words they use, and links to addresses. */
import { type Address, hrefOf, urlOf } from '../archive/address.ts';
import type { CardColors } from '../archive/share-card.ts';
import { type Edition, editionOf, languageLabel, type Site } from '../archive/site.ts';
import type { Locale, Strings } from '../locales/locale.ts';
import type { PassageLanguage } from '../text/passages.ts';
import type { PictureSize } from '../theme/picture-size.ts';

/** The addresses of the built CSS, scripts and icons, whose names have a hash of their content, and the site's colours. */
export interface AssetAddresses {
  readonly icon: Address;
  /** The logo of the theme, which stands for the title in the masthead. */
  readonly logo: (PictureSize & { readonly address: Address }) | undefined;
  readonly style: Address;
  /** The files of upright letters that texts in a script need, which browsers are told of before the style sheet. */
  readonly fonts: Readonly<Record<Locale['script'], readonly Address[]>>;
  /** Whether readers may choose between light and dark: the style sheet can show each of them. */
  readonly hasSchemes: boolean;
  /** The script of every search box and of marked words, which all pages have. */
  readonly box: Address;
  /** The search page's script, by the language of the interface. */
  readonly search: Readonly<Record<string, Address>>;
  /** The script of the 404 page. */
  readonly notFound: Address;
  /** The script of the pages that have ways by time: calendars, a day to go to, this day in other years. */
  readonly time: Address;
  /** Of the pages that lead to others. */
  readonly moved: Address;
  /** The script that reloads pages of the preview. */
  readonly reload: Address | undefined;
  /** Icons of pixels, by their sizes: for the screens of telephones, and for search engines; one that may be cut round. */
  readonly icons: Readonly<Record<180 | 192 | 512 | 'maskable', Address>>;
  /** The colours of share cards. */
  readonly colors: CardColors;
}

/** A path that a full URL has unchanged. */
const UNCHANGED = /^\/(?!\/)[\w/-]*$/;

/** The data that components share besides views. The archive is not in it, so that a page shows only its view. */
export class Context {
  readonly site: Site;
  readonly edition: Edition;
  readonly assets: AssetAddresses;
  readonly #labels = new Map<string, string>();
  /** The contexts of the editions so far, by their languages: one each, so that components remember what they make. */
  readonly #ofEditions: Map<string, Context>;

  constructor(site: Site, edition: Edition, assets: AssetAddresses, ofEditions = new Map()) {
    this.site = site;
    this.edition = edition;
    this.assets = assets;
    this.#ofEditions = ofEditions.set(edition.lang, this);
  }

  /** The context of another edition. Throws if there is none. */
  inEdition(lang: string): Context {
    const known = this.#ofEditions.get(lang);
    if (known) return known;
    const edition = editionOf(this.site, lang);
    if (!edition) throw new Error(`there is no edition ${lang}`);
    return new Context(this.site, edition, this.assets, this.#ofEditions);
  }

  /** The contexts of all editions. */
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

  /** The languages that passages may be in, those of the editions first. */
  get languages(): readonly PassageLanguage[] {
    return this.site.languages;
  }

  /** The link to an address of the site. */
  href(address: Address): string {
    return hrefOf(address, this.site.pathPrefix);
  }

  /** The full URL of an address, for search engines and other machines. */
  absolute(address: Address): string {
    const href = this.href(address);
    // To make a `URL` of each takes a hundredth of a build, and changes nothing in most.
    return UNCHANGED.test(href) ? this.site.origin + href : urlOf(address, this.site);
  }

  /** The name of a language in that of the page: `Bahasa Rusia`. */
  languageLabel(lang: string): string {
    let label = this.#labels.get(lang);
    if (label === undefined) {
      label = languageLabel(this.edition, lang, this.site);
      this.#labels.set(lang, label);
    }
    return label;
  }

  /** The name of a language in that language, as switches between languages have it: `Русский`. */
  languageName(lang: string): string {
    return this.site.locales.find((locale) => locale.lang === lang)?.name ?? lang;
  }
}
