/** Digests of the bytes of a site's files, by which a file is known whose times say nothing. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Characters of a digest: 120 bits of SHA-256, so that nobody finds two files with one. */
const LENGTH = 20;

export function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, LENGTH);
}

/** @returns the digest of a file; none where it cannot be read */
export function digestOfFile(path: string): string | undefined {
  try {
    return digestOf(readFileSync(path));
  } catch {
    return undefined;
  }
}
