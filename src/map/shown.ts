/** What pages show of the archive, in a few letters each: a page whose letters stay is the page it was. */
import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { EditionView, Entry } from '../archive/edition-view.ts';
import type { Parallel } from '../archive/parallel/parallel.ts';
import type { Target } from '../archive/references/target.ts';
import type { Wanted } from '../archive/references/wanted.ts';
import type { Story } from '../archive/story.ts';
import { pointsTo, subtagsOf, tagsBeside } from '../archive/tag-neighbours.ts';
import { TERM_KINDS, type Term, type TermKind } from '../archive/term.ts';
import {
  type Alternates,
  articleAlternates,
  parallelAlternates,
  periodAlternates,
  termAlternates,
} from './alternates.ts';
import type { PeriodItem, TermItem } from './site-pages.ts';

/** Digits of a print, base 64: 72 bits, so that two different things have one by no chance that is met. */
const LENGTH = 12;

/** The print of some values: the same for the same values, another one for others. */
function printOf(...values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, LENGTH);
}

/** What a page shows, in parts with names: each plain data. */
export type Aspects = Readonly<Record<string, unknown>>;

/** Prints of parts of an archive, each found once. Drafts and translations count as they are shown. */
export class Shown {
  readonly #archive: Archive;
  readonly #articles = new Map<Article, string>();
  readonly #stories = new Map<Story, string>();
  readonly #terms = new Map<Term, string>();
  readonly #termsOf = new Map<Article, string[]>();
  readonly #counts = new Map<EditionView, Map<TermKind, string>>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** What other pages can show of an article: all but its body. */
  article(article: Article): string {
    return once(this.#articles, article, () => {
      const { file, day, description, hasBody, meta } = article;
      return printOf(file, day, description, hasBody, meta);
    });
  }

  articles(articles: readonly Article[]): string[] {
    return articles.map((article) => this.article(article));
  }

  entries(entries: readonly Entry[]): string[] {
    return entries.map(({ article }) => this.article(article));
  }

  /** The articles of a story and what each translates. */
  story(story: Story): string {
    return once(this.#stories, story, () => {
      const articles = [...story.articles.values()];
      const placeOf = (article: Article | undefined) => article && articles.indexOf(article);
      const made = [...story.originals].map(([from, to]) => [placeOf(from), placeOf(to)]);
      return printOf(this.articles(articles), placeOf(story.original), placeOf(story.first), made);
    });
  }

  storyOf(article: Article): string {
    return this.story(this.#archive.storyOf(article));
  }

  /** All that is said of a term: labels, addresses, description. */
  term(term: Term): string {
    return once(this.#terms, term, () => {
      const { editions } = this.#archive.site;
      const said = editions.map(({ lang }) => [term.label(lang), term.slug(lang)]);
      return printOf(term.kind, term.id, said, term.entry);
    });
  }

  terms(terms: readonly Term[]): string[] {
    return terms.map((term) => this.term(term));
  }

  /** The terms that an article names. */
  termsOf(article: Article): string[] {
    return once(this.#termsOf, article, () =>
      TERM_KINDS.flatMap((kind) => this.terms(this.#archive.termsOf(article, kind))),
    );
  }

  /** The terms of a kind that have a page, each with its number of articles. */
  counts(view: EditionView, kind: TermKind): string {
    const ofView = once(this.#counts, view, () => new Map<TermKind, string>());
    return once(ofView, kind, () =>
      printOf(view.terms(kind).map((term) => [this.term(term), view.entriesOf(term).length])),
    );
  }

  /** Years and months, each with its number of articles. */
  periods(view: EditionView): string {
    const units = ['year', 'month'] as const;
    return printOf(
      units.map((unit) => [...view.periods(unit)].map(([name, { length }]) => [name, length])),
    );
  }

  /** What the references of an article lead to for readers of its own edition. */
  references(article: Article): unknown[] {
    const view = this.#archive.view(article.lang);
    return this.#archive.links.of(article).map(({ target }) => this.#target(target, view));
  }

  #target(target: Target, view: EditionView): unknown {
    switch (target.kind) {
      case 'article':
        return this.article(target.article);
      case 'tag':
        return [this.term(target.term), view.entriesOf(target.term).length];
      case 'page':
        return [target.address];
      case 'self':
        return 0;
      case 'unknown tag':
        return [0, target.query];
      case 'wanted':
        return [1, target.query, target.term && this.term(target.term)];
    }
  }

  /** Titles that are wanted, and who refers to them. */
  wanted(wanted: readonly Wanted[]): unknown[] {
    return wanted.map(({ title, lang, href, query, term, referrers }) => [
      title,
      lang,
      href,
      query,
      term && this.term(term),
      this.articles(referrers),
    ]);
  }

  /** The page of an article: its text, and what stands around it and leads from it. */
  articlePage(article: Article): Aspects {
    const { links } = this.#archive;
    const view = this.#archive.view(article.lang);
    const chain = links.chain(article, view);
    const { newer, older } = view.neighbours(article);
    return {
      text: article.hash,
      story: this.storyOf(article),
      'original changed': this.#archive.isStale(article),
      terms: this.termsOf(article),
      references: this.references(article),
      chain: chain && [this.articles(chain.before), this.articles(chain.after), chain.longer],
      'referred to by': this.articles(links.referrers(article)),
      related: this.articles(this.#archive.related(article)),
      neighbours: [newer && this.article(newer), older && this.article(older)],
      alternates: this.#alternates(articleAlternates(this.#archive, article)),
    };
  }

  /** An article beside its translation. */
  parallel({ left, right }: Parallel): Aspects {
    const both = [left, right];
    return {
      text: both.map(({ hash }) => hash),
      story: this.storyOf(left),
      'original changed': both.map((article) => this.#archive.isStale(article)),
      references: both.map((article) => this.references(article)),
      alternates: this.#alternates(parallelAlternates(this.#archive, { left, right })),
    };
  }

  /** The articles of a year, a month or a day, and what is before and after it. */
  period({ view, period, newer, older }: PeriodItem): Aspects {
    return {
      articles: this.entries(view.entriesIn(period)),
      neighbours: [newer, older],
      alternates: this.#alternates(periodAlternates(this.#archive, period)),
    };
  }

  /** A page of the articles under a tag, source or editor. */
  termPage({ view, term, page, numbered }: TermItem): Aspects {
    const { terms } = this.#archive;
    const isFirst = page.number === undefined;
    return {
      term: this.term(term),
      'terms above': this.terms(terms[term.kind].above(term).filter((one) => view.has(one))),
      articles: this.entries(page.items),
      'number of pages': numbered,
      years:
        isFirst && view.entriesOf(term).map(({ article, day }) => article.lang + day.slice(0, 4)),
      'neighbouring tags': isFirst && term.kind === 'tag' && this.#tagNeighbours(term, view),
      alternates: this.#alternates(termAlternates(this.#archive, term, view.edition, page.number)),
    };
  }

  /** Where the same page is in the other editions. */
  #alternates({ list, fallback }: Alternates): unknown[] {
    return [list.map(({ address, exact }) => [address, exact]), fallback];
  }

  /**
   * The tags around a tag, and what its articles refer to: what is shown, and never what it is computed
   * from, as a computation may look at all of the archive.
   */
  #tagNeighbours(tag: Term, view: EditionView): unknown[] {
    const counted = (tags: readonly Term[]) =>
      tags.map((one) => [this.term(one), view.entriesOf(one).length]);
    const { articles, wanted } = pointsTo(this.#archive, tag, view);
    return [
      counted(subtagsOf(this.#archive, tag, view)),
      counted(tagsBeside(this.#archive, tag, view)),
      this.articles(articles),
      this.wanted(wanted),
    ];
  }
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
