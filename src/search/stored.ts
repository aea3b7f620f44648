/** Types of the data that a shard stores of each article beside the index. */

import type { Retraction } from '../citations/citation.ts';
import type { PrintPlace } from '../citations/print.ts';

/** Another article of the same story. */
export type StoredTranslation = readonly [
  lang: string,
  address: string,
  title: string,
  /** As in `StoredMeta`; empty for an undated article. */
  date: string,
];

/** Data that results show and exports need; empty lists are left out. */
export interface StoredMeta {
  readonly title: string;
  /** As much as is known, with what is said of its certainty (EDTF): `2021-02-15`, `1965-02~`. */
  readonly date?: string;
  readonly sources?: readonly string[];
  readonly outlet?: string;
  readonly editors?: readonly string[];
  readonly reporters?: readonly string[];
  readonly tags?: readonly string[];
  readonly print?: PrintPlace;
  readonly callNumber?: string;
  readonly text?: string;
  readonly retracted?: Retraction;
  /** What citations have besides. */
  readonly translator?: string;
  /** The language of the original, which is one of `versions`. */
  readonly original?: string;
  readonly dateline?: string;
  readonly sourceUrl?: string;
  readonly archivedUrl?: string;
  /** `2021-03-01` */
  readonly retrieved?: string;
  /** An address, or words. */
  readonly rights?: string;
  /** The address that stays, as `url` of `StoredArticle`. */
  readonly permalink?: string;
  /** The number of outlets that have the same text, and of versions of the article, where there are several. */
  readonly outlets?: number;
  readonly revisions?: number;
  /** Sentences that a citation has besides, such as through which translation it was translated. */
  readonly notes?: readonly string[];
  /** The story in other languages. */
  readonly versions?: readonly StoredTranslation[];
}

/** Content of an article's fragment, which is loaded to show a result. */
export interface StoredArticle {
  /** Without the path prefix, percent-encoded. */
  readonly url: string;
  /** The text; a word's number is its position in the index, less `TEXT_START`. */
  readonly content: string;
  readonly meta: StoredMeta;
}
