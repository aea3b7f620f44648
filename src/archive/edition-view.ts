/** The archive as one edition shows it: what it lists, in which order, under which terms and days. */
import type { Day } from '../dates/article-date.ts';
import type { Article } from './article.ts';
import type { Edition } from './site.ts';
import type { Story } from './story.ts';
import { namesIn, type Term, type TermKind, type Terms } from './term.ts';

/** A story in an edition's lists: in the edition's language, or else in the one it exists in. */
export interface Entry {
  readonly article: Article;
  /** The day in the edition's own zone. */
  readonly day: Day;
}

export class EditionView {
  readonly edition: Edition;
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly #byTerm = new Map<Term, Entry[]>();
  readonly #byDay = new Map<Day, Entry[]>();
  readonly #place = new Map<Article, number>();

  constructor(
    edition: Edition,
    stories: readonly Story[],
    terms: Readonly<Record<TermKind, Terms>>,
  ) {
    this.edition = edition;
    this.entries = stories
      .map((story) => story.articles.get(edition.lang) ?? story.original)
      .map((article) => ({ article, day: edition.calendar.dayOf(article.date) }))
      .sort(newestFirst);
    for (const [place, entry] of this.entries.entries()) {
      this.#place.set(entry.article, place);
      add(this.#byDay, entry.day, entry);
      for (const kind of ['tag', 'source', 'editor'] as const) {
        const named = namesIn(entry.article, kind).map((name) =>
          terms[kind].of(name, entry.article.lang),
        );
        for (const term of new Set(named)) add(this.#byTerm, term, entry);
      }
    }
  }

  /** The entries under a term, newest first. */
  entriesOf(term: Term): readonly Entry[] {
    return this.#byTerm.get(term) ?? [];
  }

  /** The terms of a kind that have entries, in the order of the edition's alphabet. */
  terms(kind: TermKind): Term[] {
    const { lang, collator } = this.edition;
    return [...this.#byTerm.keys()]
      .filter((term) => term.kind === kind)
      .sort((a, b) => collator.compare(a.label(lang).text, b.label(lang).text));
  }

  /** The days that have entries, newest first. */
  get days(): Day[] {
    return [...this.#byDay.keys()].sort().reverse();
  }

  /** The entries of a day, a month or a year: those whose day begins with `2021-02`. */
  entriesIn(period: string): readonly Entry[] {
    if (period.length === 10) return this.#byDay.get(period as Day) ?? [];
    return this.entries.filter((entry) => entry.day.startsWith(`${period}-`));
  }

  /** The years or months that have entries, newest first, each with its entries, newest first. */
  periods(unit: 'year' | 'month' | 'day'): ReadonlyMap<string, readonly Entry[]> {
    const length = { year: 4, month: 7, day: 10 }[unit];
    const periods = new Map<string, Entry[]>();
    for (const entry of [...this.entries].sort((a, b) =>
      a.day < b.day ? 1 : a.day > b.day ? -1 : 0,
    )) {
      add(periods, entry.day.slice(0, length), entry);
    }
    return periods;
  }

  /** What stands before and after an article in the edition's own order. */
  neighbours(article: Article): { newer: Article | undefined; older: Article | undefined } {
    const place = this.#place.get(article);
    if (place === undefined) return { newer: undefined, older: undefined };
    return { newer: this.entries[place - 1]?.article, older: this.entries[place + 1]?.article };
  }
}

function newestFirst(a: Entry, b: Entry): number {
  return b.article.order - a.article.order || (a.article.file < b.article.file ? -1 : 1);
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
