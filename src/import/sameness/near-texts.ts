/** Finds, for each text, an earlier one that is much like it. */
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
  for (let band = 0; band < BANDS; band++) {
    const firsts = new Map<number, { first: number; last: number }>();
    for (let number = 0; number < signatures.length; number++) {
      const signature = signatures.at(number);
      if (!signature || signature.length === 0) continue;
      const hash = bandOf(signature, band);
      const met = firsts.get(hash);
      if (met === undefined) {
        firsts.set(hash, { first: number, last: number });
        continue;
      }
      consider(number, met.first);
      if (met.last !== met.first) consider(number, met.last);
      met.last = number;
    }
  }
  return found;
}
