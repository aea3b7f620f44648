/** Two builds that want to write to one folder: one does, the other says no, and nothing is damaged. */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from '../../src/content/lock.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { runCommand } from '../support/command.ts';
import { modulePath, NODE_OPTIONS } from '../support/program.ts';
import { temporaryFolder } from '../support/site.ts';
import { amount } from './support/amount.ts';
import { Builder } from './support/builder.ts';
import type { Told } from './support/lock-process.ts';
import { assertSameTree, Workplace } from './support/twins.ts';
import { type State, twoStates } from './support/two-states.ts';

const ANOTHER = /another build is writing to it \(process \d+; if it is none, remove .*\)/;

describe('two builds at once', () => {
  const place = new Workplace(temporaryFolder({ after }));
  let states: readonly [State, State];
  let now: State;

  before(async () => {
    states = await twoStates(place);
    now = states[1];
    await place.build();
  });

  it('are one build and one that says no, wherever the first one is', async (t) => {
    const dice = diceOf(9);
    let builder = await Builder.start(t);
    for (let i = 0; i < amount(1, 16); i++) {
      now = now === states[0] ? states[1] : states[0];
      await place.save(now.files);
      // All is written, so that there is time to meet it.
      const first = builder.build(place.settingsWith({ run: { clean: true } }));
      do await sleep(1);
      while (!place.isBeingWritten);
      await sleep(dice.below(60));
      builder.stop();
      if (place.isBeingWritten) {
        const before = place.tree;
        assert.match((await place.build()) ?? 'it was built', ANOTHER);
        assertSameTree(place.tree, before, 'by a build that was refused');
      }
      if (dice.once(3)) {
        await builder.kill();
        assert.equal(await place.build(), undefined);
        builder = await Builder.start(t);
      } else {
        builder.goOn();
        assert.equal((await first).problems, undefined);
      }
      assertSameTree(place.tree, now.site, `round ${i}`);
    }
  });

  it('are an error of the call', async (t) => {
    const builder = await Builder.start(t);
    void builder.build(place.settingsWith({ run: { clean: true } }));
    do await sleep(1);
    while (!place.isBeingWritten);
    builder.stop();
    const { contentDir, dataDir } = place.settings.inputs;
    const { outputDir } = place.settings.run;
    const folders = ['--content', contentDir, '--data', dataDir, '--output', outputDir];
    const { code, stderr } = await runCommand('build', ...folders, '--cache', place.cache);
    assert.equal(code, 2);
    assert.match(stderr, ANOTHER);
    await builder.kill();
  });

  it('wait for no lock that cannot be read', () => {
    const folder = temporaryFolder({ after });
    mkdirSync(join(folder, '.kliping-writing'));
    assert.throws(() => takeLock(folder, 'build'), /found no lock that can be read; .*: remove it/);
  });

  it('never both hold the lock, not even one that a dead process left', async () => {
    const folder = temporaryFolder({ after });
    const all = await Promise.all([1, 2, 3].map(() => contend(folder, 2000)));
    assert.deepEqual(
      all.flatMap(({ wrong }) => wrong),
      [],
    );
    assert.ok(all.every(({ had }) => had > 0));
  });
});

function contend(folder: string, times: number): Promise<Told> {
  const script = modulePath('test/build/support/lock-process');
  const child: ChildProcess = fork(script, { execArgv: [...NODE_OPTIONS] });
  return new Promise((resolve, reject) => {
    child.once('message', resolve).once('error', reject);
    child.send({ folder, times });
  });
}
