/** A build that uses what earlier ones left makes the site that a first build makes, byte for byte. */
import { randomInt } from 'node:crypto';
import { it } from 'node:test';
import fc from 'fast-check';
import { amount, IS_LONG } from './support/amount.ts';
import { live, seed, steps } from './support/history.ts';

/** Another one each time, unless somebody looks at a failure again: SEED=123 npm test -- incremental */
const SEED = Number(process.env.SEED ?? randomInt(2 ** 31));

/** One long history holds more than several short ones, as edits are made on top of edits. */
const [LEAST, MOST] = IS_LONG ? [1, 40] : [10, 14];

const history = fc.noBias(fc.array(steps, { minLength: LEAST, maxLength: MOST, size: 'max' }));

it(`makes the same site as a first one, after any edits (SEED=${SEED})`, async () => {
  await fc.assert(fc.asyncProperty(seed, history, live), {
    seed: SEED,
    numRuns: amount(1, 16),
    // A shorter history is worth its time to whoever looks at a failure, not to others.
    endOnFailure: !IS_LONG && process.env.SEED === undefined,
  });
});
