/** Exports have what the public sees, with drafts or without. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { EXPORT_FORMATS } from '../../src/export/formats.ts';
import { runCommand } from '../support/command.ts';
import { article, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

const text = (word: string) =>
  `Kapal *tiba*. Warga datang.\n\nIsi ${word}.\n\nBaca Juga: Soal ${word}`;
const erased = 'date: 2021-02-15\nwithdrawn: { date: 2022-08-01, level: erased }';
const day = '{ date: 2022-08-01, level:';

test('no format has words of texts that are withheld, withdrawn or erased', async (context) => {
  const folder = temporaryFolder(context);
  await writeFiles(folder, {
    '_data/site.yaml': 'title: A\neditions: [id]\n',
    'content/id/a.md': article({ access: '{ level: excerpt, words: 4 }' }, text('zqxaa')),
    'content/id/b.md': article({ access: '{ level: metadata, searchable: true }' }, text('zqxbb')),
    'content/id/c.md': article({ withdrawn: `${day} text }` }, text('zqxcc')),
    'content/id/d.md': article({ withdrawn: `${day} unlisted }` }, text('zqxdd')),
    'content/id/e.md': `---\n${erased}\n---\n`,
    'content/id/f.md': article({}, 'Umum.\n\nBaca Juga: [Soal zqxee](/id/2021/02/15/e/)'),
    'content/id/g.md': article({ draft: 'true' }, 'Draf zqxff.'),
    'content/id/h.md': article({ draft: 'true', access: 'metadata' }, text('zqxgg')),
  });
  const folders = ['--content', join(folder, 'content'), '--data', join(folder, '_data')];
  for (const format of Object.keys(EXPORT_FORMATS)) {
    for (const drafts of [false, true]) {
      const to = join(folder, `${format}-${drafts}`);
      const call = [to, '--to', format, ...folders, ...(drafts ? ['--drafts'] : [])];
      const { code, stderr } = await runCommand('export', ...call);
      assert.equal(code, 0, stderr);
      const all = [...(await readFiles(to)).values()].join('\n');
      assert.deepEqual(
        all.match(/zqx\w+/g) ?? [],
        // The only one that is nothing but a draft; a table has its words twice.
        drafts ? (all.match(/zqxff/g) ?? ['the draft']) : [],
        `${format}, drafts: ${drafts}`,
      );
      assert.match(all, /tiba/);
    }
  }
});
