/** References: the read-also and next lines of an article, as its text has them. */

export interface Reference {
  readonly kind: 'readAlso' | 'next';
  /** The label as the text has it: `Baca Juga`. */
  readonly label: string;
  /** The language of the label, which need not be the text's. */
  readonly labelLang: string;
  /** The title as the text has it; an address where the text has nothing else. */
  readonly title: string;
  /** The address of its link, where the text has one. */
  readonly href?: string | undefined;
  /** The line in the file, one-based. */
  readonly line: number;
}
