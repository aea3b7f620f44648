/** Makes the files of a site, or of a slice of it: those that are not in the output folder as they would be. */
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { tidyArticles } from '../content/article-cache.ts';
import { findContent } from '../content/files.ts';
import { loadSite } from '../content/load-data.ts';
import { isSettled, stampOf } from '../content/stamp.ts';
import { SEARCH_FOLDER } from '../search/manifest.ts';
import { buildAssets } from './assets.ts';
import type { Company } from './company.ts';
import type { Made, Order } from './job.ts';
import type { Manifest, Totals } from './manifest.ts';
import type { FolderState } from './output-folder-state.ts';
import { type Part, pieceOf, WHOLE } from './part.ts';
import type { Reason } from './plan.ts';
import type { Settings } from './settings.ts';
import type { KeptSearch, ShardEntry } from './shards.ts';
import { noteOf, readSlices, SLICE_NOTE, type Supplies } from './slices.ts';
import { type StagedFile, Staging } from './staging.ts';
import { workTogether } from './worker-pool.ts';

/** What a site is made of. */
export interface MadeSite {
  /** All its files, each with its print. */
  readonly prints: ReadonlyMap<string, string>;
  /** Those that are new or differ. */
  readonly staged: readonly StagedFile[];
  readonly shards: readonly ShardEntry[];
  readonly pagefind: Manifest['pagefind'];
  readonly totals: Totals;
  readonly reasons: readonly Reason[];
  /** Whether all of it was made from the program's files that the program key stands for. */
  readonly ofKnownProgram: boolean;
}

/** What there is when a site is made. */
export interface Circumstances {
  /** See `programKeyOf`. */
  readonly programKey: string;
  /** When the build started, in milliseconds since 1970. */
  readonly started: number;
  /** A name that no other build has. */
  readonly build: string;
  /** A folder of its own on the output's file system. */
  readonly staging: string;
  readonly earlier: Manifest | undefined;
  readonly state: FolderState;
}

/** Articles for which a second process is worth its start: see `npm run bench`. */
const WORTH_A_PROCESS = 500;

/** Memory that a process may come to need, in bytes. */
const PROCESS_MEMORY = 1e9;

export async function makeSite(
  settings: Settings,
  circumstances: Circumstances,
  company: Company,
): Promise<MadeSite> {
  const { programKey, started, staging, state } = circumstances;
  const { contentDir, pagesOnly } = settings.inputs;
  const { outputDir, cacheDir, clean = false, slice, slices } = settings.run;
  const supplies = slices === undefined ? undefined : readSlices(slices, programKey);
  const { articles } = await findContent(contentDir);
  const orders = ordersFor(settings, circumstances, supplies, articles.length);
  const { site } = await loadSite(settings.inputs);
  const bundling = buildAssets(site);
  // They may fail while the articles are read: that is said afterwards.
  bundling.catch(() => undefined);
  const { made, shards, finished } = await workTogether(
    orders,
    bundling,
    !slice && !pagesOnly,
    company,
  );

  if (cacheDir !== undefined) tidyArticles(articlesIn(cacheDir), articles);
  // Other processes know more now.
  if (company.memory && orders.length > 1) company.memory.articles = undefined;

  const assets = await bundling;
  const own = new Staging(outputDir, join(staging, 'own'), clean);
  const pages = made.flatMap((one) => one.pages);
  const entries = shards.map(({ entry }) => entry);
  const prints = new Map(pages);
  const add = (path: string) => prints.set(path, '');
  for (const { paths } of entries) paths.forEach(add);
  finished?.extras.paths.forEach(add);
  if (slice) {
    own.write(SLICE_NOTE, noteOf(programKey, { ...slice, pages, shards: entries }));
    add(SLICE_NOTE);
  } else {
    for (const { path, content } of assets.files) {
      own.write(path, content);
      add(path);
    }
    for (const path of new Set(made.flatMap(({ pictures }) => pictures))) {
      const print = pictureShown(join(contentDir, path), started);
      const known = state.intact.get(path);
      if (print === '' || known?.[0] !== print) own.copy(path, join(contentDir, path));
      prints.set(path, print);
    }
  }
  const staged = [...made, ...shards, ...(finished ? [finished] : [])].flatMap((one) => one.staged);
  if (supplies) stageSupplies(supplies, { own, prints, staged, state });
  return {
    prints,
    staged: [...staged, ...own.files],
    shards: entries,
    pagefind: finished?.extras.pagefind,
    totals: totalsOf(made, pages.length),
    reasons: made.flatMap(({ reasons }) => reasons),
    ofKnownProgram: assets.ofKnownProgram,
  };
}

