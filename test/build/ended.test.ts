/** A build that ends after any change to the disk leaves whole files, and the next start makes them one whole site. */
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { LOCK } from '../../src/content/lock.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { temporaryFolder } from '../support/site.ts';
import { amount } from './support/amount.ts';
import { NOBODY } from './support/damage.ts';
import { withFault } from './support/disk.ts';
import { assertSameTree } from './support/twins.ts';
import { brokenFiles, TwoStates } from './support/two-states.ts';

/** Changes to the disk after which a build ends, spread over all that it does. */
const MOMENTS = amount(5, 160);

describe('a build that ends before its time', () => {
  const archive = new TwoStates(temporaryFolder({ after }));
  const { place, manifest } = archive;
  before(() => archive.open());

  it('leaves whole files and is mended, whichever change to the disk was its last', async () => {
    const dice = diceOf(5);
    const { folder, output } = place;
    const count = async (clean: boolean) => {
      await archive.edit();
      const build = () => place.build({ run: { clean } });
      return (await withFault(folder, output, undefined, build)).asked;
    };
    const changes = {
      all: await count(true),
      some: Math.max(await count(false), await count(false)),
    };
    for (let i = 0; i < MOMENTS; i++) {
      await archive.edit(!dice.once(4));
      const most = existsSync(manifest) ? changes.some : changes.all;
      const at = Math.floor(((i + dice.below(100) / 100) / MOMENTS) * most);
      const when = `killed after ${at} of ${most} changes`;
      const before = place.tree;
      const fault = { kind: 'killed', at, part: dice.below(100) / 100 } as const;
      const { published } = await withFault(folder, output, fault, () => place.build());
      // The lock is that of a process that is no more.
      if (existsSync(join(output, LOCK))) writeFileSync(join(output, LOCK), String(NOBODY));
      if (published) assert.deepEqual(brokenFiles(place.tree, archive.states), [], when);
      else assertSameTree(place.tree, before, when);
      await archive.assertWhole(when);
      if (dice.once(5)) await archive.assertMended(when);
    }
    await archive.assertMended('at the end');
  });
});
