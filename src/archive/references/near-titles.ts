/** An index of titles that finds those near to one without a look at all of them. */
import type { Article } from '../article.ts';
import { addTo, addToSet } from '../grouping.ts';
import {
  FEWEST_WORDS,
  farness,
  hasDigit,
  MOST_WORDS,
  mayBeMisspelt,
  mostApart,
} from './near-title.ts';

interface Title {
  readonly words: readonly string[];
  readonly articles: readonly Article[];
}

export class NearTitles {
  readonly #decisive: ReadonlySet<string>;
  /** By the number of words, then by word. */
  readonly #byLength = new Map<number, Map<string, Title[]>>();
  /** Titles without their blanks. */
  readonly #joined = new Map<string, Title[]>();
  /** Words by what is left of them without one of their letters, and as they are. */
  readonly #spellings = new Map<string, Set<string>>();

  /**
   * @param titles folded, with the articles that have each
   * @param decisive see `farness`
   */
  constructor(titles: ReadonlyMap<string, readonly Article[]>, decisive: ReadonlySet<string>) {
    this.#decisive = decisive;
    for (const [key, articles] of titles) {
      const words = key.split(' ');
      if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) continue;
      this.#add({ words, articles });
    }
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
      const found = farness(words, candidate.words, this.#decisive);
      if (found === undefined || found > least) continue;
      const meant = candidate.articles.filter(counts);
      if (meant.length === 0) continue;
      nearest = found < least ? meant : [...nearest, ...meant];
      least = found;
    }
    return nearest;
  }

  #add(title: Title): void {
    const { words } = title;
    addTo(this.#joined, words.join(''), title);
    const byWord = this.#byLength.get(words.length) ?? new Map<string, Title[]>();
    this.#byLength.set(words.length, byWord);
    for (const word of new Set(words)) {
      addTo(byWord, word, title);
      for (const form of mayBeMisspelt(word) ? formsOf(word) : []) {
        addToSet(this.#spellings, form, word);
      }
    }
  }

  /**
   * Every title that can be near. In a title with `n` words fewer no more than `n` of these are missing, so
   * that of any `n + 1` at least one is there, if misspelt: the rarest are asked. What has a digit is there in any case.
   */
  #candidates(words: readonly string[]): Set<Title> {
    const found = new Set(this.#joined.get(words.join('')));
    const asked = new Set(words);
    const digits = words.filter(hasDigit);
    for (const [length, byWord] of this.#byLength) {
      const most = mostApart(Math.max(length, words.length));
      const fewer = Math.max(0, words.length - length);
      if (Math.abs(words.length - length) > most) continue;
      const rarest = (digits.length > 0 ? digits : words).toSorted(
        (a, b) => (byWord.get(a)?.length ?? 0) - (byWord.get(b)?.length ?? 0),
      );
      for (const word of rarest.slice(0, digits.length > 0 ? 1 : fewer + 1)) {
        for (const spelt of this.#spelt(word)) {
          for (const title of byWord.get(spelt) ?? []) {
            if (found.has(title)) continue;
            // A look at the words in common spares nearly all of the titles the closer one.
            const common = title.words.filter((one) => asked.has(one)).length;
            if (common >= Math.min(length, words.length) - most) found.add(title);
          }
        }
      }
    }
    return found;
  }

  /** The words of titles that a word may be, itself among them: those with a form in common. */
  #spelt(word: string): Set<string> {
    const spelt = new Set([word]);
    for (const form of mayBeMisspelt(word) ? formsOf(word) : []) {
      for (const other of this.#spellings.get(form) ?? []) spelt.add(other);
    }
    return spelt;
  }
}

/** A word, and what is left of it without each of its letters: two words that are one edit apart share one. */
function formsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}