function ordersFor(
  settings: Settings,
  { programKey, build, staging, earlier, state }: Circumstances,
  supplies: Supplies | undefined,
  articles: number,
): Order[] {
  const { cacheDir } = settings.run;
  const jobs = settings.run.jobs ?? (earlier ? 1 : jobsFor(articles));
  const prints = new Map([...state.intact].map(([path, [print]]) => [path, print]));
  for (const [path, { print }] of supplies?.files ?? []) prints.set(path, print);
  const search = keptSearch(earlier, state, supplies);
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
    part: partFor(settings, i, jobs),
    prints,
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

/** Where articles are kept that were read. */
export function articlesIn(cacheDir: string): string {
  return join(cacheDir, 'articles');
}

/** What one of several jobs makes of the site, or of the slice. */
function partFor({ inputs, run }: Settings, i: number, jobs: number): Part {
  const { slice } = run;
  const all = slice ? pieceOf(WHOLE, slice.number - 1, slice.of) : WHOLE;
  const piece = pieceOf(all, i, jobs);
  return {
    articles: piece,
    lists: slice ? undefined : piece,
    // Who is done with its pages makes whichever is next.
    shards: inputs.pagesOnly ? undefined : all,
  };
}

/** How many processes are worth their start, and find room. */
function jobsFor(articles: number): number {
  // In a container there is less than the machine has.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const most = Math.min(availableParallelism(), Math.floor(memory / PROCESS_MEMORY));
  return Math.max(1, Math.min(most, Math.floor(articles / WORTH_A_PROCESS)));
}

/** What of the search is there already, as the last build left it or as slices bring it. */
function keptSearch(
  earlier: Manifest | undefined,
  { intact }: FolderState,
  supplies: Supplies | undefined,
): KeptSearch {
  const left = (earlier?.shards ?? []).filter(({ paths }) =>
    paths.every((path) => intact.has(path)),
  );
  const pagefind = Object.values(earlier?.pagefind ?? {});
  const isThere = pagefind.every((path) => intact.has(SEARCH_FOLDER.slice(1) + path));
  const shards = [...left, ...(supplies?.shards ?? [])];
  return {
    shards: new Map(shards.map((shard) => [shard.name, shard])),
    pagefind: isThere ? earlier?.pagefind : undefined,
  };
}

interface Joining {
  readonly own: Staging;
  readonly prints: ReadonlyMap<string, string>;
  /** The files that the jobs made. */
  readonly staged: readonly StagedFile[];
  readonly state: FolderState;
}

/** Stages what slices bring and is not in the output folder. */
function stageSupplies({ files }: Supplies, { own, prints, staged, state }: Joining): void {
  const made = new Set(staged.map(({ path }) => path));
  for (const [path, { file, print }] of files) {
    const isThere = made.has(path) || state.intact.get(path)?.[0] === print;
    if (!isThere && prints.has(path)) own.link(path, file);
  }
}

/** What a copy of a picture shows: nothing where it may change without a trace. */
function pictureShown(path: string, now: number): string {
  const stamp = stampOf(path);
  return stamp && isSettled(stamp, now) ? `${stamp.size} ${stamp.modified}` : '';
}

function totalsOf([first]: readonly Made[], pages: number): Totals {
  if (!first) throw new Error('a build has at least one job');
  return { ...first.totals, pages };
}
