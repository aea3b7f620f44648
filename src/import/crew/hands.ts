/** The hands of a crew: one works in this thread, others in threads of their own. */
import type { Worker as Thread } from 'node:worker_threads';
import { moduleAddress } from '../../program/folders.ts';
import { startThread } from '../../program/start-thread.ts';
import type { Request, ThreadData } from './thread-messages.ts';
import type { Work, Worker } from './work.ts';

/**
 * Megabytes that a thread may take for objects, new and old ones. It needs a third of it: with a low limit, it looks
 * sooner for what is of no use any more. With a third as much for new objects, it looks for those three times as often,
 * which takes a tenth of all time.
 */
const LIMITS = { maxYoungGenerationSizeMb: 36, maxOldGenerationSizeMb: 400 };

/** Someone who does work, and returns results in the order in which it was asked. */
export interface Hand {
  /** How many answers are still to come. */
  readonly waiting: number;
  ask<Name extends keyof Work>(
    work: Name,
    argument: Parameters<Work[Name]>[0],
  ): Promise<ReturnType<Work[Name]>>;
  close(): Promise<void>;
}

/** Works in this thread. */
export class HandHere implements Hand {
  /** What is asked is done at once. */
  readonly waiting = 0;
  readonly #worker: Worker;

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  async ask<Name extends keyof Work>(
    work: Name,
    argument: Parameters<Work[Name]>[0],
  ): Promise<ReturnType<Work[Name]>> {
    const does = this.#worker[work].bind(this.#worker) as (one: unknown) => ReturnType<Work[Name]>;
    return does(argument);
  }

  async close(): Promise<void> {}
}

/** Someone who waits for an answer. */
interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

const PROGRAM = new URL(moduleAddress('import/crew/thread'));

/** Works in a thread. */
export class HandInThread implements Hand {
  readonly #thread: Thread;
  readonly #waiting: Waiting[] = [];
  /** Why the thread has ended. */
  #failure: Error | undefined;

  constructor(workerData: ThreadData, program: URL = PROGRAM) {
    this.#thread = startThread(program, { workerData, resourceLimits: LIMITS });
    this.#thread.on('message', (answer) => this.#waiting.shift()?.resolve(answer as never));
    this.#thread.on('error', (error) => this.#fail(explained(error)));
    this.#thread.on('exit', (code) => this.#fail(ended(`code ${code}`)));
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** @throws the error that ended the thread */
  ask<Name extends keyof Work>(
    work: Name,
    argument: Parameters<Work[Name]>[0],
  ): Promise<ReturnType<Work[Name]>> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#waiting.push({ resolve, reject });
      this.#thread.postMessage({ work, argument } as Request);
    });
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  /** Nobody waits for ever. */
  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}

function ended(why: string): Error {
  return new Error(
    `a thread of the import ended (${why}); if memory was short, --jobs 1 needs less`,
  );
}

function explained(error: unknown): Error {
  if (!(error instanceof Error)) return ended(String(error));
  const isShort = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isShort ? ended(error.message) : error;
}
