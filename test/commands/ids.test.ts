/** `kliping ids`: gives each article without an id one that stays, and changes nothing else of its file. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCommand } from '../support/command.ts';
import { article, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

test('articles without an id get one, the same wherever it is done; the others keep theirs', async (context) => {
  const files = {
    '_data/site.yaml': 'title: Arsip\neditions: [id]\n',
    'content/id/2021/02/satu.md': article({ title: 'Satu' }),
    'content/id/2021/02/dua.md': article({ title: 'Dua', id: 'Dua_2' }),
  };
  const written = [];
  for (const folder of [temporaryFolder(context), temporaryFolder(context)]) {
    await writeFiles(folder, files);
    const ids = (...options: string[]) =>
      runCommand(
        'ids',
        ...['--content', join(folder, 'content'), '--data', join(folder, '_data')],
        ...options,
      );
    const before = await readFiles(folder);
    const dry = await ids('--dry-run');
    assert.equal(dry.code, 0, dry.stderr);
    assert.match(dry.stdout, /satu\.md {2}id: [a-f][\da-f]{11}\n1 article would get an `id`\./);
    assert.deepEqual(await readFiles(folder), before);
    const done = await ids();
    assert.match(done.stdout, /^1 article got an `id`\.\n1 article had one already\.\n$/);
    const after = await readFiles(folder);
    assert.deepEqual(
      after.get('content/id/2021/02/dua.md'),
      before.get('content/id/2021/02/dua.md'),
    );
    const text = String(after.get('content/id/2021/02/satu.md'));
    assert.equal(text.replace(/^id: [a-f][\da-f]{11}\n/m, ''), files['content/id/2021/02/satu.md']);
    written.push(text);
    assert.match((await ids()).stdout, /^0 articles got an `id`\./);
  }
  assert.equal(written[0], written[1]);
});
