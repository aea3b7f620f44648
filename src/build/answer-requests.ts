/** The side of a process that works for another one: it does what it is asked for, one request after the other. */
import type { ProgressListener } from './progress.ts';
import { type Answer, sentError, type WorkRequest, type Works } from './worker-messages.ts';

/** Milliseconds between two reports of progress: more would cost time, and nobody reads so fast. */
const OFTEN = 100;

/**
 * Answers the requests of the process that started this one, and ends with it.
 * @param resultOf does a piece of work; what it throws is sent in place of a result
 */
export function answerRequests<Kinds extends Works<Kinds>>(
  resultOf: (request: WorkRequest<Kinds>, onProgress: ProgressListener) => unknown,
): void {
  let reported = 0;
  const answer = (one: Answer) => process.send?.(one);
  const onProgress: ProgressListener = (...progress) => {
    const [, count, all] = progress;
    const now = Date.now();
    // The beginning and the end of a phase are never left out.
    if (count > 0 && count < all && now - reported < OFTEN) return;
    reported = now;
    answer({ kind: 'progress', progress });
  };
  process.on('message', async (request: WorkRequest<Kinds>) => {
    try {
      const result = await resultOf(request, onProgress);
      answer({ kind: 'done', work: request.work, result });
    } catch (error) {
      answer({ kind: 'failed', error: sentError(error) });
    }
  });
  // Nobody waits for what a process makes whose parent has died.
  process.on('disconnect', () => process.exit());
}
