/** Serves a folder as GitHub Pages does: under a path prefix, with `404.html` for what is not there. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Serving {
  /** The site's address, path prefix included. */
  readonly url: string;
  /** Reloads every page that is open in a browser. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

interface ServeOptions {
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** `/` or `/repo/`. */
  readonly pathPrefix: string;
}

/** The address from which pages of the preview receive a message after each build. */
const RELOAD = '/.reload';

/**
 * Starts a server on this machine's own address, 127.0.0.1.
 * @throws Error with code `EADDRINUSE` where the port is taken
 */
export async function serve({ folder, port, pathPrefix }: ServeOptions): Promise<Serving> {
  const prefix = encodeURI(pathPrefix);
  const files = sirv(folder, { dev: true, etag: true });
  const listeners = new Set<ServerResponse>();

  const server = createServer((request, response) => {
    const [asked = '/', query] = (request.url ?? '/').split('?');
    // Two slashes at the beginning would make a redirect one to another host.
    const path = asked.replace(/^\/{2,}/, '/');
    if (path === RELOAD) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(':\n\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
      return;
    }
    if (path === '/' && prefix !== '/') return redirect(response, prefix);
    if (!path.startsWith(prefix)) return void notFound(response, folder);
    const below = path.slice(prefix.length - 1);
    request.url = query === undefined ? below : `${below}?${query}`;
    // A folder without its slash is sent to the address with it, as GitHub Pages does.
    const isPage = !below.endsWith('/') && !/\.[a-z0-9_]+$/i.test(below);
    if (isPage) return redirect(response, `${path}/${query === undefined ? '' : `?${query}`}`);
    files(request, response, () => void notFound(response, folder));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}${prefix}`,
    reload: () => {
      for (const listener of listeners) listener.write('event: reload\ndata:\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function redirect(response: ServerResponse, location: string): void {
  // Not for ever, as GitHub Pages has it: another archive may be served here tomorrow.
  response.writeHead(302, { location, 'cache-control': 'no-store' }).end();
}

async function notFound(response: ServerResponse, folder: string): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}
