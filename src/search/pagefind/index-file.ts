/** Makes the files of an index as Pagefind's script expects them: signed and compressed. */
import { gzipSync } from 'node:zlib';
import { jsonEncoder } from '../byte-text.ts';
import type { StoredArticle } from '../stored.ts';
import { SIGNATURE } from './format.ts';

const SIGNED = Buffer.from(SIGNATURE);

/** Higher ones take longer, and save next to nothing of files this small. */
const LEVEL = 6;

/** Up to so many bytes, zlib makes the same file with settings for which it takes, and clears, a quarter of the memory. */
const SMALL = 1 << 13;
const FOR_SMALL = { level: LEVEL, windowBits: 14, memLevel: 7 } as const;

/** Makes a file. It compresses synchronously, as the shards of an archive are built in parallel processes. */
export function indexFile(content: Uint8Array): Uint8Array {
  return compress(Buffer.concat([SIGNED, content]));
}

function compress(content: Uint8Array): Uint8Array {
  return gzipSync(content, content.length <= SMALL ? FOR_SMALL : { level: LEVEL });
}

/** Makes the content of a fragment, as JSON with the fields that Pagefind's script expects. */
export function fragmentOf({ url, content, meta }: StoredArticle): string {
  return JSON.stringify({ url, content, word_count: 0, filters: {}, meta, anchors: [] });
}

const encode = jsonEncoder();

/**
 * Makes the file of a fragment. One that is shorter with a byte a letter is not signed, and `signedText` in the browser
 * makes of it what Pagefind's script expects.
 */
export function fragmentFile(fragment: string): Uint8Array {
  const short = encode(fragment);
  return short.length < Buffer.byteLength(fragment)
    ? compress(short)
    : indexFile(Buffer.from(fragment));
}
