/** A pool of workers, which do the jobs of a build: this process alone, or one process for each job. */
import type { AssetAddresses } from '../components/context.ts';
import type { ArticleCache } from '../content/article-cache.ts';
import type { Assets } from './assets.ts';
import type { BuildContext } from './build-context.ts';
import type { FinishedIndex, JobInput, MadePages, MadeShard } from './job.ts';
import type { ProgressListener } from './progress.ts';
import type { ShardEntry } from './shards.ts';
import { WorkerProcess } from './worker-process.ts';

/** One job, here or in another process. */
interface Worker {
  read(): Promise<void>;
  make(assets: AssetAddresses): Promise<MadePages>;
  makeShard(name: string): Promise<MadeShard>;
  finish(shards: readonly ShardEntry[]): Promise<FinishedIndex>;
  close(): Promise<void>;
}

/**
 * Does all jobs: a single one in this process, several in processes of their own.
 * @param assets the CSS and scripts, once they are bundled; the caller handles a failure before it is awaited here
 * @param whole whether the jobs make the whole site, so that the search's common files are made too
 * @throws ContentError with everything that is wrong in the content; Error where a process ends early
 */
export async function runJobs(
  inputs: readonly JobInput[],
  assets: Promise<Assets>,
  whole: boolean,
  { onProgress, memory }: BuildContext,
): Promise<JobResults> {
  const [only] = inputs;
  const listenerOf = combined(onProgress, inputs.length);
  const workers: Worker[] = [];
  try {
    if (inputs.length === 1 && only) {
      workers.push(await workHere(only, listenerOf(0), memory?.articles));
    } else {
      // One by one, so that those that were started are closed where the next one cannot be.
      for (const [i, input] of inputs.entries()) workers.push(workElsewhere(input, listenerOf(i)));
    }
    await Promise.all(workers.map((worker) => worker.read()));
    const { addresses } = await assets;
    let queue: ShardQueue | undefined;
    const made = await Promise.all(
      workers.map(async (worker, i) => {
        const pages = await worker.make(addresses);
        queue ??= new ShardQueue(pages.shards, onProgress);
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

/** The results of all jobs. */
interface JobResults {
  readonly made: readonly MadePages[];
  readonly shards: readonly MadeShard[];
  /** Undefined where the jobs make a slice of the site. */
  readonly finished: FinishedIndex | undefined;
}

/** A queue of shards: a worker that has made its pages takes the next one. */
class ShardQueue {
  readonly #names: readonly string[];
  /** The places in `names` of the shards that nobody has begun. */
  readonly #waiting: number[];
  readonly #made: MadeShard[] = [];
  #done = 0;
  readonly #onProgress: ProgressListener;

  constructor(names: readonly string[], onProgress: ProgressListener) {
    this.#names = names;
    this.#waiting = [...names.keys()];
    this.#onProgress = onProgress;
    if (names.length > 0) this.#sayProgress();
  }

  /** In the order of their names, once all are made. */
  get made(): readonly MadeShard[] {
    return this.#made;
  }

  /**
   * Has a worker make one shard after another, until none is left.
   * @param place of the articles whose pages the worker has made, among all articles, from 0 to 1: it takes the
   *   nearest shards first, since it still has their texts in memory
   */
  async serve(worker: Worker, place: number): Promise<void> {
    const distance = (shard: number) => Math.abs((shard + 0.5) / this.#names.length - place);
    for (;;) {
      this.#waiting.sort((a, b) => distance(b) - distance(a));
      const next = this.#waiting.pop();
      if (next === undefined) return;
      this.#made[next] = await worker.makeShard(this.#names[next] ?? '');
      this.#done++;
      this.#sayProgress();
    }
  }

  #sayProgress(): void {
    this.#onProgress('search', this.#done, this.#names.length);
  }
}

/** Adds up the progress of several workers for one listener. */
function combined(
  onProgress: ProgressListener,
  count: number,
): (worker: number) => ProgressListener {
  const latest = new Map<string, [done: number, all: number][]>();
  return (worker) => (phase, done, all) => {
    const ofPhase = latest.get(phase) ?? Array.from({ length: count }, () => [0, 0]);
    latest.set(phase, ofPhase);
    ofPhase[worker] = [done, all];
    const [sum, total] = [0, 1].map((n) => ofPhase.reduce((all, one) => all + (one[n] ?? 0), 0));
    onProgress(phase, sum ?? 0, total ?? 0);
  };
}

/** Does the job in this process. */
async function workHere(
  input: JobInput,
  onProgress: ProgressListener,
  articles: ArticleCache | undefined,
): Promise<Worker> {
  // It loads Eleventy: a process that only has others work need not wait for that.
  const { Job } = await import('./job.ts');
  const job = await Job.open(input, articles);
  return {
    read: async () => job.read(onProgress),
    make: (assets) => job.make(assets, onProgress),
    makeShard: (name) => job.makeShard(name),
    finish: (shards) => job.finish(shards),
    close: async () => undefined,
  };
}

/** Does the job in another process. */
function workElsewhere(input: JobInput, onProgress: ProgressListener): Worker {
  const worker = new WorkerProcess({ memory: input.memory, onProgress });
  return {
    read: () => worker.ask('read', input),
    make: (assets) => worker.ask('make', assets),
    makeShard: (name) => worker.ask('makeShard', name),
    finish: (shards) => worker.ask('finish', shards),
    close: () => worker.close(),
  };
}
