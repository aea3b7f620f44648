/** Program of a thread that builds shards, one after the other: see `shard-builder.ts`. */
import { parentPort } from 'node:worker_threads';
import { buildShard } from './build-shard.ts';
import type { ShardAnswer, ShardOrder } from './shard-builder.ts';

let before: Promise<void> = Promise.resolve();

parentPort?.on('message', (order: ShardOrder) => {
  before = before.then(async () => parentPort?.postMessage(await answerTo(order)));
});

async function answerTo({ input, texts }: ShardOrder): Promise<ShardAnswer> {
  const { name } = input.content;
  const textOf = (file: string) => {
    const text = texts.get(file);
    if (!text) throw new Error(`the text of ${file} was not sent`);
    return text;
  };
  try {
    const built = await buildShard({
      ...input,
      textOf: (file) => textOf(file).text,
      unshownWordsOf: (file) => textOf(file).unshown,
    });
    return { name, built };
  } catch {
    // Whoever asked builds it himself, and meets the error if there is one.
    return { name, built: undefined };
  }
}
