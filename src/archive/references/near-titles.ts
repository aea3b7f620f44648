/** An index of titles that finds those near to one without a look at all of them. */

import { firstFrom, hash32, NumberLists, tableSize } from '../../text/number-lists.ts';
import type { Article } from '../article.ts';
import { FEWEST_WORDS, farness, hasDigit, MOST_WORDS, mostApart } from './near-title.ts';
import { Spellings } from './spellings.ts';

interface Title {
  /** Its words, folded, with a blank between two. */
  readonly key: string;
  /** How many words it has. */
  readonly length: number;
  readonly articles: readonly Article[];
}

/** Titles and words go by numbers in it: an archive has hundreds of thousands. */
export class NearTitles {
  readonly #decisive: ReadonlySet<string>;
  /** Those of fewer words first. */
  readonly #titles: readonly Title[];
  /** By a number of words: the first title that has so many. */
  readonly #first: readonly number[];
  readonly #numbers = new Map<string, number>();
  /** The words of each title, and the titles of each word. */
  readonly #wordsOf: NumberLists;
  readonly #titlesWith: NumberLists;
  /** Titles by the hash of what they are without blanks. */
  readonly #joined: NumberLists;
  readonly #joinedMask: number;
  readonly #spellings: Spellings;

  /**
   * @param titles folded, with the articles that have each
   * @param decisive see `farness`
   */
  constructor(titles: ReadonlyMap<string, readonly Article[]>, decisive: ReadonlySet<string>) {
    this.#decisive = decisive;
    this.#titles = inOrder(titles);
    const lengths = this.#titles.map(({ length }) => length);
    this.#first = Array.from({ length: MOST_WORDS + 2 }, (_, length) => firstFrom(lengths, length));
    const words: number[] = [];
    const sayers: number[] = [];
    for (const [title, { key }] of this.#titles.entries()) {
      for (const word of key.split(' ')) {
        words.push(this.#numberOf(word));
        sayers.push(title);
      }
    }
    this.#wordsOf = new NumberLists(sayers, words, this.#titles.length);
    this.#titlesWith = new NumberLists(words, sayers, this.#numbers.size);
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
   * The articles whose titles are nearest to one that none has: see `farness`.
   * @param words folded
   * @param counts whether an article is one of those that may be meant
   */
  find(words: readonly string[], counts: (article: Article) => boolean): Article[] {
    if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return [];
    let nearest: Article[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of this.#candidates(words)) {
      const { key, articles } = candidate;
      const found = farness(words, key.split(' '), this.#decisive);
      if (found === undefined || found > least) continue;
      const meant = articles.filter(counts);
      if (meant.length === 0) continue;
      nearest = found < least ? meant : [...nearest, ...meant];
      least = found;
    }
    return nearest;
  }

  /**
   * Every title that can be near. In a title with `n` words fewer no more than `n` of these are missing, so
   * that of any `n + 1` at least one is there, if misspelt: the rarest are asked. What has a digit is there in any case.
   */
  #candidates(words: readonly string[]): Title[] {
    const found = new Set(this.#joined.of(hash32(words.join('')) & this.#joinedMask));
    const numbers = new Map(words.map((word) => [word, this.#numbers.get(word)]));
    const asked = new Set(numbers.values());
    const spellings = new Map<string, Set<number>>();
    const digits = words.filter(hasDigit);
    const telling = digits.length > 0 ? digits : words;
    for (let length = FEWEST_WORDS; length <= MOST_WORDS; length++) {
      const most = mostApart(Math.max(length, words.length));
      if (Math.abs(words.length - length) > most) continue;
      const least = Math.min(length, words.length) - most;
      const needed = digits.length > 0 ? 1 : Math.max(0, words.length - length) + 1;
      const rarestFirst = telling
        .map((word) => ({ word, count: this.#count(numbers.get(word), length) }))
        .sort((a, b) => a.count - b.count);
      for (const { word } of rarestFirst.slice(0, needed)) {
        const spelt = spellings.get(word) ?? this.#spelt(word);
        spellings.set(word, spelt);
        for (const one of spelt) {
          const end = this.#titlesWith.from(one, this.#first[length + 1] ?? 0);
          for (let at = this.#titlesWith.from(one, this.#first[length] ?? 0); at < end; at++) {
            const title = this.#titlesWith.value(at);
            // A look at the words in common spares nearly all of the titles the closer one.
            if (!found.has(title) && this.#inCommon(title, asked) >= least) found.add(title);
          }
        }
      }
    }
    return Array.from(found, (title) => this.#titles[title] as Title);
  }

  /** How many titles of so many words have a word. */
  #count(word: number | undefined, length: number): number {
    if (word === undefined) return 0;
    const end = this.#titlesWith.from(word, this.#first[length + 1] ?? 0);
    return end - this.#titlesWith.from(word, this.#first[length] ?? 0);
  }

  /** How many words of a title are among some. */
  #inCommon(title: number, words: ReadonlySet<number | undefined>): number {
    let count = 0;
    const end = this.#wordsOf.start(title + 1);
    for (let at = this.#wordsOf.start(title); at < end; at++) {
      if (words.has(this.#wordsOf.value(at))) count++;
    }
    return count;
  }

  /** The words of titles that a word may be, itself among them. */
  #spelt(word: string): Set<number> {
    const own = this.#numbers.get(word);
    const spelt = this.#spellings.of(word);
    return own === undefined ? spelt : spelt.add(own);
  }
}

/** The titles that others can be near to, those of fewer words first. */
function inOrder(titles: ReadonlyMap<string, readonly Article[]>): Title[] {
  const all: Title[] = [];
  for (const [key, articles] of titles) {
    const { length } = key.split(' ');
    if (length >= FEWEST_WORDS && length <= MOST_WORDS) all.push({ key, length, articles });
  }
  return all.toSorted((a, b) => a.length - b.length);
}
