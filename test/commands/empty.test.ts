/** Commands in a folder without articles, and in one that is no archive. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { EMPTY } from '../support/empty.ts';
import { callOfModule } from '../support/program.ts';
import { article, temporaryFolder, writeFiles } from '../support/site.ts';

describe('an archive without a content folder', () => {
  it('passes its check where no folder is named, and not where a name is mistyped', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, EMPTY);
    const call = [...callOfModule('scripts/kliping'), 'check', '--no-progress'];
    const { status, stdout, stderr } = spawnSync(process.execPath, call, {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^0 articles \(0 drafts\), 0 stories: no mistakes\.$/m);

    const content = join(folder, 'contnet');
    const output = join(folder, '_site');
    for (const [name, ...options] of [
      ['check'],
      ['build', '--output', output, '--cache', join(folder, 'cache')],
    ] as const) {
      const data = ['--data', join(folder, '_data')];
      const named = await runCommand(name, '--content', content, ...data, ...options);
      assert.equal(named.code, 2, name);
      assert.equal(named.stderr, `${content}: found no folder; expected the name of one\n`);
    }
    assert.equal(existsSync(output), false);
  });

  it('takes a text and an article, which make the folder', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, { ...EMPTY, 'raw/teks.txt': 'Balon terbang\n\nBalon itu terbang.\n' });
    const folders = ['--content', join(folder, 'content'), '--data', join(folder, '_data')];
    const text = ['--lang', 'id', '--date', '2021-02-15', join(folder, 'raw')];
    const imported = await runCommand('import', ...folders, ...text);
    assert.equal(imported.code, 0, imported.stderr);
    const begun = await runCommand('new', ...folders, '--lang', 'ru', '--title', 'Шар');
    assert.equal(begun.code, 0, begun.stderr);
    const { stdout } = await runCommand('check', ...folders);
    assert.match(stdout, /2 articles \(2 drafts\)/);
  });
});

describe('a folder that is no archive', () => {
  it('is said to be none, with the command that makes one', async (context) => {
    const folder = temporaryFolder(context);
    const [content, data] = [join(folder, 'content'), join(folder, '_data')];
    await writeFiles(content, { 'id/2021/02/satu.md': article({}) });
    const calls = [
      ['build', '--output', join(folder, '_site'), '--cache', join(folder, 'cache')],
      ['check'],
      ['import', 'teks.txt'],
      ['new', '--lang', 'id', '--title', 'Judul'],
    ] as const;
    for (const [name, ...options] of calls) {
      const folders = ['--content', content, '--data', data];
      const { code, stderr } = await runCommand(name, ...folders, ...options);
      assert.equal(code, 2, name);
      assert.equal(
        stderr,
        `${join(data, 'site.yaml')}: found no such file; expected that of an archive: \`kliping init\` makes one\n`,
      );
    }
    assert.equal(existsSync(join(folder, '_site')), false);
  });
});
