/** A build that uses what earlier ones left makes the site that a first build makes, byte for byte. */
import { it } from 'node:test';
import fc from 'fast-check';
import { amount } from './support/amount.ts';
import { live, seed, steps } from './support/history.ts';

const history = fc.noBias(fc.array(steps, { minLength: 1, maxLength: 40, size: 'max' }));

it('makes the same site as a first one, after any edits', async () => {
  await fc.assert(fc.asyncProperty(seed, history, live), {
    seed: 20210215,
    numRuns: amount(2),
    interruptAfterTimeLimit: amount(240_000),
    markInterruptAsFailure: true,
  });
});
