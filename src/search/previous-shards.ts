/** What earlier builds of shards made, to be used again. */
import { chunkPath, fragmentPath } from './pagefind/format.ts';
import { type Digest, type ShardState, unpackState } from './shard-state.ts';
import type { TermLists } from './token-lists.ts';

export interface KeptText {
  readonly digest: Digest;
  /** The file by which results show it, where it was published, below the folder of the search. */
  readonly fragment: string;
  /** Adds its terms to the list that is being made. */
  readonly addTerms: (lists: TermLists) => void;
}

export class KeptFiles {
  readonly #texts = new Map<string, KeptText>();
  readonly #chunks = new Map<string, string>();

  /**
   * @param packed what was kept of shards
   * @param base that of the build: what was kept on another one is left aside
   */
  constructor(packed: readonly Uint8Array[], base: string) {
    for (const one of packed) {
      const state = unpackState(one, base);
      if (state) this.#add(state);
    }
  }

  /** @param key the hash of the article's record */
  text(key: string): KeptText | undefined {
    return this.#texts.get(key);
  }

  /**
   * Where a chunk of the same content was published.
   * @param hash of the content
   */
  chunk(hash: string): string | undefined {
    return this.#chunks.get(hash);
  }

  #add({ name, folder, digests, lists, chunks }: ShardState): void {
    for (const [i, hash] of chunks.entries()) this.#chunks.set(hash, folder + chunkPath(name, i));
    /** For each number there, one more than the number here; 0 where it has not been met. */
    const numbers = new Uint32Array(lists.terms.length);
    for (const [i, digest] of digests.entries()) {
      this.#texts.set(digest.key, {
        digest,
        fragment: folder + fragmentPath(name, i),
        addTerms(into) {
          const list = lists.list(i);
          for (let place = 0; place < list.length; place++) {
            const number = list[place] as number;
            numbers[number] ||= into.numberOf(lists.terms[number] as string) + 1;
            into.add((numbers[number] as number) - 1);
          }
        },
      });
    }
  }
}
