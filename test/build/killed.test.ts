/** A build that is killed at any moment leaves whole files, and a later one makes the site as if nothing was. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Settings } from '../../src/build/settings.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { temporaryFolder } from '../support/site.ts';
import { amount } from './support/amount.ts';
import { Builder } from './support/builder.ts';
import { assertSameTree } from './support/twins.ts';
import { brokenFiles, TwoStates } from './support/two-states.ts';

/** Processes that are killed. */
const KILLS = amount(2, 32);

/** Of which each has two more, which are killed too. */
const KILLS_OF_SEVERAL = amount(1);

describe('a build that is killed', () => {
  const archive = new TwoStates(temporaryFolder({ after }));
  const { place, manifest } = archive;
  /** One for all tests that is not killed itself, as each takes a second to load the program. */
  const spared = Builder.start({ after });
  before(() => archive.open());

  it('leaves whole files and is mended, whenever kill -9 came', async () => {
    const dice = diceOf(6);
    const duration = await durationOf(await spared, place.settings);
    for (let i = 0; i < KILLS; i++) {
      const builder = await Builder.start({ after });
      await archive.edit();
      void builder.build(place.settings);
      if (dice.once(2)) await leaving(manifest, duration);
      else await sleep(dice.below(duration));
      await sleep(dice.below(10));
      await builder.kill();
      assert.deepEqual(brokenFiles(place.tree, archive.states), [], `kill ${i}`);
      if (dice.once(3)) await archive.assertMended(`after kill ${i}`);
    }
    await archive.assertMended('at the end');
  });

  it('leaves whole files and is mended, where several processes work', async () => {
    const dice = diceOf(7);
    const settings = place.settingsWith({ run: { jobs: 2, clean: true } });
    const duration = await durationOf(await spared, settings);
    for (let i = 0; i < KILLS_OF_SEVERAL; i++) {
      const builder = await Builder.start({ after });
      await archive.edit();
      void builder.build(settings);
      await sleep(dice.below(duration));
      // The others work on, until they notice that nobody waits for them.
      if (dice.once(2)) await builder.killAlone();
      else await builder.kill();
      await archive.assertMended(`after kill ${i}`);
      assert.deepEqual(brokenFiles(place.tree, [archive.now]), []);
    }
  });

  it('leaves the site as it was where one of its processes is killed', async (context) => {
    if (!existsSync('/proc/self/task')) return context.skip('which they are is not known here');
    await archive.assertMended('before');
    const builder = await spared;
    const built = builder.build(place.settingsWith({ run: { jobs: 2, clean: true } }));
    while (builder.helpers.length < 2) await sleep(1);
    process.kill(builder.helpers[1] ?? 0, 'SIGKILL');
    assert.match((await built).problems ?? '', /a process of the build ended \(SIGKILL\)|EPIPE/);
    assertSameTree(place.tree, archive.now.site, 'after that');
  });
});

/** How long a build takes, in milliseconds. */
async function durationOf(builder: Builder, settings: Settings): Promise<number> {
  const start = performance.now();
  await builder.build(settings);
  return performance.now() - start;
}

/** Waits until a file is gone: the manifest goes when files are put in their places, which is soon over. */
async function leaving(file: string, most: number): Promise<void> {
  const end = performance.now() + most;
  while (existsSync(file) && performance.now() < end) await sleep(1);
}
