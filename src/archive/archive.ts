/** The archive: all articles with their indexes, resolved once and handed to every page. */
import { termAddress } from '../map/addresses.ts';
import { Shown } from '../map/shown.ts';
import { listAddresses } from '../map/site-pages.ts';
import { foldAddress } from '../text/fold.ts';
import type { Address } from './address.ts';
import { type Article, byAge, type LinkUse } from './article.ts';
import { EditionView } from './edition-view.ts';
import { LinkGraph } from './references/link-graph.ts';
import { Resolver } from './references/resolver.ts';
import { TagNames } from './references/tag-names.ts';
import type { Target } from './references/target.ts';
import type { Registries } from './registry.ts';
import { Related, tellingWords } from './related.ts';
import type { Site } from './site.ts';
import { groupArticles, makeStory, originalOf, type Story } from './story.ts';
import { TERM_KINDS, type Term, type TermKind, Terms } from './term.ts';

/** What the host wrote of the archive in one language. */
export interface AboutPage {
  /** The file, as the person knows it. */
  readonly file: string;
  readonly html: string;
  readonly pictures: readonly Address[];
  readonly links: readonly LinkUse[];
}

/** Read-also references from which on an article needs no related ones beside them. */
const ENOUGH_READ_ALSO = 3;

export class Archive {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly stories: readonly Story[];
  readonly views: readonly EditionView[];
  readonly about: ReadonlyMap<string, AboutPage>;
  readonly terms: Readonly<Record<TermKind, Terms>>;
  readonly #registries: Registries;
  #published: Archive | undefined;
  /** By which pages are known to be as they were. */
  readonly shown: Shown = new Shown(this);
  readonly #storyOf: ReadonlyMap<Article, Story>;
  /** What refers to what. */
  readonly links: LinkGraph;
  readonly #related = new Map<EditionView, Related>();
  /** Asked for when a page is planned, and when it is made. */
  readonly #relatedTo = new Map<Article, readonly Article[]>();

  /**
   * Resolves everything that pages need to know of one another.
   * @param articles checked ones: see `checkConsistency`
   * @param about the about page by language, where the host wrote one
   */
  static from(
    articles: readonly Article[],
    registries: Registries,
    site: Site,
    about: ReadonlyMap<string, AboutPage>,
  ): Archive {
    return new Archive(articles, registries, site, about);
  }

