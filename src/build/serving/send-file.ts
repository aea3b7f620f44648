/** Sends a file to a browser: its type, packed where that helps, a part of it where a part is asked for. */
import { createReadStream } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { lookup } from 'mrmime';
import type { FoundFile } from './find-file.ts';

const TEXTS =
  /^(?:text\/|image\/svg\+xml|application\/(?:javascript|json|[\w.-]+\+(?:json|xml)|xml))/;

/**
 * Sends a file, or says that the browser has it already.
 * @param headers besides those of the file itself
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, stats }: FoundFile,
  { status, headers }: { readonly status: 200 | 404; readonly headers: OutgoingHttpHeaders },
): void {
  const type = lookup(path) ?? 'application/octet-stream';
  const isText = TEXTS.test(type);
  const etag = `W/"${stats.size}-${stats.mtimeMs}"`;
  const all = {
    ...headers,
    'content-type': isText ? `${type}; charset=utf-8` : type,
    'last-modified': stats.mtime.toUTCString(),
    etag,
    ...(isText ? { vary: 'Accept-Encoding' } : { 'accept-ranges': 'bytes' }),
  };
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, all).end();
    return;
  }
  const isPacked = isText && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const range = isText ? undefined : rangeIn(request.headers.range, stats.size);
  if (range === 'none') {
    response.writeHead(416, { ...all, 'content-range': `bytes */${stats.size}` }).end();
    return;
  }
  const length = range ? range.end - range.start + 1 : stats.size;
  response.writeHead(range ? 206 : status, {
    ...all,
    ...(isPacked ? { 'content-encoding': 'gzip' } : { 'content-length': length }),
    ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${stats.size}` }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const file = createReadStream(path, range ?? {});
  // A reader who leaves is no error; a file that is gone by now ends the answer.
  if (isPacked) pipeline(file, createGzip(), response, () => {});
  else pipeline(file, response, () => {});
}

/** The part of a file that a `Range` asks for: the whole where it says nothing, `none` where there is no such part. */
function rangeIn(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : 'none';
}
