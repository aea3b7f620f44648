/** A cache that is damaged, old or not its own never shows in the site. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { temporaryFolder } from '../support/site.ts';
import { amount, IS_LONG } from './support/amount.ts';
import { TO_CACHE } from './support/damage.ts';
import { assertSameTree, treeOf, Workplace } from './support/twins.ts';
import { type State, twoStates } from './support/two-states.ts';

const DAMAGES = Object.entries(TO_CACHE);
/** Every third damage, so that each comes to one kind of files in every run; all of them in long tests. */
const third = (rest: number) => DAMAGES.filter((_, i) => IS_LONG || i % 3 === rest);

describe('a cache', () => {
  const place = new Workplace(temporaryFolder({ after }));
  const aside = join(place.folder, 'aside');
  let states: readonly [State, State];
  let now: State;

  const edit = async () => {
    now = now === states[0] ? states[1] : states[0];
    await place.save(now.files);
  };
  const assertGood = async (when: string) => {
    assert.equal(await place.build(), undefined, when);
    assertSameTree(place.tree, now.site, when);
  };
  /** Puts another cache in the place of the one that is there. */
  const restore = async (from: string) => {
    await rm(place.cache, { recursive: true });
    await cp(from, place.cache, { recursive: true, preserveTimestamps: true });
    await rm(from, { recursive: true });
  };

  before(async () => {
    states = await twoStates(place);
    now = states[1];
    await place.build();
  });

  for (const [kind, file, damages] of [
    ['what the last build left', /^manifest-/, third(0)],
    ['what was read of articles', /^articles\/[^/]*$/, third(1)],
    ['what was kept of the search', /^search\/[^/]*$/, third(2)],
  ] as const) {
    it(`may be damaged: ${kind}`, async () => {
      const dice = diceOf(kind.length);
      for (const [name, harm] of damages) {
        const names = readdirSync(place.cache, { recursive: true, encoding: 'utf8' });
        const files = names.filter((one) => file.test(one));
        assert.ok(files.length > 0);
        // As a folder of its own, so that none but these files is harmed.
        const folder = join(place.folder, 'harmed');
        for (const one of files) await cp(join(place.cache, one), join(folder, one));
        for (const _ of files) harm(folder, dice);
        for (const one of files) await rm(join(place.cache, one));
        await cp(folder, place.cache, { recursive: true, force: true }).catch(() => undefined);
        await rm(folder, { recursive: true, force: true });
        await edit();
        await assertGood(`${name}: ${kind}`);
      }
    });
  }

  it('may be gone', async () => {
    await rm(place.cache, { recursive: true });
    await assertGood('with the site as it was');
    await rm(place.cache, { recursive: true });
    await edit();
    await assertGood('with another site');
  });

  it('may be that of another program or other settings', async () => {
    await place.build({ inputs: { url: 'https://lain.example/' }, run: { cacheDir: aside } });
    await restore(aside);
    await assertGood('with files of other settings');
  });

  it('may be older than the site, and the site older than it', async () => {
    await cp(place.cache, aside, { recursive: true, preserveTimestamps: true });
    await edit();
    await assertGood('newly built');
    await restore(aside);
    await assertGood('with the cache of an earlier build');
    const site = `${place.output}-aside`;
    await cp(place.output, site, { recursive: true, preserveTimestamps: true });
    await edit();
    await assertGood('newly built again');
    await rm(place.output, { recursive: true });
    await cp(site, place.output, { recursive: true, preserveTimestamps: true });
    await assertGood('with the site of an earlier build');
  });

  it('may serve several sites', async () => {
    const outputDir = join(place.folder, 'other');
    const other = { inputs: { preview: true }, run: { outputDir } };
    for (let i = 0; i < amount(1, 3); i++) {
      await edit();
      assert.equal(await place.build(other), undefined);
      await assertGood('beside another site');
      assertSameTree(treeOf(outputDir), await place.cleanTree(other), 'the other site');
    }
  });

  it('is not trusted of a file that was just changed', async () => {
    const [path] = place.paths.filter((one) => one.endsWith('.md'));
    assert.ok(path);
    const file = join(place.folder, path);
    const text = readFileSync(file, 'utf8');
    await writeFile(file, text);
    assert.equal(await place.build(), undefined);
    const { atime, mtime } = statSync(file);
    const other = text.replace(/[aа]([^aа]*)$/, 'o$1');
    await writeFile(file, other);
    await utimes(file, atime, mtime);
    assert.equal(await place.build(), undefined);
    assertSameTree(place.tree, await place.cleanTree(), 'after an edit that no stamp shows');
    await writeFile(file, text);
    await place.touch(path);
    await assertGood('as it was');
  });

  it('is not trusted for being of a time to come, when a clock was set back', async (t) => {
    const ahead = Date.now() + 3_600_000;
    const clock = t.mock.method(Date, 'now', () => ahead);
    await edit();
    await assertGood('by a clock that is ahead');
    clock.mock.restore();
    await edit();
    await assertGood('by the right clock');
    await edit();
    assert.equal(await place.build({ run: { clean: true } }), undefined);
    assertSameTree(place.tree, now.site, 'made anew');
  });

  it('in memory is that of a folder, and goes with it', async () => {
    const memory = {};
    await edit();
    assert.equal(await place.build({}, { memory }), undefined);
    await rm(place.output, { recursive: true });
    await edit();
    assert.equal(await place.build({}, { memory }), undefined);
    assertSameTree(place.tree, now.site, 'after its folder was removed');
    await edit();
    assert.equal(await place.build({}, { memory }), undefined);
    assertSameTree(place.tree, now.site, 'after another edit');
  });

  it('says so where there can be none, and takes nobody else’s folder', async () => {
    const file = join(place.folder, 'mine');
    await writeFile(file, 'mine');
    for (const cacheDir of [file, join(file, 'cache')]) {
      assert.match(
        (await place.build({ run: { cacheDir } })) ?? 'nothing',
        /mine.*: found a file; expected/,
      );
      assert.equal(readFileSync(file, 'utf8'), 'mine');
    }
    const folder = join(place.folder, 'ours/search');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'plan.txt'), 'ours');
    const problems = await place.build({ run: { cacheDir: join(place.folder, 'ours') } });
    assert.match(problems ?? 'nothing', /found files that no build kept/);
    assert.equal(readFileSync(join(folder, 'plan.txt'), 'utf8'), 'ours');
    assertSameTree(place.tree, now.site, 'refused builds');
  });
});
