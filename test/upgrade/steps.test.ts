/** Steps move what a version writes otherwise: shown first, made only if somebody agrees, all or nothing. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, describe, it } from 'node:test';
import { runCommand } from '../../scripts/command.ts';
import { upgradeCommandWith } from '../../scripts/commands/upgrade.ts';
import { changeFiles } from '../../src/content/change-files.ts';
import { VERSION } from '../../src/program/version.ts';
import { textAt } from '../../src/upgrade/changes.ts';
import type { Step } from '../../src/upgrade/steps.ts';
import { Kept } from '../support/command.ts';
import { type Files, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

/** A version that calls a key otherwise. */
const RENAME: Step = {
  version: '8.0.0',
  title: 'reporter: is called author:',
  change: (files) =>
    new Map(
      files.paths
        .filter((path) => path.endsWith('.md'))
        .map((path) => {
          const text = textAt(files, path) ?? '';
          return [path, Buffer.from(text.replace(/^reporter:/m, 'author:'))];
        }),
    ),
};

/** A later one that wants it in small letters, as the step before it has left it. */
const SMALL: Step = {
  version: '9.0.0',
  title: 'author: is in small letters',
  change: (files) =>
    new Map(
      files.paths.flatMap((path) => {
        const text = textAt(files, path) ?? '';
        const small = text.replace(/^author:.*$/m, (line) => line.toLowerCase());
        return small === text ? [] : [[path, Buffer.from(small)] as const];
      }),
    ),
};

const ARCHIVE: Files = {
  'package.json': JSON.stringify({ dependencies: { kliping: VERSION } }),
  '_data/site.yaml': 'title: Arsip\neditions: [id]\n',
  'content/id/a.md': '---\ntitle: A\ndate: 2021-02-15\nreporter: Sari\n---\nIsi.\n',
  'content/id/b.md': '---\ntitle: B\ndate: 2021-02-15\n---\nreporter\n',
};

const texts = async (folder: string) =>
  Object.fromEntries([...(await readFiles(folder))].map(([path, bytes]) => [path, String(bytes)]));

async function upgrade(folder: string, args: readonly string[], stdin?: PassThrough) {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const command = upgradeCommandWith([RENAME, SMALL]);
  const code = await runCommand(command, [folder, ...args], { stdin, stdout, stderr });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

describe('steps', () => {
  it('are shown, and not taken without an answer', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, ARCHIVE);
    const { code, stdout, stderr } = await upgrade(folder, []);
    assert.equal(code, 2);
    assert.match(stdout, /^- 8\.0\.0: reporter: is called author:\n- 9\.0\.0: /m);
    assert.match(stdout, /^--- content\/id\/a\.md\n\+\+\+ content\/id\/a\.md\n/m);
    assert.match(stdout, /^-reporter: Sari\n\+author: sari$/m);
    assert.doesNotMatch(stdout, /b\.md/);
    assert.match(stderr, /nothing was changed: found no terminal to ask in; expected --yes/);
    assert.deepEqual(await texts(folder), ARCHIVE);
  });

  it('are taken once somebody agrees, and not again', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, ARCHIVE);
    const { code, stderr } = await upgrade(folder, ['--yes']);
    assert.deepEqual([code, stderr], [0, '']);
    const moved = String(ARCHIVE['content/id/a.md']).replace('reporter: Sari', 'author: sari');
    assert.deepEqual(await texts(folder), { ...ARCHIVE, 'content/id/a.md': moved });
    const again = await upgrade(folder, []);
    assert.equal(again.code, 0);
    assert.match(again.stdout, /Nothing to move/);
  });

  it('are asked for in a terminal, where no is no', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, ARCHIVE);
    for (const [key, isTaken] of [
      ['n', false],
      ['y', true],
    ] as const) {
      const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
      setTimeout(() => stdin.write(key), 50);
      const { code, stdout } = await upgrade(folder, [], stdin);
      assert.equal(code, 0);
      assert.equal(stdout.includes('Nothing was changed.'), !isTaken);
      assert.equal((await texts(folder))['content/id/a.md']?.includes('author: sari'), isTaken);
    }
  });
});

describe('an archive that is new', () => {
  it('hears that it has nothing to do, and of a version only what is new since then', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, ARCHIVE);
    const { stdout } = await upgrade(folder, []);
    assert.match(
      stdout,
      /As far as git knows, this is a new archive: its host has nothing to do\./,
    );
    const since = await upgrade(folder, ['--since', '0.2.0']);
    assert.match(since.stdout, /^This is Kliping \S+\.\n\nFor hosts, new in /);
    const later = await upgrade(folder, ['--since', '99.0.0']);
    assert.match(later.stdout, /^This is Kliping \S+\. 99\.0\.0 is later: /);
  });

  it('that names a program hears so when it shall name the same', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, ARCHIVE);
    const { code, stdout } = await upgrade(folder, ['--program', VERSION]);
    assert.equal(code, 0);
    assert.equal(
      stdout,
      `package.json names it already: kliping ${VERSION}. Nothing was changed.\n`,
    );
  });
});

describe('changes', () => {
  const home = temporaryFolder({ after });
  const before: Files = { 'a/one.md': '1', 'b/two.md': '2', file: '3' };

  it('remove folders that become empty, and no others', async () => {
    const folder = join(home, 'done');
    await writeFiles(folder, { ...before, 'b/kept.md': '4' });
    const removed = ['a/one.md', 'b/two.md'].map((path) => [path, undefined] as const);
    changeFiles(folder, new Map([...removed, ['c/new.md', Buffer.from('5')]]));
    assert.deepEqual(await texts(folder), { file: '3', 'b/kept.md': '4', 'c/new.md': '5' });
  });

  it('are undone where one of them fails', async () => {
    const folder = join(home, 'failed');
    await writeFiles(folder, before);
    const changes = new Map([
      ['a/one.md', undefined],
      ['b/two.md', Buffer.from('other')],
      ['new/folder/three.md', Buffer.from('new')],
      // A file stands where a folder would have to be.
      ['file/four.md', Buffer.from('4')],
    ]);
    assert.throws(() => changeFiles(folder, changes), { code: /ENOTDIR|EEXIST/ });
    assert.deepEqual(await texts(folder), before);
  });
});
