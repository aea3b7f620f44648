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

/** A field that the importer may guess, or the text itself where a cut in it is doubtful. */
export type Proposed =
  | 'title'
  | 'date'
  | 'outlet'
  | 'dateline'
  | Credit
  | 'lang'
  | 'sourceUrl'
  | 'text';

/** Something that a person has to confirm. */
export interface Review {
  readonly field: Proposed;
  /** Where the value comes from, or what is doubtful, in a few words: `from the name of the file`. */
  readonly reason: string;
}

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
  /** The address of the text on the web. */
  readonly sourceUrl?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** Words that the publisher filed the text under. */
  readonly keywords?: readonly string[];
  /** What was guessed, or is doubtful, and nobody has confirmed. */
  readonly review: readonly Review[];
}

/** Fields that the user or a column of a table states: they are certain, and no cleaner overrides them. */
export type Stated = Partial<Omit<Fields, 'review'>>;

/** Characters that were cut from a text, as they stood there, and why: `script`, `boilerplate`. */
export interface Dropped {
  readonly kind: string;
  readonly text: string;
}

/** A text with its fields. */
export interface Clipping {
  /** The language of the article. */
  readonly lang: string;
  readonly blocks: readonly Block[];
  readonly fields: Fields;
  /** What is in neither the blocks nor the fields: a report shows and counts it, so that no word is lost unseen. */
  readonly dropped?: readonly Dropped[];
}

/**
 * Cleans up one newsroom habit: facts in the text become fields, layout becomes a kind of block. A pure function. A
 * cleaner leaves everything as it is that it does not recognize for certain.
 */
export type Cleaner = (clipping: Clipping) => Clipping;

/**
 * Makes a clipping of plain paragraphs.
 * @param paragraphs each on one line
 * @param given the fields that the user or a table states
 */
export function makeClipping(
  lang: string,
  paragraphs: readonly string[],
  given: Stated = {},
): Clipping {
  return {
    lang,
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    fields: { source: [], editor: [], reporter: [], ...given, review: [] },
  };
}

/** Adds to what is to be reviewed. A field with the same reason is listed once. */
export function toReview(clipping: Clipping, ...more: readonly Review[]): Clipping {
  if (more.length === 0) return clipping;
  return { ...clipping, fields: withReviews(clipping.fields, ...more) };
}

/** See `toReview`. */
export function withReviews(fields: Fields, ...more: readonly Review[]): Fields {
  if (more.length === 0) return fields;
  const known = new Map(
    [...fields.review, ...more].map((one) => [`${one.field}\0${one.reason}`, one]),
  );
  return { ...fields, review: [...known.values()] };
}

/** Adds to what was cut from the text. */
export function drop(clipping: Clipping, ...more: readonly Dropped[]): Clipping {
  if (more.length === 0) return clipping;
  return { ...clipping, dropped: [...(clipping.dropped ?? []), ...more] };
}

/** Joins the names of two credits. Names that fold to the same text are kept once, as first written. */
export function joinNames(names: readonly string[], more: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of [...names, ...more]) {
    if (!known.has(foldName(name))) known.set(foldName(name), name);
  }
  return [...known.values()];
}
