/** The clipping: a text on its way to an article, which readers make and cleaners work on. */
import { foldName } from '../text/fold.ts';

/** A piece of the text, without line ends in it. Its characters are those of the raw text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** A line such as `Baca Juga: …`, label and all. */
  | { readonly kind: 'reference'; readonly text: string }
  /** Words of someone else, and the line that says whose: `— Name (@handle) February 13, 2021`. */
  | { readonly kind: 'quotation'; readonly text: string; readonly attribution: string };

/** The credits that may name several people or houses. */
export type Credit = 'source' | 'editor' | 'reporter';

/** A field that the importer may have guessed, so that a person should look at it. */
export type Proposed = 'title' | 'date' | 'outlet' | 'dateline';

export interface Fields {
  readonly title?: string;
  /** As front matter writes it: `2021-02-15`, or an instant with its offset. */
  readonly date?: string;
  readonly source: readonly string[];
  readonly editor: readonly string[];
  readonly reporter: readonly string[];
  readonly outlet?: string;
  readonly dateline?: string;
  /** What was guessed and nobody has confirmed. */
  readonly review: readonly Proposed[];
}

export interface Clipping {
  /** The language of the article. */
  readonly lang: string;
  readonly blocks: readonly Block[];
  readonly fields: Fields;
}

/**
 * Does away with one habit of newsrooms: what is a fact becomes a field, what is form becomes a kind
 * of block. Pure. What a cleaner does not recognise for certain it leaves as it is.
 */
export type Cleaner = (clipping: Clipping) => Clipping;

/** A clipping of bare paragraphs, of which nothing is known but the language and what was given. */
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

/** The names of two credits together, each once. */
export function joinNames(names: readonly string[], more: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of [...names, ...more]) {
    if (!known.has(foldName(name))) known.set(foldName(name), name);
  }
  return [...known.values()];
}
