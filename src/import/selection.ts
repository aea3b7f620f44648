/** Chooses some of the texts of an import, to try it on. */
import { createHash } from 'node:crypto';
import { compare } from '../text/compare.ts';

/** Which texts are imported; all, where nothing is said. */
export interface SelectionRules {
  /** As many texts, from the first one. */
  readonly limit?: number | undefined;
  /** As many texts, from anywhere; the same ones each time. */
  readonly random?: number | undefined;
  /** These texts, by their keys, with or without folders: `rows.csv#128`. */
  readonly only?: readonly string[] | undefined;
}

/** A choice among texts whose number is not known before all have been noted. */
export class Selection {
  readonly #rules: SelectionRules;
  readonly #only: ReadonlySet<string> | undefined;
  /** The hashes of all texts, of which the least are chosen. Used for a random choice only. */
  readonly #hashes: string[] = [];
  #chosen: ReadonlySet<string> | undefined;
  #selected = 0;

  constructor(rules: SelectionRules) {
    this.#rules = rules;
    this.#only = rules.only && new Set(rules.only);
  }

  /** Takes note of a text. */
  note(key: string): void {
    if (this.#rules.random !== undefined) this.#hashes.push(hashOf(key));
  }

  /** Whether a text is imported. It is asked once for each text, in their order, when all have been noted. */
  has(key: string): boolean {
    const { limit, random } = this.#rules;
    if (this.#only && !this.#isNamed(key)) return false;
    if (random !== undefined) {
      this.#chosen ??= new Set(this.#hashes.sort(compare).slice(0, random));
      if (!this.#chosen.has(hashOf(key))) return false;
    }
    return limit === undefined || this.#selected++ < limit;
  }

  /** Whether a text is named, by its key or by the end of its path: `rows.csv#128` for `data/rows.csv#128`. */
  #isNamed(key: string): boolean {
    if (this.#only?.has(key)) return true;
    for (let at = key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1)) {
      if (this.#only?.has(key.slice(at + 1))) return true;
    }
    return false;
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
