/** Makes the files of a site, or of a slice of it: those that are not in the output folder as they would be. */
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { ContentError } from '../archive/problem.ts';
import { cardAddress } from '../archive/share-card.ts';
import { tidyArticles } from '../content/article-cache.ts';
import { findContent } from '../content/files.ts';
import { HEADERS_FILE, SEARCH_FOLDER } from '../map/file-folders.ts';
import type { PartStates } from '../map/part-states.ts';
import { filesAt, type SomePaths } from '../search/shared-files.ts';
import { beginAssets } from './assets.ts';
import { type Assignment, gathered, pieceOf, WHOLE } from './assignment.ts';
import type { BuildContext } from './build-context.ts';
import { articlesIn, drawnIn } from './cache-folder.ts';
import { CachedFiles } from './cached-files.ts';
import { drawCard } from './cards/draw-card.ts';
import { writeDataPackage } from './data-package.ts';
import { headersFile } from './headers-file.ts';
import type { JobInput } from './job.ts';
import type { BuildManifest, MadeFrom, Totals } from './manifest.ts';
import { sizeOfSite } from './measure-site.ts';
import type { FolderState } from './output-folder-state.ts';
import { encoderKey } from './pictures/encode.ts';
import { makePictureFiles, placeDrawn } from './pictures/picture-files.ts';
import type { PagesOfKinds, Reason } from './plan.ts';
import type { Settings } from './settings.ts';
import type { PreviousSearch } from './shards.ts';
import type { SiteSize } from './site-size.ts';
import { noteOf, readSlices, SLICE_NOTE, type SliceContents } from './slices.ts';
import { type StagedFile, Staging } from './staging.ts';
import { runJobs } from './worker-pool.ts';

/** The files of a site, or of a slice. */
export interface SiteFiles {
  /** The paths of all files below the output folder, each with its fingerprint. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** The files that are new or differ from those in the output folder. */
  readonly staged: readonly StagedFile[];
  readonly totals: Totals;
  readonly made: MadeFrom;
  readonly reasons: readonly Reason[];
  /** None of a slice, which is no site. */
  readonly size: SiteSize | undefined;
}

/** The state that a build starts from. */
export interface StartingState {
  /** See `programKeyOf`. */
  readonly programKey: string;
  /** When the build started, in milliseconds since 1970. */
  readonly started: number;
  /** The build's own name, which no other has. */
  readonly build: string;
  /** A folder of its own on the output's file system. */
  readonly staging: string;
  /** Its name, at the top of the output folder. */
  readonly aside: string;
  /** The manifest of an earlier build with the same key. */
  readonly previous: BuildManifest | undefined;
  /** Of the output folder. */
  readonly state: FolderState;
}

/**
 * Articles for each of which a process is worth its start. On two cores, V8's own threads need the second one until the program is
 * optimized; on more there is room for both. See decision 0080.
 */
const WORTH_A_PROCESS = { onTwoCores: 1500, onMore: 200 } as const;

/** Memory that a process may need, in bytes. */
const PROCESS_MEMORY = 1e9;

/**
 * Makes the files, and leaves them in the staging folder.
 * @throws ContentError with everything that is wrong in the content, AssetError with everything that is wrong
 *   in a style sheet or script, FolderError where slices cannot be joined
 */
