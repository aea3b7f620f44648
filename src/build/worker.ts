/** Program of a process that works for a build and answers its requests: see `worker-process.ts`. */
import { Job } from './job.ts';
import type { ProgressListener } from './progress.ts';
import { type Answer, type Request, sentError } from './worker-messages.ts';

/** Milliseconds between two reports of progress: more would cost time, and nobody reads so fast. */
const OFTEN = 100;

let job: Job | undefined;
let reported = 0;

function answer(one: Answer): void {
  process.send?.(one);
}

const onProgress: ProgressListener = (...progress) => {
  const [, count, all] = progress;
  const now = Date.now();
  // The beginning and the end of a phase are never left out.
  if (count > 0 && count < all && now - reported < OFTEN) return;
  reported = now;
  answer({ kind: 'progress', progress });
};

async function resultOf(request: Request): Promise<unknown> {
  if (request.work === 'read') {
    job = await Job.open(request.argument);
    return job.read(onProgress);
  }
  if (!job) throw new Error('a process of the build was asked to make pages before it had read');
  if (request.work === 'make') return job.make(request.argument, onProgress);
  if (request.work === 'makeShard') return job.makeShard(request.argument);
  return job.finish(request.argument);
}

process.on('message', async (request: Request) => {
  try {
    answer({ kind: 'done', work: request.work, result: await resultOf(request) });
  } catch (error) {
    answer({ kind: 'failed', error: sentError(error) });
  }
});
// Nobody waits for what a process makes whose parent has died.
process.on('disconnect', () => process.exit());
