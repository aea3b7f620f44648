/** A build that uses what earlier ones left makes the site that a first build makes, byte for byte. */
import { it } from 'node:test';
import fc from 'fast-check';
import { amount } from './support/amount.ts';
import { live, seed, steps } from './support/history.ts';

/** One long history holds more than several short ones, as edits are made on top of edits. */
const MINIMUM = process.env.LONG_TESTS ? 1 : 20;

const history = fc.noBias(fc.array(steps, { minLength: MINIMUM, maxLength: 40, size: 'max' }));

it('makes the same site as a first one, after any edits', async () => {
  await fc.assert(fc.asyncProperty(seed, history, live), {
    seed: 20210215,
    numRuns: amount(1, 16),
  });
});
