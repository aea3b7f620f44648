/** A build that is killed at any moment leaves whole files, of which the next start makes one whole site. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Settings } from '../../src/build/settings.ts';
import { needsMending } from '../../src/content/switch.ts';
import { UNFINISHED } from '../../src/content/switch-journal.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { temporaryFolder } from '../support/site.ts';
import { amount, seedOf } from './support/amount.ts';
import { Builder } from './support/builder.ts';
import type { Fault } from './support/disk.ts';
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

  /** The changes that a switch to the other state comes to, those after it included. */
  const changesOfSwitch = async (builder: Builder) => {
    await archive.edit();
    const { asked = 0 } = await builder.build(place.settings, killedAt(Number.MAX_SAFE_INTEGER));
    return asked;
  };

  it('leaves whole files and is mended, whenever kill -9 came', async (t) => {
    const dice = diceOf(seedOf(6));
    const duration = await durationOf(await spared, place.settings);
    const changes = await changesOfSwitch(await spared);
    let inSwitch = 0;
    for (let i = 0; i < KILLS; i++) {
      const builder = await Builder.start(t);
      // What puts files in their places is over in some milliseconds, so that no clock hits it: it is counted out.
      const isCounted = i % 2 === 0;
      if (isCounted) await archive.assertMended(`before kill ${i}`);
      await archive.edit();
      if (isCounted) {
        const built = builder.build(place.settings, killedAt(dice.below(changes)));
        await Promise.race([built, builder.ended]);
        await builder.kill();
      } else {
        void builder.build(place.settings);
        await sleep(dice.below(duration));
        await builder.kill();
      }
      if (needsMending(place.output)) inSwitch++;
      assert.deepEqual(brokenFiles(place.tree, archive.states), [], `kill ${i}`);
      await archive.assertWhole(`kill ${i}`);
      if (dice.once(3)) await archive.assertMended(`after kill ${i}`);
    }
    await archive.assertMended('at the end');
    t.diagnostic(`${inSwitch} of ${KILLS} kills fell into the switch`);
    assert.ok(inSwitch >= KILLS / 4, `${inSwitch} of ${KILLS}`);
  });

  it('leaves whole files and is mended, where several processes work', async (t) => {
    const dice = diceOf(seedOf(7));
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

/** A process that kills itself at a change to the output folder, counted from the first of a switch. */
function killedAt(at: number): Fault {
  return { kind: 'kill -9', at, part: 0, since: UNFINISHED };
}
