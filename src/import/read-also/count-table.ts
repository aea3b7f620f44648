/** Counts numbers of 32 bits in arrays that threads can share: a `Map` takes five times the memory, for each thread anew. */
import { placeOf } from '../hash-places.ts';

/** A table as plain data. The count of an empty place is 0. */
export interface CountData {
  readonly keys: Int32Array;
  readonly counts: Uint32Array;
}

/** Places of an empty table: a power of two, as it always is. */
const FIRST_PLACES = 1024;

/** The part of the places that may be taken before there are twice as many. */
const FULL = 0.6;

/** How often each number occurred: signed ones, which V8 compares without making objects of them. */
export class CountTable {
  #keys: Int32Array;
  #counts: Uint32Array;
  #size = 0;

  /** @param data of a table that another thread has made: no more is counted in it */
  constructor({ keys, counts }: CountData = emptyData(FIRST_PLACES)) {
    this.#keys = keys;
    this.#counts = counts;
  }

  /** How many different numbers there are. */
  get size(): number {
    return this.#size;
  }

  /** How often a number occurred. */
  of(key: number): number {
    return this.#counts[this.#placeOf(key)] ?? 0;
  }

  add(key: number): void {
    this.#increase(key, 1);
    if (this.#size > this.#keys.length * FULL) this.#grow();
  }

  /** The table as plain data, which all threads can share. */
  get data(): CountData {
    return {
      keys: new Int32Array(sharedCopy(this.#keys).buffer),
      counts: sharedCopy(this.#counts),
    };
  }

  #increase(key: number, by: number): void {
    const place = this.#placeOf(key);
    const count = this.#counts[place] ?? 0;
    if (count === 0) {
      this.#keys[place] = key;
      this.#size++;
    }
    this.#counts[place] = count + by;
  }

  /** The place of a number, or the empty one where it belongs. */
  #placeOf(key: number): number {
    return placeOf(key, this.#keys, this.#counts, 0);
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    const larger = emptyData(keys.length * 2);
    this.#keys = larger.keys;
    this.#counts = larger.counts;
    this.#size = 0;
    for (const [place, count] of counts.entries()) {
      if (count > 0) this.#increase(keys[place] ?? 0, count);
    }
  }
}

/** Copies numbers to memory that threads share. */
export function sharedCopy(numbers: ArrayLike<number>): Uint32Array {
  const bytes = numbers.length * Uint32Array.BYTES_PER_ELEMENT;
  const copy = new Uint32Array(new SharedArrayBuffer(bytes));
  copy.set(numbers);
  return copy;
}

function emptyData(places: number): CountData {
  return { keys: new Int32Array(places), counts: new Uint32Array(places) };
}
