/** Defines clippings: texts on their way to an article, made by readers and improved by cleaners. */
import { foldName } from '../text/fold.ts';

/** A piece of the text on one line. Its characters are those of the raw text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** A line such as `Baca Juga: …`, with its label. */
  | { readonly kind: 'reference'; readonly text: string }
  /** Quoted words, and the line that attributes them: `— Name (@handle) February 13, 2021`. */
  | { readonly kind: 'quotation'; readonly text: string; readonly attribution: string };

/** The credits that may name several people or publishers. */
export type Credit = 'source' | 'editor' | 'reporter';

/** A field that the importer may guess, so that a person has to review it. */
export type Proposed = 'title' | 'date' | 'outlet' | 'dateline';

/** The front matter of a clipping, as far as it is known. */
export interface Fields {
  readonly title?: string;
  /** As front matter writes it: `2021-02-15`, or an instant with its offset. */
  readonly date?: string;
  readonly source: readonly string[];
  readonly editor: readonly string[];
  readonly reporter: readonly string[];
  readonly outlet?: string;
  readonly dateline?: string;
  /** Fields that were guessed and that nobody has confirmed. */
  readonly review: readonly Proposed[];
}

/** A text with its fields. */
export interface Clipping {
  /** The language of the article. */
  readonly lang: string;
  readonly blocks: readonly Block[];
  readonly fields: Fields;
}

/**
 * Cleans up one newsroom habit: facts in the text become fields, layout becomes a kind of block. A pure function. A
 * cleaner leaves everything as it is that it does not recognize for certain.
 */
export type Cleaner = (clipping: Clipping) => Clipping;

/**
 * Makes a clipping of plain paragraphs.
 * @param paragraphs each on one line
 * @param given the fields that the user has set
 */
export function makeClipping(
  lang: string,
  paragraphs: readonly string[],
  given: Pick<Fields, 'title' | 'date'> = {},
): Clipping {
  return {
    lang,
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    fields: { ...given, source: [], editor: [], reporter: [], review: [] },
  };
}

/** Joins the names of two credits. Names that fold to the same text are kept once, as first written. */
export function joinNames(names: readonly string[], more: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of [...names, ...more]) {
    if (!known.has(foldName(name))) known.set(foldName(name), name);
  }
  return [...known.values()];
}
