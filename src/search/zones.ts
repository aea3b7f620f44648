/** Where the parts of an article stand in its text of terms, and how much each counts. */

/*
 * Each part has a fixed room, so that the place at which a word was found tells what it is a word of.
 */

interface Zone {
  /** Words that have room; what is longer is cut. */
  readonly room: number;
  /** How much a word in it counts, beside one of the text. */
  readonly weight: number;
}

/** Before the text, in this order. */
export const ZONES = {
  title: { room: 24, weight: 4 },
  tags: { room: 24, weight: 2.5 },
  /** Sources, outlet, editors, reporters, translator, dateline. */
  names: { room: 32, weight: 1.5 },
  /** Where front matter has one. */
  description: { room: 40, weight: 1.6 },
} as const satisfies Record<string, Zone>;

/** The first words of a text say what it is about. */
const LEAD: Zone = { room: 45, weight: 1.6 };

/** The place of the first word of the text. */
export const TEXT_START = Object.values(ZONES).reduce((sum, { room }) => sum + room, 0);

/** The weight of each place before the text's second part. */
const WEIGHTS = [...Object.values(ZONES), LEAD].flatMap(({ room, weight }) =>
  Array<number>(room).fill(weight),
);

/** How much a word counts that was found at a place. */
export function weightAt(place: number): number {
  return WEIGHTS[place] ?? 1;
}
