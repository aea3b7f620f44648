/** Erased records: keep their addresses, and recognize the references that would name them. */
import { createHash } from 'node:crypto';
import { foldAddress, foldTitle } from '../text/fold.ts';
import type { Address } from './address.ts';
import type { ErasedFrontMatter } from './front-matter.ts';

/** Everything that is known of an erased record. Plain data, so that it can be cached in a file. */
export interface ErasedFacts {
  readonly lang: string;
  readonly file: string;
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly hash: string;
  readonly address: Address;
  readonly erased: ErasedFrontMatter;
}

/** An erased record: an address at which a page says so. */
export class Erased {
  readonly facts: ErasedFacts;

  constructor(facts: ErasedFacts) {
    this.facts = facts;
  }

  get address(): Address {
    return this.facts.address;
  }

  get lang(): string {
    return this.facts.lang;
  }

  get file(): string {
    return this.facts.file;
  }

  /** What named the record for good, and still may not name another. */
  get id(): string | undefined {
    return this.facts.erased.id;
  }

  /** The address, and the former ones. */
  get addresses(): readonly Address[] {
    return [this.address, ...(this.facts.erased.aliases ?? [])];
  }
}

/** Hashes a title, so that a reference by it can be recognized after it was erased. */
export function titleHashOf(title: string): string {
  return createHash('sha256').update(foldTitle(title)).digest('hex');
}

/** Finds out whether a link or a title means an erased record. */
export class ErasedNames {
  readonly #addresses: ReadonlySet<string>;
  readonly #files: ReadonlySet<string>;
  readonly #titles: ReadonlySet<string>;

  constructor(erased: readonly Erased[]) {
    this.#addresses = new Set(erased.flatMap(({ addresses }) => addresses.map(foldAddress)));
    this.#files = new Set(erased.map(({ file }) => file));
    this.#titles = new Set(erased.flatMap(({ facts }) => facts.erased.withdrawn.titleSha256 ?? []));
  }

  /** @param address folded: see `foldAddress` */
  hasAddress(address: string): boolean {
    return this.#addresses.has(address);
  }

  hasFile(file: string): boolean {
    return this.#files.has(file);
  }

  hasTitle(title: string): boolean {
    return this.#titles.size > 0 && this.#titles.has(titleHashOf(title));
  }
}
