/** The archive: the catalogue with its references resolved, made once and handed to every page. */
import type { Address } from './address.ts';
import { type Article, byAge } from './article.ts';
import { type ArchiveSource, Catalogue } from './catalogue.ts';
import type { Listing } from './listing.ts';
import { LinkGraph } from './references/link-graph.ts';
import { type PageLookup, Resolver } from './references/resolver.ts';
import { TagNames } from './references/tag-names.ts';
import type { Target } from './references/target.ts';
import { Related, tellingWords } from './related.ts';
import type { Term } from './term.ts';

/** Read-also references from which on an article needs no related ones beside them. */
const ENOUGH_READ_ALSO = 3;

/** Everything that an archive is made of, and what it cannot know itself. */
export interface LinkedSource extends ArchiveSource {
  /** Finds the pages that are no articles, which references can lead to. */
  readonly lookUp: (catalogue: Catalogue) => PageLookup;
  /** The hash of an original's words now, by its file: see `comparedOriginals`. */
  readonly wordsHashes: ReadonlyMap<string, string>;
}

export class Archive extends Catalogue {
  /** The references with their targets, and what follows from them. */
  readonly links: LinkGraph;
  readonly #source: LinkedSource;
  #published: Archive | undefined;
  readonly #related = new Map<Listing, Related>();

  /** Resolves everything that pages need to know of one another. */
  constructor(source: LinkedSource) {
    super(source);
    this.#source = source;
    const storyOf = (article: Article) => this.storyOf(article);
    const resolver = new Resolver({
      articles: this.articles,
      site: this.site,
      tagNames: new TagNames(this.terms.tag.all, this.site.languages),
      storyOf,
      pages: source.lookUp(this),
    });
    this.links = new LinkGraph(this.articles.toSorted(byAge), this.listings, storyOf, resolver);
  }

  /** The archive without its drafts: what is published. */
  get published(): Archive {
    this.#published ??= this.articles.some(({ draft }) => draft)
      ? new Archive({
          ...this.#source,
          articles: this.articles.filter(({ draft }) => !draft),
        })
      : this;
    return this.#published;
  }

  /** Whether an article's original says other words than when the article was made from it. */
  isStale(article: Article): boolean {
    const { originalSha256 } = article.meta;
    const original = originalSha256 === undefined ? undefined : this.originalOf(article);
    const now = original && this.#source.wordsHashes.get(original.file);
    return now !== undefined && now !== originalSha256;
  }

  /** The translations whose original says other words now. */
  get stale(): Article[] {
    return this.articles.filter((article) => this.isStale(article));
  }

  /** How many related articles a page has room for, beside its own read-also references. */
  roomForRelated(article: Article): number {
    const readAlso = this.links
      .of(article)
      .filter(({ reference }) => reference.kind === 'readAlso');
    const own = new Set(readAlso.flatMap(({ target }) => destinationOf(target) ?? []));
    return Math.max(0, ENOUGH_READ_ALSO - own.size);
  }

  /**
   * The articles that have most in common with one, at most one of a story, in its own language: as many
   * as it lacks of read-also references, and none that it refers to itself.
   */
  related(article: Article): Article[] {
    const room = this.roomForRelated(article);
    if (room === 0) return [];
    const listing = this.listing(article.lang);
    return this.#relatedIn(listing).of(article, room, this.#linkedWith(article, listing));
  }

  /** The articles in its language to which the page of an article leads as it is, itself among them. */
  #linkedWith(article: Article, listing: Listing): Set<Article> {
    const { before = [], after = [] } = this.links.chain(article, listing) ?? {};
    const targets = this.links
      .of(article)
      .flatMap(({ target }) => (target.kind === 'article' ? target.article : []));
    const all = [article, ...targets, ...this.links.referrers(article), ...before, ...after];
    return new Set(all.map((one) => this.storyOf(one).articles.get(article.lang) ?? one));
  }

  #relatedIn(listing: Listing): Related {
    const known = this.#related.get(listing);
    if (known) return known;
    const { commonWords, stem } = listing.edition.locale;
    const common = new Set(commonWords);
    const related = new Related(listing, (article) => ({
      tags: this.termsOf(article, 'tag'),
      words: tellingWords(article, common, stem),
    }));
    this.#related.set(listing, related);
    return related;
  }
}

/** The destination of a target, the same for two lines that lead to the same; none where nothing is found. */
function destinationOf(target: Target): Article | Term | Address | undefined {
  switch (target.kind) {
    case 'article':
      return target.article;
    case 'tag':
      return target.term;
    case 'page':
      return target.address;
    default:
      return undefined;
  }
}
