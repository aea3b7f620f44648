/** A folder of the site in whose place somebody has put a link to it: what is behind the link is no part of the site. */
import assert from 'node:assert/strict';
import { lstatSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { article, temporaryFolder } from '../support/site.ts';
import { assertSameTree, Workplace } from './support/twins.ts';

it('is made again, all of it', async (context) => {
  const folder = temporaryFolder(context);
  const place = new Workplace(folder);
  await place.save({
    '_data/site.yaml': '{ title: { id: Arsip }, editions: [id] }\n',
    'content/id/2021/02/balon.md': article({ title: 'Balon' }, 'Balon terbang tinggi.'),
  });
  assert.equal(await place.build(), undefined);
  const before = place.tree;
  const edition = join(place.output, 'id');
  renameSync(edition, join(folder, 'elsewhere'));
  symlinkSync('../elsewhere', edition);
  assert.equal(await place.build(), undefined);
  assert.ok(lstatSync(edition).isDirectory());
  assertSameTree(place.tree, before, 'after the next build');
});
