/** The terms of the index files that were loaded: the table of forms and words that a query needs. */
import { groupOf, type IndexTerm, readTerm, shown } from '../../index-terms.ts';

/** A term of the loaded files. */
export interface LoadedTerm extends IndexTerm {
  /** The whole of it. */
  readonly term: string;
  /** Number of articles that have it, in all loaded files; 0 for a pointer. */
  readonly count: number;
}

interface Counted {
  readonly term: string;
  readonly count: number;
}

/** Bytes of Pagefind's signature, which every file begins with. */
const SIGNATURE = 12;

/** Keeps the terms of index files as they come, for Pagefind keeps the files itself, too. */
export class LoadedTerms {
  readonly #files = new Map<string, Promise<readonly Counted[]>>();

  /**
   * Takes a file that was loaded; one that is no index file, or cannot be read, has no terms.
   * @param url its address
   * @param bytes as they came, compressed
   */
  add(url: string, bytes: ArrayBuffer): void {
    if (!url.replace(/[?#].*/s, '').endsWith('.pf_index')) return;
    this.#files.set(
      url,
      termsIn(bytes).catch(() => []),
    );
  }

  /** The terms of a group in the loaded files, pointers among them. */
  async group(key: string): Promise<LoadedTerm[]> {
    const start = groupOf(key);
    return read(await this.#counts((term) => term.startsWith(start)));
  }

  /** The terms in the loaded files whose keys begin with some letters. */
  async beginning(letters: string): Promise<LoadedTerm[]> {
    return read(await this.#counts((term) => term.startsWith(letters)));
  }

  /** All forms of the loaded files: folded words without marks but that of `й`, each with its number of articles. */
  async forms(): Promise<ReadonlyMap<string, number>> {
    const forms = new Map<string, number>();
    for (const term of read(await this.#counts(() => true))) {
      const form = shown(term.form);
      if (term.count > 0) forms.set(form, (forms.get(form) ?? 0) + term.count);
    }
    return forms;
  }

  async #counts(isWanted: (term: string) => boolean): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const terms of await Promise.all(this.#files.values())) {
      for (const { term, count } of terms) {
        if (isWanted(term)) counts.set(term, (counts.get(term) ?? 0) + count);
      }
    }
    return counts;
  }
}

function read(counts: ReadonlyMap<string, number>): LoadedTerm[] {
  return [...counts].map(([term, count]) => ({ ...readTerm(term), term, count }));
}

/** Reads the terms of an index file, and passes over their places. docs/pagefind-format.md has the format. */
async function termsIn(file: ArrayBuffer): Promise<Counted[]> {
  const stream = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const decoder = new TextDecoder();
  let at = SIGNATURE;
  /** Reads the head of an item: a number, or the length of a text or a list. */
  const head = (): number => {
    const short = (bytes[at++] ?? 0) & 31;
    if (short < 24) return short;
    let value = 0;
    for (let left = 1 << (short - 24); left > 0; left--) value = value * 256 + (bytes[at++] ?? 0);
    return value;
  };
  head();
  return Array.from({ length: head() }, () => {
    head();
    const length = head();
    const term = decoder.decode(bytes.subarray(at, at + length));
    at += length;
    const count = head();
    for (let text = 0; text < count; text++) {
      head();
      head();
      for (let positions = head(); positions > 0; positions--) head();
    }
    return { term, count };
  });
}
