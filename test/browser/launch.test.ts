/** A browser that dies as it is started is started again. */
import assert from 'node:assert/strict';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import chromium from '@sparticuz/chromium';
import { launchBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/site.ts';

/** Writes a program that dies at its first starts, and then is the browser. */
async function dyingBrowser(folder: string, deaths: number): Promise<string> {
  const path = join(folder, 'browser');
  const starts = join(folder, 'starts');
  const script = `#!/bin/sh
echo start >> '${starts}'
[ "$(wc -l < '${starts}')" -gt ${deaths} ] || kill -SEGV $$
exec '${await chromium.executablePath()}' "$@"
`;
  await writeFile(path, script);
  await chmod(path, 0o755);
  return path;
}

const startsIn = async (folder: string) =>
  (await readFile(join(folder, 'starts'), 'utf8')).trim().split('\n').length;

test('a browser that dies as it is started is started again, and that is said', async (context) => {
  const folder = temporaryFolder(context);
  const said = context.mock.method(console, 'error', () => {});
  const browser = await launchBrowser(await dyingBrowser(folder, 1));
  await browser.close();
  assert.equal(await startsIn(folder), 2);
  assert.match(String(said.mock.calls[0]?.arguments[0]), /^The browser ended as it was started/);
});

test('a browser that always dies is an error after three starts', async (context) => {
  const folder = temporaryFolder(context);
  context.mock.method(console, 'error', () => {});
  await assert.rejects(launchBrowser(await dyingBrowser(folder, 9)), /closed/);
  assert.equal(await startsIn(folder), 3);
});
