/** Titles: finds the articles that have a title, or one that is near it. */
import type { Article } from '../article.ts';
import { addTo } from '../grouping.ts';
import { foldName, foldTitle } from '../text.ts';
import { NearTitles } from './near-titles.ts';

/** What may be an outlet that no article names: `KONTAN.CO.ID`, `Kompas.com`; `Node.js` is none. */
const DOMAIN =
  /^\P{L}?[\p{L}\p{N}.-]+\.(?:com|co|net|org|info|news|tv|id|ru|su|рф|uk|us|au|my|sg)\P{L}?$/iu;

/** `KONTAN.CO.ID - Judul`, `Kompas.com: Judul`. */
const BEFORE = /^(.{1,40}?)(?: [-–—|]| ?:) (.+)$/u;
/** `Judul | Kompas.com`, `Judul - KONTAN.CO.ID`. */
const AFTER = /^(.+) [-–—|] (.{1,40})$/u;

export class Titles {
  readonly #outlets: ReadonlySet<string>;
  readonly #exact = new Map<string, Article[]>();
  /** Titles without what may be an outlet, of which nobody knows whether it is one. */
  readonly #shortened = new Map<string, Article[]>();
  readonly #decisive: ReadonlySet<string>;
  #nearTitles: NearTitles | undefined;

  /**
   * @param articles all of the archive, whose outlets are the ones that a title may begin or end with
   * @param decisive words without which a title says something else: see `farness`
   */
  constructor(articles: readonly Article[], decisive: Iterable<string>) {
    this.#decisive = new Set(decisive);
    this.#outlets = new Set(
      articles.flatMap(({ meta }) => (meta.outlet ? [foldTitle(meta.outlet)] : [])),
    );
    for (const article of articles) {
      addTo(this.#exact, this.key(article.title), article);
      const shortened = this.#withoutDomain(article.title);
      if (shortened !== undefined) addTo(this.#shortened, shortened, article);
    }
  }

  /** A title as it is compared: without case, punctuation, quotation style, and the outlet's name. */
  key(title: string): string {
    return fold(withoutOutlet(title, (name) => this.#outlets.has(foldTitle(name))) ?? title);
  }

  /** A title as it is compared where no article has it: without what may be an outlet as well. */
  wantedKey(title: string): string {
    return this.#withoutDomain(title) ?? this.key(title);
  }

  /**
   * The articles that have a title. What only looks like an outlet may be a part of the title (`Node.js: …`):
   * it is left out on one side alone, and where nothing has the title as it is.
   */
  same(title: string): readonly Article[] {
    const key = this.key(title);
    if (key === '') return [];
    const shortened = this.#withoutDomain(title);
    return (
      this.#exact.get(key) ??
      (shortened === undefined ? undefined : this.#exact.get(shortened)) ??
      this.#shortened.get(key) ??
      []
    );
  }

  /**
   * The articles whose titles are nearest to one that none has: see `farness`.
   * @param counts whether an article is one of those that may be meant
   */
  near(title: string, counts: (article: Article) => boolean): Article[] {
    this.#nearTitles ??= new NearTitles(this.#exact, this.#decisive);
    const near = this.#nearTitles;
    const found = near.find(this.key(title).split(' '), counts);
    const shortened = found.length > 0 ? undefined : this.#withoutDomain(title);
    return shortened === undefined ? found : near.find(shortened.split(' '), counts);
  }

  #withoutDomain(title: string): string | undefined {
    const shortened = withoutOutlet(title, (name) => DOMAIN.test(name));
    return shortened === undefined ? undefined : fold(shortened);
  }
}

/** A title without the outlet at its beginning or end; nothing where there is none. */
function withoutOutlet(title: string, isOutlet: (name: string) => boolean): string | undefined {
  const line = title.replace(/\s+/g, ' ').trim();
  const [, before = '', rest] = BEFORE.exec(line) ?? [];
  if (isOutlet(before)) return rest;
  const [, start, after = ''] = AFTER.exec(line) ?? [];
  return isOutlet(after) ? start : undefined;
}

/** A title may be signs alone, such as an emoji. */
function fold(title: string): string {
  return foldTitle(title) || foldName(title);
}
