/** A query whose right answers are known. */

export interface Query {
  /** What it shows; a row of the table. */
  readonly category: string;
  /** As it is typed. */
  readonly text: string;
  /** The language of the edition whose search page is asked. */
  readonly edition: string;
  /**
   * The stories that are right, each by the addresses of its articles: any of them counts. None for a
   * query that asks for a suggestion.
   */
  readonly answers: readonly (readonly string[])[];
  /** The language that the first result has to have. */
  readonly first?: string | undefined;
  /** What has to be suggested. */
  readonly suggestion?: string | undefined;
}
