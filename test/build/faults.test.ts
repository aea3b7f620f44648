/** A build that the file system refuses anything leaves the last site, byte for byte, or has made the new one. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { needsMending } from '../../src/content/switch.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { temporaryFolder } from '../support/site.ts';
import { amount, seedOf } from './support/amount.ts';
import { CHANGES, withFault } from './support/disk.ts';
import { assertSameTree } from './support/twins.ts';
import { TwoStates } from './support/two-states.ts';

const CODES = ['EPERM', 'ENOSPC', 'EIO', 'ENAMETOOLONG', 'EMFILE', 'EXDEV'] as const;

/** Faults, spread over all that a build does: of each kind of call in every run. */
const FAULTS = amount(CHANGES.length, 200);

describe('a build that the file system refuses something', () => {
  const archive = new TwoStates(temporaryFolder({ after }));
  const { place } = archive;
  before(() => archive.open());

  it('leaves the last site or has made the new one, whatever call failed, and however', async () => {
    const dice = diceOf(seedOf(12));
    const { folder, output } = place;
    const most = new Map<string, number>();
    for (let i = 0; i < FAULTS; i++) {
      await archive.edit();
      const change = CHANGES[i % CHANGES.length];
      const code = CODES[Math.floor(i / CHANGES.length + i) % CODES.length];
      assert.ok(change && code);
      // Often late, when files are moved to their places.
      const at = dice.below((most.get(change) ?? 3) + 1);
      const kind = dice.once(4) ? 'errors' : 'error';
      const when = `${code} at ${change} ${at}, ${kind}`;
      const last = place.tree;
      const fault = { kind, at, part: dice.below(100) / 100, change, code } as const;
      const { result, asked } = await withFault(folder, output, fault, () => place.build());
      most.set(change, Math.max(most.get(change) ?? 0, asked));
      const failed = result.status === 'rejected' || result.value !== undefined;
      // Where it could not be put back, the next start does it.
      if (failed && kind === 'errors' && needsMending(output))
        await archive.assertWhole(when, last);
      else assertSameTree(place.tree, failed ? last : archive.now.site, when);
      if (dice.once(4)) await archive.assertMended(when);
    }
    await archive.assertMended('at the end');
  });

  it('says so where an address is too long, and leaves the last site', async () => {
    const last = place.tree;
    const [path] = place.paths.filter((one) => /^content\/.*\.md$/.test(one));
    assert.ok(path);
    const long = join(path, '..', 'panjang.md');
    const text = `---\ntitle: P\ndate: 2021-02-15\naliases: /${'a'.repeat(300)}/\n---\nIsi.\n`;
    writeFileSync(join(place.folder, long), text);
    const problems = await place.build();
    rmSync(join(place.folder, long));
    assert.match(problems ?? 'it was built', /aaa/);
    assertSameTree(place.tree, last, 'after that');
    await archive.assertMended('without it');
  });

  it('says so where a folder may not be written, and leaves the last site', async (context) => {
    if (process.getuid?.() === 0) return context.skip('root may write anywhere');
    await archive.edit();
    const last = place.tree;
    const closed = join(place.output, 'id');
    const { mode } = statSync(closed);
    chmodSync(closed, 0o555);
    const problems = await place.build();
    chmodSync(closed, mode);
    assert.match(problems ?? 'it was built', /may not be written/);
    assertSameTree(place.tree, last, 'after that');
    await archive.assertMended('once it may');
  });
});

describe('a site that somebody changes while it is built', () => {
  const archive = new TwoStates(temporaryFolder({ after }));
  const { place } = archive;
  before(() => archive.open());

  /** Builds, and does something to the output folder when the pages are made, as often as it is told. */
  const buildWhile = async (harm: () => void, times = 1) => {
    await archive.edit();
    let left = times;
    let isWaiting = true;
    return place.build(
      { run: { clean: true } },
      {
        onProgress: (phase, count) => {
          if (phase === 'reading' && count === 0) isWaiting = true;
          if (phase !== 'pages' || count < 3 || !isWaiting || left === 0) return;
          isWaiting = false;
          left--;
          harm();
        },
      },
    );
  };
  const removeAll = () => rmSync(place.output, { recursive: true });
  const HARMS: Readonly<Record<string, () => void>> = {
    'all of it is removed': removeAll,
    'it is emptied': () => {
      removeAll();
      mkdirSync(place.output);
    },
    'the mark of builds is removed': () => rmSync(join(place.output, '.kliping')),
    'a page is changed': () => writeFileSync(join(place.output, 'id/index.html'), 'theirs'),
    'a folder is removed': () => rmSync(join(place.output, 'ru'), { recursive: true }),
    'a file is added': () => writeFileSync(join(place.output, 'id/theirs.html'), 'theirs'),
  };

  for (const [what, harm] of Object.entries(HARMS)) {
    it(`is built again: ${what}`, async () => {
      assert.equal(await buildWhile(harm), undefined);
      assertSameTree(place.tree, archive.now.site, what);
      await archive.assertMended('the next build');
    });
  }

  it('is an error where it happens again, which the next build does not suffer from', async () => {
    assert.match((await buildWhile(removeAll, 2)) ?? 'it was built', /expected nobody else/);
    await archive.assertMended('the next build');
    assert.ok(existsSync(join(place.output, '.kliping')));
  });
});
