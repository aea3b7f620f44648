/** Shards of a build: the same, whether a thread made them meanwhile or not. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { WHOLE } from '../../src/build/assignment.ts';
import { SearchStates, type ShardEntry, ShardMaker } from '../../src/build/shards.ts';
import { Staging } from '../../src/build/staging.ts';
import { archiveOf, article, textOf } from '../archive/make.ts';
import { temporaryFolder } from '../support/site.ts';

describe('shards that a thread makes while pages are made', () => {
  const folder = temporaryFolder({ after });
  const archiveWith = (edited: string) =>
    archiveOf(
      Array.from({ length: 6 }, (_, i) =>
        article(`${i % 2 ? 'id' : 'ru'}/2021/02/a${i}.md`, {
          text: i === 3 ? edited : `Gempa ${i} землетрясение Москвы`,
        }),
      ),
    );

  /** Makes the shards of an archive in an output folder of their own; with those of an earlier build, if there are any. */
  async function make(name: string, edited: string, worth: number, earlier: readonly ShardEntry[]) {
    const output = join(folder, name);
    mkdirSync(output, { recursive: true });
    const read: string[] = [];
    const staging = new Staging(output, join(output, `staging-${earlier.length}`, '0'), false);
    const maker = new ShardMaker({
      archive: archiveWith(edited),
      textOf: (one) => {
        read.push(one.file);
        return textOf(one);
      },
      unshownWordsOf: () => [],
      previous: { shards: new Map(earlier.map((one) => [one.name, one])), pagefind: undefined },
      states: new SearchStates(join(folder, `states-${name}`), false),
      program: 'one',
      staging,
      isIntact: () => true,
    });
    maker.begin(maker.namesIn(WHOLE), worth);
    const before = read.slice();
    const entries: ShardEntry[] = [];
    for (const shard of maker.namesIn(WHOLE)) entries.push(await maker.make(shard));
    const files = staging.files.map(({ path, draft }) => [path, readFileSync(draft, 'latin1')]);
    for (const { path, draft } of staging.files) cpSync(draft, join(output, path));
    return { entries, files, before, meanwhile: read.length - before.length };
  }

  it('are those that are made without it, at first and after an edit', async () => {
    const there = await make('thread', 'Satu', 0, []);
    const here = await make('here', 'Satu', 1000, []);
    assert.deepEqual([there.entries, there.files], [here.entries, here.files]);
    // The thread is given all texts, and nothing is read again for it.
    assert.deepEqual([there.before.length, there.meanwhile], [6, 0]);
    assert.deepEqual([here.before.length, here.meanwhile], [0, 6]);

    const edited = await make('thread', 'Dua', 0, there.entries);
    assert.deepEqual([edited.before, edited.meanwhile], [['id/2021/02/a3.md'], 0]);
    const anew = await make('anew', 'Dua', 1000, []);
    assert.deepEqual(edited.entries, anew.entries);
  });
});
