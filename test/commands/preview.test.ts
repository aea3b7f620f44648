/** `npm run preview`: the site that was built, at the address that its pages were made for. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { runCommand, scriptOf } from '../support/command.ts';
import { callOfModule } from '../support/program.ts';
import { sampleSite } from '../support/shared-site.ts';
import { temporaryFolder, writeFiles } from '../support/site.ts';

test('a built site is served below the prefix of its pages, and --host says what that means', async () => {
  const { folder } = await sampleSite({ url: 'https://example.github.io/arsip/' });
  const [script = '', ...args] = scriptOf('preview');
  const call = [...callOfModule(script.replace('.ts', '')), ...args, '--output', folder];
  const started = spawn(process.execPath, [...call, '--port', '0', '--host', 'laptop.lan']);
  let said = '';
  for await (const chunk of started.stdout) {
    said += chunk;
    if (said.includes('type: ')) break;
  }
  const [, url = ''] = / at (http:\/\/localhost:\d+\/arsip\/) \(Ctrl-C ends\)\n/.exec(said) ?? [];
  assert.match(
    said,
    /\nWarning: everybody on the network can read all of it\..*\nOn the other device type: http:\/\/laptop\.lan:\d+\/arsip\/\n/,
  );
  const home = await fetch(`${url}id/`);
  assert.deepEqual([home.status, home.headers.get('cache-control')], [200, 'max-age=600']);
  const missing = await fetch(`${url}id/tidak-ada/`);
  assert.equal(missing.status, 404);
  assert.match(await missing.text(), /Halaman tidak ditemukan/);
  started.kill('SIGTERM');
  await once(started, 'exit');
});

test('a folder that no build has written is refused', async (context) => {
  const folder = temporaryFolder(context);
  const { code, stderr } = await runCommand('preview', '--output', folder);
  assert.equal(code, 2);
  assert.match(stderr, /found no built site; expected one that `npm run build` has written/);
});

test('a site that a build has left between two states is mended before it is served, or refused', async (context) => {
  const folder = temporaryFolder(context);
  await writeFiles(folder, {
    '.kliping': '',
    'index.html': 'of one state',
    '.kliping-unfinished': 'of a build that was killed, and is damaged',
  });
  const { code, stderr } = await runCommand('preview', '--output', folder);
  assert.equal(code, 2);
  assert.match(stderr, /found a journal that is damaged.*: remove .*, and build again/);
});
