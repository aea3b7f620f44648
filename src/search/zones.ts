/** Zones of an indexed article: the positions of title, tags, names, description and text, with their weights. */

/*
 * Each zone has a fixed size, so that the position of a word shows its zone.
 */

interface Zone {
  /** In words: longer ones are cut, shorter ones filled with empty tokens. */
  readonly size: number;
  /** Factor of a word's score, compared with a word of the text. */
  readonly weight: number;
}

/** The zones before the text, in this order. */
export const ZONES = {
  title: { size: 24, weight: 4 },
  tags: { size: 24, weight: 2.5 },
  /** Sources, outlet, editors, reporters, and the `others` of a record. */
  names: { size: 32, weight: 1.5 },
  /** That of the front matter. */
  description: { size: 40, weight: 1.6 },
} as const satisfies Record<string, Zone>;

/** The first words of a text, which usually tell its subject. */
export const LEAD: Zone = { size: 45, weight: 1.6 };

/** The position of the first word of the text. */
export const TEXT_START = Object.values(ZONES).reduce((sum, { size }) => sum + size, 0);

/** The weights of all positions in zones and lead. */
const WEIGHTS = [...Object.values(ZONES), LEAD].flatMap(({ size, weight }) =>
  Array<number>(size).fill(weight),
);

/** Gives the weight of a word by its position. */
export function weightAt(position: number): number {
  return WEIGHTS[position] ?? 1;
}
