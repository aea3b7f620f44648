/** What `build` says at its end. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { article, temporaryFolder, writeFiles } from '../support/site.ts';

describe('a build', () => {
  it('says that its pages name no address of their own, until one is given', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, {
      'content/id/2021/02/judul.md': article({}),
      '_data/site.yaml': 'title: Arsip\neditions: [id]\n',
    });
    const options = ['content', 'data', 'output', 'cache'].flatMap((name) => [
      `--${name}`,
      join(folder, name === 'data' ? '_data' : name),
    ]);
    const build = (...more: string[]) => runCommand('build', ...options, '--no-search', ...more);
    const notice = /^Its pages name http:\/\/localhost:8080\/ as their address/m;
    assert.match((await build()).stdout, notice);
    assert.match((await build()).stdout, notice, 'also where nothing changed');
    assert.doesNotMatch((await build('--url', 'https://arsip.example/')).stdout, notice);
  });
});
