/** The plan of a build: the pages of its assignment that are not in the output folder as they would be. */
import type { Address } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import { type Article, byAge } from '../archive/article.ts';
import { htmlOfSlots } from '../archive/slots.ts';
import { onAllFacts } from '../map/dependencies.ts';
import type { PageKind, PageView, Texts } from '../map/kind.ts';
import { KINDS } from '../map/kinds.ts';
import { Parts } from '../map/parts.ts';
import { itemsOf } from '../map/site-map.ts';
import type { Touched } from '../map/touched.ts';
import type { StalePage } from '../pages/rendering.ts';
import { type Assignment, isDealt, isInRange } from './assignment.ts';
import { changedKeys, pageFingerprint } from './fingerprint.ts';

/**
 * Pages of one kind that Eleventy is given at a time. It keeps some kilobytes for each of them, and
 * their HTML, until all are rendered; it reads all templates anew each time, which takes 50 ms.
 */
const BATCH = 1000;

/** A page as the build knows it: its file below the output folder, and its fingerprint. */
export type PlannedPage = readonly [path: string, fingerprint: string];

/** Paths of pages by the names of their kinds. */
export type PagesOfKinds = Readonly<Record<string, readonly string[]>>;

/** Why a page is made. */
export type Reason = readonly [path: string, why: string];

/** Everything that a plan follows from. */
interface Planning {
  readonly archive: Archive;
  readonly texts: Texts;
  readonly assignment: Assignment;
  /** The fingerprint of a page that is in the output folder as it was left. */
  readonly previousOf: (path: string) => string | undefined;
  /** What changed since these pages were made; left out where nobody knows. */
  readonly touched?: Touched | undefined;
  /** The pages that there were of each kind whose items may not have to be found: see `Plan`. */
  readonly pagesOf?: PagesOfKinds | undefined;
}

/** A page that waits to be rendered. */
class Waiting implements StalePage<PageView, unknown> {
  readonly address: Address;
  readonly view: PageView;
  readonly body: () => unknown;
  /** The place of its article in time. */
  readonly place: number;

  constructor(address: Address, view: PageView, body: () => unknown, place: number) {
    this.address = address;
    this.view = view;
    this.body = body;
    this.place = place;
  }
}

/** Plans the pages of one kind after the other, when Eleventy asks for them, and hands them out in batches. */
export class Plan {
  readonly #planning: Planning;
  readonly #parts: Parts;
  /** What pages show besides their views. */
  readonly #around: string;
  readonly #places = new Map<Article, number>();
  readonly #pages: PlannedPage[] = [];
  readonly #reasons: Reason[] = [];
  readonly #pagesOf = new Map<string, readonly string[]>();
  /** By the name of the kind. */
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(planning: Planning) {
    this.#planning = planning;
    this.#parts = new Parts(planning.archive);
    this.#around = htmlOfSlots(planning.archive.site.editions).join('');
  }

  /** The parts of all views. */
  get parts(): Parts {
    return this.#parts;
  }

  /** All pages of the assignment, once the pages of each kind were asked for. */
  get pages(): readonly PlannedPage[] {
    return this.#pages;
  }

