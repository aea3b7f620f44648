/** The texts of a job's articles, as its pages and shards show them. */
import type { Article, PublicBlocks } from '../archive/article.ts';
import { type Parallel, type Row, rowsOf } from '../archive/parallel/parallel.ts';
import type { Texts } from '../map/kind.ts';

/** Pairs whose rows are kept: as many as a story of six languages has. */
const MOST_KEPT = 15;

/** Gives pages the bodies of articles, and keeps the rows of side-by-side pages that were made last. */
export class JobTexts implements Texts {
  readonly blocksOf: (article: Article) => PublicBlocks;
  /** The rows made last, the latest first. */
  #kept: readonly (Parallel & { readonly rows: readonly Row[] })[] = [];

  /** @param blocksOf reads the body of an article */
  constructor(blocksOf: (article: Article) => PublicBlocks) {
    this.blocksOf = blocksOf;
  }

  /** The page the other way round, which is made soon after, has the same rows with their sides changed. */
  rowsOf({ left, right }: Parallel): readonly Row[] {
    const turned = this.#kept.find((one) => one.left === right && one.right === left);
    if (turned) return turned.rows.map((row) => ({ left: row.right, right: row.left }));
    const rows = rowsOf(this.blocksOf(left), this.blocksOf(right));
    this.#kept = [{ left, right, rows }, ...this.#kept.slice(0, MOST_KEPT - 1)];
    return rows;
  }
}
