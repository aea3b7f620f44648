/** Builds shards in a thread, while this one makes pages. */
import type { Worker as Thread } from 'node:worker_threads';
import { moduleAddress } from '../program/folders.ts';
import { startThread } from '../program/start-thread.ts';
import type { BuiltShard, ShardInput } from './build-shard.ts';

/** A text, with the words by which it is found besides. */
interface SearchedText {
  readonly text: string;
  readonly unshown: readonly string[];
}

/** What the thread is asked for; plain data. */
export interface ShardOrder {
  readonly input: Omit<ShardInput, 'textOf' | 'unshownWordsOf'>;
  /** By their files: at least those that the previous states do not have. */
  readonly texts: ReadonlyMap<string, SearchedText>;
}

/** What it answers: nothing of a shard that it could not build. */
export interface ShardAnswer {
  readonly name: string;
  readonly built: BuiltShard | undefined;
}

const PROGRAM = new URL(moduleAddress('search/shard-thread'));

/** Megabytes for new objects: most of the text of a shard is of no use soon. */
const LIMITS = { maxYoungGenerationSizeMb: 48 };

/** A thread that builds shards. It ends by itself when all are built, and with the process. */
export class ShardBuilder {
  readonly #thread: Thread;
  readonly #waiting = new Map<string, (built: BuiltShard | undefined) => void>();

  constructor(program = PROGRAM) {
    this.#thread = startThread(program, { resourceLimits: LIMITS });
    // A build that fails does not wait for it.
    this.#thread.unref();
    this.#thread.on('message', ({ name, built }: ShardAnswer) => this.#settle(name, built));
    const giveUp = () => {
      for (const name of [...this.#waiting.keys()]) this.#settle(name, undefined);
    };
    this.#thread.on('error', giveUp).on('exit', giveUp);
  }

  /**
   * Has a shard built.
   * @returns what gives the shard as soon as it is built; nothing where the thread could not, for want of memory, say
   */
  build(order: ShardOrder): () => Promise<BuiltShard | undefined> {
    const built = new Promise<BuiltShard | undefined>((resolve) => {
      this.#waiting.set(order.input.content.name, resolve);
    });
    this.#thread.postMessage(order);
    return () => {
      if (this.#waiting.size > 0) this.#thread.ref();
      return built;
    };
  }

  #settle(name: string, built: BuiltShard | undefined): void {
    this.#waiting.get(name)?.(built);
    this.#waiting.delete(name);
    if (this.#waiting.size === 0) void this.#thread.terminate();
  }
}
