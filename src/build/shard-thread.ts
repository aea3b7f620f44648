/** Program of a thread that makes a shard: see `begin-shard.ts`. What is thrown here ends it, and the build makes the shard itself. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildShard } from '../search/build-shard.ts';
import type { ShardTask } from './begin-shard.ts';

const { texts, ...input } = workerData as ShardTask;

function newText(file: string) {
  const text = texts.get(file);
  if (!text) throw new Error(`the text of ${file} was not given`);
  return text;
}

const built = await buildShard({
  ...input,
  textOf: (file) => newText(file).text,
  unshownWordsOf: (file) => newText(file).unshownWords,
});
parentPort?.postMessage(built);
