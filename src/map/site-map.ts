/** The map of a site: all its pages, found by going through the list of kinds. */
import type { Address } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import { lastChangeOf } from '../archive/last-change.ts';
import type { PageLookup } from '../archive/references/resolver.ts';
import { sourcesOf } from '../archive/renditions.ts';
import type { Site } from '../archive/site.ts';
import type { Term } from '../archive/term.ts';
import type { Day } from '../dates/period.ts';
import { foldAddress } from '../text/fold.ts';
import { termAddress } from './addresses.ts';
import { FOLDERS_OF_FILES, HEADERS_FILE } from './file-folders.ts';
import type { PageKind, SitePage } from './kind.ts';
import { KINDS } from './kinds.ts';
import { leadPictureOf } from './parts.ts';
import { partsOf } from './reserved.ts';
import { isShared } from './share-cards.ts';

/** The pages that search engines are told of, with their alternates. */
export function sitemapOf(archive: Archive): SitePage[] {
  const lastDay = lastDaysOf(archive);
  return KINDS.filter(({ inSitemap }) => inSitemap).flatMap((kind) =>
    itemsOf(kind, archive)
      .filter((item) => !kind.isUnlisted?.(item))
      .map((item) => ({
        address: kind.address(item),
        alternates: kind.alternates?.(item, archive),
        lastChange: lastDay(kind.articlesOf?.(item, archive) ?? []),
        picture: pictureOf(kind.article?.(item)),
      })),
  );
}

/** Finds the last day on which any of some articles changed; each article is asked once. */
function lastDaysOf(archive: Archive): (articles: readonly Article[]) => Day | undefined {
  const days = new Map<Article, Day | undefined>();
  const dayOf = (article: Article) => {
    if (days.has(article)) return days.get(article);
    const { calendar } = archive.listing(article.lang).edition;
    const change = lastChangeOf(article, calendar);
    const day = change && calendar.dayOf(change);
    days.set(article, day);
    return day;
  };
  return (articles) =>
    articles.reduce<Day | undefined>((last, article) => {
      const day = dayOf(article);
      return day !== undefined && (last === undefined || day > last) ? day : last;
    }, undefined);
}

/** The address or the URL of the picture that an article's page tells other programs of. */
function pictureOf(article: Article | undefined): string | undefined {
  const view = article && leadPictureOf(article);
  if (!isShared(view)) return undefined;
  return view.picture ? sourcesOf(view.picture).src : view.url;
}

/** The items of a kind, a page each. */
export function itemsOf(kind: PageKind, archive: Archive): readonly unknown[] {
  return kind.items(archive, () => sitemapOf(archive));
}

/** The addresses of all pages of a site: where a link can lead. */
export function pageAddresses(archive: Archive): Address[] {
  return KINDS.flatMap((kind) => itemsOf(kind, archive).map((item) => kind.address(item)));
}

/**
 * The addresses of all pages that a person would link to: those of `pageAddresses`, but of the files that only
 * machines read no more than a reference can lead to. These are as large a work as all other pages together.
 */
export function linkedAddresses(archive: Archive): Address[] {
  return KINDS.flatMap((kind) =>
    kind.name === SITEMAP && kind.targets
      ? kind.targets(archive)
      : itemsOf(kind, archive).map((item) => kind.address(item)),
  );
}

/** The kind whose items are made of all other kinds'. */
const SITEMAP = 'sitemap';

/** Whether the site has, or may have later, a page or a file of its own at an address. */
export function isReserved(address: Address, site: Site): boolean {
  const path = partsOf(address);
  const folder = `/${path[0]}/` as Address;
  if (folder === `${HEADERS_FILE}/`) return true;
  return FOLDERS_OF_FILES.includes(folder) || KINDS.some((kind) => kind.reserves?.(path, site));
}

/** Finds the pages that references can lead to, of kinds other than articles. */
export function lookUpPages(catalogue: Catalogue): PageLookup {
  // Few references, if any, are links to pages that are no articles: these are listed for the first.
  let tags: ReadonlyMap<string, Term> | undefined;
  let pages: ReadonlySet<string> | undefined;
  return {
    tagAt(address) {
      tags ??= tagPages(catalogue);
      return tags.get(address);
    },
    hasPage(address) {
      pages ??= new Set(targets(catalogue).map(foldAddress));
      return pages.has(address);
    },
  };
}

function targets(catalogue: Catalogue): Address[] {
  return KINDS.flatMap((kind) => {
    if (kind.targets) return kind.targets(catalogue);
    return kind.items(catalogue, nothingYet).map((item) => kind.address(item));
  });
}

/** Before references are resolved there is no sitemap. */
function nothingYet(): never {
  throw new Error('a kind of page that needs the sitemap says its `targets`');
}

function tagPages({ listings, terms }: Catalogue): Map<string, Term> {
  return new Map(
    listings.flatMap(({ edition }) =>
      terms.tag.all.map((tag) => [foldAddress(termAddress(edition, tag)), tag] as const),
    ),
  );
}
