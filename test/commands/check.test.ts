/** `npm run check`: what waits for somebody, and what readers would stumble over. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { article, temporaryFolder, writeFiles } from '../support/site.ts';

describe('npm run check', () => {
  it('shows what the importer proposed and HTML in texts, with their places, and is content', async (context) => {
    const content = temporaryFolder(context);
    const file = 'id/2021/02/a.md';
    await writeFiles(content, {
      [file]: article(
        { review: '[date, title]' },
        'Teks <b>tebal</b> dan `<i>` dalam kode.\n\n2 < 3 dan 5 > 4',
      ),
    });
    const { code, stdout } = await runCommand('check', '--content', content);
    assert.equal(code, 0);
    const path = join(content, file);
    assert.deepEqual(stdout.trim().split('\n'), [
      `${path}:2:1  title: found a value that the importer proposed; expected somebody to confirm or mend it, and to take \`title\` off the list \`review\``,
      `${path}:3:1  date: found a value that the importer proposed; expected somebody to confirm or mend it, and to take \`date\` off the list \`review\``,
      `${path}:6:1  text: found <b, which readers see as it is written; expected Markdown`,
      '3 places to look at in 1 file.',
      '1 article (0 drafts), 1 story: no mistakes.',
    ]);
  });
});
