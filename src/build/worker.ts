/** The process that does a job for another one, which sends it requests: see `crew.ts`. */
import { setFlagsFromString } from 'node:v8';
import { type Answer, type Request, sendable } from './crew.ts';
import { Job } from './job.ts';
import type { Report } from './progress.ts';

/*
 * To optimise what runs took a fifth of the processor's time, in each process anew. It waits until a function has
 * run six times as long as it else would. V8 promises nobody this switch: other versions of Node go without.
 */
const [node = ''] = process.versions.node.split('.');
if (['20', '22', '24'].includes(node)) setFlagsFromString('--interrupt-budget=400000');

/** Milliseconds between two reports: more often nobody looks. */
const OFTEN = 100;

let job: Job | undefined;
let reported = 0;

function answer(one: Answer): void {
  process.send?.(one);
}

const report: Report = (...is) => {
  const [, count, all] = is;
  const now = Date.now();
  // How a phase begins and ends is always told.
  if (count > 0 && count < all && now - reported < OFTEN) return;
  reported = now;
  answer({ kind: 'progress', is });
};

async function done(request: Request): Promise<Answer> {
  if (request.kind === 'read') {
    job = await Job.open(request.order);
    job.read(report);
    return { kind: 'read' };
  }
  if (!job) throw new Error('a process of the build was asked to make pages before it had read');
  if (request.kind === 'make')
    return { kind: 'made', made: await job.make(request.assets, report) };
  if (request.kind === 'shard') {
    return { kind: 'shard', shard: await job.makeShard(request.name) };
  }
  return { kind: 'finished', finished: await job.finish(request.shards) };
}

process.on('message', (request: Request) => {
  done(request).then(answer, (error: unknown) =>
    answer({ kind: 'failed', error: sendable(error) }),
  );
});
// Nobody waits for what a process makes whose parent has died.
process.on('disconnect', () => process.exit());
