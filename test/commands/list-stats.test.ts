/** `kliping list` and `kliping stats`: what waits for somebody, and how much there is. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { runCommand } from '../support/command.ts';
import { article, temporaryFolder, writeFiles } from '../support/site.ts';

const folder = temporaryFolder({ after });
const run = async (name: 'list' | 'stats', ...options: string[]) => {
  const folders = ['--content', join(folder, 'content'), '--data', join(folder, '_data')];
  const { code, stdout, stderr } = await runCommand(name, ...folders, ...options);
  return { code, stderr, stdout: stdout.replaceAll(`${folder}/content/`, '') };
};

describe('an archive with something to do', () => {
  before(async () => {
    await writeFiles(folder, {
      '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\n',
      '_data/sources.yaml': '- id: antara\n  name: { id: Antara, ru: Антара }\n',
      'content/id/2021/02/a.md': article(
        { title: 'Satu', tags: '[X]', source: 'Antara' },
        'Satu dua tiga.',
      ),
      'content/ru/2021/02/a.md': article({
        title: 'Один',
        source: 'Антара',
        original: '/id/2021/02/15/a/',
        originalSha256: 'f'.repeat(64),
      }),
      'content/id/2021/06/b.md': article(
        { title: 'Dua, "2"', date: '2021-06-01', review: '[date]', draft: 'true', outlet: 'Kali' },
        'Isi.\n\nBaca Juga: Satu',
      ),
    });
  });

  describe('kliping list', () => {
    it('lists what fits every option', async () => {
      const lists: readonly (readonly [files: string[], ...options: string[]])[] = [
        [['id/2021/02/a.md', 'id/2021/06/b.md', 'ru/2021/02/a.md']],
        [['id/2021/06/b.md'], '--untranslated', 'ru'],
        [[], '--untranslated', 'id'],
        [['id/2021/06/b.md'], '--review'],
        [['id/2021/06/b.md'], '--draft'],
        [['id/2021/06/b.md', 'ru/2021/02/a.md'], '--no-tags'],
        [['id/2021/06/b.md'], '--no-source'],
        [['ru/2021/02/a.md'], '--stale'],
        [['id/2021/06/b.md'], '--orphans'],
        [['ru/2021/02/a.md'], '--no-tags', '--stale'],
      ];
      for (const [files, ...options] of lists) {
        const { code, stdout, stderr } = await run('list', ...options, '--json');
        assert.equal(code, 0, stderr);
        const found = JSON.parse(stdout).map((one: { file: string }) => one.file);
        assert.deepEqual(found, files, options.join(' '));
      }
    });

    it('says so as text and as a table', async () => {
      const { stdout } = await run('list', '--draft');
      assert.equal(stdout, 'id/2021/06/b.md  2021-06-01  Dua, "2"\n1 article.\n');
      const table = await run('list', '--draft', '--csv');
      assert.deepEqual(parse(table.stdout, { columns: true, bom: true }), [
        {
          file: 'id/2021/06/b.md',
          address: '/id/2021/06/01/b/',
          language: 'id',
          date: '2021-06-01',
          title: 'Dua, "2"',
        },
      ]);
      const wrong = await run('list', '--untranslated', 'xx');
      assert.deepEqual(
        [wrong.code, wrong.stderr.trim()],
        [2, 'error: "xx" is none of the site\'s editions: id, ru'],
      );
    });
  });

  describe('kliping stats', () => {
    it('counts by month, language, source and outlet, and finds gaps and lengths', async () => {
      const { stdout } = await run('stats', '--json');
      const { longest, shortest, words, ...figures } = JSON.parse(stdout);
      assert.deepEqual(figures, {
        articles: 3,
        drafts: 1,
        stories: 2,
        months: [
          { name: '2021-02', articles: 2 },
          { name: '2021-06', articles: 1 },
        ],
        languages: [
          { name: 'id', articles: 2 },
          { name: 'ru', articles: 1 },
        ],
        sources: [{ name: 'Antara', articles: 2 }],
        outlets: [{ name: 'Kali', articles: 1 }],
        gaps: [{ from: '2021-03', to: '2021-05', months: 3 }],
      });
      assert.equal(words, 5);
      assert.deepEqual(longest[0], { file: 'id/2021/02/a.md', title: 'Satu', words: 3 });
      assert.equal(shortest[0].words, 1);
      const text = await run('stats');
      assert.match(
        text.stdout,
        /^3 articles \(1 draft\), 2 stories, 5 words\.\n\nMonths\n {2}2 {2}2021-02\n/,
      );
      assert.match(text.stdout, /^Months without an article\n {2}2021-03 to 2021-05 {2}3 months$/m);
    });
  });
});
