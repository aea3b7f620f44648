/** Touched parts: those of an archive that are not as they were when an earlier build made its pages. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Story } from '../archive/story.ts';
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
  readonly #stories = new Set<Story>();
  readonly #texts = new Set<Article>();
  readonly #links = new Set<Article>();
  readonly #terms: ReadonlySet<Term>;
  readonly #listings: ReadonlyMap<string, TouchedListing>;
  readonly #isEverything: boolean;
  readonly #areTermsTouched: boolean;

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
    this.#areTermsTouched =
      this.#terms.size > 0 || Object.keys(before.terms).length !== Object.keys(now.terms).length;
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
    if (old.shown !== now.shown) this.#stories.add(archive.storyOf(article));
    if (old.links !== now.links) this.#links.add(article);
    if (old.text !== now.text) this.#texts.add(article);
  }

  #has(one: Dependency): boolean {
    const [was, is] = [this.#before, this.#now];
    switch (one.part) {
      case 'stories':
        return one.of.some((story) => this.#stories.has(story));
      case 'texts':
        return one.of.some((article) => this.#texts.has(article));
      case 'links':
        return one.of.some((article) => this.#links.has(article));
      case 'terms':
        return one.of.some((term) => this.#terms.has(term));
      case 'lists': {
        const { lists } = this.#listing(one.lang);
        return lists.size > 0 && one.of.some((term) => lists.has(term));
      }
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
        return was.data[one.name] !== is.data[one.name];
      case 'references':
        return was.references !== is.references;
      case 'corrections':
        return was.corrections !== is.corrections;
      case 'all articles':
        return was.allArticles !== is.allArticles;
      case 'all terms':
        return this.#areTermsTouched;
    }
  }

  #listing(lang: string): TouchedListing {
    const listing = this.#listings.get(lang);
    if (!listing) throw new Error(`there is no edition ${lang}`);
    return listing;
  }
}

function changedKeys(
  was: Readonly<Record<string, string>>,
  is: Readonly<Record<string, string>>,
): string[] {
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...keys].filter((key) => was[key] !== is[key]);
}
