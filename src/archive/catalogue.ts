/** Catalogue: all articles with their stories, terms and listings, before references are resolved. */
import { type Article, byAge, type LinkUse } from './article.ts';
import { type DeadLinks, NO_DEAD_LINKS } from './dead-links.ts';
import type { Erased } from './erased.ts';
import type { KeptFile } from './kept-copy.ts';
import { Kinship } from './kinship.ts';
import { type Entry, Listing } from './listing.ts';
import type { ShownPicture } from './picture.ts';
import type { Registries } from './registry.ts';
import { narrowestRights, type Rights } from './rights.ts';
import type { Site } from './site.ts';
import { groupArticles, makeStory, originalOf, type Story } from './story.ts';
import { type Credited, creditedName, type Term, Terms } from './term.ts';
import { forEachKind, TERM_KINDS, type TermKind } from './term-kinds.ts';

/** The about page that the host of an archive wrote, in one language. */
export interface AboutPage {
  /** The file, as reports name it: the path given on the command line, or below it. */
  readonly file: string;
  readonly html: string;
  readonly pictures: readonly ShownPicture[];
  readonly links: readonly LinkUse[];
}

/** Everything that a catalogue is made from. */
export interface CatalogueInput {
  /** Articles that `checkConsistency` has passed. */
  readonly articles: readonly Article[];
  readonly erased: readonly Erased[];
  readonly registries: Registries;
  readonly site: Site;
  /** By language; none where the host wrote no about page. */
  readonly about: ReadonlyMap<string, AboutPage>;
  /** The rows of `names.yaml`: names that mean the same, by which queries are expanded. */
  readonly names?: readonly SameNames[] | undefined;
  /** The pages of `links.yaml`, which have gone. */
  readonly deadLinks?: DeadLinks | undefined;
}

/** Names of one person, place or organisation, in any languages and spellings. */
export type SameNames = readonly string[];

/** All articles, grouped into stories and listed by edition and by term. */
export class Catalogue {
  readonly site: Site;
  readonly articles: readonly Article[];
  /** Records of which nothing is left but their addresses. */
  readonly erased: readonly Erased[];
  readonly stories: readonly Story[];
  /** One for each edition, in the order of the editions. */
  readonly listings: readonly Listing[];
  readonly about: ReadonlyMap<string, AboutPage>;
  /** Names that mean the same, as the archive's owner lists them. */
  readonly names: readonly SameNames[];
  /** Pages elsewhere that have gone, with their copies. */
  readonly deadLinks: DeadLinks;
  readonly terms: Readonly<Record<TermKind, Terms>>;
  /** Which articles are witnesses or versions of one another. */
  readonly kinship: Kinship;
  readonly #storyOf: ReadonlyMap<Article, Story>;
  /** What was found of the rights of articles: all files of the data ask for them. */
  readonly #rights = new Map<Article, Rights | undefined>();

