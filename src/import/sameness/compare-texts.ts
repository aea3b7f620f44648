/** Compares the texts of an import with one another and with the archive, and decides what becomes of each. */
import type { Address } from '../../archive/address.ts';
import { foldTitle } from '../../text/fold.ts';
import { type Cleaned, keyOf } from '../cleaned.ts';
import type { Fate, Reprint, Sameness } from '../fate.ts';
import { decide } from './decide.ts';
import { signatureKeeper } from './kept-signatures.ts';
import { type ComparedFields, foldedWords, type Known, knownText } from './known.ts';
import { type Signature, signatureOf } from './min-hash.ts';
import { noArticle } from './no-articles.ts';

/** An article of the archive, as far as texts are compared with it. */
export interface Archived {
  readonly file: string;
  readonly address: Address;
  readonly lang: string;
  readonly fields: ComparedFields;
  /** The other titles, dates and addresses that it was published under. */
  readonly reprints: readonly Reprint[];
  /** The SHA-256 of its raw text, if it was imported. */
  readonly sha256: string | undefined;
  /** Its words, without marks. */
  readonly text: string;
}

/** Fewest words of two texts by which they are compared: shorter ones are the same by chance. */
const FEWEST_WORDS = 12;

/** Fewest texts of different titles that have the same few words, so that these are no article. */
const COMMON = 3;
const MOST_COMMON_WORDS = 40;

/**
 * Makes the comparison.
 * @param archived the articles that are there already
 */
export function compareTexts(archived: Iterable<Archived>): Sameness {
  return new Comparison(archived);
}

class Comparison implements Sameness {
  readonly #known: Known[] = [];
  readonly #signatures: Signature[] = [];
  readonly #keep = signatureKeeper();
  /** Articles of the archive, by the SHA-256 of their raw texts. */
  readonly #imported = new Map<string, string>();
  /** Why a text is no article. */
  readonly #none = new Map<string, string>();
  /** The titles of short texts, by the digest of their words. */
  readonly #shortTexts = new Map<string, Set<string>>();
  readonly #reprintsOf = new Map<Known, readonly Reprint[]>();
  #fates: ReadonlyMap<string, Fate> | undefined;

  constructor(archived: Iterable<Archived>) {
    for (const { file, address, lang, fields, sha256, text, reprints } of archived) {
      if (sha256 !== undefined) this.#imported.set(sha256, file);
      const words = foldedWords(text);
      const known = knownText({ address, file }, lang, fields, words);
      this.#note(known, words);
      if (reprints.length > 0) this.#reprintsOf.set(known, reprints);
    }
  }

  add(cleaned: Cleaned): void {
    // The archive has its article, with which the others are compared.
    if (this.#imported.has(cleaned.sha256)) return;
    const { lang, blocks, fields } = cleaned.clipping;
    // References are the outlet's: the same text may lead to other articles on another day.
    const own = blocks.filter(({ kind }) => kind !== 'reference');
    const words = foldedWords(own.map(({ text }) => text).join('\n'));
    const reason = noArticle(words);
    const key = keyOf(cleaned);
    if (reason !== undefined) {
      this.#none.set(key, reason);
      return;
    }
    const known = knownText({ key }, lang, fields, words);
    this.#note(known, words);
    if (words.length > MOST_COMMON_WORDS) return;
    const titles = this.#shortTexts.get(known.words) ?? new Set();
    this.#shortTexts.set(known.words, titles.add(foldTitle(fields.title ?? '')));
  }

  fateOf(cleaned: Pick<Cleaned, 'origin' | 'sha256'>): Fate {
    const as = this.#imported.get(cleaned.sha256);
    if (as !== undefined) return { kind: 'known', as };
    const key = keyOf(cleaned);
    const reason = this.#none.get(key);
    if (reason !== undefined) return { kind: 'no-article', reason };
    this.#fates ??= decide({
      known: this.#known,
      signatures: this.#signatures,
      common: this.#commonTexts(),
      reprintsOf: this.#reprintsOf,
    });
    const fate = this.#fates.get(key);
    if (!fate) throw new Error(`${key} was not added`);
    return fate;
  }

  #note(known: Known, words: readonly string[]): void {
    this.#known.push(known);
    // Too few words make no signature: such a text is like no other.
    const isShort = words.length < FEWEST_WORDS;
    this.#signatures.push(isShort ? NO_SIGNATURE : this.#keep(signatureOf(words)));
  }

  #commonTexts(): Set<string> {
    return new Set(
      [...this.#shortTexts].flatMap(([words, titles]) => (titles.size >= COMMON ? [words] : [])),
    );
  }
}

/** Of no bands and no likeness. */
const NO_SIGNATURE: Signature = new Uint32Array(0);
