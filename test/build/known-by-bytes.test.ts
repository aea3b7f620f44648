/** A file of the site is known by its bytes where its times say nothing, or the wrong thing. */
import assert from 'node:assert/strict';
import {
  cpSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildSite } from '../../src/build/build.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { temporaryFolder } from '../support/site.ts';
import { filesOf, found } from './support/newsroom.ts';
import { assertSameTree, type Tree, Workplace } from './support/twins.ts';

describe('a file of the site', () => {
  const place = new Workplace(temporaryFolder({ after }));
  const page = join(place.output, 'id/index.html');
  let site: Tree;

  before(async () => {
    await place.save(filesOf(found(diceOf(31))));
    assert.equal(await place.build(), undefined);
    site = place.tree;
  });

  const harm = () => {
    const { atime, mtime } = statSync(page);
    const bytes = readFileSync(page);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(page, bytes);
    utimesSync(page, atime, mtime);
  };
  /** As a cache restores a folder: the same bytes, sizes and times of content. */
  const restore = () => {
    const aside = `${place.output}-aside`;
    cpSync(place.output, aside, { recursive: true, preserveTimestamps: true });
    rmSync(place.output, { recursive: true });
    renameSync(aside, place.output);
  };

  it('is made again where its bytes were changed, and its size and time kept', async () => {
    harm();
    assert.equal(await place.build(), undefined);
    assertSameTree(place.tree, site, 'after that');
  });

  it('is not made again in a folder that was restored, unless its bytes were changed there', async () => {
    restore();
    assert.equal((await buildSite(place.settings)).written, 0);
    harm();
    restore();
    const { written, incremental } = await buildSite(place.settings);
    assert.deepEqual({ written, incremental }, { written: 1, incremental: true });
    assertSameTree(place.tree, site, 'after that');
  });
});
