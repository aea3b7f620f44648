/** Program of a process that works for a build and answers its requests: see `worker-process.ts`. */
import { writeCompiledCode } from '../program/compile-cache.ts';
import { answerRequests } from './answer-requests.ts';
import { Job } from './job.ts';
import type { Work } from './worker-messages.ts';

let job: Job | undefined;

answerRequests<Work>(async (request, onProgress) => {
  if (request.work === 'read') {
    job = await Job.open(request.argument);
    return job.read(onProgress);
  }
  if (!job) throw new Error('a process of the build was asked to make pages before it had read');
  if (request.work === 'make') {
    const made = await job.make(request.argument, onProgress);
    // All that it needs is loaded by now.
    writeCompiledCode();
    return made;
  }
  if (request.work === 'makeShard') return job.makeShard(request.argument);
  return job.finish(request.argument);
});
