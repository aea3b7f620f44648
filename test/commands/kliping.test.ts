/** The program `kliping`, as somebody calls it in the folder of an archive. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runKliping } from '../support/command.ts';

describe('kliping', () => {
  it('lists its commands when it is asked, and when nothing is asked of it', async () => {
    const asked = await runKliping('--help');
    assert.equal(asked.code, 0);
    for (const name of ['start', 'import', 'new', 'check', 'build']) {
      assert.match(asked.stdout, new RegExp(`^ +${name} `, 'm'));
    }
    const called = await runKliping();
    assert.equal(called.code, 2);
    assert.equal(called.stderr, asked.stdout);
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await runKliping('--version'), {
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  it('names the nearest command instead of one that it does not have', async () => {
    const { code, stdout, stderr } = await runKliping('biuld', '--output', 'x');
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /unknown command 'biuld'\n\(Did you mean build\?\)/);
    assert.equal((await runKliping('constructor')).code, 2);
  });

  it('runs a command, whose help has the name that it was called by', async () => {
    const { code, stdout } = await runKliping('build', '--help');
    assert.equal(code, 0);
    assert.match(stdout, /^Usage: kliping build \[options\]/);
  });
});
