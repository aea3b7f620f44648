/** The archive: all articles with their indexes, resolved once and handed to every page. */
import { termAddress } from './addresses.ts';
import type { Address, Article, LinkUse } from './article.ts';
import { EditionView } from './edition-view.ts';
import { compare } from './problem.ts';
import { LinkGraph } from './references/link-graph.ts';
import type { Target } from './references/reference.ts';
import { Resolver } from './references/resolver.ts';
import { TagNames } from './references/tag-names.ts';
import type { Registries } from './registry.ts';
import { Related, tellingWords } from './related.ts';
import type { Site } from './site.ts';
import { listAddresses } from './site-pages.ts';
import { groupArticles, makeStory, type Story } from './story.ts';
import { TERM_KINDS, type Term, type TermKind, Terms } from './term.ts';
import { foldAddress } from './text.ts';

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
  readonly #storyOf: ReadonlyMap<Article, Story>;
  /** What refers to what. */
  readonly links: LinkGraph;
  readonly #related = new Map<EditionView, Related>();

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
    this.stories = groupArticles(articles).map(makeStory);
    this.#storyOf = new Map(
      this.stories.flatMap((story) => [...story.articles.values()].map((one) => [one, story])),
    );
    this.terms = {
      tag: new Terms('tag', registries.tag),
      source: new Terms('source', registries.source),
      editor: new Terms('editor', registries.editor),
    };
    this.#nameTerms();
    this.views = site.editions.map((edition) => new EditionView(edition, this.stories, this.terms));
    for (const { edition } of this.views) {
      for (const terms of Object.values(this.terms)) terms.separateSlugs(edition.lang);
    }
    this.links = this.#link();
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
  related(article: Article): Article[] {
    const view = this.view(article.lang);
    const leads = this.links.of(article).filter(({ reference, target }) => {
      const somewhere = ['article', 'tag', 'page'].includes(target.kind);
      return reference.kind === 'readAlso' && somewhere;
    });
    const own = new Set(leads.map(({ target }) => destinationOf(target))).size;
    if (own >= ENOUGH_READ_ALSO) return [];
    const shown = this.#linkedWith(article, view);
    return this.#relatedIn(view).of(article, ENOUGH_READ_ALSO - own, shown);
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
    const { commonWords, stem } = view.edition.locale;
    const common = new Set(commonWords);
    const related =
      this.#related.get(view) ??
      new Related(view, (article) => ({
        tags: this.termsOf(article, 'tag'),
        words: tellingWords(article, common, stem),
      }));
    this.#related.set(view, related);
    return related;
  }

  get #oldestFirst(): Article[] {
    return this.articles.toSorted((a, b) => compare(a.day, b.day) || compare(a.file, b.file));
  }

  /** Oldest first, so that a name which no registry has is spelt as it was at first. */
  #nameTerms(): void {
    for (const article of this.#oldestFirst) {
      for (const kind of TERM_KINDS) this.termsOf(article, kind);
    }
  }

  #link(): LinkGraph {
    const tags = this.terms.tag.all;
    const tagPages = new Map(
      this.views.flatMap(({ edition }) =>
        tags.map((tag) => [foldAddress(termAddress(edition, tag)), tag] as const),
      ),
    );
    const pages = new Set(listAddresses(this.views).map(foldAddress));
    const storyOf = (article: Article) => this.storyOf(article);
    const resolver = new Resolver({
      articles: this.articles,
      site: this.site,
      tagNames: new TagNames(tags, this.site.languages),
      storyOf,
      tagAt: (address) => tagPages.get(address),
      hasPage: (address) => pages.has(address),
    });
    return new LinkGraph(this.#oldestFirst, this.views, storyOf, resolver);
  }
}

/** What a target leads to, the same for two lines that lead to the same. */
function destinationOf(target: Target): unknown {
  if (target.kind === 'article') return target.article;
  return target.kind === 'tag' ? target.term : target.kind === 'page' ? target.address : target;
}
