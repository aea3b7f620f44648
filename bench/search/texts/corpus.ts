/** Knows which articles have which words: the truth by which results are judged. */
import { fold, isCapitalized, keyOf, wordsOf } from './words.ts';

/** An article, as the judge sees it. */
export interface Doc {
  readonly address: string;
  readonly lang: string;
  readonly title: string;
  readonly text: string;
  /** `2021-02-15`. */
  readonly day: string;
  /** Identity of its story, if it is one of the texts that queries are drawn from; others are only found. */
  readonly story: string | undefined;
}

/** The words of one language's articles. */
export class Corpus {
  readonly docs: readonly Doc[];
  /** The articles that have a word, by the folded word. */
  readonly #having = new Map<string, Set<Doc>>();
  /** The same for words that begin with a capital. */
  readonly #capitalized = new Map<string, Set<Doc>>();
  readonly #keys = new Map<Doc, string>();

  constructor(docs: readonly Doc[]) {
    this.docs = docs;
    for (const doc of docs) {
      for (const word of wordsOf(`${doc.title}\n${doc.text}`)) {
        const parts = word.includes('-') ? [word, ...word.split('-')] : [word];
        for (const part of parts) {
          add(this.#having, fold(part), doc);
          if (isCapitalized(part)) add(this.#capitalized, fold(part), doc);
        }
      }
    }
  }

  /** All words, folded. */
  get vocabulary(): readonly string[] {
    return [...this.#having.keys()];
  }

  /** The articles that have a word; a part of a hyphenated word counts. */
  having(word: string): ReadonlySet<Doc> {
    return this.#having.get(fold(word)) ?? NONE;
  }

  /** The articles that have a word with a capital. */
  capitalized(word: string): ReadonlySet<Doc> {
    return this.#capitalized.get(fold(word)) ?? NONE;
  }

  /** The articles that have a sequence of words, in their titles or in their texts. */
  quoting(words: readonly string[]): Doc[] {
    const key = keyOf(words);
    const rarest = words.map((word) => this.having(word)).toSorted((a, b) => a.size - b.size)[0];
    return [...(rarest ?? NONE)].filter((doc) => this.#keyOf(doc).includes(key));
  }

  /** The words of an article in their order, hyphenated ones whole; titles stand apart. */
  #keyOf(doc: Doc): string {
    const known = this.#keys.get(doc);
    if (known !== undefined) return known;
    const key = `${keyOf(wordsOf(doc.title))}|${keyOf(wordsOf(doc.text))}`;
    this.#keys.set(doc, key);
    return key;
  }
}

const NONE: ReadonlySet<Doc> = new Set();

function add(all: Map<string, Set<Doc>>, word: string, doc: Doc): void {
  const some = all.get(word);
  if (some) some.add(doc);
  else all.set(word, new Set([doc]));
}
