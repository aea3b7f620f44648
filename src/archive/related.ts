/** Related articles: what an article has in common with others, where it refers to few itself. */
import type { Article } from './article.ts';
import type { EditionView, Entry } from './edition-view.ts';
import { addTo } from './grouping.ts';
import { compare } from './problem.ts';
import type { Term } from './term.ts';
import { foldTitle } from './text.ts';

/** What related articles are found by, of an article. */
export interface Features {
  readonly tags: readonly Term[];
  /** Words of its title and its first lines that say something: folded, or their stems. */
  readonly words: readonly string[];
}

/** Of an article's tags and words, those looked up: the rarest in the archive, which say most. */
const LOOKED_UP = { tags: 4, words: 4 } as const;

/** Articles looked at for one tag or word: the nearest in time, so that an archive's growth costs none. */
const NEAREST = 10;

/** Fewest words in common where there is no tag in common: one word alone is chance. */
const FEWEST_WORDS = 2;

/** Fewest letters of a word that says something. */
const FEWEST_LETTERS = 3;

interface Place {
  readonly article: Article;
  readonly order: number;
  readonly tags: ReadonlySet<Term>;
  readonly words: ReadonlySet<string>;
}

interface Tagged {
  readonly place: Place;
  /** What the shared tags weigh. */
  readonly tags: number;
}

interface Score extends Tagged {
  /** The same of the shared words. */
  readonly words: number;
  readonly shared: number;
  /** Milliseconds. */
  readonly apart: number;
}

/** Where the articles with a feature stand in the order of time. */
class Postings<Feature> {
  readonly #places = new Map<Feature, number[]>();

  add(feature: Feature, place: number): void {
    addTo(this.#places, feature, place);
  }

  /** The rarest of some features that other articles have as well. */
  rarest(features: Iterable<Feature>, most: number): Feature[] {
    return [...features]
      .filter((feature) => this.#count(feature) > 1)
      .toSorted((a, b) => this.#count(a) - this.#count(b))
      .slice(0, most);
  }

  /** The places with a feature that are nearest to one. */
  near(feature: Feature, place: number): readonly number[] {
    return nearest(this.#places.get(feature) ?? [], place);
  }

  /**
   * What features weigh: each log(all / those that have it), so that rare ones count for more.
   * @param all the number of articles
   */
  weight(features: readonly Feature[], all: number): number {
    return features.reduce((sum, one) => sum + Math.log(all / Math.max(1, this.#count(one))), 0);
  }

  #count(feature: Feature): number {
    return this.#places.get(feature)?.length ?? 0;
  }
}

/** The articles of one edition, in its language. Made once, asked for every article. */
export class Related {
  /** Oldest first. */
  readonly #places: readonly Place[];
  readonly #placeOf = new Map<Article, number>();
  readonly #tags = new Postings<Term>();
  readonly #words = new Postings<string>();

  constructor(view: EditionView, featuresOf: (article: Article) => Features) {
    const own = view.entries.filter(({ article }) => article.lang === view.edition.lang);
    this.#places = own.toReversed().map(({ article, order }: Entry) => {
      const { tags, words } = featuresOf(article);
      return { article, order, tags: new Set(tags), words: new Set(words) };
    });
    for (const [index, place] of this.#places.entries()) {
      this.#placeOf.set(place.article, index);
      for (const tag of place.tags) this.#tags.add(tag, index);
      for (const word of place.words) this.#words.add(word, index);
    }
  }

  /**
   * The articles that have most in common with one: rare tags first, then words, then nearness in time.
   * @param most how many at most
   * @param excluded articles that are none of them
   */
  of(article: Article, most: number, excluded: ReadonlySet<Article>): Article[] {
    const index = this.#placeOf.get(article);
    const from = index === undefined ? undefined : this.#places[index];
    if (index === undefined || !from) return [];
    const tags = this.#tags.rarest(from.tags, LOOKED_UP.tags);
    const words = this.#words.rarest(from.words, LOOKED_UP.words);
    const candidates = new Set([
      ...tags.flatMap((tag) => this.#tags.near(tag, index)),
      ...words.flatMap((word) => this.#words.near(word, index)),
    ]);
    const places = [...candidates].flatMap((other) => {
      const place = this.#places[other];
      return place && place !== from && !excluded.has(place.article) ? place : [];
    });
    return this.#best(from, places, most)
      .map((tagged) => this.#score(from, tagged))
      .filter(({ tags, shared }) => tags > 0 || shared >= FEWEST_WORDS)
      .toSorted(
        (a, b) =>
          b.tags - a.tags ||
          b.words - a.words ||
          a.apart - b.apart ||
          a.place.order - b.place.order ||
          compare(a.place.article.file, b.place.article.file),
      )
      .slice(0, most)
      .map(({ place }) => place.article);
  }

  /** Those that can be among the first by their tags: the words of the others need not be compared. */
  #best(from: Place, places: readonly Place[], most: number): Tagged[] {
    const tagged = places.map((place) => ({ place, tags: this.#sharedTags(from, place) }));
    const least = tagged.map(({ tags }) => tags).toSorted((a, b) => b - a)[most - 1] ?? 0;
    return tagged.filter(({ tags }) => tags >= least);
  }

  #score(from: Place, tagged: Tagged): Score {
    const { place } = tagged;
    const words = [...from.words].filter((word) => place.words.has(word));
    return {
      ...tagged,
      words: this.#words.weight(words, this.#places.length),
      shared: words.length,
      apart: Math.abs(from.order - place.order),
    };
  }

  #sharedTags(from: Place, place: Place): number {
    const tags = [...from.tags].filter((tag) => place.tags.has(tag));
    return this.#tags.weight(tags, this.#places.length);
  }
}

/** Of places in order those nearest to one, itself among them. */
function nearest(places: readonly number[], to: number): readonly number[] {
  if (places.length <= NEAREST) return places;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - NEAREST / 2, places.length - NEAREST));
  return places.slice(start, start + NEAREST);
}

/**
 * The words of an article that say something.
 * @param commonWords words that every text of the language has
 * @param stem what the forms of a word have in common
 */
export function tellingWords(
  article: Article,
  commonWords: ReadonlySet<string>,
  stem: (word: string) => string = (word) => word,
): string[] {
  const words = foldTitle(`${article.title} ${article.description}`).split(' ');
  const telling = words.filter(
    (word) => word.length >= FEWEST_LETTERS && /\p{L}/u.test(word) && !commonWords.has(word),
  );
  return [...new Set(telling.map(stem))];
}
