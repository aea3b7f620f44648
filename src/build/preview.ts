/** Previews a site: serves pages as they are asked for, and builds it in the background, again whenever a source changes. */
import { resolve } from 'node:path';
import { watch } from 'chokidar';
import type { FolderStamps } from '../content/stamp.ts';
import { SOURCE_FOLDER } from '../program/folders.ts';
import { type BuildResult, emptyUnlessKnown } from './build.ts';
import { BackgroundBuild } from './on-demand/background-build.ts';
import { LivePages } from './on-demand/live-pages.ts';
import { checkOutputFolder, mendOutputFolder } from './output-folder.ts';
import type { ProgressListener } from './progress.ts';
import { type ServeOptions, type Serving, serve } from './server.ts';
import { findInPreview, type Notice, type PreviewState } from './serving/preview-files.ts';
import { type Settings, sourceFolders } from './settings.ts';

/** Events of a preview, for the command that started it. */
interface PreviewEvents {
  /** Does work that a person waits for, and may show how far it has come. */
  readonly working: <Value>(
    work: (onProgress: ProgressListener) => Promise<Value>,
  ) => Promise<Value>;
  readonly built: (pages: number, seconds: number) => void;
  readonly failed: (error: unknown) => void;
}

/** A preview that was started. */
export interface Preview extends Serving {
  /** Resolves once the output folder is that of the sources as they are, or they have a mistake that somebody must mend. */
  readonly settled: () => Promise<void>;
}

/** Milliseconds between a change and the loading: editors save in steps. */
const PAUSE = 80;

/**
 * Starts the preview in a folder of its own, whose earlier files go unless they are of this archive; what a preview that
 * died has left half done is taken back first. The server answers at once: see decision 0082.
 * @returns the server, whose `close` also ends the watching
 */
export async function startPreview(
  settings: Settings,
  { port, pathPrefix, host }: Pick<ServeOptions, 'port' | 'pathPrefix' | 'host'>,
  events: PreviewEvents,
): Promise<Preview> {
  const sources = sourceFolders(settings.inputs);
  const { outputDir, workingDir } = settings.run;
  checkOutputFolder(outputDir, { workingDir, sources });
  await mendOutputFolder(outputDir);
  const state = new State();
  const pages = new LivePages((done, all) => state.read(done, all));
  const server = await serve({
    folder: outputDir,
    port,
    pathPrefix,
    host,
    find: (parts) =>
      findInPreview(parts, state, { folder: outputDir, make: (paths) => pages.file(paths) }),
  }).catch(async (error: unknown) => {
    await pages.close();
    throw error;
  });
  const inputs = { ...settings.inputs, url: server.url, pathPrefix };
  const site = { ...settings, inputs };
  /** The state of the sources that the output folder was built from, if it was left by an earlier run. */
  let left: FolderStamps | undefined;
  try {
    const manifest = await emptyUnlessKnown(site);
    state.hasOutput = manifest !== undefined;
    left = manifest?.sources;
  } catch (error) {
    await Promise.all([pages.close(), server.close()]);
    throw error;
  }

  let isBehind = false;
  /** Has pages say that the search lacks what was changed last, or say so no more. */
  const saySearch = (behind: boolean) => {
    if (behind === isBehind) return;
    isBehind = behind;
    server.tell({ event: 'search', data: behind ? { behind: state.searchNotice } : {} });
  };
  const builder = new BackgroundBuild(site, {
    // A build that finds everything up to date does not report that it has begun.
    begun: () => saySearch(true),
    built: ({ pages: count }: BuildResult, seconds, loaded) => {
      state.built = loaded;
      state.hasOutput = true;
      if (loaded === state.loaded) saySearch(false);
      events.built(count, seconds);
    },
    failed: (error) => {
      state.hasFailed = true;
      events.failed(error);
    },
  });

  let isClosed = false;
  const load = async () => {
    const isFirst = state.loaded === 0;
    try {
      const { isAsBuilt, searchNotice } = await (isFirst
        ? events.working((onProgress) => pages.load({ settings: site, built: left }, onProgress))
        : pages.load({ settings: site, built: undefined }));
      state.searchNotice = searchNotice;
      state.hasFailed = false;
      state.loaded++;
      if (isAsBuilt) state.built = state.loaded;
      else saySearch(true);
      return { isNew: !isAsBuilt };
    } catch (error) {
      state.fail(error);
      // A process that was ended on purpose also fails: that is no mistake to report.
      if (!isClosed) events.failed(error);
      return undefined;
    }
  };

  /** One loading at a time; what changes meanwhile is loaded afterwards, all at once. */
  let again = false;
  const refresh = (pause: number): void => {
    again = true;
    if (state.loading !== undefined) return;
    const loadAll = async () => {
      let loaded: Awaited<ReturnType<typeof load>>;
      do {
        await new Promise((resolve) => setTimeout(resolve, pause));
        again = false;
        loaded = await load();
      } while (again);
      return loaded;
    };
    state.loading = loadAll().then((loaded) => {
      state.loading = undefined;
      if (loaded?.isNew) server.reload();
      if (loaded) builder.build(state.loaded);
    });
  };

  const watcher = watch(sources, { ignoreInitial: true });
  watcher.on('all', () => refresh(PAUSE));
  watcher.on('unlinkDir', (path) => {
    // A folder that goes and comes again, as when another branch is checked out, would not be watched any more.
    if (sources.some((one) => resolve(one) === resolve(path))) watcher.add(path);
  });
  // The program's own files are read once by a process, but for those that could not be bundled.
  const programWatcher = watch(SOURCE_FOLDER, { ignoreInitial: true });
  programWatcher.on('all', () => {
    if (state.hasFailed) refresh(PAUSE);
  });
  const watchers = [watcher, programWatcher];
  for (const one of watchers) one.on('error', events.failed);
  refresh(0);
  return {
    ...server,
    settled: async () => {
      while (!isClosed && (state.loading !== undefined || builder.isBuilding)) {
        await state.loading;
        await builder.done();
      }
    },
    close: async () => {
      isClosed = true;
      await Promise.all(watchers.map((one) => one.close()));
      await Promise.all([pages.close(), builder.close()]);
      await state.loading;
      await server.close();
    },
  };
}

/** How far a preview is. */
class State implements PreviewState {
  loaded = 0;
  built = 0;
  hasOutput = false;
  loading: Promise<void> | undefined;
  /** Whether the last loading or the last build has failed. */
  hasFailed = false;
  searchNotice: Readonly<Record<string, string>> = {};
  #mistakes: string | undefined;
  #progress = '';

  /** Takes how many of how many articles are read. */
  read(done: number, all: number): void {
    this.#progress = all === 0 ? '' : ` (${done} of ${all})`;
  }

  fail(error: unknown): void {
    this.hasFailed = true;
    this.#mistakes = error instanceof Error ? error.message : String(error);
  }

  waitingFor(): Notice {
    return this.loading || this.#mistakes === undefined
      ? { status: 503, text: `The archive is being read${this.#progress}…` }
      : { status: 500, text: `Nothing can be shown until this is mended:\n\n${this.#mistakes}` };
  }
}
