/** References: the read-also and next lines of an article, before they are resolved. */

/** A reference, as the text has it. */
export interface Reference {
  readonly kind: 'readAlso' | 'next';
  /** The label as the text has it: `Baca Juga`. */
  readonly label: string;
  /** The language of the label, which need not be the text's. */
  readonly labelLang: string;
  /** The title as the text has it; an address if the text has no title. */
  readonly title: string;
  /** The address of its link, if the text has one. */
  readonly href?: string | undefined;
  /** The line in the file, one-based. */
  readonly line: number;
}
