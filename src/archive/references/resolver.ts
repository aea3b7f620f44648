/** What a reference leads to: the rules and their order. See docs/decisions/0012. */
import type { Day } from '../../dates/article-date.ts';
import { compare } from '../../text/compare.ts';
import { foldAddress } from '../../text/fold.ts';
import { addTo } from '../../text/grouping.ts';
import { readSiteAddress } from '../address.ts';
import type { Article } from '../article.ts';
import type { Listing } from '../listing.ts';
import type { Site } from '../site.ts';
import type { Story } from '../story.ts';
import type { Term } from '../term.ts';
import { foldUrl, placeOf, readReference } from './link.ts';
import type { Reference } from './reference.ts';
import type { TagNames } from './tag-names.ts';
import type { Match, Rivals, Target } from './target.ts';
import { TitleKeys, Titles } from './titles.ts';

/** Finds pages of the site that are no articles, by their folded addresses: see `foldAddress`. */
export interface PageLookup {
  /** The tag whose page is at an address. */
  readonly tagAt: (address: string) => Term | undefined;
  readonly hasPage: (address: string) => boolean;
}

/** The parts of the archive that the resolver works with. */
export interface Known {
  readonly articles: readonly Article[];
  readonly site: Site;
  readonly tagNames: TagNames;
  readonly storyOf: (article: Article) => Story;
  readonly pages: PageLookup;
}

/** Other articles that are named where a reference could have meant several. */
const MOST_RIVALS = 3;

const NO_RIVALS: Rivals = { rivals: [], rivalCount: 0 };

/** Finds what references lead to. Made once, asked for every reference, and then no longer needed. */
export class Resolver {
  readonly titleKeys: TitleKeys;
  readonly #known: Known;
  readonly #titles: Titles;
  readonly #byAddress = new Map<string, Article>();
  /** Made for the first link to a file: few archives have any. */
  #byFile: ReadonlyMap<string, Article> | undefined;
  readonly #byUrl = new Map<string, Article[]>();
  readonly #bySlug = new Map<string, Article[]>();
  /** Milliseconds, by which the nearest in time is found. */
  readonly #times = new Map<Day, number>();

