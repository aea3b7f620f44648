/** Serves a folder as GitHub Pages does: under a path prefix, with `404.html` for what is not there. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { findFile, partsBelow } from './serving/find-file.ts';
import {
  knownHosts,
  listenAt,
  type Machine,
  refusalOf,
  type SharedHost,
  sharedHosts,
} from './serving/known-hosts.ts';
import { noticePage } from './serving/notice-page.ts';
import type { Meant, Notice } from './serving/preview-files.ts';
import { sendFile } from './serving/send-file.ts';

export interface Serving {
  /** The site's address, path prefix included. */
  readonly url: string;
  /** The addresses by which other devices on the network reach it; none where it is not shared. */
  readonly sharedUrls: readonly string[];
  /** Reloads every page that is open in a browser, and those that were asked for before and are not open yet. */
  readonly reload: () => void;
  /** Sends a message to every page that is open in a browser, and to those that are opened later. */
  readonly tell: (message: Message) => void;
  readonly close: () => Promise<void>;
}

/** A message to pages: they listen to each kind by its name, and only the last message of a kind counts. */
export interface Message {
  readonly event: string;
  /** Plain data. */
  readonly data: unknown;
}

export interface ServeOptions {
  readonly folder: string;
  /** Finds what an address means; in the folder where it is left out. */
  readonly find?: (parts: readonly string[]) => Promise<Meant>;
  /** 0 takes a free one. */
  readonly port: number;
  /** `/` or `/repo/`. */
  readonly pathPrefix: string;
  /** By what other devices may call this machine; only this machine is served where it is left out. */
  readonly host?: SharedHost | undefined;
  /** Whether browsers may keep what they get, and are told of a moved page, for as long as GitHub Pages says. */
  readonly likePages?: boolean;
}

/** The address from which pages of the preview receive a message after each build. */
const RELOAD = '/.reload';

/** GitHub Pages lets browsers and its own machines keep every file for ten minutes. */
const LIKE_PAGES = {
  file: { 'cache-control': 'max-age=600', 'access-control-allow-origin': '*' },
  moved: 301,
} as const;

/** Drafts are nobody else's: no other site may show them, and nothing is kept. */
const PREVIEW = {
  file: {
    'cache-control': 'no-cache',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  },
  // Not for ever, as GitHub Pages has it: another archive may be served here tomorrow.
  moved: 302,
} as const;

/**
 * Starts a server: on this machine's own address, 127.0.0.1, unless it is shared.
 * @throws Error with code `EADDRINUSE` where the port is taken
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { folder, port, pathPrefix, host, likePages = false } = options;
  const find = options.find ?? (async (parts) => findFile(folder, parts));
  const prefix = encodeURI(pathPrefix);
  const machine = thisMachine();
  const hosts = knownHosts(host, machine);
  const ways = likePages ? LIKE_PAGES : PREVIEW;
  /** Of what is served: by it a page knows whether it missed something. */
  const state = new ServedState();
  const listeners = new Set<ServerResponse>();
  /** The last message of each kind. */
  const told = new Map<string, string>();
  const tell = ({ event, data }: Message) => {
    const message = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    told.set(event, message);
    for (const listener of listeners) listener.write(message);
  };
  tell({ event: 'state', data: state.name });
  const fileHeaders = () =>
    likePages ? ways.file : { ...ways.file, 'server-timing': `state;desc="${state.name}"` };

  const redirect = (response: ServerResponse, location: string) => {
    const kept = likePages ? ways.file : { 'cache-control': 'no-store' };
    response.writeHead(ways.moved, { ...kept, location }).end();
  };
  const notFound = async (request: IncomingMessage, response: ServerResponse) => {
    const page = await find(['404.html']);
    if (typeof page === 'object' && 'path' in page) {
      return sendFile(request, response, page, { status: 404, headers: fileHeaders() });
    }
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  };
  const listen = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    for (const message of told.values()) response.write(message);
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  };

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    { path, query }: { readonly path: string; readonly query: string | undefined },
  ) => {
    const parts = partsBelow(path, pathPrefix);
    const found = parts && (await find(parts));
    if (found === undefined) return notFound(request, response);
    if (found === 'folder') {
      return redirect(response, `${path}/${query === undefined ? '' : `?${query}`}`);
    }
    if ('text' in found) return sendNotice(request, response, found);
    sendFile(request, response, found, { status: 200, headers: fileHeaders() });
  };

  const server = createServer((request, response) => {
    const { method, headers } = request;
    const refusal = refusalOf({ method, host: headers.host, origin: headers.origin }, hosts);
    if (refusal) {
      const { status, reason } = refusal;
      const allow = status === 405 ? { allow: 'GET, HEAD' } : {};
      response.writeHead(status, { ...allow, 'content-type': 'text/plain' }).end(`${reason}\n`);
      return;
    }
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    if (path === RELOAD && !likePages) return listen(request, response);
    const isAbove = prefix !== '/' && (path === '/' || `${path}/` === prefix);
    // On GitHub Pages another site is there.
    if (isAbove && !(likePages && path === '/')) return redirect(response, prefix);
    void answer(request, response, { path, query }).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: listenAt(host) }, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const urlAt = (name: string) => `http://${name}:${taken}${prefix}`;
  const sharedUrls = sharedHosts(host, machine).map(urlAt);
  const at = listenAt(host);
  const isLocal = at === undefined || ['127.0.0.1', '0.0.0.0', '::'].includes(at);
  return {
    url: isLocal ? urlAt('localhost') : (sharedUrls[0] ?? urlAt('localhost')),
    sharedUrls,
    reload: () => {
      state.change();
      tell({ event: 'state', data: state.name });
    },
    tell,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Names the states of what a server serves: none is like another, nor like those of a server that was there before. */
class ServedState {
  readonly #server = randomUUID();
  #changes = 0;

  get name(): string {
    return `${this.#server}-${this.#changes}`;
  }

  change(): void {
    this.#changes++;
  }
}

function sendNotice({ method }: IncomingMessage, response: ServerResponse, notice: Notice): void {
  const { status } = notice;
  response.writeHead(status, {
    ...PREVIEW.file,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...(status === 503 ? { 'retry-after': '1' } : {}),
  });
  response.end(method === 'HEAD' ? undefined : noticePage(notice));
}

function thisMachine(): Machine {
  const all = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses);
  // Those that begin with fe80 need the name of a network card besides, which browsers do not take.
  const reachable = all.filter(({ internal, address }) => !internal && !/^fe80/i.test(address));
  return { name: hostname(), addresses: reachable.map(({ address }) => address) };
}
