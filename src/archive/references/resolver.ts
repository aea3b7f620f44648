/** Resolves references: finds their targets by several rules, tried in order. See docs/decisions/0012. */
import { type Period, timeOf } from '../../dates/period.ts';
import { compare } from '../../text/compare.ts';
import { foldAddress } from '../../text/fold.ts';
import { addTo } from '../../text/grouping.ts';
import { readSiteAddress } from '../address.ts';
import type { Article } from '../article.ts';
import type { ErasedNames } from '../erased.ts';
import type { Kinship } from '../kinship.ts';
import type { Listing } from '../listing.ts';
import type { Site } from '../site.ts';
import type { Story } from '../story.ts';
import type { Term } from '../term.ts';
import { foldUrl, linkDestination, readReference } from './link.ts';
import type { Reference } from './reference.ts';
import type { TagNames } from './tag-names.ts';
import type { Match, Rivals, Target } from './target.ts';
import { TitleKeys, Titles } from './titles.ts';

/** Finds pages of the site other than articles, by their folded addresses: see `foldAddress`. */
export interface PageLookup {
  /** The tag whose page is at an address. */
  readonly tagAt: (address: string) => Term | undefined;
  readonly hasPage: (address: string) => boolean;
}

/** The parts of the archive that the resolver works with. */
interface ResolverInput {
  readonly articles: readonly Article[];
  readonly erased: ErasedNames;
  readonly site: Site;
  readonly tagNames: TagNames;
  readonly storyOf: (article: Article) => Story;
  readonly kinship: Kinship;
  readonly pages: PageLookup;
}

/** Most rivals of a target that are named in a report. */
const MOST_RIVALS = 3;

const ERASED: Target = { kind: 'erased' };

const NO_RIVALS: Rivals = { rivals: [], rivalCount: 0 };

/** Resolves the references of an archive. Its indexes are large, and needed only until all are resolved. */
export class Resolver {
  readonly #input: ResolverInput;
  readonly #titles: Titles;
  readonly #byAddress = new Map<string, Article>();
  /** Made at the first link to a file: few archives have any. */
  #byFile: ReadonlyMap<string, Article> | undefined;
  readonly #byUrl = new Map<string, Article[]>();
  readonly #bySlug = new Map<string, Article[]>();
  /** Milliseconds, by which the nearest in time is found. */
  readonly #times = new Map<Period | undefined, number>();

