/** Related articles: finds those that share rare tags and words with an article. */

import { compare } from '../text/compare.ts';
import { foldTitle } from '../text/fold.ts';
import type { Article } from './article.ts';
import { FeatureBuilder, FeatureIndex, type Overlap } from './features.ts';
import type { Entry, Listing } from './listing.ts';
import type { Term } from './term.ts';

/** The features of an article by which related ones are found. */
interface Features {
  readonly tags: readonly Term[];
  /** The significant words of its title and description, folded, or their stems. */
  readonly words: readonly string[];
  /** The same for articles of which only one is shown, the newest. */
  readonly family: object | undefined;
}

/** How many of an article's tags and words are looked up: the rarest, which distinguish it most. */
const LOOKED_UP = { tags: 4, words: 4 } as const;

/** Fewest words in common if there is no tag in common: a single word may be chance. */
const FEWEST_WORDS = 2;

/** Fewest characters of a significant word. */
const FEWEST_LETTERS = 3;

const LETTER = /\p{L}/u;

/** An article that may be related: its place among those of its edition, the oldest at 0, and the tags in common. */
interface Candidate {
  readonly place: number;
  readonly tags: Overlap;
}

interface Score extends Candidate {
  readonly words: Overlap;
  /** Distance in time, in milliseconds. */
  readonly apart: number;
}

/** An index of the articles in one edition's language, which finds the related ones of each. */
export class Related {
  /** Oldest first. */
  readonly #entries: readonly Entry[];
  readonly #placeOf = new Map<Article, number>();
  /** The families of the few articles that have one. */
  readonly #familyOf = new Map<number, object>();
  readonly #tags: FeatureIndex;
  readonly #words: FeatureIndex;

  constructor(listing: Listing, featuresOf: (article: Article) => Features) {
    const own = listing.entries.filter(({ article }) => article.lang === listing.edition.lang);
    this.#entries = own.toReversed();
    const tags = new FeatureBuilder<Term>();
    const words = new FeatureBuilder<string>();
    for (const [place, { article }] of this.#entries.entries()) {
      const features = featuresOf(article);
      this.#placeOf.set(article, place);
      if (features.family) this.#familyOf.set(place, features.family);
      tags.add(place, features.tags);
      words.add(place, features.words);
    }
    this.#tags = new FeatureIndex(tags, own.length);
    this.#words = new FeatureIndex(words, own.length);
  }

  /**
   * The articles that have most in common with an article, compared by tags, then by words, then by distance in
   * time. Rare tags and words count for more.
   * @param most the greatest number of articles
   * @param excluded articles that are left out
   */
  of(article: Article, most: number, excluded: ReadonlySet<Article>): Article[] {
    const place = this.#placeOf.get(article);
    if (place === undefined) return [];
    const candidates = new Set<number>();
    const near = [
      ...this.#tags.near(place, LOOKED_UP.tags),
      ...this.#words.near(place, LOOKED_UP.words),
    ];
    for (const places of near) for (const one of places) candidates.add(one);
    candidates.delete(place);
    for (const one of excluded) candidates.delete(this.#placeOf.get(one) ?? -1);
    return this.#best(place, this.#onePerFamily(candidates), most)
      .map((tagged) => this.#score(place, tagged))
      .filter(({ tags, words }) => tags.weight > 0 || words.count >= FEWEST_WORDS)
      .toSorted((a, b) => this.#compare(a, b))
      .slice(0, most)
      .map((score) => this.#articleAt(score.place));
  }

  /** Leaves out each place of which a later one of its family is among them. */
  #onePerFamily(places: ReadonlySet<number>): ReadonlySet<number> {
    if (this.#familyOf.size === 0) return places;
    const newest = new Map<object, number>();
    for (const place of places) {
      const family = this.#familyOf.get(place);
      if (family && place > (newest.get(family) ?? -1)) newest.set(family, place);
    }
    return new Set(
      [...places].filter((place) => {
        const family = this.#familyOf.get(place);
        return !family || newest.get(family) === place;
      }),
    );
  }

  /** The candidates that can be among the first by their tags: only their words need to be compared. */
  #best(from: number, places: Iterable<number>, most: number): Candidate[] {
    const tagged = Array.from(places, (place) => ({
      place,
      tags: this.#tags.overlap(from, place),
    }));
    const heaviest = tagged.map(({ tags }) => tags.weight).toSorted((a, b) => b - a);
    const least = heaviest[most - 1] ?? 0;
    return tagged.filter(({ tags }) => tags.weight >= least);
  }

  #score(from: number, { place, tags }: Candidate): Score {
    const words = this.#words.overlap(from, place);
    const apart = Math.abs(this.#orderAt(from) - this.#orderAt(place));
    return { place, tags, words, apart };
  }

  #compare(a: Score, b: Score): number {
    return (
      b.tags.weight - a.tags.weight ||
      b.words.weight - a.words.weight ||
      a.apart - b.apart ||
      this.#orderAt(a.place) - this.#orderAt(b.place) ||
      compare(this.#articleAt(a.place).file, this.#articleAt(b.place).file)
    );
  }

  #articleAt(place: number): Article {
    return (this.#entries[place] as Entry).article;
  }

  #orderAt(place: number): number {
    return (this.#entries[place] as Entry).order;
  }
}

/**
 * The significant words of an article's title and description, in order; they may repeat.
 * @param commonWords words that are left out, because every text of the language has them
 * @param stem cuts a word to the stem that its forms share
 */
export function significantWords(
  article: Article,
  commonWords: ReadonlySet<string>,
  stem: (word: string) => string = (word) => word,
): string[] {
  const words = foldTitle(`${article.title} ${article.description}`).split(' ');
  const significant = words.filter(
    (word) => word.length >= FEWEST_LETTERS && LETTER.test(word) && !commonWords.has(word),
  );
  return significant.map(stem);
}
