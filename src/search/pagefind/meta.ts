/** Makes the list of an index's results and chunks, which Pagefind loads first, of less: in the build and in browsers. */
import { splitSorted } from '../sorted-words.ts';
import { CborWriter } from './cbor-writer.ts';
import { nameOf, PAGEFIND_VERSION, SIGNATURE } from './format.ts';

/** The same length for all texts, as Pagefind's ranking is not used. */
const LENGTH = 1;

/**
 * Writes the list.
 * @param name that of the shard
 * @param count number of its articles
 * @param bounds as `joinSorted` makes them
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
  const all = splitSorted(bounds);
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
