/** Keeps the signatures of many texts together: arrays of their own would take half as much again. */
import { HASHES, type Signature } from './min-hash.ts';

/** Signatures in one piece of memory. */
const TOGETHER = 500;

/** A list of signatures; those of texts with too few words are empty. */
export class KeptSignatures {
  readonly #pieces: Uint32Array[] = [];
  readonly #isEmpty: boolean[] = [];

  get length(): number {
    return this.#isEmpty.length;
  }

  push(signature: Signature): void {
    const at = this.length % TOGETHER;
    if (at === 0) this.#pieces.push(new Uint32Array(TOGETHER * HASHES));
    this.#pieces.at(-1)?.set(signature, at * HASHES);
    this.#isEmpty.push(signature.length === 0);
  }

  at(number: number): Signature | undefined {
    const start = (number % TOGETHER) * HASHES;
    const end = this.#isEmpty[number] ? start : start + HASHES;
    return this.#pieces[Math.floor(number / TOGETHER)]?.subarray(start, end);
  }
}
