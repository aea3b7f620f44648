/** Listings: the entries of one edition by time, by term and by period. */
import type { Day } from '../dates/article-date.ts';
import { compare } from '../text/compare.ts';
import { addTo } from '../text/grouping.ts';
import type { Article } from './article.ts';
import type { Edition } from './site.ts';
import { listedIn, type Story } from './story.ts';
import { TERM_KINDS, type Term, type TermKind, type Terms } from './term.ts';

/** The numbers of characters of a day's name that are its year, its month and its day. */
const LENGTHS = { year: 4, month: 7, day: 10 } as const;

/** A unit of periods. */
export type PeriodUnit = keyof typeof LENGTHS;

/** All units, the longest first. */
export const PERIOD_UNITS: readonly PeriodUnit[] = ['year', 'month', 'day'];

/** A story in the lists of an edition: the article in the edition's language, or the story's first one. */
export interface Entry {
  readonly article: Article;
  /** The day in the edition's time zone. */
  readonly day: Day;
  /** The time in milliseconds by which the edition sorts its lists. */
  readonly order: number;
}

/** All stories as one edition lists them. */
export class Listing {
  readonly edition: Edition;
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly #byTerm = new Map<Term, Entry[]>();
  /** By year, month and day. */
  readonly #byPeriod = new Map<string, Entry[]>();
  readonly #periods = new Map<PeriodUnit, ReadonlyMap<string, readonly Entry[]>>();
  readonly #terms = new Map<TermKind, readonly Term[]>();
  readonly #place = new Map<Article, number>();

  /**
   * Lists stories for an edition.
   * @param terms all terms of the archive, in which those of each article are looked up
   */
  constructor(
    edition: Edition,
    stories: readonly Story[],
    terms: Readonly<Record<TermKind, Terms>>,
  ) {
    this.edition = edition;
    const { calendar } = edition;
    this.entries = stories
      .flatMap((story) => listedIn(story, edition.lang) ?? [])
      .map((article) => ({
        article,
        day: calendar.dayOf(article.date),
        order: calendar.order(article.date),
      }))
      .toSorted(newestFirst);
    for (const [place, entry] of this.entries.entries()) {
      this.#place.set(entry.article, place);
      for (const length of Object.values(LENGTHS)) {
        addTo(this.#byPeriod, entry.day.slice(0, length), entry);
      }
      for (const kind of TERM_KINDS) {
        const named = terms[kind].in(entry.article);
        for (const term of named) addTo(this.#byTerm, term, entry);
      }
    }
    // A tag with subtags in use has a page, which links to them, even if no article has the tag itself.
    for (const term of [...this.#byTerm.keys()]) {
      for (const above of terms[term.kind].above(term)) {
        if (!this.#byTerm.has(above)) this.#byTerm.set(above, []);
      }
    }
  }

  /** Whether a term has a page: the term or one below it has entries. */
  has(term: Term): boolean {
    return this.#byTerm.has(term);
  }

  /** The entries of a term, newest first. */
  entriesOf(term: Term): readonly Entry[] {
    return this.#byTerm.get(term) ?? [];
  }

  /** The terms of a kind that have a page, in alphabetical order. */
  terms(kind: TermKind): readonly Term[] {
    const known = this.#terms.get(kind);
    if (known) return known;
    const { lang, collator } = this.edition;
    const terms = [...this.#byTerm.keys()]
      .filter((term) => term.kind === kind)
      .toSorted((a, b) => collator.compare(a.label(lang).text, b.label(lang).text));
    this.#terms.set(kind, terms);
    return terms;
  }

  /**
   * The entries of a period, newest first.
   * @param period a year, month or day: `2021`, `2021-02` or `2021-02-15`
   */
  entriesIn(period: string): readonly Entry[] {
    return this.#byPeriod.get(period) ?? [];
  }

  /** The years, months or days that have entries, newest first, each with its entries, newest first. */
  periods(unit: PeriodUnit): ReadonlyMap<string, readonly Entry[]> {
    const known = this.#periods.get(unit);
    if (known) return known;
    const ofUnit = [...this.#byPeriod].filter(([period]) => period.length === LENGTHS[unit]);
    const periods = new Map(ofUnit.toSorted(([a], [b]) => compare(b, a)));
    this.#periods.set(unit, periods);
    return periods;
  }

  /** The articles next to an article in the edition's order of time; none for an article that is not listed. */
  neighbours(article: Article): { newer: Article | undefined; older: Article | undefined } {
    const place = this.#place.get(article);
    if (place === undefined) return { newer: undefined, older: undefined };
    return { newer: this.entries[place - 1]?.article, older: this.entries[place + 1]?.article };
  }
}

function newestFirst(a: Entry, b: Entry): number {
  return b.order - a.order || compare(a.article.file, b.article.file);
}