  constructor({
    articles,
    erased,
    registries,
    site,
    about,
    names = [],
    deadLinks = NO_DEAD_LINKS,
  }: CatalogueInput) {
    this.site = site;
    this.about = about;
    this.names = names;
    this.deadLinks = deadLinks;
    this.articles = articles;
    this.erased = erased;
    const order = site.editions.map(({ lang }) => lang);
    this.stories = groupArticles(articles).map((group) =>
      makeStory(group.toSorted((a, b) => order.indexOf(a.lang) - order.indexOf(b.lang))),
    );
    this.#storyOf = new Map(
      this.stories.flatMap((story) => story.all.map((one) => [one, story] as const)),
    );
    this.kinship = new Kinship(articles, (article) => this.storyOf(article));
    this.terms = forEachKind((kind) => new Terms(kind, registries[kind]));
    this.#nameTerms();
    this.listings = site.editions.map((edition) => new Listing(edition, this.stories, this.terms));
    for (const { edition } of this.listings) {
      for (const terms of Object.values(this.terms)) terms.separateSlugs(edition.lang);
    }
  }

  /** The pictures of the archive that pages show, each once for each text that shows it. */
  get pictures(): readonly ShownPicture[] {
    const slots = this.site.editions.flatMap((edition) => Object.values(edition.slots));
    const shown = [...this.articles, ...this.about.values(), ...slots];
    return shown.flatMap(({ pictures }) => pictures);
  }

  /** The kept files that pages show, each once for each article that has it. */
  get files(): readonly KeptFile[] {
    return this.articles.flatMap(({ files }) => files);
  }

  /** The story of an article. Throws if the article is not in the archive. */
  storyOf(article: Article): Story {
    const story = this.#storyOf.get(article);
    if (!story) throw new Error(`${article.file} is not in the archive`);
    return story;
  }

  /** The article that an article translates, if the articles of its story say so. */
  originalOf(article: Article): Article | undefined {
    return originalOf(this.storyOf(article), article);
  }

  /** The listing of an edition. Throws if the language has none. */
  listing(lang: string): Listing {
    const listing = this.listings.find((one) => one.edition.lang === lang);
    if (!listing) throw new Error(`there is no edition ${lang}`);
    return listing;
  }

  /** The story of an article, and those of its witnesses and versions. */
  storiesAround(article: Article): readonly Story[] {
    const story = this.storyOf(article);
    return this.kinship.familyOf(story)?.stories ?? [story];
  }

  /**
   * The first of some entries, with one of those that are witnesses or versions of one another.
   * @param most the greatest number of entries
   */
  firstOf(entries: readonly Entry[], most: number): Entry[] {
    const latest = new Map<object, Entry>();
    for (const entry of entries) {
      if (latest.size === most) break;
      const identity = this.kinship.identityOf(this.storyOf(entry.article));
      if (!latest.has(identity)) latest.set(identity, entry);
    }
    return [...latest.values()];
  }

  /** The listing of the edition in which readers of an edition find the page of a term: their own, else the first. */
  listingOf(term: Term, own: Listing): Listing | undefined {
    return own.has(term) ? own : this.listings.find((listing) => listing.has(term));
  }

  /** The terms of a kind that an article names, each once, in the order of the article. */
  termsOf(article: Article, kind: TermKind): readonly Term[] {
    return this.terms[kind].in(article);
  }

  /** The terms of a kind that an article names, each as the article writes it. */
  creditedIn(article: Article, kind: TermKind): Credited[] {
    return this.terms[kind].creditedIn(article);
  }

  /**
   * The names of the terms of a kind that an article credits, in its language: those of the registry where it has the
   * terms, else those that the article has.
   */
  creditedNames(article: Article, kind: TermKind): string[] {
    return this.creditedIn(article, kind).map((one) => creditedName(one, article.lang));
  }

  /** What others may do with the text of an article: the narrowest of what it, its outlet, its sources and the site say. */
  rightsOf(article: Article): Rights | undefined {
    if (this.#rights.has(article)) return this.#rights.get(article);
    const rights = this.#findRights(article);
    this.#rights.set(article, rights);
    return rights;
  }

  #findRights(article: Article): Rights | undefined {
    const terms = (['outlet', 'source'] as const).flatMap((kind) => this.termsOf(article, kind));
    return narrowestRights([
      article.meta.rights,
      ...terms.map(({ entry }) => entry?.rights),
      this.site.rights,
    ]);
  }

  /**
   * Whether the whole text of an article may be handed on, in feeds, data and files for other programs: the public sees
   * all of it, lists name it, and its rights permit reuse. Of any other article only its metadata and its excerpt leave
   * its page.
   */
  permitsReuse(article: Article): boolean {
    const { withheld, unlisted, draft } = article;
    return !withheld && !unlisted && !draft && this.rightsOf(article)?.reuse === true;
  }

  /** Makes the terms, oldest article first: a name that no registry has is spelt as its first article spells it. */
  #nameTerms(): void {
    for (const article of this.articles.toSorted(byAge)) {
      for (const kind of TERM_KINDS) this.termsOf(article, kind);
    }
  }
}
