/** The preview: builds, serves, and builds again whenever the content or its data change. */
import { watch } from 'chokidar';
import { buildSite } from './build.ts';
import { checkOutputFolder } from './output-folder.ts';
import { publish } from './publish.ts';
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
 * Starts the preview in a folder of its own, which loses what an earlier one left. A first build that
 * fails is told and mended like any other: the server waits.
 * @returns the server, whose `close` also ends the watching
 */
export async function startPreview(
  settings: Settings,
  { port, pathPrefix }: { port: number; pathPrefix: string },
  events: PreviewEvents,
): Promise<Serving> {
  const { contentDir, dataDir, outputDir, workingDir } = settings;
  checkOutputFolder(outputDir, { workingDir, sources: [contentDir, dataDir] });
  const server = await serve({ folder: outputDir, port, pathPrefix });
  try {
    // Nobody is shown the pages of an earlier preview, of another archive perhaps.
    await publish([], outputDir);
  } catch (error) {
    await server.close();
    throw error;
  }
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
  const schedule = (): Promise<void> => {
    again = true;
    running ??= (async () => {
      while (again) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        again = false;
        await build();
      }
      running = undefined;
    })();
    return running;
  };

  const watcher = watch([settings.contentDir, settings.dataDir], { ignoreInitial: true });
  watcher.on('all', () => void schedule());
  watcher.on('error', events.failed);
  await schedule();
  return {
    ...server,
    close: async () => {
      await watcher.close();
      await running;
      await server.close();
    },
  };
}
