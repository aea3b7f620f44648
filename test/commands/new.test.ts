/** `npm run new`: an article begun by an editor. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { SAMPLE } from '../support/sample.ts';
import { article, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

const data = ['--data', SAMPLE.dataDir];

describe('npm run new', () => {
  it('begins a draft that passes the check, and never overwrites one', async (context) => {
    const content = temporaryFolder(context);
    const call = ['--lang', 'ru', '--title', 'Новость: «дня»', '--date', '2024-03-05'];
    const begun = await runCommand('new', '--content', content, ...data, ...call);
    const path = join(content, 'ru/2024/03/novost-dnya.md');
    assert.equal(begun.stdout.trim(), path, begun.stderr);
    const text = await readFile(path, 'utf8');
    assert.match(text, /^---\ntitle: .*Новость: «дня».*\ndate: 2024-03-05\n/);
    assert.match(text, /\ndraft: true\n---\n/);

    const check = await runCommand('check', '--content', content, ...data);
    assert.equal(check.code, 0, check.stderr);
    assert.match(check.stdout, /1 article \(1 draft\)/);

    const again = await runCommand('new', '--content', content, ...data, ...call);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /is there already/);
    assert.equal((await readFiles(content)).size, 1);
  });

  it('files an article by as much of its date as is known', async (context) => {
    const content = temporaryFolder(context);
    const dates = {
      '1965-02': 'id/1965/02/kabar.md',
      '1965~': 'id/1965/kabar.md',
      '1966-02-15?': 'id/1966/02/kabar.md',
      unknown: 'id/undated/kabar.md',
    };
    for (const [date, file] of Object.entries(dates)) {
      const call = ['--lang', 'id', '--title', 'Kabar', '--date', date];
      const begun = await runCommand('new', '--content', content, ...data, ...call);
      assert.equal(begun.stdout.trim(), join(content, file), begun.stderr);
      const [, written] =
        /^date: "?(.*?)"?$/m.exec(await readFile(join(content, file), 'utf8')) ?? [];
      assert.equal(written, date);
    }
    const check = await runCommand('check', '--content', content, ...data);
    assert.equal(check.code, 0, check.stderr);
    const wrong = ['--lang', 'id', '--title', 'Kabar', '--date', '1965-13'];
    const { code, stderr } = await runCommand('new', '--content', content, ...data, ...wrong);
    assert.equal(code, 2);
    assert.match(stderr, /Expected a month from 01 to 12; `1965` if only the year is known/);
  });

  it('begins a translation with what it has in common with its original', async (context) => {
    const folder = temporaryFolder(context);
    const content = join(folder, 'content');
    const original = 'content/id/2022/03/kapal.md';
    const front = { title: 'Kapal', date: '2022-03-05T01:00:00+07:00', tags: '[Rusia, Sungai]' };
    await writeFiles(folder, { [original]: article({ ...front, source: 'ESA, Antara' }, 'Isi.') });
    const call = ['--lang', 'ru', '--title', 'Корабль', '--translation-of', join(folder, original)];
    const begun = await runCommand('new', '--content', content, ...data, ...call);
    const path = join(content, 'ru/2022/03/korabl.md');
    assert.equal(begun.stdout.trim(), path, begun.stderr);
    const text = await readFile(path, 'utf8');
    assert.match(text, /\ndate: 2022-03-05T01:00:00\+07:00\n/);
    assert.match(
      text,
      /\nsource:\n {2}- ЕКА\n {2}- Антара\neditor: \[\]\ntags:\n {2}- Россия\n {2}- Sungai\n/,
    );
    assert.match(text, /\noriginal: \/id\/2022\/03\/05\/kapal\/\noriginalSha256: [0-9a-f]{64}\n/);

    const check = await runCommand('check', '--content', content, ...data);
    assert.match(check.stdout, /2 articles \(1 draft\), 1 story: no mistakes/);
    assert.doesNotMatch(check.stdout, /original/);
    await writeFiles(folder, { [original]: article({ ...front }, 'Isi yang lain.') });
    const { stdout } = await runCommand('check', '--notes', '--content', content, ...data);
    assert.match(stdout, /Kapal Isi\. \{\+yang lain\.\+\}/);

    const again = await runCommand('new', '--content', content, ...data, ...call);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /has an article in "ru" already: .*korabl\.md; give --translator/);

    const other = [
      '--lang',
      'ru',
      '--title',
      'Судно',
      ...call.slice(4),
      '--translator',
      'Анна Мост',
    ];
    const second = await runCommand('new', '--content', content, ...data, ...other);
    assert.equal(second.code, 0, second.stderr);
    const text2 = await readFile(join(content, 'ru/2022/03/sudno.md'), 'utf8');
    assert.match(text2, /\ntranslator: Анна Мост\n/);
    const both = await runCommand('check', '--content', content, ...data);
    assert.match(both.stdout, /3 articles \(2 drafts\), 1 story: no mistakes/);

    const same = ['--lang', 'id', ...other.slice(2)];
    const own = await runCommand('new', '--content', content, ...data, ...same);
    assert.match(own.stderr, /has an article in "id" already: .*kapal\.md$/m);
    const alone = ['--lang', 'ru', '--title', 'Судно', '--translator', 'Анна Мост'];
    const none = await runCommand('new', '--content', content, ...data, ...alone);
    assert.match(none.stderr, /--translator is for a translation; give --translation-of, too/);
  });

  it('names the languages there are for one that there is not', async (context) => {
    const { code, stderr } = await runCommand(
      'new',
      '--content',
      temporaryFolder(context),
      ...data,
      '--lang',
      'xx',
      '--title',
      'Judul',
    );
    assert.equal(code, 2);
    assert.match(stderr, /"xx" is none of the site's editions: id, ru/);
  });
});
