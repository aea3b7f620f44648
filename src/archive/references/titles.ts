/** Titles: finds the articles with a title, or with one near it. */

import { foldName, foldTitle, onOneLine } from '../../text/fold.ts';
import { addTo } from '../../text/grouping.ts';
import type { Article } from '../article.ts';
import { NearTitles } from './near-titles.ts';

/** Matches domains, which may be outlets that no article names: `KONTAN.CO.ID`, `Kompas.com`, but not `Node.js`. */
const DOMAIN =
  /^\P{L}?[\p{L}\p{N}.-]+\.(?:com|co|net|org|info|news|tv|id|ru|su|рф|uk|us|au|my|sg)\P{L}?$/iu;

/** Matches a title after an outlet: `KONTAN.CO.ID - Judul`, `Kompas.com: Judul`. */
const BEFORE = /^(.{1,40}?)(?: [-–—|]| ?:) (.+)$/su;
/** Matches a title before an outlet: `Judul | Kompas.com`, `Judul - KONTAN.CO.ID`. */
const AFTER = /^(.+) [-–—|] (.{1,40})$/u;

/** Most titles have none of the separators, and need no closer look. */
const MAY_HAVE_OUTLET = /[-–—|:] /;

/** Makes the keys by which titles are compared. */
export class TitleKeys {
  readonly #outlets: ReadonlySet<string>;

  /** @param articles all articles of the archive: titles may begin or end with any of their outlets */
  constructor(articles: readonly Article[]) {
    this.#outlets = new Set(
      articles.flatMap(({ meta }) => (meta.outlet ? [foldTitle(meta.outlet)] : [])),
    );
  }

  /** The key of a title: without case, punctuation, quotation style, and the outlet's name. */
  key(title: string): string {
    return fold(withoutOutlet(title, (name) => this.#outlets.has(foldTitle(name))) ?? title);
  }

  /** The key of a title that no article has: also without a domain, which may be an outlet. */
  wantedKey(title: string): string {
    return withoutDomain(title) ?? this.key(title);
  }
}

/** An index of all titles of an archive, those of reprints included. It is large, and needed only until references are resolved. */
export class Titles {
  readonly #keys: TitleKeys;
  readonly #exact = new Map<string, Article[]>();
  /** Articles by their titles without a domain, which may or may not be an outlet. */
  readonly #shortened = new Map<string, Article[]>();
  readonly #decisive: ReadonlySet<string>;
  #nearTitles: NearTitles | undefined;

  /** @param decisive words that change the meaning of a title: see `titleDistance` */
  constructor(articles: readonly Article[], keys: TitleKeys, decisive: Iterable<string>) {
    this.#keys = keys;
    this.#decisive = new Set(decisive);
    for (const article of articles) {
      addTo(this.#exact, keys.key(article.title), article);
      const shortened = withoutDomain(article.title);
      if (shortened !== undefined) addTo(this.#shortened, shortened, article);
    }
    this.#addReprints(articles);
  }

  /** Adds the other titles that articles were published under, where no article has one as its own. */
  #addReprints(articles: readonly Article[]): void {
    const others = new Map<string, Set<Article>>();
    for (const article of articles) {
      for (const { title } of article.meta.reprints ?? []) {
        const key = title === undefined ? '' : this.#keys.key(title);
        if (key === '' || this.#exact.has(key)) continue;
        others.set(key, (others.get(key) ?? new Set()).add(article));
      }
    }
    for (const [key, found] of others) this.#exact.set(key, [...found]);
  }

  /**
   * The articles with a title. A domain in it may belong to the title (`Node.js: …`), so it is left out only of
   * one of the two titles compared, and only if no article has the whole title.
   */
  same(title: string): readonly Article[] {
    const key = this.#keys.key(title);
    if (key === '') return [];
    const exact = this.#exact.get(key);
    if (exact) return exact;
    const shortened = withoutDomain(title);
    const without = shortened === undefined ? undefined : this.#exact.get(shortened);
    return without ?? this.#shortened.get(key) ?? [];
  }

  /**
   * The articles with the titles nearest to a title that no article has: see `titleDistance`.
   * @param counts whether an article may be the result
   */
  near(title: string, counts: (article: Article) => boolean): Article[] {
    this.#nearTitles ??= new NearTitles(this.#exact, this.#decisive);
    const near = this.#nearTitles;
    const found = near.find(this.#keys.key(title).split(' '), counts);
    const shortened = found.length > 0 ? undefined : withoutDomain(title);
    const all = shortened === undefined ? found : near.find(shortened.split(' '), counts);
    // Once, where several titles of an article are as near.
    return [...new Set(all)];
  }
}

/** The key of a title without its domain; `undefined` if it has none. */
function withoutDomain(title: string): string | undefined {
  const shortened = withoutOutlet(title, (name) => DOMAIN.test(name));
  return shortened === undefined ? undefined : fold(shortened);
}

/** A title without the outlet at its beginning or end; `undefined` if it has none. */
function withoutOutlet(title: string, isOutlet: (name: string) => boolean): string | undefined {
  const line = onOneLine(title);
  if (!MAY_HAVE_OUTLET.test(line)) return undefined;
  const [, before = '', rest] = BEFORE.exec(line) ?? [];
  if (isOutlet(before)) return rest;
  const [, start, after = ''] = AFTER.exec(line) ?? [];
  return isOutlet(after) ? start : undefined;
}

/** Folds a title; one without letters and digits, such as an emoji, is folded as a name. */
function fold(title: string): string {
  return foldTitle(title) || foldName(title);
}
