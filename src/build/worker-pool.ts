/** The processes that build together: this one alone, or others that each do a job. */
import type { AssetAddresses } from '../components/context.ts';
import type { ArticleCache } from '../content/article-cache.ts';
import type { Assets } from './assets.ts';
import type { Company } from './company.ts';
import type { Finished, Made, MadeShard, Order } from './job.ts';
import type { Report } from './progress.ts';
import type { ShardEntry } from './shards.ts';
import type { StagedFile } from './staging.ts';
import { WorkerProcess } from './worker-process.ts';

/** One job, here or in another process. */
interface Worker {
  read(): Promise<void>;
  /** Makes the pages of some articles first; only in this process. */
  look?(assets: AssetAddresses, files: ReadonlySet<string>): Promise<readonly StagedFile[]>;
  make(assets: AssetAddresses): Promise<Made>;
  makeShard(name: string): Promise<MadeShard>;
  finish(shards: readonly ShardEntry[]): Promise<Finished>;
  close(): Promise<void>;
}

/**
 * Does all jobs, one here or several elsewhere.
 * @param assets the CSS and scripts, once they are bundled; whoever calls handles that they fail
 * @param whole whether the jobs are all of the site, so that what concerns the whole is made
 */
export async function workTogether(
  orders: readonly Order[],
  assets: Promise<Assets>,
  whole: boolean,
  { report, first, memory }: Company,
): Promise<Together> {
  const [only] = orders;
  const told = jointly(report, orders.length);
  const workers =
    orders.length === 1 && only
      ? [await workHere(only, told(0), memory?.articles)]
      : orders.map((order, i) => workElsewhere(order, told(i)));
  try {
    await Promise.all(workers.map((worker) => worker.read()));
    const { addresses } = await assets;
    const look = first && (await workers[0]?.look?.(addresses, first.files));
    if (look) {
      first.show(look);
      // So that the browser is answered before the rest is made.
      await new Promise((resolve) => setImmediate(resolve));
    }
    let queue: ShardQueue | undefined;
    const made = await Promise.all(
      workers.map(async (worker, i) => {
        const pages = await worker.make(addresses);
        queue ??= new ShardQueue(pages.shards, report);
        await queue.serve(worker, (i + 0.5) / workers.length);
        return pages;
      }),
    );
    const shards = queue?.made ?? [];
    const entries = shards.map(({ entry }) => entry);
    const finished = whole ? await workers[0]?.finish(entries) : undefined;
    return { made, shards, finished };
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
  }
}

/** What all jobs made. */
interface Together {
  readonly made: readonly Made[];
  readonly shards: readonly MadeShard[];
  /** None of a part of the site. */
  readonly finished: Finished | undefined;
}

/** The shards that wait to be made, by whoever is free. */
class ShardQueue {
  readonly #names: readonly string[];
  /** The places of those that nobody has begun. */
  readonly #waiting: number[];
  readonly #made: MadeShard[] = [];
  #done = 0;
  readonly #report: Report;

  constructor(names: readonly string[], report: Report) {
    this.#names = names;
    this.#waiting = [...names.keys()];
    this.#report = report;
    if (names.length > 0) this.#tell();
  }

  /** In the order of the names, once all are made. */
  get made(): readonly MadeShard[] {
    return this.#made;
  }

  /**
   * Has a worker make one shard after another, as long as any waits.
   * @param place where in the row of all articles those are whose pages it has made, from 0 to 1: it still
   *   has their texts at hand
   */
  async serve(worker: Worker, place: number): Promise<void> {
    const distance = (shard: number) => Math.abs((shard + 0.5) / this.#names.length - place);
    for (;;) {
      this.#waiting.sort((a, b) => distance(b) - distance(a));
      const next = this.#waiting.pop();
      if (next === undefined) return;
      this.#made[next] = await worker.makeShard(this.#names[next] ?? '');
      this.#done++;
      this.#tell();
    }
  }

  #tell(): void {
    this.#report('search', this.#done, this.#names.length);
  }
}

/** One report of what several do of the same. */
function jointly(report: Report, count: number): (worker: number) => Report {
  const latest = new Map<string, [done: number, all: number][]>();
  return (worker) => (phase, done, all) => {
    const ofPhase = latest.get(phase) ?? Array.from({ length: count }, () => [0, 0]);
    latest.set(phase, ofPhase);
    ofPhase[worker] = [done, all];
    const [sum, total] = [0, 1].map((n) => ofPhase.reduce((all, one) => all + (one[n] ?? 0), 0));
    report(phase, sum ?? 0, total ?? 0);
  };
}

/** Does the job in this process. */
async function workHere(
  order: Order,
  report: Report,
  articles: ArticleCache | undefined,
): Promise<Worker> {
  // Eleventy and all else that makes pages: who only has others work does not wait for it.
  const { Job } = await import('./job.ts');
  const job = await Job.open(order, articles);
  return {
    read: async () => job.read(report),
    look: (assets, files) => job.look(assets, files),
    make: (assets) => job.make(assets, report),
    makeShard: (name) => job.makeShard(name),
    finish: (shards) => job.finish(shards),
    close: async () => undefined,
  };
}

/** Does the job in another process. */
function workElsewhere(order: Order, onProgress: Report): Worker {
  const worker = new WorkerProcess({ memory: order.memory, onProgress });
  return {
    read: () => worker.ask('read', order),
    make: (assets) => worker.ask('make', assets),
    makeShard: (name) => worker.ask('makeShard', name),
    finish: (shards) => worker.ask('finish', shards),
    close: () => worker.close(),
  };
}
