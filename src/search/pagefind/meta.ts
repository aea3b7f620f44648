/** Makes the list of an index's results and chunks, which Pagefind loads first, of less: in the build and in browsers. */
import { CborWriter } from './cbor-writer.ts';
import { nameOf, PAGEFIND_VERSION, SIGNATURE } from './format.ts';

/** The same length for all texts, as Pagefind's ranking is not used. */
const LENGTH = 1;

/**
 * Writes the list.
 * @param name that of the shard
 * @param count number of its articles
 * @param bounds as `joinBounds` makes them
 */
export function metaOf(name: string, count: number, bounds: string): Uint8Array {
  const writer = new CborWriter();
  for (const letter of SIGNATURE) writer.byte(letter.charCodeAt(0));
  writer.list(6);
  writer.text(PAGEFIND_VERSION);
  writer.list(count);
  for (let number = 0; number < count; number++) {
    writer.list(3);
    writer.text(nameOf(name, number));
    writer.number(LENGTH);
    writer.text('');
  }
  const all = splitBounds(bounds);
  writer.list(Math.max(0, all.length - 1));
  for (const [number, to] of all.slice(1).entries()) {
    writer.list(3);
    writer.text(all[number] ?? '');
    writer.text(to);
    writer.text(nameOf(name, number));
  }
  // No filters, no sort orders, no fields: the facts have these.
  for (let i = 0; i < 3; i++) writer.list(0);
  return writer.slice();
}

/**
 * Joins the bounds of chunks in few bytes: each without the letters that it has in common with the one before, whose
 * number is written before the rest, to base 36.
 * @param bounds in order: that before the first chunk, those between two, that after the last one
 */
export function joinBounds(bounds: readonly string[]): string {
  return bounds
    .map((bound, i) => {
      const common = Math.min(MOST_COMMON, commonLetters(bound, bounds[i - 1] ?? ''));
      return common.toString(36) + bound.slice(common);
    })
    .join('\n');
}

/** Counts the letters that two words have in common at their beginnings. */
export function commonLetters(one: string, other: string): number {
  let common = 0;
  while (common < one.length && one[common] === other[common]) common++;
  return common;
}

/** One digit to base 36. */
const MOST_COMMON = 35;

function splitBounds(joined: string): string[] {
  if (joined === '') return [];
  let before = '';
  return joined.split('\n').map((line) => {
    before = before.slice(0, Number.parseInt(line[0] ?? '', 36)) + line.slice(1);
    return before;
  });
}
