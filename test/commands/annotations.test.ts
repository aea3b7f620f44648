/** `npm run check` on GitHub: annotations at lines, and a summary of the run. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { annotateProblems } from '../../src/checks/annotations.ts';
import { summarizeProblems } from '../../src/checks/summary.ts';
import { runCommand } from '../support/command.ts';
import { SAMPLE } from '../support/sample.ts';
import { article, type Files, temporaryFolder, writeFiles } from '../support/site.ts';

async function check(folder: string, files: Files) {
  await writeFiles(folder, files);
  const summary = join(folder, 'summary.md');
  const content = join(folder, 'content');
  const call = ['--content', content, '--data', SAMPLE.dataDir, '--annotations'];
  const { code, stdout, stderr } = await runCommand('check', ...call, '--summary', summary);
  const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
  return { code, stderr, commands, content, summary: await readFile(summary, 'utf8') };
}

describe('npm run check --annotations --summary', () => {
  it('shows each mistake at its line, and lists all in the summary', async (context) => {
    const { code, stderr, commands, content, summary } = await check(temporaryFolder(context), {
      'content/id/a.md': article({ date: 'kemarin' }),
      'content/id/b.md': article({ title: 'B', 100: '100%, pasti' }),
      'summary.md': 'An earlier step.\n',
    });
    assert.equal(code, 1);
    assert.match(
      commands[0] ?? '',
      /^::error file=.*\/id\/a\.md,line=3,col=7::date: found "kemarin"; expected /,
    );
    assert.match(
      commands[1] ?? '',
      /^::error file=.*\/id\/b\.md,line=\d+,col=1::100: found an unknown key/,
    );
    assert.equal(commands.length, 2);
    assert.match(stderr, /2 problems in 2 files/);
    assert.match(summary, /^An earlier step\.\n## 2 mistakes in 2 files\n\n```text\n/);
    assert.ok(summary.includes(`${join(content, 'id/a.md')}:3:7  date: found "kemarin"`));
  });

  it('gives a runner no command of an author: keys and names of files stay on their lines', async (context) => {
    const { code, stderr, commands } = await check(temporaryFolder(context), {
      'content/id/a\n::add-mask::b.md': 'x',
      'content/id/c.md': article({ title: 'C', '"d\\n::stop-commands::e"': 'x' }),
    });
    assert.equal(code, 1);
    assert.ok(commands.every((line) => line.startsWith('::error file=')));
    assert.doesNotMatch(stderr, /^::/m);
    assert.match(stderr, /id\/a\\n::add-mask::b\.md:1:1 {2}/);
    assert.match(stderr, /d\\n::stop-commands::e: found an unknown key/);
  });

  it('shows places to look at as warnings, and the counts', async (context) => {
    const { code, commands, summary } = await check(temporaryFolder(context), {
      'content/id/a.md': article({ title: 'A', review: '[date]' }, 'Isi.\n\nBaca Juga: Tidak ada'),
    });
    assert.equal(code, 0);
    assert.match(
      commands.join('\n'),
      /^::warning file=.*\/id\/a\.md,line=3,col=1::date: found a value that the importer proposed/m,
    );
    assert.match(summary, /^## No mistakes\n/);
    assert.match(summary, /\n\| articles \| 1 \|\n/);
    assert.match(summary, /\n\| titles wanted \| 1 \|\n/);
    assert.match(
      summary,
      /### Places to look at\n\n```text\n {5}1 {2}values that the importer proposed {2}\[proposed-value\]\n\n.*a\.md:3:1 {2}date: /,
    );
  });

  it('escapes what ends a line or a value of a workflow command', () => {
    const problem = { file: 'a,b: 100%.md', line: 2, column: 3, subject: 's' };
    assert.deepEqual(
      annotateProblems([{ ...problem, found: '1\r\n::error::2', expected: '50%' }]),
      ['::error file=a%2Cb%3A 100%25.md,line=2,col=3::s: found 1%0D%0A::error::2; expected 50%25'],
    );
  });

  it('keeps the summary in its bounds, and its list a list', () => {
    const problem = { file: 'a.md', line: 1, column: 1, subject: 's', expected: 'b' };
    const many = Array.from({ length: 600 }, () => ({ ...problem, found: '```` <b>' }));
    const summary = summarizeProblems(many);
    assert.match(summary, /^## 600 mistakes in 1 file\n\n`````text\n/);
    assert.match(summary, /\n… 100 more: npm run check\n`````\n/);
    assert.match(summary, /GitHub shows only 10 of them at their lines/);
    assert.doesNotMatch(summarizeProblems(many.slice(0, 10)), /GitHub shows/);
  });

  it('is no data for a script: --annotations and --json exclude each other', async () => {
    const { code, stderr } = await runCommand('check', '--annotations', '--json');
    assert.equal(code, 2);
    assert.match(stderr, /cannot be used with option '--json'/);
  });
});
