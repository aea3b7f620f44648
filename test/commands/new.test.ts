/** `npm run new`: an article begun by an editor. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { readFiles, temporaryFolder } from '../support/site.ts';

describe('npm run new', () => {
  it('begins a draft that passes the check, and never overwrites one', async (context) => {
    const content = temporaryFolder(context);
    const call = ['--lang', 'ru', '--title', 'Новость: «дня»', '--date', '2024-03-05'];
    const begun = await runCommand('new', '--content', content, ...call);
    const path = join(content, 'ru/2024/03/novost-dnya.md');
    assert.equal(begun.stdout.trim(), path, begun.stderr);
    const text = await readFile(path, 'utf8');
    assert.match(text, /^---\ntitle: .*Новость: «дня».*\ndate: 2024-03-05\n/);
    assert.match(text, /\ndraft: true\n---\n/);

    const check = await runCommand('check', '--content', content);
    assert.equal(check.code, 0, check.stderr);
    assert.match(check.stdout, /1 article \(1 draft\)/);

    const again = await runCommand('new', '--content', content, ...call);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /is there already/);
    assert.equal((await readFiles(content)).size, 1);
  });

  it('names the languages there are for one that there is not', async (context) => {
    const { code, stderr } = await runCommand(
      'new',
      '--content',
      temporaryFolder(context),
      '--lang',
      'xx',
      '--title',
      'Judul',
    );
    assert.equal(code, 2);
    assert.match(stderr, /"xx" is none of the site's editions: id, ru/);
  });
});