  constructor(known: Known) {
    this.#known = known;
    const decisive = known.site.locales.flatMap(({ decisiveWords }) => decisiveWords);
    this.titleKeys = new TitleKeys(known.articles);
    this.#titles = new Titles(known.articles, this.titleKeys, decisive);
    for (const article of known.articles) {
      const { aliases = [], sourceUrl } = article.meta;
      for (const alias of aliases) this.#byAddress.set(foldAddress(alias), article);
      if (sourceUrl) addTo(this.#byUrl, foldUrl(sourceUrl), article);
      addTo(this.#bySlug, article.slug, article);
    }
    // Where an article is counts for more than where another one was.
    for (const article of known.articles) {
      this.#byAddress.set(foldAddress(article.address), article);
    }
  }

  /**
   * @param reference what stands in the text
   * @param from the article that it stands in
   * @param listing the edition whose reader asks
   */
  resolve(reference: Reference, from: Article, listing: Listing): Target {
    const { href, title } = readReference(reference);
    return (
      this.#byLink(href, from, listing) ??
      this.#byWords(title, from, listing) ??
      this.#byNearTitle(title, from, listing)
    );
  }

  #byLink(href: string | undefined, from: Article, listing: Listing): Target | undefined {
    // `#` stands where a copied page had a link of its own.
    if (href === undefined || href === '' || href.startsWith('#')) return undefined;
    const place = placeOf(href, from, this.#known.site);
    if (place.kind === 'web') {
      return this.#choose(this.#byUrl.get(place.url) ?? [], 'source address', from, listing);
    }
    if (place.kind === 'file') {
      this.#byFile ??= new Map(this.#known.articles.map((one) => [one.file, one]));
      const article = this.#byFile.get(place.file);
      return article && this.#lead(article, 'address', from, listing);
    }
    if (place.kind === 'other') return undefined;
    const article = this.#byAddress.get(place.address);
    if (article) return this.#lead(article, 'address', from, listing);
    const tag = this.#known.pages.tagAt(place.address);
    if (tag && listing.has(tag)) return { kind: 'tag', term: tag };
    if (this.#known.pages.hasPage(place.address)) {
      const address = readSiteAddress(encodeURI(place.address || '/'));
      if (address) return { kind: 'page', address };
    }
    return this.#bySlugIn(foldAddress(href), from, listing);
  }

  #byWords(title: string, from: Article, listing: Listing): Target | undefined {
    const tag = this.#known.tagNames.meant(title);
    const isTag = tag !== undefined && listing.has(tag);
    if (title.startsWith('#') && isTag) return { kind: 'tag', term: tag };
    const article =
      this.#bySlugIn(title, from, listing) ??
      this.#choose(this.#titles.same(title), 'title', from, listing);
    if (article) return article;
    if (isTag) return { kind: 'tag', term: tag };
    if (tag || title.startsWith('#')) {
      return { kind: 'unknown tag', query: title.replace(/^#\s*/, '') };
    }
    return undefined;
  }

  #bySlugIn(text: string, from: Article, listing: Listing): Target | undefined {
    // Most titles have blanks, and no slug has: it is a file's name without any.
    const found = text.includes(' ') ? undefined : this.#bySlug.get(text);
    return found && this.#choose(found, 'slug', from, listing);
  }

  /** An article of a near title, if no other story is as near; else the article is wanted. */
  #byNearTitle(title: string, from: Article, listing: Listing): Target {
    const near = this.#titles.near(title, (article) => !this.#sameStory(article, from));
    if (new Set(near.map(this.#known.storyOf)).size === 1) {
      const found = this.#choose(near, 'near title', from, listing);
      if (found) return found;
    }
    const named = this.#known.tagNames.inTitle(title);
    const term = named.find((tag) => listing.has(tag));
    return {
      kind: 'wanted',
      term,
      query: title,
      rivals: few(near, this.#nearestTo(from), MOST_RIVALS),
      rivalCount: near.length,
    };
  }

  /** Of several articles one that is no draft, in the language of the reference, then the nearest in time. */
  #choose(
    found: readonly Article[],
    by: Match,
    from: Article,
    listing: Listing,
  ): Target | undefined {
    if (found.length === 0) return undefined;
    const others = found.filter((article) => !this.#sameStory(article, from));
    if (others.length === 0 && found.includes(from)) return { kind: 'self' };
    const meant = others.length > 0 ? others : found;
    const [first] = few(meant, this.#nearestTo(from), 1);
    if (!first) return undefined;
    if (meant.length === 1) return this.#lead(first, by, from, listing);
    const rivals = meant.filter((article) => !this.#sameStory(article, first));
    return this.#lead(first, by, from, listing, {
      rivals: few(rivals, this.#nearestTo(from), MOST_RIVALS),
      rivalCount: rivals.length,
    });
  }

  /** To the reader's own language where there is one; a text that names its translation means just that. */
  #lead(
    article: Article,
    by: Match,
    from: Article,
    listing: Listing,
    others: Rivals = NO_RIVALS,
  ): Target {
    if (article === from) return { kind: 'self' };
    const { articles } = this.#known.storyOf(article);
    const translation = this.#sameStory(article, from)
      ? undefined
      : articles.get(listing.edition.lang);
    return { kind: 'article', article: translation ?? article, by, ...others };
  }

  #nearestTo(from: Article): (a: Article, b: Article) => number {
    return (a, b) =>
      Number(a.draft) - Number(b.draft) ||
      Number(a.lang !== from.lang) - Number(b.lang !== from.lang) ||
      this.#apart(a, from) - this.#apart(b, from) ||
      compare(a.file, b.file);
  }

  #apart(a: Article, b: Article): number {
    return Math.abs(this.#timeOf(a.day) - this.#timeOf(b.day));
  }

  #timeOf(day: Day): number {
    const time = this.#times.get(day) ?? Date.parse(day);
    this.#times.set(day, time);
    return time;
  }

  /** Whether two articles are of one story. */
  #sameStory(a: Article, b: Article): boolean {
    return this.#known.storyOf(a) === this.#known.storyOf(b);
  }
}

/** The first few in an order: a thousand articles can have one title, and a thousand lines refer to it. */
function few<Item>(
  items: readonly Item[],
  order: (a: Item, b: Item) => number,
  most: number,
): Item[] {
  if (items.length === 1) return [...items];
  const first: Item[] = [];
  for (const item of items) {
    const last = first.at(-1);
    if (first.length === most && last !== undefined && order(item, last) >= 0) continue;
    first.push(item);
    first.sort(order);
    if (first.length > most) first.pop();
  }
  return first;
}
