/** The type of a kind of page: everything that the program knows of its pages, in one place. */
import type { Address } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article, Block, PublicBlocks } from '../archive/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import type { Changes } from '../archive/changes.ts';
import type { Parallel, Row } from '../archive/parallel/parallel.ts';
import type { Site } from '../archive/site.ts';
import type { Day } from '../dates/period.ts';
import type { Alternates } from './alternates.ts';
import type { DataBody } from './data/columns.ts';
import type { Dependencies } from './dependencies.ts';
import type { Parts } from './parts.ts';

/**
 * The data that a page is rendered from: plain, so that it can be compared. It holds all that the page
 * shows but what is the same on all pages, and for each text its hash. Its keys are the reasons that a
 * verbose build gives for making a page again.
 */
export interface PageView {
  /** The edition of the page; none for a page of all editions. */
  readonly lang?: string | undefined;
}

/** A page of the site, as the sitemap has it. */
export interface SitePage {
  readonly address: Address;
  readonly alternates: Alternates | undefined;
  /** The last day on which it changed: see `articlesOf`. */
  readonly lastChange: Day | undefined;
  /** The address or the URL of the picture that it is about. */
  readonly picture: string | undefined;
}

/** The texts of articles as they are shown, which a build reads for the pages that show them. */
export interface Texts {
  blocksOf(article: Article): PublicBlocks;
  /** The texts of an article and its translation, row by row. */
  rowsOf(pair: Parallel): readonly Row[];
}

interface Common<Item, View extends PageView, Body extends PageBody> {
  /** The name of its template in `src/pages/`. */
  readonly name: string;
  address(item: Item): Address;
  /** Whether its pages are in the sitemap. */
  readonly inSitemap: boolean;
  /** Whether one of its pages is left out of the sitemap nevertheless. */
  isUnlisted?(item: Item): boolean;
  /** The articles that the page shows: it changes with them, as the sitemap says. None of pages of which nobody knows. */
  articlesOf?(item: Item, archive: Archive): readonly Article[];
  view(item: Item, parts: Parts): View;
  /** The texts that the page shows. */
  body?(item: Item, texts: Texts): Body;
  /** The article whose job makes the page, as it has the text at hand; left out for other pages. */
  article?(item: Item): Article;
  /**
   * The parts of the archive whose change can change the view, or whether there is the page. A build does not look at a
   * page of which none has changed: where one is forgotten, old pages stay. Left out where the view is made anew each time.
   */
  dependencies?(item: Item, archive: Archive): Dependencies;
  /**
   * Whether an address is one of a page of this kind, now or some day, so that no article may claim it.
   * @param path the parts of the address, in lower case
   */
  reserves?(path: readonly string[], site: Site): boolean;
}

/** The texts that a page can be given beside its view. */
export type PageBody =
  | readonly Block[]
  | readonly Row[]
  | Changes
  | FeedTexts
  | DataBody
  | undefined;

/** The texts of a feed, one for each entry: none where the feed does not show it. */
export type FeedTexts = readonly (readonly Block[] | undefined)[];

/**
 * A kind of page, whatever its items are: its functions are methods, so that one list holds all kinds. Kinds are
 * made by `defineKind` and `defineKindWithAlternates`, which are stricter.
 */
export interface PageKind<
  Item = unknown,
  View extends PageView = PageView,
  Body extends PageBody = PageBody,
> extends Common<Item, View, Body> {
  /** The items, a page each. A kind with `targets` needs an archive, whose references are resolved. */
  items(catalogue: Catalogue, sitemap: () => readonly SitePage[]): readonly Item[];
  /** The same page in the other editions; left out where a page is of no edition, or of one only. */
  alternates?(item: Item, archive: Archive): Alternates;
  /** The addresses that a reference can lead to, where the items need resolved references. */
  readonly targets?: ((catalogue: Catalogue) => readonly Address[]) | undefined;
}

/**
 * Items that are known before references are resolved; or items that need resolved references, with the addresses
 * that a reference can lead to. Properties, not methods, so that the compiler tells the two apart.
 */
type Items<Item> =
  | {
      readonly items: (catalogue: Catalogue, sitemap: () => readonly SitePage[]) => readonly Item[];
      readonly targets?: undefined;
    }
  | {
      readonly items: (archive: Archive, sitemap: () => readonly SitePage[]) => readonly Item[];
      readonly targets: (catalogue: Catalogue) => readonly Address[];
    };

/** Data that JSON writes whole: no functions, so no class with methods, `Map` or archive either. */
type PlainData<Data> = Data extends string | number | boolean | null | undefined
  ? Data
  : Data extends (...args: never[]) => unknown
    ? never
    : { readonly [Key in keyof Data]: PlainData<Data[Key]> };

/** Everything that a kind is defined by, but its alternates. */
type Definition<Item, View extends PageView, Body extends PageBody> = Common<Item, View, Body> &
  Items<Item> & { readonly view: (item: Item, parts: Parts) => PlainData<View> };

/**
 * Defines a kind of page whose pages have no alternates.
 * @returns the same object. It does not compile where the view is not plain data, as its fingerprint would miss
 *   something; nor where the items need references and no `targets` are given
 */
export function defineKind<Item, View extends PageView, Body extends PageBody = undefined>(
  kind: Definition<Item, View, Body>,
): PageKind<Item, View, Body> {
  return kind;
}

/**
 * Defines a kind of page that has alternates, as `defineKind` does.
 * @returns the kind; the alternates of each page are added to its view
 */
export function defineKindWithAlternates<
  Item,
  View extends PageView,
  Body extends PageBody = undefined,
>(
  kind: Definition<Item, View, Body> & { alternates(item: Item, archive: Archive): Alternates },
): PageKind<Item, View & { readonly alternates: Alternates }, Body> {
  return {
    ...kind,
    view(item, parts) {
      const alternates = kind.alternates(item, parts.archive);
      // Added in place: a copy of every view would cost a twentieth of all fingerprints.
      return Object.assign(kind.view(item, parts), { alternates });
    },
  };
}
