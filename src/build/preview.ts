/** Previews a site: builds and serves it, and builds again whenever the content, its data or the theme change. */
import { relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { SOURCE_FOLDER } from '../program/folders.ts';
import { AssetError } from './asset-error.ts';
import { type BuildResult, buildSite, emptyUnlessKnown } from './build.ts';
import type { BuildMemory } from './build-context.ts';
import { checkOutputFolder, mendOutputFolder } from './output-folder.ts';
import type { ProgressListener } from './progress.ts';
import { type ServeOptions, type Serving, serve } from './server.ts';
import type { Settings } from './settings.ts';

/** Events of a preview, for the command that started it. */
interface PreviewEvents {
  /** Lets a build run, and may show how far it has come. */
  readonly building: (
    build: (onProgress: ProgressListener) => Promise<BuildResult>,
  ) => Promise<BuildResult>;
  readonly built: (pages: number, seconds: number) => void;
  readonly failed: (error: unknown) => void;
}

/** Milliseconds between a change and the build: editors save in steps. */
const PAUSE = 80;

/**
 * Starts the preview in a folder of its own, whose earlier files go; what a preview that died has left half done is
 * taken back first. If the first build fails, the server waits
 * for the mistake to be mended, as it does later.
 * @returns the server, whose `close` also ends the watching
 */
export async function startPreview(
  settings: Settings,
  { port, pathPrefix, host }: Omit<ServeOptions, 'folder' | 'likePages'>,
  events: PreviewEvents,
): Promise<Serving> {
  const { contentDir, dataDir, themeDir } = settings.inputs;
  const sources = [contentDir, dataDir, ...(themeDir === undefined ? [] : [themeDir])];
  const { outputDir, workingDir } = settings.run;
  checkOutputFolder(outputDir, { workingDir, sources });
  await mendOutputFolder(outputDir);
  const server = await serve({ folder: outputDir, port, pathPrefix, host });
  const inputs = { ...settings.inputs, url: server.url, pathPrefix };
  const site = { ...settings, inputs };
  try {
    await emptyUnlessKnown(site);
  } catch (error) {
    await server.close();
    throw error;
  }

  const memory: BuildMemory = {};
  /** The articles that were saved since the last build began. */
  let saved = new Set<string>();
  /** Whether a style sheet or a script is at fault, of which another build makes sense once it is saved. */
  let waitsForAssets = false;
  const build = async () => {
    const start = performance.now();
    const urgent = { files: saved, shown: server.reload };
    saved = new Set();
    try {
      const options = { memory, urgent: urgent.files.size > 0 ? urgent : undefined };
      const { pages } = await events.building((onProgress) =>
        buildSite(site, { ...options, onProgress }),
      );
      waitsForAssets = false;
      events.built(pages, (performance.now() - start) / 1000);
      server.reload();
    } catch (error) {
      waitsForAssets = error instanceof AssetError;
      events.failed(error);
    }
  };

  /** One build at a time; what changes meanwhile is built afterwards, all at once. */
  let running: Promise<void> | undefined;
  let again = false;
  const schedule = (): Promise<void> => {
    again = true;
    running ??= (async () => {
      try {
        while (again) {
          await new Promise((resolve) => setTimeout(resolve, PAUSE));
          again = false;
          await build();
        }
      } finally {
        running = undefined;
      }
    })();
    return running;
  };

  const watcher = watch(sources, { ignoreInitial: true });
  watcher.on('all', (_, path) => {
    const file = relative(contentDir, path).split(sep).join('/');
    if (file.endsWith('.md') && !file.startsWith('../')) saved.add(file);
    void schedule();
  });
  watcher.on('unlinkDir', (path) => {
    // A folder that goes and comes again, as when another branch is checked out, would not be watched any more.
    if (sources.some((one) => resolve(one) === resolve(path))) watcher.add(path);
  });
  // The program's own files are read once by a process, but for those that could not be bundled.
  const programWatcher = watch(SOURCE_FOLDER, { ignoreInitial: true });
  programWatcher.on('all', () => {
    if (waitsForAssets || running !== undefined) void schedule();
  });
  const watchers = [watcher, programWatcher];
  for (const one of watchers) one.on('error', events.failed);
  await schedule();
  return {
    ...server,
    close: async () => {
      await Promise.all(watchers.map((one) => one.close()));
      await running;
      await server.close();
    },
  };
}
