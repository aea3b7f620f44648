/** Indexes the names of terms, to find those that a name resembles without comparing it with all of them. */
import { addTo } from '../text/grouping.ts';
import { slugOf } from '../text/slug.ts';
import { Spellings } from './references/spellings.ts';
import type { Term } from './term.ts';

/** A word that more names have than this says nothing of which is meant, such as `Budi` or `Pos`. */
const MOST_WITH_WORD = 50;

/** The parts of the ending of a domain, in a slug: `kontan-co-id`. */
const DOMAIN = new Set('com co net org info news tv id ru su uk us au my sg'.split(' '));

/** Something that has names: a term, or a name that is counted. */
interface Named {
  readonly names: readonly string[];
}

interface Name<One extends Named> {
  readonly term: One;
  /** In Latin letters without case, accents, signs, and the ending of a domain. */
  readonly words: readonly string[];
}

/** An index of the names of one kind of term, in whatever scripts they are written. */
export class NearNames<One extends Named = Term> {
  readonly #joined = new Map<string, Name<One>[]>();
  readonly #byWord = new Map<string, Name<One>[]>();
  readonly #keys: readonly string[];
  readonly #spellings: Spellings;

  constructor(terms: Iterable<One>) {
    for (const term of terms) {
      for (const written of term.names) {
        const name = { term, words: wordsOf(written) };
        addTo(this.#joined, name.words.join(''), name);
        for (const word of new Set(name.words)) addTo(this.#byWord, word, name);
      }
    }
    this.#keys = [...this.#joined.keys()];
    this.#spellings = new Spellings(this.#keys);
  }

  /**
   * The other terms that a term without an entry resembles: whose name has the same letters, or all but one; has
   * all its words or lacks some of them (`Bogor` and `Bogor, Jawa Barat`); or has initials instead of words.
   */
  of(term: One): Set<One> {
    const found = new Set<One>();
    for (const written of term.names) {
      const words = wordsOf(written);
      const key = words.join('');
      if (key === '') continue;
      const alike = [key, ...[...this.#spellings.of(key)].map((at) => this.#keys[at] ?? '')];
      for (const one of alike.flatMap((other) => this.#joined.get(other) ?? []))
        found.add(one.term);
      for (const one of words.flatMap((word) => this.#with(word))) {
        if (isPart(words, one.words) || isPart(one.words, words) || hasInitials(words, one.words)) {
          found.add(one.term);
        }
      }
    }
    found.delete(term);
    return found;
  }

  /**
   * The other terms whose name has all letters of a term's but one: wrong, missing or added. Names with other numbers
   * are other names (`Pemilu 2019`).
   * @param orSame whether names count that have the same letters, and differ in signs, accents or the script
   */
  misspelt(term: One, orSame: boolean): Set<One> {
    const found = new Set<One>();
    for (const written of term.names) {
      const key = wordsOf(written).join('');
      const near = [...this.#spellings.of(key)].map((at) => this.#keys[at] ?? '');
      const sameNumbers = near.filter((one) => numbersIn(one) === numbersIn(key) && one !== key);
      for (const one of [...(orSame ? [key] : []), ...sameNumbers]) {
        for (const name of this.#joined.get(one) ?? []) found.add(name.term);
      }
    }
    found.delete(term);
    return found;
  }

  #with(word: string): readonly Name<One>[] {
    const names = this.#byWord.get(word) ?? [];
    return word.length > 1 && names.length <= MOST_WITH_WORD ? names : [];
  }
}

function numbersIn(key: string): string {
  return key.replace(/\D+/g, ' ');
}

function wordsOf(name: string): string[] {
  const parts = slugOf(name).split('-');
  const last = parts.findLastIndex((part, i) => i === 0 || !DOMAIN.has(part));
  return (
    parts
      .slice(0, last + 1)
      .join('-')
      // Indonesian writes `Jakarta` and `Moskwa`, where Russian letters become `dzhakarta` and `moskva`.
      .replaceAll('dzh', 'j')
      .replaceAll('w', 'v')
      .split('-')
      .filter((word) => word !== '')
  );
}

/** Whether all words of a name are among those of a longer one. */
function isPart(words: readonly string[], longer: readonly string[]): boolean {
  return words.length < longer.length && words.every((word) => longer.includes(word));
}

/** Whether the words of two names are the same, but for initials: `B. Laksana` and `Budi Laksana`. */
function hasInitials(words: readonly string[], others: readonly string[]): boolean {
  return (
    words.length === others.length &&
    words.every((word, i) => {
      const other = others[i] ?? '';
      const [short, long] = word.length < other.length ? [word, other] : [other, word];
      return short === long || (short.length === 1 && long.startsWith(short));
    })
  );
}
