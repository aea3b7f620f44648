/** Sends a file to a browser: its type, packed where that helps, a part of it where a part is asked for. */
import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { lookup } from 'mrmime';
import type { FoundFile, MadeFile } from './find-file.ts';

const TEXTS =
  /^(?:text\/|image\/svg\+xml|application\/(?:javascript|json|[\w.-]+\+(?:json|xml)|xml))/;

/**
 * Sends a file, or says that the browser has it already.
 * @param headers besides those of the file itself
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  found: FoundFile | MadeFile,
  { status, headers }: { readonly status: 200 | 404; readonly headers: OutgoingHttpHeaders },
): void {
  const { size, state, open } = 'bytes' in found ? madeContent(found) : fileContent(found);
  const type = lookup(found.path) ?? 'application/octet-stream';
  const isText = TEXTS.test(type);
  const all = {
    ...headers,
    'content-type': isText ? `${type}; charset=utf-8` : type,
    ...state,
    ...(isText ? { vary: 'Accept-Encoding' } : { 'accept-ranges': 'bytes' }),
  };
  if (status === 200 && request.headers['if-none-match'] === state.etag) {
    response.writeHead(304, all).end();
    return;
  }
  const isPacked = isText && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const range = isText ? undefined : rangeIn(request.headers.range, size);
  if (range === 'none') {
    response.writeHead(416, { ...all, 'content-range': `bytes */${size}` }).end();
    return;
  }
  const length = range ? range.end - range.start + 1 : size;
  response.writeHead(range ? 206 : status, {
    ...all,
    ...(isPacked ? { 'content-encoding': 'gzip' } : { 'content-length': length }),
    ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${size}` }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const file = open(range);
  // A reader who leaves is no error; a file that is gone by now ends the answer.
  if (isPacked) pipeline(file, createGzip(), response, () => {});
  else pipeline(file, response, () => {});
}

/** The content of a file, however it is kept. */
interface Content {
  /** In bytes. */
  readonly size: number;
  /** The headers by which browsers know it again. */
  readonly state: { readonly etag: string; readonly 'last-modified'?: string };
  readonly open: (range?: Range) => Readable;
}

/** The first and the last byte of a part. */
interface Range {
  readonly start: number;
  readonly end: number;
}

function fileContent({ path, stats }: FoundFile): Content {
  const { size, mtime, mtimeMs } = stats;
  const etag = `W/"${size}-${mtimeMs}"`;
  const state = { etag, 'last-modified': mtime.toUTCString() };
  return { size, state, open: (range) => createReadStream(path, range ?? {}) };
}

function madeContent({ bytes }: MadeFile): Content {
  const etag = `W/"${hash('sha256', bytes, 'base64url')}"`;
  const open = (range?: Range) =>
    // In an array: of bytes alone, each would be a piece of the stream.
    Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]);
  return { size: bytes.length, state: { etag }, open };
}

/** The part of a file that a `Range` asks for: the whole where it says nothing, `none` where there is no such part. */
function rangeIn(header: string | undefined, size: number): Range | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : 'none';
}
