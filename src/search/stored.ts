/** Types of the data that a shard keeps of each article beside the index. */

/** Another article of the story: language, address, title, day. */
export type StoredVersion = readonly [lang: string, address: string, title: string, day: string];

/** What a result shows and an export needs; lists that are empty are left out. */
export interface StoredMeta {
  readonly title: string;
  readonly day: string;
  readonly sources?: readonly string[];
  readonly outlet?: string;
  readonly editors?: readonly string[];
  readonly reporters?: readonly string[];
  readonly tags?: readonly string[];
  readonly versions?: readonly StoredVersion[];
}

/** What a shard keeps of an article beside the index. */
export interface Stored {
  /** Without the path prefix, percent-encoded. */
  readonly url: string;
  /** The text, whose words stand where their terms do, `TEXT_START` places earlier. */
  readonly content: string;
  readonly meta: StoredMeta;
}
