/** Chooses some of the texts of an import, to try it on. */
import { createHash } from 'node:crypto';

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
  /** The hashes of the texts chosen at random, the greatest last. */
  readonly #chosen: string[] = [];
  #seen = 0;

  constructor(rules: SelectionRules) {
    this.#rules = rules;
  }

  /** Takes note of a text. */
  note(key: string): void {
    const { random } = this.#rules;
    if (random === undefined) return;
    const hash = hashOf(key);
    const last = this.#chosen.at(-1);
    if (this.#chosen.length >= random && last !== undefined && hash >= last) return;
    const at = this.#chosen.findIndex((one) => one > hash);
    this.#chosen.splice(at < 0 ? this.#chosen.length : at, 0, hash);
    if (this.#chosen.length > random) this.#chosen.pop();
  }

  /** Whether a text is imported. It is asked once for each text, in their order, when all have been noted. */
  has(key: string): boolean {
    const { limit, random, only } = this.#rules;
    if (only && !only.some((one) => one === key || key.endsWith(`/${one}`))) return false;
    if (random !== undefined && !this.#chosen.includes(hashOf(key))) return false;
    return limit === undefined || this.#seen++ < limit;
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
