/** State of the pairs of names: what a build keeps of them for the next one. */

/*
 * As the state of a shard, it only makes builds faster. A checksum shows whether it is whole, and made from the same
 * names by the same program.
 */
import { createHash } from 'node:crypto';
import { type NamePair, namePairs } from './name-pairs.ts';

/** Bytes of the checksum. */
const CHECK = 32;

interface KeptPairs {
  readonly pairs: readonly NamePair[];
  /** To be kept for the next build; nothing if the state that was given is as it should be. */
  readonly state?: Uint8Array;
}

/**
 * Pairs names as `namePairs` does, unless an earlier build has paired the same ones.
 * @param kept the state that it kept, if there is one
 * @param programKey that of the program which pairs them
 */
export function keptPairs(
  latin: readonly string[],
  cyrillic: readonly string[],
  kept: Uint8Array | undefined,
  programKey: string,
): KeptPairs {
  const key = JSON.stringify([programKey, latin, cyrillic]);
  const content = kept?.subarray(CHECK);
  if (kept && content && checksum(content, key).equals(kept.subarray(0, CHECK))) {
    return { pairs: JSON.parse(Buffer.from(content).toString()) };
  }
  const pairs = namePairs(latin, cyrillic);
  const written = Buffer.from(JSON.stringify(pairs));
  return { pairs, state: Buffer.concat([checksum(written, key), written]) };
}

function checksum(content: Uint8Array, key: string): Buffer {
  return createHash('sha256').update(key).update('\n').update(content).digest();
}
