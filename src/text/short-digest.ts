/** Short digests: by which a build finds out that something is as it was. */
import { hash } from 'node:crypto';

/** Digits, base 64, of a digest: 48 bits, as each is compared with one other. */
export const DIGEST_LENGTH = 8;

export function digest(text: string): string {
  return shortened(hash('sha256', text, 'base64url'));
}

/** The digest of plain data. */
export function digestOfData(data: unknown): string {
  return digest(JSON.stringify(data));
}

/** @param whole a digest, base 64 */
export function shortened(whole: string): string {
  return whole.slice(0, DIGEST_LENGTH);
}
