/** Titles: finds the articles that have a title, or one that is near it. */

import { foldName, foldTitle, onOneLine } from '../../text/fold.ts';
import { addTo } from '../../text/grouping.ts';
import type { Article } from '../article.ts';
import { NearTitles } from './near-titles.ts';

/** What may be an outlet that no article names: `KONTAN.CO.ID`, `Kompas.com`; `Node.js` is none. */
const DOMAIN =
  /^\P{L}?[\p{L}\p{N}.-]+\.(?:com|co|net|org|info|news|tv|id|ru|su|рф|uk|us|au|my|sg)\P{L}?$/iu;

/** `KONTAN.CO.ID - Judul`, `Kompas.com: Judul`. */
const BEFORE = /^(.{1,40}?)(?: [-–—|]| ?:) (.+)$/u;
/** `Judul | Kompas.com`, `Judul - KONTAN.CO.ID`. */
const AFTER = /^(.+) [-–—|] (.{1,40})$/u;

/** Most titles have none of the signs. */
const MAY_HAVE_OUTLET = /[-–—|:] /;

/** How titles are compared. */
export class TitleKeys {
  readonly #outlets: ReadonlySet<string>;

  /** @param articles all of the archive, whose outlets are the ones that a title may begin or end with */
  constructor(articles: readonly Article[]) {
    this.#outlets = new Set(
      articles.flatMap(({ meta }) => (meta.outlet ? [foldTitle(meta.outlet)] : [])),
    );
  }

  /** A title as it is compared: without case, punctuation, quotation style, and the outlet's name. */
  key(title: string): string {
    return fold(withoutOutlet(title, (name) => this.#outlets.has(foldTitle(name))) ?? title);
  }

  /** A title as it is compared where no article has it: without what may be an outlet as well. */
  wantedKey(title: string): string {
    return withoutDomain(title) ?? this.key(title);
  }
}

/** All titles of an archive. Large; needed for as long as references are resolved. */
export class Titles {
  readonly #keys: TitleKeys;
  readonly #exact = new Map<string, Article[]>();
  /** Titles without what may be an outlet, of which nobody knows whether it is one. */
  readonly #shortened = new Map<string, Article[]>();
  readonly #decisive: ReadonlySet<string>;
  #nearTitles: NearTitles | undefined;

  /** @param decisive words without which a title says something else: see `titleDistance` */
  constructor(articles: readonly Article[], keys: TitleKeys, decisive: Iterable<string>) {
    this.#keys = keys;
    this.#decisive = new Set(decisive);
    for (const article of articles) {
      addTo(this.#exact, keys.key(article.title), article);
      const shortened = withoutDomain(article.title);
      if (shortened !== undefined) addTo(this.#shortened, shortened, article);
    }
  }

  /**
   * The articles that have a title. What only looks like an outlet may be a part of the title (`Node.js: …`):
   * it is left out on one side alone, and where nothing has the title as it is.
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
   * The articles whose titles are nearest to one that none has: see `titleDistance`.
   * @param counts whether an article is one of those that may be meant
   */
  near(title: string, counts: (article: Article) => boolean): Article[] {
    this.#nearTitles ??= new NearTitles(this.#exact, this.#decisive);
    const near = this.#nearTitles;
    const found = near.find(this.#keys.key(title).split(' '), counts);
    const shortened = found.length > 0 ? undefined : withoutDomain(title);
    return shortened === undefined ? found : near.find(shortened.split(' '), counts);
  }
}

/** A title without what looks like an outlet, as it is compared; nothing where there is none. */
function withoutDomain(title: string): string | undefined {
  const shortened = withoutOutlet(title, (name) => DOMAIN.test(name));
  return shortened === undefined ? undefined : fold(shortened);
}

/** A title without the outlet at its beginning or end; nothing where there is none. */
function withoutOutlet(title: string, isOutlet: (name: string) => boolean): string | undefined {
  const line = onOneLine(title);
  if (!MAY_HAVE_OUTLET.test(line)) return undefined;
  const [, before = '', rest] = BEFORE.exec(line) ?? [];
  if (isOutlet(before)) return rest;
  const [, start, after = ''] = AFTER.exec(line) ?? [];
  return isOutlet(after) ? start : undefined;
}

/** A title may be signs alone, such as an emoji. */
function fold(title: string): string {
  return foldTitle(title) || foldName(title);
}