  constructor(input: ResolverInput) {
    this.#input = input;
    const decisive = input.site.locales.flatMap(({ decisiveWords }) => decisiveWords);
    this.#titles = new Titles(input.articles, new TitleKeys(input.articles), decisive);
    for (const article of input.articles) {
      const { aliases = [] } = article.meta;
      for (const alias of aliases) this.#byAddress.set(foldAddress(alias), article);
      for (const url of sourceUrls(article)) addTo(this.#byUrl, url, article);
      addTo(this.#bySlug, article.slug, article);
    }
    // Present addresses last, so that they override the aliases of other articles.
    for (const article of input.articles) {
      this.#byAddress.set(foldAddress(article.address), article);
    }
  }

  /**
   * Finds the target of a reference: by its link, by its words, or by a near title.
   * @param from the article with the reference
   * @param listing the edition whose readers follow it
   */
  resolve(reference: Reference, from: Article, listing: Listing): Target {
    const { href, title } = readReference(reference);
    return (
      this.#byLink(href, from, listing) ??
      this.#byWords(title, from, listing) ??
      this.#byErasedTitle(title) ??
      this.#byNearTitle(title, from, listing)
    );
  }

  #byLink(href: string | undefined, from: Article, listing: Listing): Target | undefined {
    // `#` is left of a copied page's own link.
    if (href === undefined || href === '' || href.startsWith('#')) return undefined;
    const destination = linkDestination(href, from, this.#input.site);
    if (destination.kind === 'web') {
      return this.#choose(this.#byUrl.get(destination.url) ?? [], 'source address', from, listing);
    }
    if (destination.kind === 'file') {
      if (this.#input.erased.hasFile(destination.file)) return ERASED;
      this.#byFile ??= new Map(this.#input.articles.map((one) => [one.file, one]));
      const article = this.#byFile.get(destination.file);
      return article && this.#lead(article, 'address', from, listing);
    }
    if (destination.kind === 'other') return undefined;
    const article = this.#byAddress.get(destination.address);
    if (article) return this.#lead(article, 'address', from, listing);
    if (this.#input.erased.hasAddress(destination.address)) return ERASED;
    const tag = this.#input.pages.tagAt(destination.address);
    if (tag && listing.uses(tag)) return { kind: 'tag', term: tag };
    if (this.#input.pages.hasPage(destination.address)) {
      const address = readSiteAddress(encodeURI(destination.address || '/'));
      if (address) return { kind: 'page', address };
    }
    return this.#bySlugIn(foldAddress(href), from, listing);
  }

  #byWords(title: string, from: Article, listing: Listing): Target | undefined {
    const tag = this.#input.tagNames.findExact(title);
    const isTag = tag !== undefined && listing.uses(tag);
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

  #byErasedTitle(title: string): Target | undefined {
    return this.#input.erased.hasTitle(title) ? ERASED : undefined;
  }

  #bySlugIn(text: string, from: Article, listing: Listing): Target | undefined {
    // Most titles have blanks, and slugs have none, since they are made of file names without any.
    const found = text.includes(' ') ? undefined : this.#bySlug.get(text);
    return found && this.#choose(found, 'slug', from, listing);
  }

  /** The article with a near title, if no other story has one as near. Without one, the title is wanted. */
  #byNearTitle(title: string, from: Article, listing: Listing): Target {
    const near = this.#titles.near(title, (article) => !this.#isKin(article, from));
    if (new Set(near.map((one) => this.#identityOf(one))).size === 1) {
      const found = this.#choose(near, 'near title', from, listing);
      if (found) return found;
    }
    const named = this.#input.tagNames.inTitle(title);
    const term = named.find((tag) => listing.uses(tag));
    return {
      kind: 'wanted',
      term,
      query: title,
      rivals: few(near, this.#nearestTo(from), MOST_RIVALS),
      rivalCount: near.length,
    };
  }

  /**
   * The best of several articles: no draft, if possible, then in the reference's language, then nearest in time. Of
   * several versions of an article that were found, the newest counts.
   */
  #choose(
    found: readonly Article[],
    by: Match,
    from: Article,
    listing: Listing,
  ): Target | undefined {
    if (found.length === 0) return undefined;
    const others = found.filter((article) => !this.#isKin(article, from));
    if (others.length === 0 && found.includes(from)) return { kind: 'self' };
    const candidates = this.#newestVersions(others.length > 0 ? others : found);
    const [first] = few(candidates, this.#nearestTo(from), 1);
    if (!first) return undefined;
    if (candidates.length === 1) return this.#lead(first, by, from, listing);
    const rivals = candidates.filter((article) => !this.#isKin(article, first));
    return this.#lead(first, by, from, listing, {
      rivals: few(rivals, this.#nearestTo(from), MOST_RIVALS),
      rivalCount: rivals.length,
    });
  }

  /**
   * The target for an article: its translation in the reader's language, if it is not in that language itself. A
   * reference to a translation of its own article is not changed.
   */
  #lead(
    article: Article,
    by: Match,
    from: Article,
    listing: Listing,
    others: Rivals = NO_RIVALS,
  ): Target {
    if (article === from) return { kind: 'self' };
    const { articles } = this.#input.storyOf(article);
    const { lang } = listing.edition;
    const isRead = article.lang === lang || this.#sameStory(article, from);
    const translation = isRead ? undefined : articles.get(lang);
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
    return Math.abs(this.#timeOf(a.period) - this.#timeOf(b.period));
  }

  #timeOf(period: Period | undefined): number {
    const time = this.#times.get(period) ?? timeOf(period);
    this.#times.set(period, time);
    return time;
  }

  /** Leaves out each article of which a newer version is among them. A draft does not stand for what is published. */
  #newestVersions(articles: readonly Article[]): readonly Article[] {
    const { kinship } = this.#input;
    if (articles.every((one) => kinship.versionsOf(one).length === 0)) return articles;
    const newest = new Map<readonly Article[], Article>();
    const placeOf = (one: Article) => kinship.versionsOf(one).indexOf(one);
    for (const one of articles) {
      const versions = kinship.versionsOf(one);
      const known = newest.get(versions);
      const isNewer =
        !known ||
        Number(known.draft) - Number(one.draft) > 0 ||
        (known.draft === one.draft && placeOf(one) > placeOf(known));
      if (versions.length > 0 && isNewer) newest.set(versions, one);
    }
    return articles.filter((one) => {
      const versions = kinship.versionsOf(one);
      return versions.length === 0 || newest.get(versions) === one;
    });
  }

  /** Whether two articles are of one story. */
  #sameStory(a: Article, b: Article): boolean {
    return this.#input.storyOf(a) === this.#input.storyOf(b);
  }

  /** Whether two articles are of one story, or of stories that are witnesses or versions of one another. */
  #isKin(a: Article, b: Article): boolean {
    return this.#identityOf(a) === this.#identityOf(b);
  }

  #identityOf(article: Article): object {
    return this.#input.kinship.identityOf(this.#input.storyOf(article));
  }
}

/** The folded addresses on the web that an article was published at, each once. */
function sourceUrls({ meta: { sourceUrl, reprints = [] } }: Article): Set<string> {
  const urls = [sourceUrl, ...reprints.map((one) => one.sourceUrl)];
  return new Set(urls.filter((url) => url !== undefined).map(foldUrl));
}

/**
 * The first few items in an order. No sort of all: a thousand articles can share a title, and a thousand references
 * can name it.
 */
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
