/** Names of tags in titles: which tag a title names, in whatever language. */

import { foldName, foldWord, wordsOf } from '../../text/fold.ts';
import { addTo } from '../../text/grouping.ts';
import { isScript, LETTERS } from '../../text/scripts.ts';
import type { Term } from '../term.ts';

/** As much of a language as the names in its titles need. */
export interface NameLanguage {
  readonly script: string;
  /** What the forms of a word have in common, for a language whose names are inflected. */
  readonly stem?: ((word: string) => string) | undefined;
  /** Whether a word is a form of a name that has its stem. */
  readonly isForm?: ((word: string, name: string) => boolean) | undefined;
}

/** Longest name of capitals that only capitals name: `AS` is a country, `as` an axle. */
const ACRONYM = /^\p{Lu}{1,4}$/u;

/** Most words of a name of which every mixture of forms is known: the mixtures double with each word. */
const MOST_STEMMED = 4;

interface Name {
  readonly term: Term;
  readonly text: string;
  /** Its words, folded. */
  readonly words: readonly string[];
  /** The words as written, where they have to stand so in the title. */
  readonly asWritten: string | undefined;
}

export class TagNames {
  readonly #exact = new Map<string, Name[]>();
  readonly #stems = new Map<string, Name[]>();
  /** The first words of names, and their stems: few words of titles are among them. */
  readonly #first = new Set<string>();
  readonly #byHandle = new Map<string, Term>();
  readonly #inflected: readonly (NameLanguage & { readonly letters: RegExp })[];
  #longest = 0;

  /**
   * @param tags all of the archive
   * @param languages those of the site first: of two that inflect words of one script the first counts
   */
  constructor(tags: readonly Term[], languages: readonly NameLanguage[]) {
    this.#inflected = languages.flatMap((language) => {
      const { script, stem } = language;
      if (!stem || !isScript(script)) return [];
      return { ...language, letters: new RegExp(`^[${LETTERS[script]}]+$`, 'u') };
    });
    for (const term of tags) {
      for (const text of new Set(term.names)) this.#add(term, text);
    }
    // Identities and slugs come last: a name that somebody wrote is what he meant.
    for (const term of tags) {
      for (const handle of [term.id, ...term.slugs]) this.#handle(handle, term);
    }
  }

  /** The tag that a text is: one of its names, or with `#` before it its slug or identity as well. */
  findExact(text: string): Term | undefined {
    const name = text.trim();
    if (name.startsWith('#')) return this.#byHandle.get(foldHandle(name.slice(1)));
    const words = wordsOf(name);
    if (words.length > this.#longest) return undefined;
    return this.#exact.get(keyOf(words))?.find((one) => matchesCase(one, words))?.term;
  }

  /** The tags whose names stand in a title, the longest name first. */
  inTitle(title: string): Term[] {
    // `#Rusia` in a title is the word.
    const words = wordsOf(title).map((word) => word.replace(/^#(?=.)/, ''));
    const folded = words.map(foldWord);
    const stems = folded.map((word) => this.#stem(word));
    const found: { name: Name; start: number }[] = [];
    for (let start = 0; start < words.length; start++) {
      if (!this.#first.has(folded[start] ?? '') && !this.#first.has(stems[start] ?? '')) continue;
      for (let end = start + 1; end <= Math.min(words.length, start + this.#longest); end++) {
        const part = folded.slice(start, end);
        const exact = this.#exact.get(part.join(' ')) ?? [];
        const alike = this.#stems.get(stems.slice(start, end).join(' ')) ?? [];
        if (exact.length + alike.length === 0) continue;
        const inflected = alike.filter((name) => this.#areForms(part, name));
        for (const name of [...exact, ...inflected]) {
          if (matchesCase(name, words.slice(start, end))) found.push({ name, start });
        }
      }
    }
    const longestFirst = found.toSorted(
      (a, b) => b.name.text.length - a.name.text.length || a.start - b.start,
    );
    return [...new Set(longestFirst.map(({ name }) => name.term))];
  }

  #add(term: Term, text: string): void {
    this.#handle(text, term);
    const words = wordsOf(text);
    if (words.length === 0) return;
    const asWritten = ACRONYM.test(text) ? text : undefined;
    const name: Name = { term, text, words: words.map(foldWord), asWritten };
    this.#longest = Math.max(this.#longest, words.length);
    addTo(this.#exact, keyOf(words), name);
    // A stem can end one letter earlier than the stem of an inflected form: `Байкал`, `на Байкале`.
    for (const key of this.#stemKeys(words)) addTo(this.#stems, key, name);
    for (const key of this.#stemKeys(words.slice(0, 1))) this.#first.add(key);
  }

  #handle(handle: string, term: Term): void {
    const key = foldHandle(handle);
    if (key !== '' && !this.#byHandle.has(key)) this.#byHandle.set(key, term);
  }

  /** What the stems of a title's words may be where it has the name: each word's stem, or the word. */
  #stemKeys(words: readonly string[]): string[] {
    const folded = words.map(foldWord);
    const stems = folded.map((word) => this.#stem(word));
    if (words.length > MOST_STEMMED) return [stems.join(' ')];
    const keys = folded.reduce<string[][]>(
      (begun, word, i) =>
        [...new Set([word, stems[i] ?? word])].flatMap((form) =>
          begun.map((key) => [...key, form]),
        ),
      [[]],
    );
    return keys.map((key) => key.join(' '));
  }

  #stem(word: string): string {
    return this.#languageOf(word)?.stem?.(word) ?? word;
  }

  /** Whether folded words are those of a name, each as it is or in another form. */
  #areForms(words: readonly string[], name: Name): boolean {
    return words.every((word, i) => {
      const nameWord = name.words[i] ?? '';
      return word === nameWord || (this.#languageOf(word)?.isForm?.(word, nameWord) ?? true);
    });
  }

  #languageOf(word: string) {
    return this.#inflected.find(({ letters }) => letters.test(word));
  }
}

function keyOf(words: readonly string[]): string {
  return words.map(foldWord).join(' ');
}

/** `#Sepak Bola`, `#sepak-bola` and `#sepak_bola` are one. */
function foldHandle(text: string): string {
  return foldName(text).replace(/[\s_-]+/g, '-');
}

function matchesCase({ asWritten }: Name, words: readonly string[]): boolean {
  return asWritten === undefined || words.join(' ') === asWritten;
}
