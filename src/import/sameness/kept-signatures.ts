/** Keeps the signatures of many texts: of a hundred thousand they would take 50 MB, and are needed again when all are known. */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HASHES, type Signature } from './min-hash.ts';

/** Signatures that are written at a time: 2 MB. Of fewer texts, nothing is written. */
const TOGETHER = 4000;

const BYTES = HASHES * Uint32Array.BYTES_PER_ELEMENT;

const EMPTY: Signature = new Uint32Array(0);

/** A list of signatures; those of texts with too few words are empty. */
export class KeptSignatures {
  readonly #isEmpty: boolean[] = [];
  /** Those that are not written yet. */
  readonly #last = new Uint32Array(TOGETHER * HASHES);
  #written = 0;
  /** A file of the system, which has no name any more: it goes with the process, whatever ends that. */
  #file: number | undefined;

  get length(): number {
    return this.#isEmpty.length;
  }

  /** @throws the error of the file system, such as that of a full disk */
  push(signature: Signature): void {
    if (this.length - this.#written === TOGETHER) this.#write();
    this.#last.set(signature, (this.length - this.#written) * HASHES);
    this.#isEmpty.push(signature.length === 0);
  }

  at(number: number): Signature | undefined {
    const isEmpty = this.#isEmpty[number];
    if (isEmpty === undefined || isEmpty) return isEmpty ? EMPTY : undefined;
    if (this.#file !== undefined && number < this.#written) {
      const signature = new Uint32Array(HASHES);
      readSync(this.#file, signature, 0, BYTES, number * BYTES);
      return signature;
    }
    const start = (number - this.#written) * HASHES;
    return this.#last.subarray(start, start + HASHES);
  }

  /** Frees what they take; none can be had any more. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.#isEmpty.length = 0;
  }

  #write(): void {
    this.#file ??= openNameless();
    const bytes = TOGETHER * BYTES;
    for (let from = 0; from < bytes; ) {
      from += writeSync(this.#file, this.#last, from, bytes - from, this.#written * BYTES + from);
    }
    this.#written += TOGETHER;
  }
}

function openNameless(): number {
  const path = join(tmpdir(), `kliping-${randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}
