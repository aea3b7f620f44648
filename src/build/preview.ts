/** The preview: builds, serves, and builds again whenever the content or its data change. */
import { watch } from 'chokidar';
import { buildSite } from './build.ts';
import { type Serving, serve } from './server.ts';
import type { Settings } from './settings.ts';

/** What the preview tells whoever started it. */
export interface PreviewEvents {
  readonly built: (pages: number, seconds: number) => void;
  readonly failed: (error: unknown) => void;
}

/** How long the files rest before they are read again, in milliseconds: editors save in steps. */
const PAUSE = 80;

/**
 * Starts the preview. A first build that fails is told and mended like any other: the server waits.
 * @returns the server, whose `close` also ends the watching
 */
export async function startPreview(
  settings: Settings,
  { port, pathPrefix }: { port: number; pathPrefix: string },
  events: PreviewEvents,
): Promise<Serving> {
  const server = await serve({ folder: settings.outputDir, port, pathPrefix });
  const site = { ...settings, url: server.url, pathPrefix };

  const build = async () => {
    const start = performance.now();
    try {
      const { pages } = await buildSite(site);
      events.built(pages, (performance.now() - start) / 1000);
      server.reload();
    } catch (error) {
      events.failed(error);
    }
  };

  /** One build at a time; what changes meanwhile is built afterwards, all at once. */
  let running: Promise<void> | undefined;
  let again = false;
  const schedule = () => {
    again = true;
    running ??= (async () => {
      while (again) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        again = false;
        await build();
      }
      running = undefined;
    })();
  };

  const watcher = watch([settings.contentDir, settings.dataDir], { ignoreInitial: true });
  watcher.on('all', schedule);
  await build();
  return {
    ...server,
    close: async () => {
      await watcher.close();
      await running;
      await server.close();
    },
  };
}
