/** A build that ends after any change to the disk leaves whole files, and a later one mends what it left. */
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { LOCK } from '../../src/build/lock.ts';
import { manifestPath } from '../../src/build/manifest.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { temporaryFolder } from '../support/site.ts';
import { amount } from './support/amount.ts';
import { NOBODY } from './support/damage.ts';
import { withFault } from './support/disk.ts';
import { assertSameTree, Workplace } from './support/twins.ts';
import { brokenFiles, type State, twoStates } from './support/two-states.ts';

/** Changes to the disk after which a build ends, spread over all that it does. */
const MOMENTS = amount(30);

describe('a build that ends before its time', () => {
  const place = new Workplace(temporaryFolder({ after }));
  const manifest = manifestPath(place.cache, place.output);
  let states: readonly [State, State];
  /** The state that the files are in. */
  let now: State;

  /** Takes the files to the other state. */
  const edit = async (settled = true) => {
    now = now === states[0] ? states[1] : states[0];
    await place.save(now.files, settled);
  };
  const assertMended = async (when: string) => {
    assert.equal(await place.build(), undefined, when);
    assertSameTree(place.tree, now.site, when);
  };

  before(async () => {
    states = await twoStates(place);
    now = states[1];
    await place.build();
  });

  it('leaves whole files and is mended, whichever change to the disk was its last', async () => {
    const dice = diceOf(5);
    const { folder, output } = place;
    const count = async (clean: boolean) => {
      await edit();
      const build = () => place.build({ clean });
      return (await withFault(folder, output, undefined, build)).asked;
    };
    const changes = {
      all: await count(true),
      some: Math.max(await count(false), await count(false)),
    };
    for (let i = 0; i < MOMENTS; i++) {
      await edit(!dice.once(4));
      const most = existsSync(manifest) ? changes.some : changes.all;
      const at = Math.floor(((i + dice.below(100) / 100) / MOMENTS) * most);
      const when = `killed after ${at} of ${most} changes`;
      const before = place.tree;
      const fault = { kind: 'killed', at, part: dice.below(100) / 100 } as const;
      const { published } = await withFault(folder, output, fault, () => place.build());
      // The lock is that of a process that is no more.
      if (existsSync(join(output, LOCK))) writeFileSync(join(output, LOCK), String(NOBODY));
      if (published) assert.deepEqual(brokenFiles(place.tree, states), [], when);
      else assertSameTree(place.tree, before, when);
      if (dice.once(5)) await assertMended(when);
    }
    await assertMended('at the end');
  });
});
