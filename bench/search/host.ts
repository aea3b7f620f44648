/** Serves a site as GitHub Pages does, with compressed text, and lists what was sent. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Sent {
  readonly path: string;
  /** The browser's purpose: `document`, `script`, `worker`; `empty` is `fetch`. */
  readonly purpose: string;
  /** Bytes of head and body, as sent. */
  readonly bytes: number;
  /** Bytes of the body before it was compressed. */
  readonly raw: number;
}

export interface Host {
  /** The site's address, with a slash at its end. */
  readonly url: string;
  /** Every answer so far, in order. */
  readonly sent: readonly Sent[];
  /** Number of requests that are being answered. */
  readonly busy: () => number;
  readonly close: () => Promise<void>;
}

/** Types that GitHub Pages compresses; files with other endings are sent as they are. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};
/** Types that are compressed already. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

interface File {
  readonly head: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly raw: number;
}

/** Starts a server on this machine's own address, on a free port. */
export async function host(folder: string): Promise<Host> {
  const sent: Sent[] = [];
  const files = new Map<string, Promise<File | undefined>>();
  let busy = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURI((request.url ?? '/').replace(/\?.*$/, ''));
    // Taken now, as a response that has ended has no socket.
    const { socket } = request;
    const before = socket.bytesWritten;
    if (!files.has(path)) files.set(path, load(folder, path));
    const file = await files.get(path);
    // As GitHub Pages does: a browser requests a file again after ten minutes at the earliest.
    const head = { ...file?.head, 'cache-control': 'max-age=600' };
    response.writeHead(file ? 200 : 404, head);
    await new Promise<void>((done) => response.end(file?.body, done));
    const purpose = String(request.headers['sec-fetch-dest'] ?? '');
    const bytes = socket.bytesWritten - before;
    sent.push({ path, purpose, bytes, raw: file?.raw ?? 0 });
  };

  const server = createServer((request, response) => {
    busy++;
    void answer(request, response).finally(() => {
      busy--;
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    sent,
    busy: () => busy,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function load(folder: string, path: string): Promise<File | undefined> {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  // Browsers resolve `..` in addresses; nothing else sends requests.
  const content = await readFile(join(folder, name)).catch(() => undefined);
  if (!content) return undefined;
  const ending = extname(name);
  const type = TYPES[ending];
  const body = type ? gzipSync(content) : content;
  const head = {
    'content-type': type ?? OTHER_TYPES[ending] ?? 'application/octet-stream',
    'content-length': String(body.length),
    ...(type ? { 'content-encoding': 'gzip' } : {}),
  };
  return { head, body, raw: content.length };
}
