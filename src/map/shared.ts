/** Shares parts of views: each is made once for all pages that show it, and digested once. */
import { hash } from 'node:crypto';

/** Digits, base 64, of a part's digest: 72 bits, so that no two parts of an archive have the same by chance. */
const LENGTH = 12;

const digests = new WeakMap<object, string>();

/** One function for all parts: as JSON, a part is its digest. */
function toJSON(this: object): string {
  const known = digests.get(this);
  if (known !== undefined) return known;
  const json = JSON.stringify(Array.isArray(this) ? [...this] : { ...this });
  const digest = hash('sha256', json, 'base64url').slice(0, LENGTH);
  digests.set(this, digest);
  return digest;
}

// Not enumerable: a copy of the part is plain data.
const AS_DIGEST = { value: toJSON };

/**
 * Marks a part of views as shared. In the JSON of a view it is its digest, so that the fingerprint of a list of
 * many articles takes no longer than that of as many digests.
 * @param part plain data, which nobody changes any more
 * @returns the same object
 */
export function shared<Part extends object>(part: Part): Part {
  return Object.defineProperty(part, 'toJSON', AS_DIGEST);
}
