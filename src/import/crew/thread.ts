/** Program of a thread that works for an import, and answers its requests in their order: see `crew.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadSite } from '../../content/load-data.ts';
import type { Request, ThreadData } from './thread-messages.ts';
import { Worker } from './work.ts';

const { site: options, groups } = workerData as ThreadData;
const worker = loadSite(options).then(({ site }) => new Worker(site, groups));

/** What is thrown here ends the thread, and reaches the import as the error that it is. */
parentPort?.on('message', async ({ work, argument }: Request) => {
  const done: unknown = (await worker)[work](argument as never);
  parentPort?.postMessage(done);
});
