/** Stamps of folders: what shows that nothing in them has changed. */
import assert from 'node:assert/strict';
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type FolderStamps, stampsOfFolders } from '../../src/content/stamp.ts';
import { temporaryFolder } from '../support/site.ts';

describe('the stamps of folders', () => {
  const folder = temporaryFolder({ after });
  const [old, fresh] = ['old.md', 'fresh.md'].map((name) => join(folder, name)) as [string, string];
  const now = Date.now();
  const at = (milliseconds: number) => new Date(now + milliseconds);

  /** The stamps, some seconds later unless it is said. */
  const stamps = (earlier?: FolderStamps, time = now + 10_000) => {
    const found = stampsOfFolders([folder, join(folder, 'nowhere')], time, earlier);
    assert.ok(found);
    return found;
  };
  const write = (file: string, text: string, time: Date) => {
    writeFileSync(file, text);
    utimesSync(file, time, time);
  };
  const begin = () => {
    write(old, 'one', at(-60_000));
    write(fresh, 'one', at(-500));
    return stamps(undefined, now).stamps;
  };

  it('are those of before while nothing has changed, also of a file that had just been written', () => {
    const first = begin();
    assert.deepEqual(first.recent, [fresh]);
    const later = stamps(first);
    assert.equal(later.isSame, true);
    // What is old by now is known by its times alone.
    assert.deepEqual(later.stamps.recent, []);
    assert.equal(stamps(later.stamps).isSame, true);
  });

  it('are others where a file has other bytes and the time of before, as file systems count in steps', () => {
    const first = begin();
    const { mtime } = statSync(fresh);
    write(fresh, 'two', mtime);
    assert.equal(stamps(first).isSame, false);
  });

  it('are others where a file is written again, comes or goes', () => {
    const first = begin();
    write(old, 'one', at(-30_000));
    assert.equal(stamps(first).isSame, false);
    begin();
    write(join(folder, 'new.md'), 'one', at(-60_000));
    assert.equal(stamps(first).isSame, false);
    rmSync(join(folder, 'new.md'));
    assert.equal(stamps(first).isSame, true);
    rmSync(old);
    assert.equal(stamps(first).isSame, false);
  });

  it('are those of no state where there is none before', () => {
    assert.equal(stamps().isSame, false);
  });
});
