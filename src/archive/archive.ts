/** Archive: the catalogue with its references resolved, made once for all pages. */
import type { Address } from './address.ts';
import { type Article, byAge } from './article.ts';
import { Catalogue, type CatalogueInput } from './catalogue.ts';
import { ErasedNames } from './erased.ts';
import type { Listing } from './listing.ts';
import type { TargetsOf } from './references/known-targets.ts';
import { LinkGraph } from './references/link-graph.ts';
import { type PageLookup, Resolver } from './references/resolver.ts';
import { TagNames } from './references/tag-names.ts';
import type { Target } from './references/target.ts';
import { TitleKeys } from './references/titles.ts';
import { Related, significantWords } from './related.ts';
import type { Term } from './term.ts';

/** An article with this many read-also references gets no related articles beside them. */
const ENOUGH_READ_ALSO = 3;

/** Everything that an archive is made from. */
interface ArchiveInput extends CatalogueInput {
  /** Makes the lookup of the pages, other than articles, that references can lead to. */
  readonly lookUp: (catalogue: Catalogue) => PageLookup;
  /**
   * Finds where references lead if that is known, so that they need not be resolved.
   * @param archive without `links`
   */
  readonly knownTargets?: ((archive: LinkedLater) => TargetsOf | undefined) | undefined;
  /** The present words hash of each original in `comparedOriginals`, by its file. */
  readonly wordsHashes: ReadonlyMap<string, string>;
}

/** An archive whose references are not resolved yet. */
export type LinkedLater = Catalogue & Pick<Archive, 'isStale'>;

/** The whole archive, with everything that pages need to know of one another. */
export class Archive extends Catalogue {
  /** The references with their targets, and the chains, referrers and wanted titles that follow from them. */
  readonly links: LinkGraph;
  readonly #input: ArchiveInput;
  #published: Archive | undefined;
  readonly #related = new Map<Listing, Related>();

  /** Groups the stories, makes the listings, and resolves all references. */
  constructor(input: ArchiveInput) {
    super(input);
    this.#input = input;
    this.links = new LinkGraph(
      this.articles.toSorted(byAge),
      (article) => this.storyOf(article),
      input.knownTargets?.(this) ?? this.#resolve(),
      new TitleKeys(this.articles),
    );
  }

  /** Resolves all references. */
  #resolve(): TargetsOf {
    const resolver = new Resolver({
      articles: this.articles,
      erased: new ErasedNames(this.erased),
      site: this.site,
      tagNames: new TagNames(this.terms.tag.all, this.site.languages),
      storyOf: (article) => this.storyOf(article),
      kinship: this.kinship,
      pages: this.#input.lookUp(this),
    });
    return (from) => {
      const listing = this.listing(from.lang);
      return from.references.map((reference) => resolver.resolve(reference, from, listing));
    };
  }

  /** The archive without its drafts, as it is published. */
  get published(): Archive {
    this.#published ??= this.articles.some(({ draft }) => draft)
      ? new Archive({
          ...this.#input,
          knownTargets: undefined,
          articles: this.articles.filter(({ draft }) => !draft),
        })
      : this;
    return this.#published;
  }

  /** Whether the words of an article's original have changed since the article was translated from it. */
  isStale(article: Article): boolean {
    const { originalSha256 } = article.meta;
    const original = originalSha256 === undefined ? undefined : this.originalOf(article);
    const now = original && this.#input.wordsHashes.get(original.file);
    return now !== undefined && now !== originalSha256;
  }

  /** The translations whose original has changed since. */
  get stale(): Article[] {
    return this.articles.filter((article) => this.isStale(article));
  }

  /** The number of related articles that an article's page has room for, beside its read-also references. */
  roomForRelated(article: Article): number {
    const readAlso = this.links
      .of(article)
      .filter(({ reference }) => reference.kind === 'readAlso');
    const own = new Set(readAlso.flatMap(({ target }) => destinationOf(target) ?? []));
    return Math.max(0, ENOUGH_READ_ALSO - own.size);
  }

  /**
   * The articles that have most in common with an article, in its own language and at most one of a story and of its
   * witnesses and versions. There are as many as the page has room for, and none that the page links to already.
   */
  related(article: Article): Article[] {
    const room = this.roomForRelated(article);
    if (room === 0) return [];
    const listing = this.listing(article.lang);
    const listed = this.storyOf(article).articles.get(article.lang) ?? article;
    return this.#relatedIn(listing).of(listed, room, this.#linkedWith(article, listing));
  }

  /** The articles that an article's page links to in any case, in the article's language; itself among them. */
  #linkedWith(article: Article, listing: Listing): Set<Article> {
    const { before = [], after = [] } = this.links.chain(article, listing) ?? {};
    const targets = this.links
      .of(article)
      .flatMap(({ target }) => (target.kind === 'article' ? target.article : []));
    const all = [article, ...targets, ...this.links.referrers(article), ...before, ...after];
    return new Set(
      all
        .flatMap((one) => this.storiesAround(one))
        .flatMap(({ articles }) => articles.get(article.lang) ?? []),
    );
  }

  #relatedIn(listing: Listing): Related {
    const known = this.#related.get(listing);
    if (known) return known;
    const { commonWords, stem } = listing.edition.locale;
    const common = new Set(commonWords);
    const related = new Related(listing, (article) => ({
      tags: this.termsOf(article, 'tag'),
      words: significantWords(article, common, stem),
      family: this.kinship.familyOf(this.storyOf(article)),
    }));
    this.#related.set(listing, related);
    return related;
  }
}

/** The article, term or address that a target leads to: equal for two references to the same; none if it is wanted. */
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
