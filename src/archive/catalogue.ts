/** The catalogue: all articles with their stories, terms and listings, before their references are resolved. */
import type { Address } from './address.ts';
import { type Article, byAge, type LinkUse } from './article.ts';
import { Listing } from './listing.ts';
import type { Registries } from './registry.ts';
import type { Site } from './site.ts';
import { groupArticles, makeStory, originalOf, type Story } from './story.ts';
import { TERM_KINDS, type Term, type TermKind, Terms } from './term.ts';

/** The host's own words about the archive in one language. */
export interface AboutPage {
  /** The file, as the person knows it. */
  readonly file: string;
  readonly html: string;
  readonly pictures: readonly Address[];
  readonly links: readonly LinkUse[];
}

/** Everything that an archive is made of. */
export interface ArchiveSource {
  /** Checked ones: see `checkConsistency`. */
  readonly articles: readonly Article[];
  readonly registries: Registries;
  readonly site: Site;
  /** By language, where the host wrote an about page. */
  readonly about: ReadonlyMap<string, AboutPage>;
}

export class Catalogue {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly stories: readonly Story[];
  /** One an edition, in the order of the editions. */
  readonly listings: readonly Listing[];
  readonly about: ReadonlyMap<string, AboutPage>;
  readonly terms: Readonly<Record<TermKind, Terms>>;
  readonly #storyOf: ReadonlyMap<Article, Story>;

  constructor({ articles, registries, site, about }: ArchiveSource) {
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
    this.#nameTerms();
    this.listings = site.editions.map((edition) => new Listing(edition, this.stories, this.terms));
    for (const { edition } of this.listings) {
      for (const terms of Object.values(this.terms)) terms.separateSlugs(edition.lang);
    }
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

  /** The archive as an edition lists it. */
  listing(lang: string): Listing {
    const listing = this.listings.find((one) => one.edition.lang === lang);
    if (!listing) throw new Error(`there is no edition ${lang}`);
    return listing;
  }

  /** The terms that an article names, each once, in its own order. */
  termsOf(article: Article, kind: TermKind): Term[] {
    return this.terms[kind].in(article);
  }

  /** Oldest first, so that a name which no registry has is spelt as it was at first. */
  #nameTerms(): void {
    for (const article of this.articles.toSorted(byAge)) {
      for (const kind of TERM_KINDS) this.termsOf(article, kind);
    }
  }
}
