/** Has a thread make a shard, so that this one makes pages meanwhile: after an edit of a text, both take about as long. */
import { moduleAddress } from '../program/folders.ts';
import { startHelper } from '../program/start-thread.ts';
import type { BuiltShard } from '../search/build-shard.ts';
import type { ShardContent } from '../search/shard-content.ts';

/** What a thread makes a shard from; plain data. */
export interface ShardTask {
  readonly content: ShardContent;
  readonly programKey: string;
  readonly previous: readonly Uint8Array[];
  /** The texts that no previous state has, by the files of their articles. */
  readonly texts: ReadonlyMap<string, NewText>;
}

interface NewText {
  readonly text: string;
  /** See `buildShard`. */
  readonly unshownWords: readonly string[];
}

/** Articles from which on a shard is worth a thread, which takes some 150 ms to start. */
const WORTH_A_THREAD = 200;

const PROGRAM = new URL(moduleAddress('build/shard-thread'));

/**
 * Begins to make a shard.
 * @param worth how many articles are worth a thread
 * @param program of the thread
 * @returns what waits for the shard, or for nothing where the thread has failed; undefined where there is no thread
 */
export function beginShard(
  task: ShardTask,
  worth = WORTH_A_THREAD,
  program = PROGRAM,
): (() => Promise<BuiltShard | undefined>) | undefined {
  if (task.content.records.length < worth) return undefined;
  const thread = startHelper(program, { workerData: task });
  if (!thread) return undefined;
  // A build that fails meanwhile does not wait for it.
  thread.unref();
  const ended = new Promise<BuiltShard | undefined>((resolve) => {
    thread
      .once('message', resolve)
      .once('error', () => resolve(undefined))
      .once('exit', () => resolve(undefined));
  });
  return () => {
    thread.ref();
    return ended;
  };
}
