/** Slots: the places of a page into which the owner of an archive may put something. */
import type { LinkUse, TextNote } from './article.ts';
import type { ShownPicture } from './picture.ts';

/**
 * The places: in `<head>`, at the end of the masthead, in the footer, below each article, and in the accessibility
 * statement.
 */
export const SLOTS = ['head', 'header', 'footer', 'after-article', 'accessibility'] as const;

export type SlotName = (typeof SLOTS)[number];

/** The content of a slot in one edition. */
export interface Slot {
  /** The file, as reports name it: the path given on the command line, or below it. */
  readonly file: string;
  readonly html: string;
  /** The pictures, links and remarks of Markdown; HTML is inserted as it is. */
  readonly pictures: readonly ShownPicture[];
  readonly links: readonly LinkUse[];
  readonly notes: readonly TextNote[];
}

/** The slots of one edition that have a content. */
export type Slots = Readonly<Partial<Record<SlotName, Slot>>>;

/**
 * The HTML of the slots of all editions. It follows from more than the theme: a picture of the archive that a slot
 * shows has its size there.
 */
export function htmlOfSlots(editions: readonly { readonly slots: Slots }[]): string[] {
  return editions.flatMap(({ slots }) => Object.values(slots).map(({ html }) => html));
}