  private constructor(
    articles: readonly Article[],
    registries: Registries,
    site: Site,
    about: ReadonlyMap<string, AboutPage>,
  ) {
    this.#registries = registries;
    this.site = site;
    this.about = about;
    this.articles = articles;
    const order = site.editions.map(({ lang }) => lang);
    this.stories = groupArticles(articles).map((group) =>
      makeStory(group.toSorted((a, b) => order.indexOf(a.lang) - order.indexOf(b.lang))),
    );
    this.#storyOf = new Map(
      this.stories.flatMap((story) => [...story.articles.values()].map((one) => [one, story])),
    );
    this.terms = {
      tag: new Terms('tag', registries.tag),
      source: new Terms('source', registries.source),
      editor: new Terms('editor', registries.editor),
    };
    const oldestFirst = articles.toSorted(byAge);
    this.#nameTerms(oldestFirst);
    this.views = site.editions.map((edition) => new EditionView(edition, this.stories, this.terms));
    for (const { edition } of this.views) {
      for (const terms of Object.values(this.terms)) terms.separateSlugs(edition.lang);
    }
    this.links = this.#link(oldestFirst);
  }

  /** The archive without its drafts: what is published. */
  get published(): Archive {
    this.#published ??= this.articles.some(({ draft }) => draft)
      ? new Archive(
          this.articles.filter(({ draft }) => !draft),
          this.#registries,
          this.site,
          this.about,
        )
      : this;
    return this.#published;
  }

  /** The archive's own pictures that pages show. */
  get pictures(): ReadonlySet<Address> {
    const shown = [...this.articles, ...this.about.values()];
    return new Set(shown.flatMap(({ pictures }) => pictures));
  }

  storyOf(article: Article): Story {
    const story = this.#storyOf.get(article);
    if (!story) throw new Error(`${article.file} is not in the archive`);
    return story;
  }

  /** The article that one translates, as far as the articles say. */
  originalOf(article: Article): Article | undefined {
    return originalOf(this.storyOf(article), article);
  }

  /** Whether an article's original says other words than when the article was made from it. */
  isStale(article: Article): boolean {
    const { originalSha256 } = article.meta;
    const original = originalSha256 === undefined ? undefined : this.originalOf(article);
    return original !== undefined && original.fingerprint !== originalSha256;
  }

  /** The translations whose original says other words now. */
  get stale(): Article[] {
    return this.articles.filter((article) => this.isStale(article));
  }

  /** The archive as an edition shows it. */
  view(lang: string): EditionView {
    const view = this.views.find((one) => one.edition.lang === lang);
    if (!view) throw new Error(`there is no edition ${lang}`);
    return view;
  }

  /** The terms that an article names, each once, in its own order. */
  termsOf(article: Article, kind: TermKind): Term[] {
    return this.terms[kind].in(article);
  }

  /**
   * The articles that have most in common with one, at most one of a story, in its own language: as many
   * as it lacks of read-also references, and none that it refers to itself.
   */
  related(article: Article): readonly Article[] {
    const known = this.#relatedTo.get(article) ?? this.#findRelated(article);
    this.#relatedTo.set(article, known);
    return known;
  }

  #findRelated(article: Article): Article[] {
    const view = this.view(article.lang);
    const readAlso = this.links
      .of(article)
      .filter(({ reference }) => reference.kind === 'readAlso');
    const own = new Set(readAlso.flatMap(({ target }) => destinationOf(target) ?? []));
    const lacking = ENOUGH_READ_ALSO - own.size;
    if (lacking <= 0) return [];
    return this.#relatedIn(view).of(article, lacking, this.#linkedWith(article, view));
  }

  /** The articles in its language to which the page of an article leads as it is, itself among them. */
  #linkedWith(article: Article, view: EditionView): Set<Article> {
    const { before = [], after = [] } = this.links.chain(article, view) ?? {};
    const targets = this.links
      .of(article)
      .flatMap(({ target }) => (target.kind === 'article' ? target.article : []));
    const all = [article, ...targets, ...this.links.referrers(article), ...before, ...after];
    return new Set(all.map((one) => this.storyOf(one).articles.get(article.lang) ?? one));
  }

  #relatedIn(view: EditionView): Related {
    const known = this.#related.get(view);
    if (known) return known;
    const { commonWords, stem } = view.edition.locale;
    const common = new Set(commonWords);
    const related = new Related(view, (article) => ({
      tags: this.termsOf(article, 'tag'),
      words: tellingWords(article, common, stem),
    }));
    this.#related.set(view, related);
    return related;
  }

  /** Oldest first, so that a name which no registry has is spelt as it was at first. */
  #nameTerms(oldestFirst: readonly Article[]): void {
    for (const article of oldestFirst) {
      for (const kind of TERM_KINDS) this.termsOf(article, kind);
    }
  }

  #link(oldestFirst: readonly Article[]): LinkGraph {
    const tags = this.terms.tag.all;
    const storyOf = (article: Article) => this.storyOf(article);
    // Few references, if any, are links to pages that are no articles: these are listed for the first.
    let tagPages: ReadonlyMap<string, Term> | undefined;
    let pages: ReadonlySet<string> | undefined;
    const resolver = new Resolver({
      articles: this.articles,
      site: this.site,
      tagNames: new TagNames(tags, this.site.languages),
      storyOf,
      tagAt: (address) => {
        tagPages ??= this.#tagPages();
        return tagPages.get(address);
      },
      hasPage: (address) => {
        pages ??= new Set(listAddresses(this.views, this.stories).map(foldAddress));
        return pages.has(address);
      },
    });
    return new LinkGraph(oldestFirst, this.views, storyOf, resolver);
  }

  #tagPages(): Map<string, Term> {
    const pagesIn = ({ edition }: EditionView) =>
      this.terms.tag.all.map((tag) => [foldAddress(termAddress(edition, tag)), tag] as const);
    return new Map(this.views.flatMap(pagesIn));
  }
}

/** What a target leads to, the same for two lines that lead to the same; nothing of the archive, else. */
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
