/** A build, from files to files: what changed is read, what shows it is made anew, the rest stays. */
import { randomUUID } from 'node:crypto';
import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ArticleCache } from '../content/article-cache.ts';
import { requireFolder } from '../content/files.ts';
import { stampOfFolders } from '../content/stamp.ts';
import { openCacheFolder } from './cache-folder.ts';
import type { Company, Memory } from './company.ts';
import { LOCK } from './lock.ts';
import { articlesIn, makeSite } from './make.ts';
import {
  forgetManifest,
  type Manifest,
  manifestPath,
  readManifest,
  type Totals,
  writeManifest,
} from './manifest.ts';
import { checkOutputFolder, PATIENT, withOutputFolder } from './output-folder.ts';
import { foldersOf, recordsOf, stateAfter, stateOf } from './output-folder-state.ts';
import type { Reason } from './plan.ts';
import { programKeyOf } from './program-key.ts';
import type { Report } from './progress.ts';
import { checkPaths, place, publish } from './publish.ts';
import type { Settings } from './settings.ts';
import type { Slice } from './slices.ts';
import type { StagedFile } from './staging.ts';
import { mendable } from './system-error.ts';

export interface BuildResult extends Totals {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Whether an earlier build was of use. */
  readonly incremental: boolean;
  /** Why pages were made, where somebody wants to know. */
  readonly reasons: readonly Reason[];
}

export interface BuildOptions {
  readonly report?: Report;
  /** The articles that somebody is looking at: their pages are shown before the rest is built. */
  readonly looking?:
    | { readonly files: ReadonlySet<string>; readonly shown: () => void }
    | undefined;
  readonly memory?: Memory | undefined;
}

/**
 * Builds the site. The output folder is touched last, so that a build that fails leaves the last
 * good site as it was.
 * @throws ContentError, FolderError
 */
export async function buildSite(
  settings: Settings,
  { report = () => undefined, looking, memory }: BuildOptions = {},
): Promise<BuildResult> {
  const { contentDir, dataDir } = settings.inputs;
  const { outputDir, workingDir, slices, cacheDir } = settings.run;
  const others = [slices, cacheDir].filter((folder) => folder !== undefined);
  const sources = [contentDir, dataDir, ...others];
  checkOutputFolder(outputDir, { workingDir, sources });
  await requireFolder(contentDir);
  await requireFolder(dataDir);
  try {
    if (cacheDir !== undefined) openCacheFolder(cacheDir);
    return await withOutputFolder(outputDir, () =>
      buildInto(settings, { report, looking, memory }),
    );
  } catch (error) {
    throw mendable(error);
  }
}

async function buildInto(
  settings: Settings,
  { report, looking, memory }: BuildOptions & Pick<Company, 'report'>,
): Promise<BuildResult> {
  const { contentDir, dataDir } = settings.inputs;
  const { outputDir, cacheDir, clean, slice, slices } = settings.run;
  const started = Date.now();
  const build = randomUUID();
  const programKey = programKeyOf(settings.inputs);
  if (memory) remember(memory, programKey, build, cacheDir);
  const own = manifestKey(programKey, slice);
  const manifestFile = cacheDir === undefined ? undefined : manifestPath(cacheDir, outputDir);
  const folder = identityOf(outputDir);
  const isKnown = !clean && memory?.left?.key === own && memory.left.folder === folder;
  const left = isKnown ? memory.left : undefined;
  if (memory) memory.left = undefined;
  const readBack = () => (manifestFile && !clean ? readManifest(manifestFile, own) : undefined);
  const earlier = left?.manifest ?? readBack();
  const state = left ? stateAfter(left.manifest) : stateOf(outputDir, earlier);
  const sources = stampOfFolders([contentDir, dataDir], started);
  if (!slices && sources !== undefined && earlier?.sources === sources && state.complete) {
    const unchanged = state.present.length;
    if (memory) memory.left = left;
    return { ...earlier.totals, written: 0, unchanged, removed: 0, incremental: true, reasons: [] };
  }

  const staging = join(outputDir, `${LOCK}-${process.pid}`);
  const shown: StagedFile[] = [];
  // They come before the manifest goes: it knows other sizes and times of them, so that they are made again.
  const show = (pages: readonly StagedFile[]) => {
    place(outputDir, pages);
    shown.push(...pages);
    if (pages.length > 0) looking?.shown();
  };
  const circumstances = { programKey, started, build, staging, earlier, state };
  const company = { report, memory, first: looking && { files: looking.files, show } };
  try {
    const site = await makeSite(settings, circumstances, company);
    const { prints, staged, shards, pagefind, totals, reasons, ofKnownProgram } = site;
    checkPaths([...prints.keys()]);
    // Until the next one is written nobody knows what is in the folder.
    if (manifestFile) forgetManifest(manifestFile);
    const gone = publish({ outputDir, wanted: prints, staged, state }, (placed) =>
      report('writing', placed, staged.length),
    );
    report('writing', staged.length, staged.length);
    if (manifestFile) {
      const placed = [...staged, ...shown];
      const files = recordsOf(outputDir, prints, placed, state);
      const touched = [...placed.map(({ path }) => path), ...gone];
      const known = state.complete ? earlier : undefined;
      const folders = foldersOf(outputDir, prints.keys(), touched, known);
      const manifest: Manifest = { sources, files, folders, shards, pagefind, totals };
      // A later process that finds the program as it was when this one started would make something else.
      if (ofKnownProgram) writeManifest(manifestFile, own, manifest);
      if (memory) memory.left = { key: own, folder, manifest };
    }
    const written = staged.length;
    const unchanged = prints.size - written;
    const incremental = earlier !== undefined;
    return { ...totals, written, unchanged, removed: gone.length, incremental, reasons };
  } finally {
    rmSync(staging, { recursive: true, force: true, ...PATIENT });
  }
}

/** Makes the memory serve a build: what was read with another program key is forgotten. */
function remember(
  memory: Memory,
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
 */
export async function emptyUnlessKnown(settings: Settings): Promise<void> {
  const { outputDir, cacheDir, slice } = settings.run;
  const own = manifestKey(programKeyOf(settings.inputs), slice);
  if (cacheDir !== undefined && readManifest(manifestPath(cacheDir, outputDir), own)) return;
  await withOutputFolder(outputDir, async () => {
    publish({ outputDir, wanted: new Map(), staged: [], state: stateOf(outputDir, undefined) });
  });
}

/** Another text for a folder that was made anew, under the same name or not. */
function identityOf(folder: string): string {
  const { dev, ino, birthtimeMs } = lstatSync(folder);
  return `${dev} ${ino} ${birthtimeMs}`;
}

/** A slice has other files than the whole. */
function manifestKey(programKey: string, slice: Slice | undefined): string {
  return `${programKey} ${JSON.stringify(slice)}`;
}
