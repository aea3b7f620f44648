/** Builds a site: reads the files that changed, makes the pages that show them, and leaves the rest as it is. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, FolderError } from '../archive/problem.ts';
import { ArticleCache } from '../content/article-cache.ts';
import { requireContent } from '../content/files.ts';
import { LOCK } from '../content/lock.ts';
import { requireSiteFile } from '../content/site-file.ts';
import { stampsOfFolders } from '../content/stamp.ts';
import { needsMending } from '../content/switch.ts';
import { PROGRAM_FOLDER } from '../program/folders.ts';
import type { BuildContext, BuildMemory } from './build-context.ts';
import { articlesIn, openCacheFolder } from './cache-folder.ts';
import { type BuildManifest, manifestPath, readManifest, type Totals } from './manifest.ts';
import {
  checkOutputFolder,
  identityOf,
  REMOVAL_RETRIES,
  requireOwn,
  withOutputFolder,
} from './output-folder.ts';
import { beginCheck, OutputChanged, stateAfter, stateWithout } from './output-folder-state.ts';
import type { Reason } from './plan.ts';
import { programKeyOf } from './program-key.ts';
import { requirePlainPath } from './program-path.ts';
import type { ProgressListener } from './progress.ts';
import { publish } from './publish.ts';
import { publishSite } from './publish-site.ts';
import { type Settings, sourceFolders } from './settings.ts';
import { refuseOversize, type SiteSize } from './site-size.ts';
import type { Slice } from './slices.ts';
import { mendable } from './system-error.ts';

export interface BuildResult extends Totals {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Whether it could use the manifest of an earlier build. */
  readonly incremental: boolean;
  /** Whether it was made a second time, as somebody else had changed the output folder meanwhile. */
  readonly again: boolean;
  /** Why pages were made; empty unless the build is verbose. */
  readonly reasons: readonly Reason[];
  /** None of a slice, which is no site. */
  readonly size: SiteSize | undefined;
}

export interface BuildOptions {
  readonly onProgress?: ProgressListener;
  readonly memory?: BuildMemory | undefined;
}

/** How often a site is built before somebody who changes its folder meanwhile is told of it as an error. */
const ATTEMPTS = 2;

/**
 * Builds the site. The output folder is changed last and all or nothing, so that a build that fails leaves the last
 * good site as it was.
 * @throws ContentError with everything that is wrong in the content, AssetError with everything that is wrong
 *   in a style sheet or script, FolderError where a folder is not as expected, another build is at it, or the site is
 *   too large
 */
export async function buildSite(
  settings: Settings,
  { onProgress = () => undefined, memory }: BuildOptions = {},
): Promise<BuildResult> {
  const { contentDir, contentMayBeAbsent, dataDir, themeDir } = settings.inputs;
  const { outputDir, workingDir, slices, cacheDir } = settings.run;
  const others = [themeDir, slices, cacheDir].filter((folder) => folder !== undefined);
  const sources = [contentDir, dataDir, ...others];
  requirePlainPath(PROGRAM_FOLDER);
  checkOutputFolder(outputDir, { workingDir, sources });
  await requireContent(contentDir, contentMayBeAbsent);
  await requireSiteFile(dataDir);
  try {
    if (cacheDir !== undefined) openCacheFolder(cacheDir);
    for (let attempt = 1; ; attempt++) {
      try {
        const built = await withOutputFolder(outputDir, () =>
          buildInto(settings, { onProgress, memory }),
        );
        return { ...built, again: attempt > 1 };
      } catch (error) {
        if (!(error instanceof OutputChanged) || attempt === ATTEMPTS) throw error;
      }
    }
  } catch (error) {
    throw mendable(error);
  }
}

