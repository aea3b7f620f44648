/** Which pages a build makes: those of its part that are not there yet as they would be. */
import type { Archive } from '../archive/archive.ts';
import { type Article, byAge } from '../archive/article.ts';
import type { Aspects } from '../map/shown.ts';
import type { PageKind, PagePlan } from '../pages/page.ts';
import { holds, isDealt, type Part } from './part.ts';
import { changedAspects, printOfPage } from './print.ts';

/**
 * Pages of one template that Eleventy is given at a time. It keeps some kilobytes for each of them, and
 * their HTML, until all are rendered; it reads all templates anew each time, which takes 50 ms.
 */
const BATCH = 1000;

/** A page as the build knows it: its file below the output folder, and what it shows, in a few letters. */
export type PlannedPage = readonly [path: string, print: string];

/** Why a page is made. */
export type Reason = readonly [path: string, why: string];

export class Plan implements PagePlan {
  readonly #part: Part;
  readonly #printOf: (path: string) => string | undefined;
  readonly #only: ReadonlySet<Article> | undefined;
  readonly #places = new Map<Article, number>();
  readonly #pages: PlannedPage[] = [];
  readonly #reasons: Reason[] = [];
  /** By the template, what of it waits to be rendered. */
  readonly #waiting = new Map<string, unknown[]>();

  /**
   * @param printOf the print of a page that is there already
   * @param only the articles whose pages are made, where no others are
   */
  constructor(
    part: Part,
    printOf: (path: string) => string | undefined,
    only?: ReadonlySet<Article>,
  ) {
    this.#part = part;
    this.#printOf = printOf;
    this.#only = only;
  }

  /** All pages of the part, once each template was asked for its own. */
  get pages(): readonly PlannedPage[] {
    return this.#pages;
  }

  /** Why pages of the part are made that are not there, or not so. */
  get reasons(): readonly Reason[] {
    return this.#reasons;
  }

  /** How many pages wait to be rendered. */
  get left(): number {
    return [...this.#waiting.values()].reduce((sum, { length }) => sum + length, 0);
  }

  stale<Item>(template: string, kind: PageKind<Item>, archive: Archive): readonly Item[] {
    const waiting = this.#waiting.get(template) ?? this.#plan(kind, archive);
    this.#waiting.set(template, waiting);
    return waiting.splice(0, BATCH) as Item[];
  }

  #plan<Item>(kind: PageKind<Item>, archive: Archive): Item[] {
    const isOwn = this.#ownOf(kind, archive);
    const stale = kind.items(archive).filter((item, i) => {
      if (!isOwn(item, i)) return false;
      const path = fileOf(kind.address(item));
      const aspects = kind.shows(item, archive);
      const before = this.#printOf(path);
      const print = printOfPage(aspects, before);
      this.#pages.push([path, print]);
      if (before === print) return false;
      this.#reasons.push([path, reasonOf(before, print, aspects)]);
      return true;
    });
    const { article } = kind;
    if (!article) return stale;
    // So that the pages of one article, of several templates, are made while its body is at hand.
    const placeOf = (item: Item) => this.#placeOf(article(item), archive);
    return stale.toSorted((a, b) => placeOf(a) - placeOf(b));
  }

  #ownOf<Item>({ article }: PageKind<Item>, archive: Archive) {
    const { articles, lists } = this.#part;
    if (!article) return (_: Item, i: number) => lists !== undefined && isDealt(lists, i);
    const only = this.#only;
    if (only) return (item: Item) => only.has(article(item));
    const all = archive.articles.length;
    return (item: Item) => holds(articles, this.#placeOf(article(item), archive), all);
  }

  #placeOf(article: Article, { articles }: Archive): number {
    if (this.#places.size === 0) {
      for (const [place, one] of articles.toSorted(byAge).entries()) this.#places.set(one, place);
    }
    return this.#places.get(article) ?? 0;
  }
}

function reasonOf(before: string | undefined, now: string, aspects: Aspects): string {
  if (before === undefined) return 'new, or not as it was left';
  return `changed: ${changedAspects(before, now, aspects).join(', ') || 'what it shows'}`;
}

/** The file of an address, below the output folder. */
function fileOf(address: string): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}
