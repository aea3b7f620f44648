/** A job: the work of one process in a build. It reads its share of the articles, and makes the pages and shards assigned to it. */
import { dirname, join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { KeptFile } from '../archive/kept-copy.ts';
import { type Alignment, alignmentOf, rowsBy } from '../archive/parallel/parallel.ts';
import type { ShownPicture } from '../archive/picture.ts';
import type { ShareCard } from '../archive/share-card.ts';
import type { AssetAddresses } from '../components/context.ts';
import { ArticleCache } from '../content/article-cache.ts';
import { type Content, contentOf } from '../content/load.ts';
import { openReading, type Reading } from '../content/reading.ts';
import { type DescribedData, dataPackage } from '../data/data-package.ts';
import type { Texts } from '../map/kind.ts';
import { type PartStates, partStatesOf, targetsSince } from '../map/part-states.ts';
import { cardsOf } from '../map/share-cards.ts';
import { Touched } from '../map/touched.ts';
import { compare } from '../text/compare.ts';
import type { Assignment, Range } from './assignment.ts';
import { isInRange } from './assignment.ts';
import type { Totals } from './manifest.ts';
import { type PagesOfKinds, Plan, type PlannedPage, type Reason } from './plan.ts';
import type { ProgressListener } from './progress.ts';
import { renderPages } from './render.ts';
import type { Settings } from './settings.ts';
import {
  beginExtras,
  type MadeExtras,
  makeExtras,
  type PreviousSearch,
  SearchStates,
  type ShardEntry,
  ShardMaker,
} from './shards.ts';
import { type StagedFile, Staging } from './staging.ts';

/** Everything that a job needs before it begins; plain data, so that it can be sent to another process. */
export interface JobInput {
  readonly settings: Settings;
  /** See `programKeyOf`. */
  readonly programKey: string;
  /** A name that no other build has. */
  readonly build: string;
  /** The folder of the article cache; undefined without a cache. */
  readonly articleCache: string | undefined;
  /** A folder of its own on the output's file system. */
  readonly staging: string;
  /** Megabytes of memory that a process of its own may take for objects. */
  readonly memory: number;
  /** Which articles it reads. */
  readonly reads: Range;
  readonly assignment: Assignment;
  /** The search as it is in the output folder. */
  readonly search: PreviousSearch;
  /** The fingerprints of the files that are in the output folder as the previous build left them, by their paths. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** The states of the archive's parts when the previous build made these files; undefined where nobody knows them. */
  readonly parts: PartStates | undefined;
  /** Their pages of each kind whose items may not have to be found: see `Plan`. */
  readonly pagesOf: PagesOfKinds;
}

/** The pages that a job made; plain data. */
export interface MadePages {
  /** The names of the shards that are to be made, by any of the jobs, in the order of their periods. */
  readonly shards: readonly string[];
  readonly pages: readonly PlannedPage[];
  /** Why pages were made, where somebody wants to know. */
  readonly reasons: readonly Reason[];
  readonly staged: readonly StagedFile[];
  readonly totals: Totals;
  /** The pictures that pages show, each once for each text that shows it. */
  readonly pictures: readonly ShownPicture[];
  /** The kept files that pages show. */
  readonly files: readonly KeptFile[];
  /** The share cards that pages name. */
  readonly cards: readonly ShareCard[];
  /** The states of the archive's parts. */
  readonly parts: PartStates;
  /** Its pages of each kind whose items a later build may not have to find: see `Plan`. */
  readonly pagesOf: PagesOfKinds;
  /** The description of the archive's data; none where there are no data. */
  readonly data: DescribedData | undefined;
}

/** A shard that was made, or that stays as it is. */
export interface MadeShard {
  readonly entry: ShardEntry;
  readonly staged: readonly StagedFile[];
}

/** The files of the search that depend on all shards. */
export interface FinishedIndex {
  readonly extras: MadeExtras;
  readonly staged: readonly StagedFile[];
}

/** An archive with the texts of its articles. */
interface Loaded extends Pick<Content, 'archive' | 'textOf' | 'unshownWordsOf'> {
  readonly texts: Texts;
}

/** Makes the texts of articles, whose rows are put together once. */
export function textsOf(blocksOf: Texts['blocksOf']): Texts {
  // A page and two files of the data have the same rows.
  const alignments = new Map<string, Alignment>();
  return {
    blocksOf,
    rowsOf({ left, right }) {
      const [own, other] = [blocksOf(left), blocksOf(right)];
      const key = `${left.file} ${right.file}`;
      const alignment = alignments.get(key) ?? alignmentOf(own, other);
      alignments.set(key, alignment);
      return rowsBy(alignment, own, other);
    },
  };
}

/** One process's work in a build: reads articles, makes pages and shards, and stages their files. */
export class Job {
  readonly #input: JobInput;
  readonly #reading: Reading;
  readonly #staging: Staging;
  #loaded: Promise<Loaded> | undefined;
  #touched: Touched | undefined;
  #shards: ShardMaker | undefined;

  /** @param articles what is known of them, where this process has it at hand already */
  static async open(input: JobInput, articles?: ArticleCache): Promise<Job> {
    const store = `${input.staging}-bodies`;
    const reading = await openReading(input.settings.inputs, articles ?? cacheOf(input), store);
    return new Job(input, reading);
  }

  private constructor(input: JobInput, reading: Reading) {
    this.#input = input;
    this.#reading = reading;
    this.#staging = this.#stagingIn(input.staging);
  }

  /** Reads its share of the articles for all jobs. */
  read(onProgress: ProgressListener): void {
    const files = this.#share;
    onProgress('reading', 0, files.length);
    let done = 0;
    this.#reading.read(files, () => onProgress('reading', ++done, files.length));
    this.#reading.save(files);
  }

  /** The files that it reads and keeps for all jobs and later builds. */
  get #share(): string[] {
    return shareOf(this.#reading.files, this.#input.reads);
  }

  /**
   * Makes its pages, once all jobs have read.
   * @throws ContentError with everything that is wrong in the content
   */
  async make(assets: AssetAddresses, onProgress: ProgressListener): Promise<MadePages> {
    const {
      settings,
      assignment,
      fingerprints,
      parts: before,
      pagesOf,
      reads,
      search,
    } = this.#input;
    onProgress('pages', 0, 0);
    const loaded = await this.#load();
    const { archive, texts } = loaded;
    // While this process makes pages.
    if (assignment.shards && reads.from === 0 && !settings.run.slice) beginExtras(search);
    const parts = partStatesOf(archive, before);
    this.#touched = before && new Touched(before, parts, archive);
    const maker = assignment.shards && this.#shardMaker(loaded);
    const shards = assignment.shards && maker ? maker.namesIn(assignment.shards) : [];
    // Of several processes, nobody knows yet which one makes it.
    if (reads.of === 1) maker?.begin(shards);
    const plan = new Plan({
      archive,
      texts,
      assignment,
      touched: this.#touched,
      pagesOf,
      previousOf: (path) => fingerprints.get(path),
    });
    let done = 0;
    await renderPages(plan, { site: archive.site, assets }, (path, html) => {
      this.#staging.write(path, html);
      // All kinds are planned before the first page is written, so the number of stale pages is known.
      onProgress('pages', ++done, plan.reasons.length);
    });
    onProgress('pages', done, done);
    // Loading the archive may have added words hashes to the articles that were read.
    this.#reading.save(this.#share);
    return {
      shards,
      pages: plan.pages,
      reasons: settings.run.verbose ? plan.reasons : [],
      staged: this.#staging.files.slice(),
      totals: totalsOf(archive, plan),
      pictures: archive.pictures,
      files: archive.files,
      cards: cardsOf(archive, (article) => plan.parts.card(article), assets.colors),
      parts,
      pagesOf: plan.pagesOf,
      data: dataPackage(archive),
    };
  }

  #load(): Promise<Loaded> {
    if (!this.#loaded && this.#input.reads.of > 1) this.#reading.renew(cacheOf(this.#input));
    const { parts, settings } = this.#input;
    this.#loaded ??= contentOf(
      this.#reading,
      settings.inputs,
      parts && ((archive) => targetsSince(parts, archive)),
    ).then(({ blocksOf, ...content }) => ({ ...content, texts: textsOf(blocksOf) }));
    return this.#loaded;
  }

  #stagingIn(folder: string): Staging {
    const { outputDir, clean = false } = this.#input.settings.run;
    return new Staging(outputDir, folder, clean);
  }

  /** Makes one of the shards, once it has made its pages. */
  async makeShard(name: string): Promise<MadeShard> {
    const maker = this.#shardMaker(await this.#load());
    const before = this.#staging.files.length;
    const entry = await maker.make(name);
    return { entry, staged: this.#staging.files.slice(before) };
  }

  #shardMaker(loaded: Loaded): ShardMaker {
    const { fingerprints } = this.#input;
    const isIntact = (path: string) => fingerprints.has(path);
    this.#shards ??= new ShardMaker({ ...loaded, ...this.#searchWork, isIntact });
    return this.#shards;
  }

  get #searchWork() {
    return {
      previous: this.#input.search,
      touched: this.#touched,
      states: this.#states,
      program: this.#input.programKey,
      staging: this.#staging,
    };
  }

  get #states(): SearchStates {
    const { cacheDir, slices, clean = false } = this.#input.settings.run;
    // A state refers to files in the output folder, which does not have those of slices.
    const isKept = cacheDir !== undefined && slices === undefined;
    return new SearchStates(isKept ? join(cacheDir, 'search') : undefined, clean);
  }

  /**
   * Makes what concerns the whole search, once all jobs have made their parts.
   * @param shards those of all jobs
   */
  async finish(shards: readonly ShardEntry[]): Promise<FinishedIndex> {
    const { archive } = await this.#load();
    const before = this.#staging.files.length;
    const extras = await makeExtras(archive, shards, this.#searchWork);
    return { extras, staged: this.#staging.files.slice(before) };
  }
}

function totalsOf({ articles, site }: Archive, { pages }: Plan): Totals {
  const toReview = articles.flatMap(({ meta }) => meta.review ?? []).length;
  return { articles: articles.length, pages: pages.length, toReview, hasAddress: site.hasAddress };
}

function cacheOf({ articleCache, programKey, build, settings }: JobInput): ArticleCache {
  return new ArticleCache(articleCache, programKey, build, settings.run.clean);
}

/**
 * A share of the articles: whole folders, as each is kept in one file, in the order of their paths without
 * the language, so that the articles of a story are mostly in one share.
 */
function shareOf(files: readonly string[], range: Range): string[] {
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const inOrder = folders.toSorted((a, b) => compare(withoutLanguage(a), withoutLanguage(b)));
  const places = new Map(inOrder.map((folder, place) => [folder, place]));
  return files.filter((file) => isInRange(range, places.get(dirname(file)) ?? 0, folders.length));
}

function withoutLanguage(folder: string): string {
  return folder.slice(folder.indexOf('/') + 1);
}