export async function makeSiteFiles(
  settings: Settings,
  start: StartingState,
  context: BuildContext,
): Promise<SiteFiles> {
  const { programKey, staging, state } = start;
  const { contentDir, pagesOnly, allowSvg } = settings.inputs;
  const { outputDir, cacheDir, clean = false, slice, slices } = settings.run;
  const sliceContents = slices === undefined ? undefined : readSlices(slices, programKey);
  const { articles } = await findContent(contentDir);
  const inputs = jobInputsFor(settings, start, sliceContents, articles.length);
  const { site, assets: bundling } = await beginAssets(settings);
  const { made, shards, finished } = await runJobs(inputs, bundling, !slice && !pagesOnly, context);

  if (cacheDir !== undefined) tidyArticles(articlesIn(cacheDir), articles);
  // The other processes have read more than this one knows.
  if (context.memory && inputs.length > 1) context.memory.articles = undefined;

  // All jobs have the whole archive.
  const [ofArchive] = made;
  if (!ofArchive) throw new Error('a build has at least one job');
  const assets = await bundling;
  const own = new Staging(outputDir, join(staging, 'own'), clean);
  const pages = made.flatMap((one) => one.pages);
  const entries = shards.map(({ entry }) => entry);
  const fingerprints = new Map(pages);
  const add = (path: string) => fingerprints.set(path, '');
  for (const { paths } of entries) paths.forEach(add);
  finished?.extras.paths.forEach(add);
  if (slice) {
    const digests = digestsOf(fingerprints.keys(), [...made, ...shards], state);
    own.write(SLICE_NOTE, noteOf(programKey, { ...slice, pages, shards: entries, digests }));
    add(SLICE_NOTE);
  } else {
    for (const { path, content } of assets.files) {
      own.write(path, content);
      add(path);
    }
    const headers = HEADERS_FILE.slice(1);
    own.write(headers, headersFile(site.policy));
    add(headers);
    const drawn = new CachedFiles(drawnIn(cacheDir), encoderKey(), clean);
    const work = {
      contentDir,
      allowSvg: allowSvg === true,
      isThere: (path: string, fingerprint: string) => state.intact.get(path)?.[0] === fingerprint,
      write: (path: string, bytes: string | Uint8Array) => own.write(path, bytes),
      drawn,
      onProgress: context.onProgress,
    };
    const pictures = await makePictureFiles(ofArchive, work);
    if (pictures.problems.length > 0) throw new ContentError(pictures.problems);
    for (const [path, fingerprint] of pictures.fingerprints) fingerprints.set(path, fingerprint);
    const cards = ofArchive.cards.map((card) => ({
      path: cardAddress(card).slice(1),
      draw: () => drawCard(card),
    }));
    const drawnFiles = await placeDrawn([...assets.drawn, ...cards], work);
    for (const [path, fingerprint] of drawnFiles) fingerprints.set(path, fingerprint);
    drawn.tidy();
  }
  const staged = [...made, ...shards, ...(finished ? [finished] : [])].flatMap((one) => one.staged);
  if (sliceContents) stageSliceFiles(sliceContents, { own, fingerprints, staged, state });
  const described = slice ? undefined : ofArchive.data;
  if (described) writeDataPackage(described, { outputDir, own, staged }).forEach(add);
  const all = [...staged, ...own.files];
  return {
    fingerprints,
    staged: all,
    size: slice
      ? undefined
      : sizeOfSite({ outputDir, site, paths: fingerprints.keys(), staged: all, state }),
    totals: { ...ofArchive.totals, pages: pages.length },
    made: {
      shards: entries,
      shared: finished?.extras.shared,
      parts: hadSame(made.map(({ parts }) => parts)) ? ofArchive.parts : undefined,
      pagesOf: joined(made.map(({ pagesOf }) => pagesOf)),
    },
    reasons: made.flatMap(({ reasons }) => reasons),
  };
}

/** Whether all jobs had the same archive: a file can be saved between their readings. */
function hadSame([first, ...others]: readonly PartStates[]): boolean {
  if (others.length === 0) return true;
  const state = JSON.stringify(first);
  return others.every((other) => JSON.stringify(other) === state);
}

/** The pages of each kind, of all jobs, in the order of the kind's items. */
function joined(parts: readonly PagesOfKinds[]): PagesOfKinds {
  const kinds = new Set(parts.flatMap((part) => Object.keys(part)));
  return Object.fromEntries(
    [...kinds].map((kind) => [kind, gathered(parts.map((part) => part[kind] ?? []))]),
  );
}

