/** The archive: all articles with their indexes, resolved once and handed to every page. */
import type { Address, Article } from './article.ts';
import { EditionView } from './edition-view.ts';
import { addTo } from './grouping.ts';
import { compare } from './problem.ts';
import { type Reference, References, type Target } from './reference.ts';
import type { Registries } from './registry.ts';
import type { Site } from './site.ts';
import { groupArticles, makeStory, type Story } from './story.ts';
import { TERM_KINDS, type Term, type TermKind, Terms } from './term.ts';

/** What the host wrote of the archive in one language. */
export interface AboutPage {
  readonly html: string;
  readonly pictures: readonly Address[];
}

export class Archive {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly stories: readonly Story[];
  readonly views: readonly EditionView[];
  readonly about: ReadonlyMap<string, AboutPage>;
  readonly terms: Readonly<Record<TermKind, Terms>>;
  readonly #storyOf: ReadonlyMap<Article, Story>;
  readonly #references: References;
  readonly #referrers: ReadonlyMap<Story, readonly Article[]>;

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
    this.#references = new References(articles, this.storyOf.bind(this), this.terms.tag.all, site);
    this.#referrers = this.#findReferrers();
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

  /** What a reference leads to, for the readers of the article that it stands in. */
  resolve(reference: Reference, from: Article): Target {
    return this.#references.resolve(reference, from, this.view(from.lang));
  }

  /** The articles that refer to an article or one of its translations, in the reader's language. */
  referrers(article: Article): Article[] {
    const found = (this.#referrers.get(this.storyOf(article)) ?? []).map(
      (referrer) => this.storyOf(referrer).articles.get(article.lang) ?? referrer,
    );
    return [...new Set(found)];
  }

  /** Oldest first, so that a name which no registry has is spelt as it was at first. */
  #nameTerms(): void {
    for (const article of this.articles.toSorted((a, b) => compare(a.day, b.day))) {
      for (const kind of TERM_KINDS) this.termsOf(article, kind);
    }
  }

  #findReferrers(): Map<Story, Article[]> {
    const referrers = new Map<Story, Article[]>();
    for (const article of this.articles) {
      for (const reference of article.references) {
        const target = this.#references.article(reference, article);
        if (!target) continue;
        const story = this.storyOf(target);
        if (story === this.storyOf(article)) continue;
        addTo(referrers, story, article);
      }
    }
    return referrers;
  }
}
