/** A job: what one process does of a build. It reads its share of the articles, and makes its part of the site. */
import { dirname, join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { AssetAddresses } from '../components/context.ts';
import { ArticleCache } from '../content/article-cache.ts';
import { type Content, contentOf } from '../content/load.ts';
import { openReading, type Reading } from '../content/reading.ts';
import { compare } from '../text/compare.ts';
import type { Totals } from './manifest.ts';
import type { Part, Span } from './part.ts';
import { holds } from './part.ts';
import { Plan, type PlannedPage, type Reason } from './plan.ts';
import type { Report } from './progress.ts';
import { renderPages } from './render.ts';
import type { Settings } from './settings.ts';
import {
  type KeptSearch,
  type MadeExtras,
  makeExtras,
  type ShardEntry,
  ShardMaker,
  ShardStates,
} from './shards.ts';
import { type StagedFile, Staging } from './staging.ts';
import { JobTexts } from './texts.ts';

/** What a job is told before it begins; plain data, so that it can be sent to another process. */
export interface Order {
  readonly settings: Settings;
  /** See `baseOf`. */
  readonly base: string;
  /** A name that no other build has. */
  readonly build: string;
  /** Where articles are kept that were read; none where they are not. */
  readonly articleCache: string | undefined;
  /** A folder of its own on the output's file system. */
  readonly staging: string;
  /** Megabytes of memory that a process of its own may take for objects. */
  readonly memory: number;
  /** Which articles it reads. */
  readonly reads: Span;
  readonly part: Part;
  /** The search as it is in the output folder. */
  readonly search: KeptSearch;
  /** The prints of the files that are in the output folder as they were left, by their paths. */
  readonly prints: ReadonlyMap<string, string>;
}

/** What a job made of the pages; plain data. */
export interface Made {
  /** The names of the shards that are to be made, by any of the jobs, in the order of their periods. */
  readonly shards: readonly string[];
  readonly pages: readonly PlannedPage[];
  /** Why pages were made, where somebody wants to know. */
  readonly reasons: readonly Reason[];
  readonly staged: readonly StagedFile[];
  readonly totals: Totals;
  /** The pictures that pages show, below the content folder. */
  readonly pictures: readonly string[];
}

/** A shard that was made, or that stays as it is. */
export interface MadeShard {
  readonly entry: ShardEntry;
  readonly staged: readonly StagedFile[];
}

/** What was made when all parts were. */
export interface Finished {
  readonly extras: MadeExtras;
  readonly staged: readonly StagedFile[];
}

/** An archive with the texts of its articles. */
interface Loaded {
  readonly archive: Archive;
  readonly textOf: Content['textOf'];
  readonly texts: JobTexts;
}

export class Job {
  readonly #order: Order;
  readonly #reading: Reading;
  readonly #staging: Staging;
  #loaded: Promise<Loaded> | undefined;
  #shards: ShardMaker | undefined;

  /** @param articles what is known of them, where this process has it at hand already */
  static async open(order: Order, articles?: ArticleCache): Promise<Job> {
    const reading = await openReading(order.settings, articles ?? cacheOf(order));
    return new Job(order, reading);
  }

  private constructor(order: Order, reading: Reading) {
    this.#order = order;
    this.#reading = reading;
    this.#staging = this.#stagingIn(order.staging);
  }

  /** Reads its share of the articles for all jobs. */
  read(report: Report): void {
    const files = this.#share;
    report('reading', 0, files.length);
    let done = 0;
    this.#reading.read(files, () => report('reading', ++done, files.length));
    this.#reading.save(files);
  }

  /** The files that it reads and keeps for all jobs and later builds. */
  get #share(): string[] {
    return shareOf(this.#reading.files, this.#order.reads);
  }

  /**
   * Makes the pages of some articles, before all others.
   * @param files the articles', below the content folder
   * @throws ContentError with everything that is wrong in the content
   */
  async look(assets: AssetAddresses, files: ReadonlySet<string>): Promise<readonly StagedFile[]> {
    const { archive, texts } = await this.#load();
    const plan = new Plan({
      archive,
      texts,
      part: { ...this.#order.part, lists: undefined },
      printOf: () => undefined,
      only: new Set(archive.articles.filter(({ file }) => files.has(file))),
    });
    const staging = this.#stagingIn(`${this.#order.staging}-look`);
    const site = { site: archive.site, assets };
    await renderPages(plan, site, (path, html) => staging.write(path, html));
    return staging.files;
  }

  /**
   * Makes its pages, once all jobs have read.
   * @throws ContentError with everything that is wrong in the content
   */
  async make(assets: AssetAddresses, report: Report): Promise<Made> {
    const { settings, part, prints } = this.#order;
    report('pages', 0, 0);
    const loaded = await this.#load();
    const { archive, texts } = loaded;
    const plan = new Plan({ archive, texts, part, printOf: (path) => prints.get(path) });
    let done = 0;
    await renderPages(plan, { site: archive.site, assets }, (path, html) => {
      this.#staging.write(path, html);
      // What is stale is known when the first pages come.
      report('pages', ++done, plan.reasons.length);
    });
    report('pages', done, done);
    // What was found out of articles while pages were made.
    this.#reading.save(this.#share);
    return {
      shards: part.shards ? this.#shardMaker(loaded).namesIn(part.shards) : [],
      pages: plan.pages,
      reasons: settings.verbose ? plan.reasons : [],
      staged: this.#staging.files.slice(),
      totals: totalsOf(archive, plan),
      pictures: [...archive.pictures].map((address) => address.slice(1)),
    };
  }

  #load(): Promise<Loaded> {
    if (!this.#loaded && this.#order.reads.of > 1) this.#reading.renew(cacheOf(this.#order));
    this.#loaded ??= contentOf(this.#reading, this.#order.settings).then(
      ({ archive, blocksOf, textOf }) => ({ archive, textOf, texts: new JobTexts(blocksOf) }),
    );
    return this.#loaded;
  }

  #stagingIn(folder: string): Staging {
    const { outputDir, clean = false } = this.#order.settings;
    return new Staging(outputDir, folder, clean);
  }

  /** Makes one of the shards, once it has made its pages. */
  async makeShard(name: string): Promise<MadeShard> {
    const maker = this.#shardMaker(await this.#load());
    const before = this.#staging.files.length;
    const entry = await maker.make(name);
    return { entry, staged: this.#staging.files.slice(before) };
  }

  #shardMaker({ archive, textOf }: Loaded): ShardMaker {
    const { base: program, prints, search: kept } = this.#order;
    const staging = this.#staging;
    const isIntact = (path: string) => prints.has(path);
    const work = { archive, textOf, kept, states: this.#states, program, staging, isIntact };
    this.#shards ??= new ShardMaker(work);
    return this.#shards;
  }

  get #states(): ShardStates {
    const { cacheDir, slices, clean = false } = this.#order.settings;
    // What slices bring was never in the output folder, from which a state takes what stays.
    const isKept = cacheDir !== undefined && slices === undefined;
    return new ShardStates(isKept ? join(cacheDir, 'search') : undefined, clean);
  }

  /**
   * Makes what concerns the whole search, once all jobs have made their parts.
   * @param shards those of all jobs
   */
  async finish(shards: readonly ShardEntry[]): Promise<Finished> {
    const { archive } = await this.#load();
    const before = this.#staging.files.length;
    const to = { staging: this.#staging, states: this.#states };
    const extras = await makeExtras(archive, shards, this.#order.search, to);
    return { extras, staged: this.#staging.files.slice(before) };
  }
}

function totalsOf({ articles }: Archive, { pages }: Plan): Totals {
  const toReview = articles.flatMap(({ meta }) => meta.review ?? []).length;
  return { articles: articles.length, pages: pages.length, toReview };
}

function cacheOf({ articleCache, base, build, settings }: Order): ArticleCache {
  return new ArticleCache(articleCache, base, build, settings.clean);
}

/**
 * A share of the articles: whole folders, as each is kept in one file, in the order of their paths without
 * the language, so that the articles of a story are mostly in one share.
 */
function shareOf(files: readonly string[], span: Span): string[] {
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const inOrder = folders.toSorted((a, b) => compare(withoutLanguage(a), withoutLanguage(b)));
  const places = new Map(inOrder.map((folder, place) => [folder, place]));
  return files.filter((file) => holds(span, places.get(dirname(file)) ?? 0, folders.length));
}

function withoutLanguage(folder: string): string {
  return folder.slice(folder.indexOf('/') + 1);
}
