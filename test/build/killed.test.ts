/** A build that is killed at any moment leaves whole files, of which the next start makes one whole site. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { Settings } from '../../src/build/settings.ts';
import { UNFINISHED } from '../../src/content/switch-journal.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { temporaryFolder } from '../support/site.ts';
import { amount } from './support/amount.ts';
import { Builder } from './support/builder.ts';
import { assertSameTree } from './support/twins.ts';
import { brokenFiles, TwoStates } from './support/two-states.ts';

/** Processes that are killed. */
const KILLS = amount(2, 500);

/** Of which each has two more, which are killed too. */
const KILLS_OF_SEVERAL = amount(1);

describe('a build that is killed', () => {
  const archive = new TwoStates(temporaryFolder({ after }));
  const { place } = archive;
  /** One for all tests that is not killed itself, as each takes a second to load the program. */
  const spared = Builder.start({ after });
  before(() => archive.open());

  it('leaves whole files and is mended, whenever kill -9 came', async (t) => {
    const dice = diceOf(6);
    const duration = await durationOf(await spared, place.settings);
    for (let i = 0; i < KILLS; i++) {
      const builder = await Builder.start(t);
      await archive.edit();
      void builder.build(place.settings);
      if (dice.once(2)) await appearing(join(place.output, UNFINISHED), duration);
      else await sleep(dice.below(duration));
      // What puts files in their places is over in some milliseconds.
      if (dice.once(2)) await sleep(dice.below(10));
      await builder.kill();
      assert.deepEqual(brokenFiles(place.tree, archive.states), [], `kill ${i}`);
      await archive.assertWhole(`kill ${i}`);
      if (dice.once(3)) await archive.assertMended(`after kill ${i}`);
    }
    await archive.assertMended('at the end');
  });

  it('leaves whole files and is mended, where several processes work', async (t) => {
    const dice = diceOf(7);
    const settings = place.settingsWith({ run: { jobs: 2, clean: true } });
    const duration = await durationOf(await spared, settings);
    for (let i = 0; i < KILLS_OF_SEVERAL; i++) {
      const builder = await Builder.start(t);
      await archive.edit();
      void builder.build(settings);
      await sleep(dice.below(duration));
      // The others work on, until they notice that nobody waits for them.
      if (dice.once(2)) await builder.killAlone();
      else await builder.kill();
      await archive.assertWhole(`kill ${i}`);
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

/** Waits until a file is there: the journal comes when files are put in their places, which is soon over. */
async function appearing(file: string, most: number): Promise<void> {
  const end = performance.now() + 2 * most;
  while (!existsSync(file) && performance.now() < end) await setImmediate();
}
