/** Related articles: what an article has in common with others, where it refers to few itself. */

import { compare } from '../text/compare.ts';
import { foldTitle } from '../text/fold.ts';
import type { Article } from './article.ts';
import { Gathered, Postings, type Shared } from './features.ts';
import type { Entry, Listing } from './listing.ts';
import type { Term } from './term.ts';

/** What related articles are found by, of an article. */
export interface Features {
  readonly tags: readonly Term[];
  /** Words of its title and its first lines that say something: folded, or their stems. */
  readonly words: readonly string[];
}

/** Of an article's tags and words, those looked up: the rarest in the archive, which say most. */
const LOOKED_UP = { tags: 4, words: 4 } as const;

/** Fewest words in common where there is no tag in common: one word alone is chance. */
const FEWEST_WORDS = 2;

/** Fewest letters of a word that says something. */
const FEWEST_LETTERS = 3;

const LETTER = /\p{L}/u;

/** An article by its place among those of its edition, the oldest being 0, and what it has in common. */
interface Tagged {
  readonly place: number;
  readonly tags: Shared;
}

interface Score extends Tagged {
  readonly words: Shared;
  /** Milliseconds. */
  readonly apart: number;
}

/** The articles of one edition, in its language. Made once, asked for every article. */
export class Related {
  /** Oldest first. */
  readonly #entries: readonly Entry[];
  readonly #placeOf = new Map<Article, number>();
  readonly #tags: Postings;
  readonly #words: Postings;

  constructor(listing: Listing, featuresOf: (article: Article) => Features) {
    const own = listing.entries.filter(({ article }) => article.lang === listing.edition.lang);
    this.#entries = own.toReversed();
    const tags = new Gathered<Term>();
    const words = new Gathered<string>();
    for (const [place, { article }] of this.#entries.entries()) {
      const features = featuresOf(article);
      this.#placeOf.set(article, place);
      tags.add(place, features.tags);
      words.add(place, features.words);
    }
    this.#tags = new Postings(tags, own.length);
    this.#words = new Postings(words, own.length);
  }

  /**
   * The articles that have most in common with one: rare tags first, then words, then nearness in time.
   * @param most how many at most
   * @param excluded articles that are none of them
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
    return this.#best(place, candidates, most)
      .map((tagged) => this.#score(place, tagged))
      .filter(({ tags, words }) => tags.weight > 0 || words.count >= FEWEST_WORDS)
      .toSorted((a, b) => this.#compare(a, b))
      .slice(0, most)
      .map((score) => this.#articleAt(score.place));
  }

  /** Those that can be among the first by their tags: the words of the others need not be compared. */
  #best(from: number, places: Iterable<number>, most: number): Tagged[] {
    const tagged = Array.from(places, (place) => ({ place, tags: this.#tags.shared(from, place) }));
    const heaviest = tagged.map(({ tags }) => tags.weight).toSorted((a, b) => b - a);
    const least = heaviest[most - 1] ?? 0;
    return tagged.filter(({ tags }) => tags.weight >= least);
  }

  #score(from: number, { place, tags }: Tagged): Score {
    const words = this.#words.shared(from, place);
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
 * The words of an article that say something; one may come twice.
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
    (word) => word.length >= FEWEST_LETTERS && LETTER.test(word) && !commonWords.has(word),
  );
  return telling.map(stem);
}
