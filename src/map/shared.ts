/** Shares parts of views: each is made once for all pages that show it, and digested once. */
import { hash } from 'node:crypto';

/** Digits, base 64, of a part's digest: 72 bits, so that no two parts of an archive have the same by chance. */
const LENGTH = 12;

/** A part that knows its digest; its own properties are those of the part, so that a copy is plain data. */
class SharedPart {
  #digest: string | undefined;

  toJSON(): string {
    this.#digest ??= hash('sha256', JSON.stringify({ ...this }), 'base64url').slice(0, LENGTH);
    return this.#digest;
  }
}

/**
 * Makes a shared part of views. In the JSON of a view it is its digest, so that the fingerprint of a list of many
 * articles takes no longer than that of as many digests.
 * @param part plain data
 * @returns the same data
 */
export function shared<Part extends object>(part: Part): Part {
  return Object.assign(new SharedPart(), part);
}
