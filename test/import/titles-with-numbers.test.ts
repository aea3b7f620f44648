/** A daily report has its figures in the title: its file keeps its name when its run is done again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FreePaths } from '../../src/import/free-paths.ts';
import { temporaryFolder, writeFiles } from '../support/site.ts';

test('a file keeps its name where the title ends in a number, alone and with a number behind it', async (context) => {
  const contentDir = temporaryFolder(context);
  const title = 'Harga emas naik Rp 11.000';
  const [first, second] = [
    'id/undated/harga-emas-naik-rp-11-000.md',
    'id/undated/harga-emas-naik-rp-11-000-2.md',
  ];
  await writeFiles(contentDir, { [first ?? '']: 'a', [second ?? '']: 'b' });
  const paths = new FreePaths(contentDir, ['id']);
  assert.equal(await paths.take('id', undefined, title, first), first);
  assert.equal(await paths.take('id', undefined, title, second), second);
  assert.equal(
    await paths.take('id', undefined, title),
    'id/undated/harga-emas-naik-rp-11-000-3.md',
  );
});
