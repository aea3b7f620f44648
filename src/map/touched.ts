/** Touched parts: those of an archive that are not as they were when an earlier build made its pages. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Term } from '../archive/term.ts';
import { TERM_KINDS } from '../archive/term-kinds.ts';
import type { Period } from '../dates/period.ts';
import { isDay } from '../dates/period.ts';
import type { Dependencies, Dependency } from './dependencies.ts';
import { termName } from './dependencies.ts';
import { digestsOfArticle, type PartStates } from './part-states.ts';

/** The parts of an edition that changed. */
interface TouchedListing {
  readonly entries: boolean;
  readonly lists: ReadonlySet<Term>;
  /** What is known of the dates of entries that changed, came or went. */
  readonly days: readonly string[];
}

/** The parts of an archive that have changed since an earlier state. */
export class Touched {
  readonly #before: PartStates;
  readonly #now: PartStates;
  /** The articles in the stories that changed, and in those of witnesses and versions. */
  readonly #stories = new Set<Article>();
  readonly #texts = new Set<Article>();
  readonly #links = new Set<Article>();
  readonly #terms: ReadonlySet<Term>;
  /** The articles that name them. */
  readonly #names: ReadonlySet<Article>;
  readonly #listings: ReadonlyMap<string, TouchedListing>;
  readonly #isEverything: boolean;

  /**
   * @param before the states of the earlier archive
   * @param now the states of this one
   */
  constructor(before: PartStates, now: PartStates, archive: Archive) {
    this.#before = before;
    this.#now = now;
    this.#isEverything = before.whole !== now.whole;
    for (const article of archive.articles) this.#compare(article, archive);
    const terms = TERM_KINDS.flatMap((kind) => archive.terms[kind].all);
    const changed = (was: Readonly<Record<string, string>>, is: Readonly<Record<string, string>>) =>
      new Set(terms.filter((term) => was[termName(term)] !== is[termName(term)]));
    this.#terms = changed(before.terms, now.terms);
    this.#names = new Set(
      this.#terms.size > 0
        ? archive.articles.filter((article) => this.#namesAny(article, archive))
        : [],
    );
    this.#listings = new Map(
      Object.entries(now.listings).map(([lang, is]) => {
        const was = before.listings[lang] ?? { entries: '', lists: {}, days: {} };
        const entries = was.entries !== is.entries;
        const lists = entries ? changed(was.lists, is.lists) : new Set<Term>();
        return [lang, { entries, lists, days: entries ? changedKeys(was.days, is.days) : [] }];
      }),
    );
  }

  /** Whether any part that a page of this archive depends on has changed, has come or, of a list, has gone. */
  any(dependencies: Dependencies): boolean {
    return this.#isEverything || dependencies.some((one) => this.#has(one));
  }

  #compare(article: Article, archive: Archive): void {
    const [was, is] = [this.#before.articles[article.file], this.#now.articles[article.file]];
    if (was === is) return;
    const [old, now] = [digestsOfArticle(was ?? ''), digestsOfArticle(is ?? '')];
    if (old.shown !== now.shown) {
      for (const { all } of archive.storiesAround(article)) {
        for (const one of all) this.#stories.add(one);
      }
    }
    if (old.links !== now.links) this.#links.add(article);
    if (old.text !== now.text) this.#texts.add(article);
  }

  #namesAny(article: Article, archive: Archive): boolean {
    return TERM_KINDS.some((kind) =>
      archive.termsOf(article, kind).some((term) => this.#terms.has(term)),
    );
  }

  #has(one: Dependency): boolean {
    const [was, is] = [this.#before, this.#now];
    switch (one.part) {
      case 'stories':
        return hasAny(this.#stories, one.of);
      case 'texts':
        return hasAny(this.#texts, one.of);
      case 'links':
        return hasAny(this.#links, one.of);
      case 'names':
        return hasAny(this.#names, one.of);
      case 'terms':
        return hasAny(this.#terms, one.of);
      case 'lists':
        return hasAny(this.#listing(one.lang).lists, one.of);
      case 'days':
        return this.#listing(one.lang).days.some((day) => day >= one.from && day <= one.to);
      case 'day of year':
        return this.#listing(one.lang).days.some(
          (day) => isDay(day as Period) && day.endsWith(one.day),
        );
      case 'entries':
        return this.#listing(one.lang).entries;
      case 'about':
        return was.about[one.lang] !== is.about[one.lang];
      case 'data':
        return was.data[one.address] !== is.data[one.address];
      case 'references':
        return was.references !== is.references;
      case 'corrections':
        return was.corrections !== is.corrections;
      case 'addresses':
        return was.addresses !== is.addresses;
      case 'all articles':
        return was.allArticles !== is.allArticles;
      case 'all terms':
        return was.allTerms !== is.allTerms;
    }
  }

  #listing(lang: string): TouchedListing {
    const listing = this.#listings.get(lang);
    if (!listing) throw new Error(`there is no edition ${lang}`);
    return listing;
  }
}

function hasAny<Thing>(touched: ReadonlySet<Thing>, find: () => Iterable<Thing>): boolean {
  if (touched.size === 0) return false;
  for (const one of find()) if (touched.has(one)) return true;
  return false;
}

function changedKeys(
  was: Readonly<Record<string, string>>,
  is: Readonly<Record<string, string>>,
): string[] {
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...keys].filter((key) => was[key] !== is[key]);
}