function jobInputsFor(
  settings: Settings,
  { programKey, build, staging, previous, state }: StartingState,
  sliceContents: SliceContents | undefined,
  articles: number,
): JobInput[] {
  const { cacheDir } = settings.run;
  const jobs = settings.run.jobs ?? (previous ? 1 : jobsFor(articles));
  const fingerprints = new Map<string, string>();
  for (const [path, [fingerprint]] of state.intact) fingerprints.set(path, fingerprint);
  for (const [path, { fingerprint }] of sliceContents?.files ?? [])
    fingerprints.set(path, fingerprint);
  const search = previousSearch(previous, state, sliceContents);
  // Articles pass from process to process by their cache.
  const shared = jobs > 1 ? join(staging, 'articles') : undefined;
  return Array.from({ length: jobs }, (_, i) => ({
    settings,
    programKey,
    build,
    articleCache: cacheDir === undefined ? shared : articlesIn(cacheDir),
    staging: join(staging, String(i)),
    memory: memoryFor(articles),
    reads: pieceOf(WHOLE, i, jobs),
    assignment: assignmentFor(settings, i, jobs),
    fingerprints,
    // Of files from slices nobody knows the states of the parts: each was made from what its machine had.
    parts: sliceContents ? undefined : previous?.made.parts,
    pagesOf: previous?.made.pagesOf ?? {},
    search,
  }));
}

/**
 * Megabytes for objects: some three times what a job was seen to need. Without a limit, Node lets garbage lie
 * for as long as there is room.
 */
function memoryFor(articles: number): number {
  return 600 + Math.ceil(articles / 50);
}

/** The assignment of one of several jobs that make the site, or the slice. */
function assignmentFor({ inputs, run }: Settings, i: number, jobs: number): Assignment {
  const { slice } = run;
  const all = slice ? pieceOf(WHOLE, slice.number - 1, slice.of) : WHOLE;
  const piece = pieceOf(all, i, jobs);
  return {
    articles: piece,
    lists: slice ? undefined : piece,
    // A job that has made its pages takes the next shard of all.
    shards: inputs.pagesOnly ? undefined : all,
  };
}

/** How many processes are worth their start, and find room. */
function jobsFor(articles: number): number {
  // In a container there is less than the machine has.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const cores = availableParallelism();
  const most = Math.min(cores, Math.floor(memory / PROCESS_MEMORY));
  const worth = cores > 2 ? WORTH_A_PROCESS.onMore : WORTH_A_PROCESS.onTwoCores;
  return Math.max(1, Math.min(most, Math.floor(articles / worth)));
}

/** The parts of the search that are there already: left by the previous build, or in slices. */
function previousSearch(
  previous: BuildManifest | undefined,
  { intact }: FolderState,
  sliceContents: SliceContents | undefined,
): PreviousSearch {
  const whole = (previous?.made.shards ?? []).filter(({ paths }) =>
    paths.every((path) => intact.has(path)),
  );
  const isThere = (some: SomePaths) =>
    filesAt(some).every((path) => intact.has(SEARCH_FOLDER.slice(1) + path));
  const { pagefind, wasm, names, suggestions } = previous?.made.shared ?? {};
  const shards = [...whole, ...(sliceContents?.shards ?? [])];
  return {
    shards: new Map(shards.map((shard) => [shard.name, shard])),
    // Pagefind's own files are made together.
    shared: Object.assign({}, ...[{ pagefind, wasm }, { names }, { suggestions }].filter(isThere)),
  };
}

interface Joining {
  readonly own: Staging;
  readonly fingerprints: ReadonlyMap<string, string>;
  /** The files that the jobs made. */
  readonly staged: readonly StagedFile[];
  readonly state: FolderState;
}

/** Stages the files of slices that are not in the output folder. */
function stageSliceFiles(
  { files }: SliceContents,
  { own, fingerprints, staged, state }: Joining,
): void {
  const made = new Set(staged.map(({ path }) => path));
  for (const [path, { file, fingerprint, digest }] of files) {
    const isThere = made.has(path) || state.intact.get(path)?.[0] === fingerprint;
    if (!isThere && fingerprints.has(path)) own.link(path, file, digest);
  }
}

/** The digests of a slice's files: of those that were made, and of those that are there as they were. */
function digestsOf(
  paths: Iterable<string>,
  made: readonly { readonly staged: readonly StagedFile[] }[],
  { intact }: FolderState,
): Record<string, string> {
  const anew = new Map(made.flatMap(({ staged }) => staged.map((one) => [one.path, one.digest])));
  return Object.fromEntries(
    [...paths].map((path) => [path, anew.get(path) ?? intact.get(path)?.[1] ?? '']),
  );
}
