/** Listings: the entries of one edition by time, by term and by period. */
import { type Period, type PeriodUnit, periodsAround, unitOf } from '../dates/period.ts';
import { compare } from '../text/compare.ts';
import { addTo } from '../text/grouping.ts';
import type { Article } from './article.ts';
import type { Edition } from './site.ts';
import { listed, listedIn, type Story } from './story.ts';
import type { Term, Terms } from './term.ts';
import { TERM_KINDS, type TermKind } from './term-kinds.ts';

/** A story in the lists of an edition: the article in the edition's language, or the story's first one. */
export interface Entry {
  readonly article: Article;
  /** What is known of its date, in the edition's time zone; none for an undated article. */
  readonly period: Period | undefined;
  /** The time in milliseconds by which the edition sorts its lists. */
  readonly order: number;
}

/** Entries of an edition, those of its own language apart from those that exist only in others. */
interface ByLanguage {
  readonly own: readonly Entry[];
  /** By language, that with the newest entry first; in the order of the list. */
  readonly others: ReadonlyMap<string, readonly Entry[]>;
}

/** All stories as one edition lists them. */
export class Listing {
  readonly edition: Edition;
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly #byTerm = new Map<Term, Entry[]>();
  /** The terms that have a page. */
  readonly #pages = new Set<Term>();
  /** By year, month and day. */
  readonly #byPeriod = new Map<Period, Entry[]>();
  readonly #periods = new Map<PeriodUnit, ReadonlyMap<Period, readonly Entry[]>>();
  readonly #terms = new Map<TermKind, readonly Term[]>();
  /** Where each article of the edition's language stands among these. */
  readonly #place = new Map<Article, number>();
  readonly #byLanguage: ByLanguage;
  /** How many of the entries in the edition's language have a date: the undated ones come after them. */
  readonly #ownDated: number;
  /** How many entries have a date: the undated ones come after them. */
  readonly #dated: number;

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
    const entryOf = (article: Article): Entry => ({
      article,
      period: calendar.periodOf(article.date),
      order: calendar.order(article.date),
    });
    const termsOf = (article: Article) => TERM_KINDS.flatMap((kind) => terms[kind].in(article));
    this.entries = stories
      .flatMap((story) => listedIn(story, edition.lang) ?? [])
      .map(entryOf)
      .toSorted(newestFirst);
    this.#dated = this.entries.findLastIndex(({ period }) => period !== undefined) + 1;
    this.#byLanguage = this.byLanguage(this.entries);
    const { own } = this.#byLanguage;
    this.#ownDated = own.findLastIndex(({ period }) => period !== undefined) + 1;
    for (const [place, { article }] of own.entries()) this.#place.set(article, place);
    for (const entry of this.entries) {
      const around = entry.period === undefined ? [] : periodsAround(entry.period);
      for (const period of around) addTo(this.#byPeriod, period, entry);
      for (const term of termsOf(entry.article)) addTo(this.#byTerm, term, entry);
    }
    // Lists show a story once, but a term that only another translation of it names lists that one.
    for (const story of stories) {
      if (story.all.length === story.articles.size) continue;
      const shown = listedIn(story, edition.lang);
      const named = new Set(shown && termsOf(shown));
      for (const other of listed(
        story.all.filter((one) => one !== shown && one.lang === edition.lang),
      )) {
        for (const term of termsOf(other)) {
          if (named.has(term)) continue;
          named.add(term);
          const entries = [...this.entriesOf(term), entryOf(other)];
          this.#byTerm.set(term, entries.toSorted(newestFirst));
        }
      }
    }
    for (const [term, entries] of [...this.#byTerm]) {
      const isUsed = entries.some(({ article }) => article.lang === edition.lang);
      // A tag with subtags in use is in use, even if no article has the tag itself: its page links to them.
      for (const one of [...terms[term.kind].above(term), term]) {
        if (!this.#byTerm.has(one)) this.#byTerm.set(one, []);
        if (isUsed || one.isNamedIn(edition.lang)) this.#pages.add(one);
      }
    }
  }

  /**
   * Whether a term has a page in the edition: its language has a name for the term, or an article under it or under a
   * term below it. A term that only other languages know has its page in their editions.
   */
  has(term: Term): boolean {
    return this.#pages.has(term);
  }

  /** Whether a term is in use, in any language: the term or one below it has entries. */
  uses(term: Term): boolean {
    return this.#byTerm.has(term);
  }

  /** The entries in the edition's language, newest first, and the others. */
  get all(): ByLanguage {
    return this.#byLanguage;
  }

  /** Parts entries of the edition by language, each part in their order. */
  byLanguage(entries: readonly Entry[]): ByLanguage {
    const own: Entry[] = [];
    const others = new Map<string, Entry[]>();
    for (const entry of entries) {
      const { lang } = entry.article;
      if (lang === this.edition.lang) own.push(entry);
      else addTo(others, lang, entry);
    }
    return { own, others };
  }

  /** The entries of a term, in all languages, newest first. */
  entriesOf(term: Term): readonly Entry[] {
    return this.#byTerm.get(term) ?? [];
  }

  /** The terms of a kind that have a page, in alphabetical order. */
  terms(kind: TermKind): readonly Term[] {
    const known = this.#terms.get(kind);
    if (known) return known;
    const { lang, collator } = this.edition;
    const terms = [...this.#pages]
      .filter((term) => term.kind === kind)
      .toSorted((a, b) => collator.compare(a.label(lang).text, b.label(lang).text));
    this.#terms.set(kind, terms);
    return terms;
  }

  /** The entries of a year, month or day, newest first: those that are certainly in it. */
  entriesIn(period: Period): readonly Entry[] {
    return this.#byPeriod.get(period) ?? [];
  }

  /** Whether an article in the edition's language is an entry: of several translations of a story, one is. */
  hasEntryOf(article: Article): boolean {
    return this.#place.has(article);
  }

  /** The entries without a date, in the order of their files. */
  get undated(): readonly Entry[] {
    return this.entries.slice(this.#dated);
  }

  /** The years, months or days that have entries, newest first, each with its entries, newest first. */
  periods(unit: PeriodUnit): ReadonlyMap<Period, readonly Entry[]> {
    const known = this.#periods.get(unit);
    if (known) return known;
    const ofUnit = [...this.#byPeriod].filter(([period]) => unitOf(period) === unit);
    const periods = new Map(ofUnit.toSorted(([a], [b]) => compare(b, a)));
    this.#periods.set(unit, periods);
    return periods;
  }

  /**
   * The articles of the edition's language next to an article in the edition's order of time; none for an article that
   * is not listed, and none for an undated one: nobody knows what is older or newer than it.
   */
  neighbours(article: Article): { newer: Article | undefined; older: Article | undefined } {
    const place = this.#place.get(article);
    if (place === undefined || place >= this.#ownDated)
      return { newer: undefined, older: undefined };
    const { own } = this.#byLanguage;
    const older = place + 1 < this.#ownDated ? own[place + 1] : undefined;
    return { newer: own[place - 1]?.article, older: older?.article };
  }
}

/** Of what begins at the same time, the longest period is the oldest: a year comes before its first month. */
function newestFirst(a: Entry, b: Entry): number {
  const later = a.order === b.order ? 0 : b.order - a.order;
  return later || precisionOf(b) - precisionOf(a) || compare(a.article.file, b.article.file);
}

/** A number that is larger for a shorter period. */
function precisionOf({ period }: Entry): number {
  return period?.length ?? 0;
}
