/** Files and tokens of previous builds of shards, to be used again. */
import { countOf, type FlatWords, wordAt } from './flat-words.ts';
import { type IndexedText, type ShardState, unpackState } from './shard-state.ts';
import { listOf, type TokenListBuilder, type TokenLists } from './token-lists.ts';

/** An article's text as a previous build indexed it. */
interface PreviousText {
  readonly text: IndexedText;
  /** The published file by which results show the article, below the folder of the search. */
  readonly fragment: string;
  /** Adds the tokens of the text to the current list. */
  readonly addTokens: (lists: TokenListBuilder) => void;
  /** Adds the words that are written as names to the current list. */
  readonly addNames: (names: TokenListBuilder) => void;
}

/** The articles and chunks of several shards. */
export class PreviousShards {
  readonly #texts = new Map<string, PreviousText>();
  readonly #chunks = new Map<string, string>();
  readonly #words = new Map<string, string>();
  #largest: ShardState | undefined;

  /**
   * @param packed the states of shards
   * @param stateKey that of this build: states with another key are ignored
   */
  constructor(packed: readonly Uint8Array[], stateKey: string) {
    for (const one of packed) {
      const state = unpackState(one, stateKey);
      if (state) this.#add(state);
    }
  }

  /** The vocabulary of the state with most texts: lists that begin with it look up only tokens of other states and of new texts. */
  get tokens(): FlatWords | undefined {
    return this.#largest?.lists.vocabulary;
  }

  /** The names of most texts, as `tokens` has the tokens. */
  get names(): FlatWords | undefined {
    return this.#largest?.names.vocabulary;
  }

  /**
   * Finds the text of an article.
   * @param key the hash of its record
   */
  text(key: string): PreviousText | undefined {
    return this.#texts.get(key);
  }

  /**
   * Finds the published file of a chunk with the same content.
   * @returns its path, below the folder of the search
   * @param hash of the content
   */
  chunk(hash: string): string | undefined {
    return this.#chunks.get(hash);
  }

  /** Finds the published file of words with the same content, as `chunk` does. */
  words(hash: string): string | undefined {
    return this.#words.get(hash);
  }

  #add(state: ShardState): void {
    const { paths, texts, lists, names, chunks, words } = state;
    if (texts.length > (this.#largest?.texts.length ?? 0)) this.#largest = state;
    for (const [i, hash] of chunks.entries()) this.#chunks.set(hash, paths.index[i] ?? '');
    for (const [i, hash] of words.entries()) this.#words.set(hash, paths.words[i] ?? '');
    const [copyTokens, copyNames] = [copierOf(lists), copierOf(names)];
    for (const [i, text] of texts.entries()) {
      this.#texts.set(text.key, {
        text,
        fragment: paths.fragment[i] ?? '',
        addTokens: (into) => copyTokens(i, into),
        addNames: (into) => copyNames(i, into),
      });
    }
  }
}

/** Makes the function that adds the tokens of a text to the current list; the lists that it adds to must be the same. */
function copierOf(lists: TokenLists) {
  const { vocabulary } = lists;
  /** For each token's id there, one more than its id here; 0 as long as it is not known. */
  let ids: Uint32Array | undefined;
  return (text: number, into: TokenListBuilder): void => {
    const tokens = listOf(lists, text);
    if (into.knows(vocabulary)) {
      into.addAll(tokens);
      return;
    }
    ids ??= new Uint32Array(countOf(vocabulary));
    for (let position = 0; position < tokens.length; position++) {
      const id = tokens[position] as number;
      ids[id] ||= into.idOf(wordAt(vocabulary, id)) + 1;
      into.add((ids[id] as number) - 1);
    }
  };
}
