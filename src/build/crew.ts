/** The processes that build together: this one alone, or others that each do a job. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ContentError, FolderError, type Problem } from '../archive/problem.ts';
import type { AssetAddresses } from '../components/context.ts';
import type { ArticleCache } from '../content/article-cache.ts';
import type { Assets } from './assets.ts';
import type { Company } from './company.ts';
import type { Finished, Made, MadeShard, Order } from './job.ts';
import type { Report } from './progress.ts';
import type { ShardEntry } from './shards.ts';
import type { StagedFile } from './staging.ts';
import { isSystemError } from './system-error.ts';

/** One job, here or in another process. */
interface Worker {
  read(report: Report): Promise<void>;
  /** Makes the pages of some articles first; only in this process. */
  look?(assets: AssetAddresses, files: ReadonlySet<string>): Promise<readonly StagedFile[]>;
  make(assets: AssetAddresses, report: Report): Promise<Made>;
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
  const workers =
    orders.length === 1 && only
      ? [await workHere(only, memory?.articles)]
      : orders.map(workElsewhere);
  const told = jointly(report, workers.length);
  try {
    await Promise.all(workers.map((worker, i) => worker.read(told(i))));
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
        const pages = await worker.make(addresses, told(i));
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
async function workHere(order: Order, articles: ArticleCache | undefined): Promise<Worker> {
  // Eleventy and all else that makes pages: who only has others work does not wait for it.
  const { Job } = await import('./job.ts');
  const job = await Job.open(order, articles);
  return {
    read: async (report) => job.read(report),
    look: (assets, files) => job.look(assets, files),
    make: (assets, report) => job.make(assets, report),
    makeShard: (name) => job.makeShard(name),
    finish: (shards) => job.finish(shards),
    close: async () => undefined,
  };
}

/** What is sent to a process that works. */
export type Request =
  | { readonly kind: 'read'; readonly order: Order }
  | { readonly kind: 'make'; readonly assets: AssetAddresses }
  | { readonly kind: 'shard'; readonly name: string }
  | { readonly kind: 'finish'; readonly shards: readonly ShardEntry[] };

/** What it answers: how far it has come, and in the end what it made or what went wrong. */
export type Answer =
  | { readonly kind: 'progress'; readonly is: Parameters<Report> }
  | { readonly kind: 'read' }
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'shard'; readonly shard: MadeShard }
  | { readonly kind: 'finished'; readonly finished: Finished }
  | { readonly kind: 'failed'; readonly error: SentError };

/** An error as it crosses from one process to another. */
export type SentError =
  | { readonly kind: 'content'; readonly problems: readonly Problem[] }
  | { readonly kind: 'folder'; readonly message: string }
  | {
      readonly kind: 'system';
      readonly message: string;
      readonly code: string;
      readonly path: string;
    }
  | { readonly kind: 'other'; readonly message: string };

/**
 * Megabytes for objects that may soon be of no use, twice Node's own. With this, and with what `worker.ts` says
 * of optimising, a cold build of 10,000 articles took 6 % less of the processor.
 */
const YOUNG = 32;

const PROCESS = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Does the job in another process. */
function workElsewhere(order: Order): Worker {
  const child = fork(PROCESS, {
    execArgv: [
      `--max-old-space-size=${order.memory}`,
      `--max-semi-space-size=${YOUNG}`,
      ...['--import', import.meta.resolve('tsx')],
    ],
    serialization: 'advanced',
  });
  // Of one that ended, each message that it can no longer be sent is an error; one is told: see `ask`.
  child.on('error', () => undefined);
  return {
    read: async (report) => {
      await ask(child, { kind: 'read', order }, 'read', report);
    },
    make: async (assets, report) => {
      const { made } = await ask(child, { kind: 'make', assets }, 'made', report);
      return made;
    },
    makeShard: async (name) => {
      const { shard } = await ask(child, { kind: 'shard', name }, 'shard');
      return shard;
    },
    finish: async (shards) => {
      const { finished } = await ask(child, { kind: 'finish', shards }, 'finished');
      return finished;
    },
    close: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

type Of<Kind extends Answer['kind']> = Extract<Answer, { readonly kind: Kind }>;

/** @param kind of the answer that is the last to a request */
function ask<Kind extends Answer['kind']>(
  child: ChildProcess,
  request: Request,
  kind: Kind,
  report?: Report,
): Promise<Of<Kind>> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      end();
    };
    const fail = (why: string | number | null) =>
      settle(() =>
        reject(
          new Error(
            `a process of the build ended (${why}); if memory was short, --jobs 1 needs less`,
          ),
        ),
      );
    const onExit = (code: number | null, signal: string | null) => fail(signal ?? code);
    const onError = ({ message }: Error) => fail(message);
    const onMessage = (answer: Answer) => {
      if (answer.kind === 'progress') report?.(...answer.is);
      else if (answer.kind === 'failed') settle(() => reject(received(answer.error)));
      else if (answer.kind === kind) settle(() => resolve(answer as Of<Kind>));
    };
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    child.send(request);
  });
}

/** An error, made ready to be sent. */
export function sendable(error: unknown): SentError {
  if (error instanceof ContentError) return { kind: 'content', problems: error.problems };
  if (error instanceof FolderError) return { kind: 'folder', message: error.message };
  if (isSystemError(error)) {
    return { kind: 'system', message: error.message, code: error.code, path: error.path };
  }
  return { kind: 'other', message: error instanceof Error ? (error.stack ?? '') : String(error) };
}

function received(sent: SentError): Error {
  if (sent.kind === 'content') return new ContentError(sent.problems);
  if (sent.kind === 'system') return Object.assign(new Error(sent.message), sent);
  return sent.kind === 'folder' ? new FolderError(sent.message) : new Error(sent.message);
}