async function buildInto(
  settings: Settings,
  context: BuildContext,
): Promise<Omit<BuildResult, 'again'>> {
  const { outputDir, cacheDir, clean, slice, slices, mostBytes } = settings.run;
  const { onProgress, memory } = context;
  const started = Date.now();
  const build = randomUUID();
  const programKey = programKeyOf(settings.inputs, cacheDir);
  if (memory) remember(memory, programKey, build, cacheDir);
  const manifestKey = manifestKeyOf(programKey, slice);
  const manifestFile = cacheDir === undefined ? undefined : manifestPath(cacheDir, outputDir);
  const folder = identityOf(outputDir);
  const last = memory?.previous;
  const isUsable = !clean && last?.manifestKey === manifestKey && last.folder === folder;
  const remembered = isUsable ? last : undefined;
  // Set again when this build has succeeded.
  if (memory) memory.previous = undefined;
  const readBack = () =>
    manifestFile && !clean ? readManifest(manifestFile, manifestKey) : undefined;
  const previous = remembered?.manifest ?? readBack();
  // Before sources are looked at, and before the program is loaded: another thread compares meanwhile.
  const check = remembered
    ? async () => stateAfter(remembered.manifest)
    : beginCheck(outputDir, previous);
  const sources = stampsOfFolders(sourceFolders(settings.inputs), started, previous?.sources);
  // Loaded only where something has changed: it is most of the program.
  const maker = sources?.isSame ? undefined : await import('./site-files.ts');
  const state = await check();
  if (!slices && previous && sources?.isSame && state.complete) {
    const { size } = previous;
    refuseOversize(size, mostBytes);
    const unchanged = previous.stamps.files;
    if (memory) memory.previous = remembered;
    return {
      ...previous.totals,
      written: 0,
      unchanged,
      removed: 0,
      incremental: true,
      reasons: [],
      size,
    };
  }

  const aside = stagingName();
  const staging = join(outputDir, aside);
  const start = { programKey, started, build, staging, aside, previous, state };
  try {
    const { makeSiteFiles } = maker ?? (await import('./site-files.ts'));
    const site = await makeSiteFiles(settings, start, context);
    refuseOversize(site.size, mostBytes);
    const { removed, manifest } = await publishSite(settings, {
      site,
      start,
      sources: sources?.stamps,
      manifestFile,
      manifestKey,
      folder,
      // A preview does not look at its files.
      distrusts: !remembered,
      onProgress,
    });
    if (memory && manifest) memory.previous = { manifestKey, folder, manifest };
    const { fingerprints, staged, totals, reasons, size } = site;
    const written = staged.length;
    const unchanged = fingerprints.size - written;
    const incremental = previous !== undefined;
    return { ...totals, written, unchanged, removed, incremental, reasons, size };
  } catch (error) {
    const isOfContent = [ContentError, FolderError].some((kind) => error instanceof kind);
    if (!isOfContent) requireOwn(outputDir, folder);
    throw error;
  } finally {
    // What a switch could not take back is in it.
    if (!needsMending(outputDir)) removeStaging(staging);
  }
}

/** Whatever becomes of it, the site is whole; a later build removes what is left. */
function removeStaging(staging: string): void {
  try {
    rmSync(staging, { recursive: true, force: true, ...REMOVAL_RETRIES });
  } catch {
    // Somebody has a file of it open, say.
  }
}

/** Prepares the memory for a build: articles that were read with another program key are forgotten. */
function remember(
  memory: BuildMemory,
  programKey: string,
  build: string,
  cacheDir: string | undefined,
): void {
  const folder = cacheDir === undefined ? undefined : articlesIn(cacheDir);
  if (memory.programKey !== programKey || !memory.articles)
    memory.articles = new ArticleCache(folder, programKey, build);
  memory.programKey = programKey;
  memory.articles.serve(build);
}

/**
 * Empties an output folder whose manifest is not that of a build with these settings, so that nobody is
 * shown another site.
 * @returns the manifest of the site that stays in it
 */
export async function emptyUnlessKnown(settings: Settings): Promise<BuildManifest | undefined> {
  const { outputDir, cacheDir, slice } = settings.run;
  const key = manifestKeyOf(programKeyOf(settings.inputs), slice);
  const manifest =
    cacheDir === undefined ? undefined : readManifest(manifestPath(cacheDir, outputDir), key);
  if (manifest) return manifest;
  await withOutputFolder(outputDir, async () => {
    const state = stateWithout(outputDir);
    const wanted = new Map();
    publish({ outputDir, wanted, staged: [], state, aside: stagingName() }, () => undefined);
  });
  return undefined;
}

/** The name of the folder for files on their way, at the top of the output folder. */
function stagingName(): string {
  return `${LOCK}-${process.pid}`;
}

/** The key of a manifest: a slice has other files than the whole site. */
function manifestKeyOf(programKey: string, slice: Slice | undefined): string {
  return `${programKey} ${JSON.stringify(slice)}`;
}
