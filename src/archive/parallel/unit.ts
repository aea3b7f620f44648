/** Units: the paragraphs, headings, lists and pictures that alignment pairs. */

/** A unit of a text: a paragraph, a heading, a list or a picture. */
export interface Unit {
  readonly kind: string;
  readonly text: string;
}
