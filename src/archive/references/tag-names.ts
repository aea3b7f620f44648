/** Names of tags: finds the tags that a title names, in any language. */

import { foldName, foldWord, wordsOf } from '../../text/fold.ts';
import { addTo } from '../../text/grouping.ts';
import { isScript, LETTERS } from '../../text/scripts.ts';
import type { Term } from '../term.ts';

/** The parts of a locale by which names in titles are recognized. */
interface NameLanguage {
  readonly script: string;
  /** Cuts a word to the stem that its forms share, in a language that inflects names. */
  readonly stem?: ((word: string) => string) | undefined;
  /** Whether a word is a form of a name that has its stem. */
  readonly isForm?: ((word: string, name: string) => boolean) | undefined;
}

/** Acronyms, which match only in capitals: `AS` is a country, `as` an axle. */
const ACRONYM = /^\p{Lu}{1,4}$/u;

/** Most words of a name whose mixtures of words and stems are all indexed: each word doubles their number. */
const MOST_STEMMED = 4;

interface Name {
  readonly term: Term;
  readonly text: string;
  /** The folded words. */
  readonly words: readonly string[];
  /** The words as written, if the title must have them with the same capitals. */
  readonly asWritten: string | undefined;
}

/** An index of the names of tags. */
export class TagNames {
  readonly #exact = new Map<string, Name[]>();
  readonly #stems = new Map<string, Name[]>();
  /** The first words of names, and their stems: they rule out most words of titles at once. */
  readonly #first = new Set<string>();
  readonly #byHandle = new Map<string, Term>();
  readonly #inflected: readonly (NameLanguage & { readonly letters: RegExp })[];
  #longest = 0;

  /**
   * Indexes the names of tags.
   * @param tags all tags of the archive
   * @param languages the site's first: of two languages that inflect words of one script, the first counts
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
    // Identities and slugs last: a name means the tag with that name first.
    for (const term of tags) {
      for (const handle of [term.id, ...term.slugs]) this.#handle(handle, term);
    }
  }

  /** The tag that a whole text names: by one of its names, or after a `#` also by its slug or identity. */
  findExact(text: string): Term | undefined {
    const name = text.trim();
    if (name.startsWith('#')) return this.#byHandle.get(foldHandle(name.slice(1)));
    const words = wordsOf(name);
    if (words.length > this.#longest) return undefined;
    return this.#exact.get(keyOf(words))?.find((one) => matchesCase(one, words))?.term;
  }

  /** The tags whose names are in a title, the longest name first. */
  inTitle(title: string): Term[] {
    // `#Rusia` in a title counts as the word.
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

  /** The keys by which a title with the name is found: for each word its stem, or the word itself. */
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

  /** Whether folded words are those of a name, or forms of them. */
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

/** Folds the handle of a tag: `#Sepak Bola`, `#sepak-bola` and `#sepak_bola` become the same. */
function foldHandle(text: string): string {
  return foldName(text).replace(/[\s_-]+/g, '-');
}

function matchesCase({ asWritten }: Name, words: readonly string[]): boolean {
  return asWritten === undefined || words.join(' ') === asWritten;
}
