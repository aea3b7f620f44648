/** Compares the texts of an import with one another and with the archive, and decides what becomes of each. */
import { ownCopy } from '../../text/own-copy.ts';
import { type Cleaned, keyOf } from '../cleaned.ts';
import type { Archived, Fate, Reprint, Sameness } from '../fate.ts';
import { decide } from './decide.ts';
import { KeptSignatures } from './kept-signatures.ts';
import { type Known, knownText, SharedParts } from './known.ts';
import { type Summary, summaryOfArchived, type TextSummary } from './summary.ts';

/** Fewest texts of different titles that have the same few words, so that these are no article. */
const COMMON = 3;

/** Makes the comparison. */
export function compareTexts(): Sameness {
  return new Comparison();
}

class Comparison implements Sameness {
  /** What is compared: until it is decided, as the memory is needed for what comes then. */
  #known: Known[] = [];
  readonly #signatures = new KeptSignatures();
  readonly #shared = new SharedParts();
  /** Articles of the archive, by the SHA-256 of their raw texts. */
  readonly #imported = new Map<string, string>();
  /** Why a text is no article. */
  readonly #none = new Map<string, string>();
  /** The titles of short texts, by the digest of their words. */
  readonly #shortTexts = new Map<string, Set<string>>();
  readonly #reprintsOf = new Map<Known, readonly Reprint[]>();
  #fates: ReadonlyMap<string, Fate> | undefined;

  addArchived({ file, address, lang, fields, sha256, text, reprints }: Archived): void {
    if (sha256 !== undefined) this.#imported.set(sha256, file);
    const known = this.#note({ address, file }, summaryOfArchived(lang, fields, text));
    if (reprints.length > 0) this.#reprintsOf.set(known, reprints);
  }

  add({ key, sha256, noArticle, shortTitle, ...summary }: TextSummary): void {
    // The archive has its article, with which the others are compared.
    if (this.#imported.has(sha256)) return;
    if (noArticle !== undefined) {
      this.#none.set(ownCopy(key), noArticle);
      return;
    }
    this.#note({ key: ownCopy(key) }, summary);
    if (shortTitle === undefined) return;
    const titles = this.#shortTexts.get(summary.words) ?? new Set();
    this.#shortTexts.set(summary.words, titles.add(ownCopy(shortTitle)));
  }

  fateOf(cleaned: Pick<Cleaned, 'origin' | 'sha256'>): Fate {
    const as = this.#imported.get(cleaned.sha256);
    if (as !== undefined) return { kind: 'known', as };
    const key = keyOf(cleaned);
    const reason = this.#none.get(key);
    if (reason !== undefined) return { kind: 'no-article', reason };
    this.#fates ??= this.#decide();
    const fate = this.#fates.get(key);
    if (!fate) throw new Error(`${key} was not added`);
    return fate;
  }

  #decide(): ReadonlyMap<string, Fate> {
    const fates = decide({
      known: this.#known,
      signatures: this.#signatures,
      common: this.#commonTexts(),
      reprintsOf: this.#reprintsOf,
    });
    this.#known = [];
    this.#signatures.close();
    this.#reprintsOf.clear();
    this.#shortTexts.clear();
    return fates;
  }

  #note(place: Parameters<typeof knownText>[0], summary: Summary): Known {
    const known = knownText(place, summary, this.#shared);
    this.#known.push(known);
    this.#signatures.push(summary.signature);
    return known;
  }

  #commonTexts(): Set<string> {
    return new Set(
      [...this.#shortTexts].flatMap(([words, titles]) => (titles.size >= COMMON ? [words] : [])),
    );
  }
}
