/** Keeps the signatures of many texts together: arrays of their own would take half as much again. */
import type { Signature } from './min-hash.ts';

/** Signatures in one piece of memory. */
const TOGETHER = 500;

/** Makes the function that moves a signature to where the others are. */
export function signatureKeeper(): (signature: Signature) => Signature {
  let numbers = new Uint32Array(0);
  let used = 0;
  return (signature) => {
    if (used + signature.length > numbers.length) {
      numbers = new Uint32Array(signature.length * TOGETHER);
      used = 0;
    }
    const kept = numbers.subarray(used, used + signature.length);
    kept.set(signature);
    used += signature.length;
    return kept;
  };
}
