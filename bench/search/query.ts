/** Type of the queries that are measured, whose right results are known. */

export interface Query {
  /** The ability that it tests; a row of the table. */
  readonly category: string;
  /** As typed. */
  readonly text: string;
  /** The language of the edition whose search page is used. */
  readonly edition: string;
  /**
   * The right stories, each by the addresses of its articles, any of which counts. Empty for a query that tests
   * suggestions.
   */
  readonly answers: readonly (readonly string[])[];
  /** The language that the first result must have. */
  readonly first?: string | undefined;
  /** The text that must be suggested. */
  readonly suggestion?: string | undefined;
}
