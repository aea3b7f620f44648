/** Chooses some of the texts of an import, to try it on. */
import { createHash } from 'node:crypto';
import { distance } from 'fastest-levenshtein';
import { FolderError } from '../archive/problem.ts';
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

/** Most texts of like names that are named. */
const MOST_NEAR = 3;

/** A choice among texts whose number is not known before all have been noted. */
export class Selection {
  readonly #rules: SelectionRules;
  readonly #only: ReadonlySet<string> | undefined;
  /** The hashes of all texts, of which the least are chosen. Used for a random choice only. */
  readonly #hashes: string[] = [];
  #chosen: ReadonlySet<string> | undefined;
  /** All keys, where texts are named. */
  readonly #keys: string[] = [];
  #selected = 0;

  constructor(rules: SelectionRules) {
    this.#rules = rules;
    this.#only = rules.only && new Set(rules.only);
  }

  /** Takes note of a text. */
  note(key: string): void {
    if (this.#rules.random !== undefined) this.#hashes.push(hashOf(key));
    if (this.#only) this.#keys.push(key);
  }

  /** @throws FolderError where a text that is named is none of those that have been noted, with those of like names */
  check(): void {
    if (!this.#only) return;
    const named = new Set(this.#keys.flatMap(endingsOf));
    const lines = [...this.#only].flatMap((name) => {
      if (named.has(name)) return [];
      const near = this.#keys
        .map((key) => ({
          key,
          distance: Math.min(...endingsOf(key).map((end) => distance(name, end))),
        }))
        .sort((a, b) => a.distance - b.distance || compare(a.key, b.key))
        .slice(0, MOST_NEAR);
      const known =
        near.length > 0
          ? `one such as ${near.map(({ key }) => key).join(', ')}`
          : 'a text of these files';
      return [`--only ${name}: found no such text; expected ${known}`];
    });
    if (lines.length > 0) throw new FolderError(lines.join('\n'));
  }

  /** Whether a text is imported. It is asked once for each text, in their order, when all have been noted. */
  has(key: string): boolean {
    const { limit, random } = this.#rules;
    if (this.#only && !endingsOf(key).some((name) => this.#only?.has(name))) return false;
    if (random !== undefined) {
      this.#chosen ??= new Set(this.#hashes.sort(compare).slice(0, random));
      if (!this.#chosen.has(hashOf(key))) return false;
    }
    return limit === undefined || this.#selected++ < limit;
  }
}

/** How a text may be named: by its key, or by the end of its path: `rows.csv#128` for `data/rows.csv#128`. */
function endingsOf(key: string): string[] {
  const endings = [key];
  for (let at = key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1)) {
    endings.push(key.slice(at + 1));
  }
  return endings;
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
