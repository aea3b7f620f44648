/** Zones of an indexed article: the positions of title, tags, names, dateline, description and text. */

/*
 * Each zone has a fixed size, so that the position of a word shows its zone.
 */

interface Zone {
  /** In words: longer ones are cut, shorter ones filled with empty tokens. */
  readonly size: number;
}

/** The zones before the text, in this order. */
export const ZONES = {
  title: { size: 24 },
  tags: { size: 24 },
  /** Sources, outlet, editors, reporters, and the `others` of a record. */
  names: { size: 32 },
  /** Where it was written: many articles that are about something else have the same one. */
  dateline: { size: 12 },
  /** That of the front matter. */
  description: { size: 40 },
} as const satisfies Record<string, Zone>;

/** The first words of a text, which usually tell its subject. */
export const LEAD: Zone = { size: 45 };

/** The position of the first word of the text. */
export const TEXT_START = Object.values(ZONES).reduce((sum, { size }) => sum + size, 0);

/** What a position is in: a zone, or the text. */
export type Field = keyof typeof ZONES | 'text';

/** The fields of the positions before the text. */
const FIELDS = Object.entries(ZONES).flatMap(([field, { size }]) =>
  Array<Field>(size).fill(field as Field),
);

/** Gives the field of a word by its position. */
export function fieldAt(position: number): Field {
  return FIELDS[position] ?? 'text';
}
