/** What nobody catches fails the tests, though no promise is followed. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { finished } from './process.ts';
import { modulePath, NODE_OPTIONS } from './program.ts';
import { temporaryFolder } from './site.ts';

/** Runs tests as the whole run does. */
function runTests(folder: string, source: string) {
  return async () => {
    const path = join(folder, 'own.test.mjs');
    const first = pathToFileURL(modulePath('test/support/untracked-promises'));
    await writeFile(path, source);
    await writeFile(
      join(folder, 'group.mjs'),
      `import '${first}';\nawait import('./own.test.mjs');`,
    );
    // As a process of its own, and not as a part of this one's report.
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    return finished(
      spawn(process.execPath, [...NODE_OPTIONS, join(folder, 'group.mjs')], { env, stdio: 'pipe' }),
    );
  };
}

const HEAD = `import { describe, it, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';\n`;

test('an error that nobody catches fails the process', async (t) => {
  const folder = temporaryFolder(t);
  const left = `test('own', async () => {
    await wait(1);
    void Promise.reject(new Error('left alone'));
    await wait(20);
  });`;
  const { code, stdout } = await runTests(folder, HEAD + left)();
  assert.equal(code, 1);
  assert.match(stdout, /left alone/);
});

test('suites hold their tests, and a test that fails fails the process', async (t) => {
  const folder = temporaryFolder(t);
  const suites = `describe('outer', () => {
    describe('inner', () => {
      it('is right', () => wait(1));
      it('is wrong', async () => { await wait(1); throw new Error('as it should'); });
    });
  });`;
  const { code, stdout } = await runTests(folder, HEAD + suites)();
  assert.equal(code, 1);
  assert.match(stdout, /outer[\s\S]*inner[\s\S]*is right[\s\S]*is wrong[\s\S]*as it should/);
  assert.match(stdout, /# pass 1\n# fail 1\n/);
});
