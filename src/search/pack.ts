/** Packs the search's JSON files: hosts do not compress types that they do not know. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Compresses a value as JSON with gzip. `unpack` in the browser reads it. */
export function pack(value: unknown): Uint8Array {
  return packJson(JSON.stringify(value));
}

/** Compresses JSON, as `pack` does. */
export function packJson(json: string): Uint8Array {
  return gzipSync(json, { level: 9 });
}

/** Makes eight hexadecimal digits for the name of a file or folder that change with its contents. */
export function contentHash(contents: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 8);
}
