/** Units: the pieces into which alignment takes a text apart. */

/** A piece of a text that alignment looks at: a paragraph, a heading, a list, a picture. */
export interface Unit {
  readonly kind: string;
  readonly text: string;
}
