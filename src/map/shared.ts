/** Shared parts of views: made once for all pages that show them, and taken together once. */
import { createHash } from 'node:crypto';

/** Digits, base 64, of a part's digest: 72 bits, so that no two parts of an archive have the same by chance. */
const LENGTH = 12;

/**
 * Marks a part of views as shared. As JSON it is its digest, which is found once, so that the fingerprint
 * of a list of many articles takes no longer than a list of as many digests.
 * @param part plain data
 * @returns the same object
 */
export function shared<Part extends object>(part: Part): Part {
  let digest: string | undefined;
  const toJSON = () => {
    digest ??= digestOf({ ...part });
    return digest;
  };
  // Not enumerable: a copy of the part is plain data.
  return Object.defineProperty(part, 'toJSON', { value: toJSON });
}

function digestOf(part: object): string {
  return createHash('sha256').update(JSON.stringify(part)).digest('base64url').slice(0, LENGTH);
}
