/** A build that the disk has no room for says so and leaves the last site; the next one makes the site as if nothing was. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { callOfModule, modulePath, NODE_OPTIONS } from '../support/program.ts';
import { temporaryFolder } from '../support/site.ts';
import { amount } from './support/amount.ts';
import { withFault } from './support/disk.ts';
import { assertSameTree, Workplace } from './support/twins.ts';
import { type State, twoStates } from './support/two-states.ts';

/** Imported before the program, also by the processes that it starts. */
const FULL_DISK = pathToFileURL(modulePath('test/build/support/full-disk-process')).href;

/** Changes to the disk at which it is full, spread over all that a build does. */
const MOMENTS = amount(3, 32);

describe('a disk that is full', () => {
  const place = new Workplace(temporaryFolder({ after }));
  let states: readonly [State, State];

  before(async () => {
    states = await twoStates(place);
    await place.build();
  });

  it('fails the build, whatever there was no room for, and not the next one', async () => {
    const dice = diceOf(8);
    const { folder, output } = place;
    let now = states[1];
    let most = 0;
    for (const { files } of states) {
      await place.save(files);
      const fault = { kind: 'full', at: Number.POSITIVE_INFINITY, part: 0 } as const;
      most = Math.max(most, (await withFault(folder, output, fault, () => place.build())).asked);
    }
    for (let i = 0; i < MOMENTS; i++) {
      now = now === states[0] ? states[1] : states[0];
      await place.save(now.files, !dice.once(4));
      const at = Math.floor(((i + dice.below(100) / 100) / MOMENTS) * most);
      const when = `full at change ${at} of ${most}`;
      const before = place.tree;
      const fault = { kind: 'full', at, part: dice.below(100) / 100 } as const;
      const { result, asked } = await withFault(folder, output, fault, () => place.build());
      const problems = result.status === 'fulfilled' ? result.value : String(result.reason);
      if (asked > at)
        assert.match(problems ?? 'nothing was said', /no room left on the disk/, when);
      assertSameTree(place.tree, problems === undefined ? now.site : before, when);
      assert.equal(await place.build(), undefined, when);
      assertSameTree(place.tree, now.site, when);
    }
  });

  // That one process tells of it is known above.
  it('is told of by the command, in one process and in several', async () => {
    for (const jobs of process.env.LONG_TESTS ? ['1', '2'] : ['2']) {
      await place.save(states[0].files);
      assert.equal(await place.build(), undefined);
      await place.save(states[1].files);
      const { contentDir, dataDir } = place.settings.inputs;
      const { outputDir, cacheDir } = place.settings.run;
      const folders = ['--content', contentDir, '--data', dataDir, '--output', outputDir];
      const { status, stderr } = spawnSync(
        process.execPath,
        [
          ...callOfModule('scripts/kliping'),
          'build',
          ...folders,
          '--cache',
          String(cacheDir),
          '--clean',
          '--jobs',
          jobs,
        ],
        {
          encoding: 'utf8',
          env: {
            ...process.env,
            FULL: `${place.folder} 40`,
            NODE_OPTIONS: [...NODE_OPTIONS, '--import', FULL_DISK].join(' '),
          },
        },
      );
      assert.match(stderr, /no room left on the disk/);
      assert.equal(status, 2);
      assertSameTree(place.tree, states[0].site, `of ${jobs} processes`);
    }
  });
});
