/** Finds, for each text, an earlier one that is much like it. */
import { placeOf } from '../hash-places.ts';
import { BANDS, bandOf, likenessOf, type Signature } from './min-hash.ts';

/** Two texts: the number of the later, that of the earlier, and their likeness from 0 to 1. */
interface NearPair {
  readonly later: number;
  readonly earlier: number;
  readonly likeness: number;
}

/**
 * Least estimated likeness of a pair. It is below the 0.7 that should be found, as the estimate of two such texts is
 * lower in half of the cases.
 */
const LEAST = 0.6;

/**
 * Finds near texts. In each band, a text is compared only with the one before it and with the first one that share the
 * band: thousands of daily reports that are all alike cost no more than others.
 * @param signatures of the texts, in their order; an empty one is of a text that is like no other
 * @param mayMeet whether two texts, given by their numbers, may be compared
 * @returns for each text that is like an earlier one, the most like among those compared
 */
export function findNear(
  signatures: Pick<readonly Signature[], 'length' | 'at'>,
  mayMeet: (one: number, other: number) => boolean,
): Map<number, NearPair> {
  const found = new Map<number, NearPair>();
  const consider = (later: number, earlier: number) => {
    const [one, other] = [signatures.at(later), signatures.at(earlier)];
    if (!one || !other || found.get(later)?.earlier === earlier || !mayMeet(later, earlier)) return;
    const likeness = likenessOf(one, other);
    if (likeness < LEAST || likeness <= (found.get(later)?.likeness ?? 0)) return;
    found.set(later, { later, earlier, likeness });
  };
  const { numbers, hashes } = bandsOf(signatures);
  const table = new FirstAndLast(numbers.length);
  for (let band = 0; band < BANDS; band++) {
    table.clear();
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      const { first, last } = table.add(hashes[i * BANDS + band] as number, number);
      if (first === NONE) continue;
      consider(number, first);
      if (last !== first) consider(number, last);
    }
  }
  return found;
}

/** The numbers of the texts that have a signature, and the hashes of all their bands. */
function bandsOf(signatures: Pick<readonly Signature[], 'length' | 'at'>): {
  readonly numbers: readonly number[];
  readonly hashes: Int32Array;
} {
  const numbers: number[] = [];
  const hashes = new Int32Array(signatures.length * BANDS);
  for (let number = 0; number < signatures.length; number++) {
    const signature = signatures.at(number);
    if (!signature || signature.length === 0) continue;
    const start = numbers.push(number) * BANDS - BANDS;
    for (let band = 0; band < BANDS; band++) hashes[start + band] = bandOf(signature, band);
  }
  return { numbers, hashes };
}

/** No text. */
const NONE = -1;

/** The first and the last text of each hash: in arrays, as a `Map` for each band would be made and thrown away. */
class FirstAndLast {
  readonly #hashes: Int32Array;
  readonly #firsts: Int32Array;
  readonly #lasts: Int32Array;

  /** @param most texts that are added until it is cleared */
  constructor(most: number) {
    const places = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#hashes = new Int32Array(places);
    this.#firsts = new Int32Array(places);
    this.#lasts = new Int32Array(places);
  }

  clear(): void {
    this.#firsts.fill(NONE);
  }

  /** @returns the first and the last one before it that have the same hash; `NONE` where there is none */
  add(hash: number, number: number): { readonly first: number; readonly last: number } {
    const place = placeOf(hash, this.#hashes, this.#firsts, NONE);
    const first = this.#firsts[place] as number;
    const last = this.#lasts[place] as number;
    if (first === NONE) {
      this.#hashes[place] = hash;
      this.#firsts[place] = number;
    }
    this.#lasts[place] = number;
    return { first, last };
  }
}
