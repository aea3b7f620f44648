/** Serves the sites that all tests of a run share to the browser that all suites of a process share. */
import { serve } from '../../src/build/server.ts';
import { closeWithBrowser, keepBrowser } from './browser.ts';
import type { SharedSite } from './shared-site.ts';

export interface Served {
  /** The site's address, with a `/` at its end. */
  readonly url: string;
}

/** The servers by their folders and path prefixes. */
const servers = new Map<string, Promise<Served>>();

/**
 * Serves a shared site as GitHub Pages does: the browser keeps what it has loaded, which saves a fifth of what a search
 * page takes. So it is served at one address until the browser is closed: another site at that address would be taken
 * for it. A suite that asks for it borrows the browser next.
 */
export function serveShared({ folder }: SharedSite, pathPrefix = '/'): Promise<Served> {
  keepBrowser();
  const key = `${pathPrefix} ${folder}`;
  const server = servers.get(key) ?? start(key, folder, pathPrefix);
  servers.set(key, server);
  return server;
}

async function start(key: string, folder: string, pathPrefix: string): Promise<Served> {
  const server = await serve({ folder, port: 0, pathPrefix, likePages: true });
  closeWithBrowser(() => {
    servers.delete(key);
    return server.close();
  });
  return server;
}