  /**
   * The pages of the assignment of each kind whose items a later build need not find where nothing has changed that all of them
   * depend on.
   */
  get pagesOf(): PagesOfKinds {
    return Object.fromEntries(this.#pagesOf);
  }

  /** Why pages of the assignment are made that are not there, or not so. */
  get reasons(): readonly Reason[] {
    return this.#reasons;
  }

  /** The number of pages that wait to be rendered. */
  get waitingCount(): number {
    return [...this.#waiting.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** @throws Error where no template has asked for the pages of a kind: they would vanish from the site */
  checkComplete(): void {
    const missing = KINDS.filter(({ name }) => !this.#waiting.has(name)).map(({ name }) => name);
    if (missing.length > 0) {
      throw new Error(
        `no template in src/pages/ renders ${missing.join(', ')}: see src/map/kinds.ts`,
      );
    }
  }

  /** The next pages of a kind that wait to be rendered. */
  next(name: string): readonly StalePage<unknown, unknown>[] {
    const kind = KINDS.find((one) => one.name === name);
    if (!kind) throw new Error(`${name} is no kind of page: see src/map/kinds.ts`);
    const waiting = this.#waiting.get(name) ?? this.#plan(kind);
    this.#waiting.set(name, waiting);
    return waiting.splice(0, BATCH);
  }

  #plan(kind: PageKind): Waiting[] {
    const { archive, texts, previousOf } = this.#planning;
    const isOwn = this.#ownOf(kind);
    const stale: Waiting[] = [];
    const first = this.#pages.length;
    const standing = this.#standing(kind);
    if (standing) {
      for (const [i, page] of standing.entries()) if (isOwn(undefined, i)) this.#pages.push(page);
      this.#notePages(kind, first);
      return stale;
    }
    for (const [i, item] of itemsOf(kind, archive).entries()) {
      if (!isOwn(item, i)) continue;
      const address = kind.address(item);
      const path = fileOf(address);
      const before = previousOf(path);
      if (before !== undefined && !this.#mayDiffer(kind, item)) {
        this.#pages.push([path, before]);
        continue;
      }
      const view = kind.view(item, this.#parts);
      const fingerprint = pageFingerprint(view, this.#around, before);
      this.#pages.push([path, fingerprint]);
      if (before === fingerprint) continue;
      this.#reasons.push([path, reasonOf(before, fingerprint, view)]);
      const place = kind.article ? this.#placeOf(kind.article(item)) : 0;
      stale.push(new Waiting(address, view, () => kind.body?.(item, texts), place));
    }
    this.#notePages(kind, first);
    // So that the pages of one article, of several kinds, are made while its text is at hand.
    return kind.article ? stale.toSorted((a, b) => a.place - b.place) : stale;
  }

  /** Whether a page that was made by an earlier build may have another view now. */
  #mayDiffer(kind: PageKind, item: unknown): boolean {
    const { archive, touched } = this.#planning;
    return !touched || !kind.dependencies || touched.any(kind.dependencies(item, archive));
  }

  /** The pages of a kind, of all jobs, if they are all there and none can differ. */
  #standing(kind: PageKind): PlannedPage[] | undefined {
    const { archive, pagesOf = {}, previousOf, touched } = this.#planning;
    const paths = pagesOf[kind.name];
    if (!paths || !canStand(kind)) return undefined;
    if (touched?.any(onAllFacts(archive)) !== false) return undefined;
    const pages = paths.flatMap((path): PlannedPage[] => {
      const before = previousOf(path);
      return before === undefined ? [] : [[path, before]];
    });
    return pages.length === paths.length ? pages : undefined;
  }

  /** @param first the place of the first of its pages among those of the plan */
  #notePages(kind: PageKind, first: number): void {
    if (!canStand(kind)) return;
    const own = this.#pages.slice(first);
    this.#pagesOf.set(
      kind.name,
      own.map(([path]) => path),
    );
  }

  #ownOf({ article }: PageKind): (item: unknown, i: number) => boolean {
    const { archive, assignment } = this.#planning;
    const { articles, lists } = assignment;
    if (!article) return (_, i) => lists !== undefined && isDealt(lists, i);
    const all = archive.articles.length;
    return (item) => isInRange(articles, this.#placeOf(article(item)), all);
  }

  #placeOf(article: Article): number {
    if (this.#places.size === 0) {
      const { articles } = this.#planning.archive;
      for (const [place, one] of articles.toSorted(byAge).entries()) this.#places.set(one, place);
    }
    return this.#places.get(article) ?? 0;
  }
}

/**
 * Whether the items of a kind need not be found where nothing but texts has changed: its pages show none, and are no article's,
 * whose place tells which job has them.
 */
export function canStand({ article, body, dependencies }: PageKind): boolean {
  return dependencies !== undefined && !article && !body;
}

function reasonOf(before: string | undefined, now: string, view: PageView): string {
  if (before === undefined) return 'new, or not as it was left';
  return `changed: ${changedKeys(before, now, view).join(', ') || 'what it shows'}`;
}

/** The file of an address, below the output folder. */
export function fileOf(address: string): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}
