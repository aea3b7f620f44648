/** Makes the files of an index as Pagefind's script expects them: signed and compressed. */
import { gzipSync } from 'node:zlib';
import type { StoredArticle } from '../stored.ts';
import { SIGNATURE } from './format.ts';

const SIGNED = Buffer.from(SIGNATURE);

/** Makes a file. It compresses synchronously, as the shards of an archive are built in parallel processes. */
export function indexFile(content: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([SIGNED, content]), { level: 6 });
}

/** Makes the content of a fragment, as JSON with the fields that Pagefind's script expects. */
export function fragmentOf({ url, content, meta }: StoredArticle): string {
  return JSON.stringify({ url, content, word_count: 0, filters: {}, meta, anchors: [] });
}
