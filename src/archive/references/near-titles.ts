/** Indexes titles, to find those near a title without comparing it with all of them. */

import { firstFrom, hash32, NumberLists, tableSize } from '../../text/number-lists.ts';
import type { Article } from '../article.ts';
import { Spellings } from './spellings.ts';
import {
  FEWEST_WORDS,
  hasDigit,
  MOST_WORDS,
  maxDistance,
  titleDistance,
} from './title-distance.ts';

interface Title {
  /** The folded words, with a blank between two. */
  readonly key: string;
  /** The number of words. */
  readonly length: number;
  readonly articles: readonly Article[];
}

/** An index of near titles. It numbers titles and words, because an archive has hundreds of thousands. */
export class NearTitles {
  readonly #decisive: ReadonlySet<string>;
  /** Sorted by their numbers of words. */
  readonly #titles: readonly Title[];
  /** By a number of words, the first title that has that many or more. */
  readonly #first: readonly number[];
  readonly #numbers = new Map<string, number>();
  /** The words of each title, and the titles of each word. */
  readonly #wordsOf: NumberLists;
  readonly #titlesWith: NumberLists;
  /** Titles by the hash of their letters without blanks. */
  readonly #joined: NumberLists;
  readonly #joinedMask: number;
  readonly #spellings: Spellings;

  /**
   * @param titles folded, with the articles that have each
   * @param decisive see `titleDistance`
   */
  constructor(titles: ReadonlyMap<string, readonly Article[]>, decisive: ReadonlySet<string>) {
    this.#decisive = decisive;
    this.#titles = inOrder(titles);
    const lengths = this.#titles.map(({ length }) => length);
    this.#first = Array.from({ length: MOST_WORDS + 2 }, (_, length) => firstFrom(lengths, length));
    const words: number[] = [];
    const titlesOfWords: number[] = [];
    for (const [title, { key }] of this.#titles.entries()) {
      for (const word of key.split(' ')) {
        words.push(this.#numberOf(word));
        titlesOfWords.push(title);
      }
    }
    this.#wordsOf = new NumberLists(titlesOfWords, words, this.#titles.length);
    this.#titlesWith = new NumberLists(words, titlesOfWords, this.#numbers.size);
    const size = tableSize(this.#titles.length);
    this.#joinedMask = size - 1;
    this.#joined = new NumberLists(
      this.#titles.map(({ key }) => hash32(key.replaceAll(' ', '')) & this.#joinedMask),
      [...this.#titles.keys()],
      size,
    );
    this.#spellings = new Spellings([...this.#numbers.keys()]);
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }

  /**
   * The articles with the titles nearest to a title that no article has: see `titleDistance`.
   * @param words the folded words of the title
   * @param counts whether an article may be the result
   */
  find(words: readonly string[], counts: (article: Article) => boolean): Article[] {
    if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return [];
    let nearest: Article[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of this.#candidates(words)) {
      const { key, articles } = candidate;
      const distance = titleDistance(words, key.split(' '), this.#decisive);
      if (distance === undefined || distance > least) continue;
      const counted = articles.filter(counts);
      if (counted.length === 0) continue;
      nearest = distance < least ? counted : [...nearest, ...counted];
      least = distance;
    }
    return nearest;
  }

  /**
   * All titles that can be near. A title with `n` words fewer lacks no more than `n` of these words, so that it has
   * at least one of any `n + 1`, perhaps misspelt: the rarest are looked up. It has every word with a digit.
   */
  #candidates(words: readonly string[]): Title[] {
    const found = new Set(this.#joined.of(hash32(words.join('')) & this.#joinedMask));
    const numbers = new Map(words.map((word) => [word, this.#numbers.get(word)]));
    const own = new Set(numbers.values());
    const spellings = new Map<string, Set<number>>();
    const digits = words.filter(hasDigit);
    const required = digits.length > 0 ? digits : words;
    for (let length = FEWEST_WORDS; length <= MOST_WORDS; length++) {
      const most = maxDistance(Math.max(length, words.length));
      if (Math.abs(words.length - length) > most) continue;
      const least = Math.min(length, words.length) - most;
      const needed = digits.length > 0 ? 1 : Math.max(0, words.length - length) + 1;
      const rarestFirst = required
        .map((word) => ({ word, count: this.#count(numbers.get(word), length) }))
        .sort((a, b) => a.count - b.count);
      for (const { word } of rarestFirst.slice(0, needed)) {
        const spelt = spellings.get(word) ?? this.#spelt(word);
        spellings.set(word, spelt);
        for (const one of spelt) {
          const end = this.#titlesWith.from(one, this.#first[length + 1] ?? 0);
          for (let at = this.#titlesWith.from(one, this.#first[length] ?? 0); at < end; at++) {
            const title = this.#titlesWith.value(at);
            // Counting the words in common is cheap, and rules out nearly all titles.
            if (!found.has(title) && this.#inCommon(title, own) >= least) found.add(title);
          }
        }
      }
    }
    return Array.from(found, (title) => this.#titles[title] as Title);
  }

  /** The number of titles with a word, of those of a length. */
  #count(word: number | undefined, length: number): number {
    if (word === undefined) return 0;
    const end = this.#titlesWith.from(word, this.#first[length + 1] ?? 0);
    return end - this.#titlesWith.from(word, this.#first[length] ?? 0);
  }

  /** The number of a title's words that are in a set. */
  #inCommon(title: number, words: ReadonlySet<number | undefined>): number {
    let count = 0;
    const end = this.#wordsOf.start(title + 1);
    for (let at = this.#wordsOf.start(title); at < end; at++) {
      if (words.has(this.#wordsOf.value(at))) count++;
    }
    return count;
  }

  /** The words of titles that a word may be a misspelling of, itself included. */
  #spelt(word: string): Set<number> {
    const own = this.#numbers.get(word);
    const spelt = this.#spellings.of(word);
    return own === undefined ? spelt : spelt.add(own);
  }
}

/** The titles long enough to be near others, sorted by their numbers of words. */
function inOrder(titles: ReadonlyMap<string, readonly Article[]>): Title[] {
  const all: Title[] = [];
  for (const [key, articles] of titles) {
    const { length } = key.split(' ');
    if (length >= FEWEST_WORDS && length <= MOST_WORDS) all.push({ key, length, articles });
  }
  return all.toSorted((a, b) => a.length - b.length);
}
