/** JSON as it is published for the search: compressed, as hosts compress no types that they do not know. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export function pack(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: 9 });
}

/** Eight hexadecimal digits that change with what they are made of. */
export function shortHash(contents: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 8);
}
