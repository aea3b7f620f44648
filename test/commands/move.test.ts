/** `kliping move`: an article gets another date, slug or title, and whatever led to it still does. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { runCommand } from '../support/command.ts';
import { article, type Files, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

const KAPAL = 'content/id/2021/02/kapal.md';
const SITE = 'title: Arsip\nurl: https://arsip.example/koran/\neditions: [id, ru]\n';

/** A dot of a picture. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const FILES: Files = {
  '_data/site.yaml': SITE,
  [KAPAL]: `---
# dari kliping kertas
title: Kapal besar tiba di pelabuhan lama  # judul cetak
date: 2021-02-15
image: { src: dot.png, alt: Titik }
---
Lihat [bakau](bakau.md), [dia](../../16/bakau/) dan [sini](kapal.md).

![titik](dot.png)
`,
  'content/id/2021/02/dot.png': DOT,
  // Without a key, the two share their path alone.
  'content/ru/2021/02/kapal.md': article({ title: 'Корабль' }, 'Текст.'),
  'content/ru/2021/05/perevod.md': article({
    title: 'Перевод',
    date: '2021-05-01',
    original: '"/id/2021/02/15/kapal" # с индонезийского',
    translator: 'А. Б.',
  }),
  'content/id/2021/02/bakau.md': article(
    { title: 'Bakau', date: '2021-02-16', sameTextAs: '[/id/2021/02/15/kapal/]' },
    [
      'Isi [a](kapal.md#b), [b](</id/2021/02/15/kapal/>) dan https://arsip.example/koran/id/2021/02/15/kapal/.',
      'Baca Juga: Kapal besar tiba di pelabuhan lama',
      'Baca Juga: /id/2021/02/15/kapal/',
      'Baca Juga: [Kapal](kapal.md)',
      '[c]: /id/2021/02/15/kapal/?x=1 "Kapal"',
    ].join('\n\n'),
  ).replaceAll('\n', '\r\n'),
  'content/id/2021/03/versi.md': article(
    { title: 'Versi', date: '2021-03-16', versionOf: '/id/2021/02/15/kapal/' },
    'Isi.\n\nSelanjutnya: [Kapal](/id/2021/02/15/kapal)',
  ),
};

async function archiveOf(context: TestContext, files: Files = FILES) {
  const folder = temporaryFolder(context);
  await writeFiles(folder, files);
  return {
    folder,
    read: (file: string) => readFile(join(folder, file), 'utf8'),
    move: async (file: string, ...options: string[]) => {
      const folders = ['--content', join(folder, 'content'), '--data', join(folder, '_data')];
      const { code, stdout, stderr } = await runCommand(
        'move',
        ...folders,
        join(folder, file),
        ...options,
      );
      const short = (text: string) => text.replaceAll(`${folder}/`, '');
      return { code, stdout: short(stdout), stderr: short(stderr) };
    },
  };
}

describe('kliping move', () => {
  it('moves the file, keeps the old address, and mends what leads to the article', async (context) => {
    const { folder, move, read } = await archiveOf(context);
    const before = await readFiles(folder);
    const wish = ['--date', '2021-04-01', '--slug', 'feri', '--title', 'Feri: tiba'];
    const dry = await move(KAPAL, ...wish, '--dry-run');
    assert.equal(dry.code, 0, dry.stderr);
    assert.match(dry.stdout, /^-date: 2021-02-15\n/m);
    assert.match(dry.stdout, /^5 files would be changed\.$/m);
    assert.deepEqual(await readFiles(folder), before);

    const done = await move(KAPAL, ...wish);
    assert.equal(done.code, 0, done.stderr);
    assert.equal(
      done.stdout,
      [
        'content/id/2021/02/kapal.md -> content/id/2021/04/feri.md',
        '/id/2021/02/15/kapal/ -> /id/2021/04/01/feri/',
        '5 files changed.\n',
      ].join('\n'),
    );
    assert.ok(!existsSync(join(folder, KAPAL)));
    assert.equal(
      await read('content/id/2021/04/feri.md'),
      `---
# dari kliping kertas
title: "Feri: tiba"  # judul cetak
date: 2021-04-01
image: { src: /id/2021/02/dot.png, alt: Titik }
aliases: [/id/2021/02/15/kapal/]
translationKey: kapal-2021-02-15
---
Lihat [bakau](/id/2021/02/bakau.md), [dia](/id/2021/02/16/bakau/) dan [sini](feri.md).

![titik](/id/2021/02/dot.png)
`,
    );
    const bakau = await read('content/id/2021/02/bakau.md');
    assert.doesNotMatch(bakau, /[^\r]\n/);
    assert.equal(
      bakau.replaceAll('\r\n', '\n'),
      article(
        { title: 'Bakau', date: '2021-02-16', sameTextAs: '[/id/2021/04/01/feri/]' },
        [
          'Isi [a](../04/feri.md#b), [b](</id/2021/04/01/feri/>) dan https://arsip.example/koran/id/2021/04/01/feri/.',
          'Baca Juga: [Kapal besar tiba di pelabuhan lama](/id/2021/04/01/feri/)',
          'Baca Juga: /id/2021/04/01/feri/',
          'Baca Juga: [Kapal](../04/feri.md)',
          '[c]: /id/2021/04/01/feri/?x=1 "Kapal"',
        ].join('\n\n'),
      ),
    );
    assert.match(
      await read('content/id/2021/03/versi.md'),
      /^versionOf: \/id\/2021\/04\/01\/feri\/$/m,
    );
    assert.match(
      await read('content/id/2021/03/versi.md'),
      /\[Kapal\]\(\/id\/2021\/04\/01\/feri\/\)/,
    );
    assert.match(
      await read('content/ru/2021/05/perevod.md'),
      /^original: \/id\/2021\/04\/01\/feri\/ # с индонезийского$/m,
    );
    assert.match(await read('content/ru/2021/02/kapal.md'), /^translationKey: kapal-2021-02-15$/m);

    // Links to files lead nowhere in texts, only in references: the check says so before and after.
    const check = await runCommand(
      'check',
      '--allow-dead-links',
      ...['--content', join(folder, 'content'), '--data', join(folder, '_data')],
    );
    assert.equal(check.code, 0, check.stderr + check.stdout);
    assert.match(check.stdout, /5 articles \(0 drafts\), 3 stories: no mistakes/);
    assert.doesNotMatch(check.stdout, /wanted articles?:|circular/);
  });

  it('goes back, and has no alias that is its own address', async (context) => {
    const { folder, move, read } = await archiveOf(context);
    const there = await move(KAPAL, '--slug', 'feri');
    assert.equal(there.code, 0, there.stderr);
    const back = await move('content/id/2021/02/feri.md', '--slug', 'kapal');
    assert.equal(back.code, 0, back.stderr);
    const text = await read(KAPAL);
    assert.match(text, /^aliases: \[\/id\/2021\/02\/15\/feri\/\]$/m);
    // Links to files lead nowhere in texts, only in references: the check says so before and after.
    const check = await runCommand(
      'check',
      '--allow-dead-links',
      '--content',
      join(folder, 'content'),
      '--data',
      join(folder, '_data'),
    );
    assert.equal(check.code, 0, check.stderr + check.stdout);
    assert.match(check.stdout, /5 articles \(0 drafts\), 3 stories: no mistakes/);
  });

  it('keeps references by a title, and whatever else it is to have: a title alone moves no file', async (context) => {
    const { move, read } = await archiveOf(context);
    const done = await move(KAPAL, '--title', 'Judul baru sama sekali', '--diff');
    assert.equal(done.code, 0, done.stderr);
    assert.match(done.stdout, /^-Baca Juga: Kapal besar tiba di pelabuhan lama\r?$/m);
    assert.match(done.stdout, /^2 files changed\.$/m);
    assert.doesNotMatch(await read(KAPAL), /aliases/);
    assert.match(
      await read('content/id/2021/02/bakau.md'),
      /^Baca Juga: \[Kapal besar tiba di pelabuhan lama\]\(\/id\/2021\/02\/15\/kapal\/\)\r$/m,
    );
  });

  it('leaves a draft without an alias: it has answered nowhere', async (context) => {
    const draft = 'content/id/2021/02/draf.md';
    const { move, read } = await archiveOf(context, {
      '_data/site.yaml': SITE,
      [draft]: article({ draft: 'true' }),
    });
    const { code, stderr } = await move(draft, '--date', '2021-03');
    assert.equal(code, 0, stderr);
    assert.equal(
      await read('content/id/2021/03/draf.md'),
      article({ date: '2021-03', draft: 'true' }),
    );
  });

  it('refuses a place that is taken, a slug that cannot be one, a file that is none, and says what is wrong; nothing is done', async (context) => {
    const { folder, move } = await archiveOf(context, {
      ...FILES,
      'content/id/2021/06/lama.md': article({
        title: 'Lama',
        date: '2021-06-01',
        aliases: '[/id/2021/02/15/dulu/]',
      }),
      'content/id/2021/07/sudah.md': article({ title: 'Lain', date: '2021-07-02' }),
    });
    const before = await readFiles(folder);
    const calls: readonly (readonly [RegExp, string, ...string[]])[] = [
      [
        /\/id\/2021\/02\/16\/bakau\/: found content\/id\/2021\/02\/bakau\.md there/,
        KAPAL,
        '--date',
        '2021-02-16',
        '--slug',
        'bakau',
      ],
      [
        /\/id\/2021\/02\/15\/dulu\/: found a former address of content\/id\/2021\/06\/lama\.md there/,
        KAPAL,
        '--slug',
        'dulu',
      ],
      [/sudah\.md: found a file there/, KAPAL, '--date', '2021-07-15', '--slug', 'sudah'],
      [/--slug "a\/b": expected letters, digits and hyphens/, KAPAL, '--slug', 'a/b'],
      [/--slug "con": found "con", which is a device/, KAPAL, '--slug', 'con'],
      [/say what the article is to have/, KAPAL],
      [/Expected .*month/, KAPAL, '--date', '2021-13'],
      [/found no article/, 'content/id/2021/02/dot.png', '--slug', 'x'],
      [/found no article/, 'content/id/2021/02/tidak.md', '--slug', 'x'],
      // A day whose page is where the month's article would be.
      [
        /\/id\/2021\/02\/15\/: found a page of the site itself there/,
        KAPAL,
        '--date',
        '2021-02',
        '--slug',
        '15',
      ],
    ];
    for (const [said, ...call] of calls) {
      const { code, stderr } = await move(...call);
      assert.equal(code, 2, stderr);
      assert.match(stderr, said);
    }
    assert.deepEqual(await readFiles(folder), before);
  });

  it('does nothing to an archive with a file that was saved half way, or that it may not write', async (context) => {
    const half = 'content/id/2021/08/separuh.md';
    const { folder, move } = await archiveOf(context, { ...FILES, [half]: '---\ntitle: Sepa' });
    const broken = await readFiles(folder);
    const { code, stderr } = await move(KAPAL, '--slug', 'feri');
    assert.equal(code, 1);
    assert.match(stderr, /separuh\.md:\d+:1 {2}front matter: found .*; expected a line `---`/);
    assert.deepEqual(await readFiles(folder), broken);

    await writeFiles(folder, { [half]: article({ title: 'Utuh', date: '2021-08-01' }) });
    const before = await readFiles(folder);
    chmodSync(join(folder, 'content/id/2021/02/bakau.md'), 0o444);
    // Root may write to any file.
    if (process.getuid?.() === 0) return;
    const refused = await move(KAPAL, '--slug', 'feri');
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /bakau\.md: found a place that may not be written/);
    assert.deepEqual(await readFiles(folder), before);
  });
});
