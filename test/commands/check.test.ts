/** `npm run check`: where references lead, what is wanted, what waits for somebody or would trip readers. */
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { NOTE_CODES, type NoteCode } from '../../src/archive/codes.ts';
import type { Note } from '../../src/archive/problem.ts';
import { formatReport } from '../../src/checks/format-report.ts';
import type { CheckReport } from '../../src/checks/report.ts';
import { runCommand } from '../support/command.ts';
import { png } from '../support/pictures.ts';
import type { Finished } from '../support/process.ts';
import { article, type Files, temporaryFolder, writeFiles } from '../support/site.ts';

const DATA: Files = {
  '_data/site.yaml':
    'title: Arsip\nurl: https://arsip.example/\neditions: [id, ru]\nrights: CC-BY-4.0\n',
  '_data/tags.yaml': '- { id: russia, label: { id: Rusia, ru: Россия } }\n',
};

/** Checks the archive of a folder, and says its files as they are below it. */
async function check(folder: string, ...options: string[]): Promise<Finished> {
  const folders = ['--content', join(folder, 'content'), '--data', join(folder, '_data')];
  const { stdout, ...rest } = await runCommand('check', ...folders, ...options);
  return { ...rest, stdout: stdout.replaceAll(`${join(folder, 'content')}/`, '') };
}

const linesOf = ({ stdout }: Finished) => stdout.trimEnd().split('\n');

describe('npm run check', () => {
  it('shows what the importer proposed and HTML in texts, with their places, and is content', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, {
      ...DATA,
      'content/id/2021/02/a.md': article(
        { review: '[date, title]' },
        'Teks <b>tebal</b> dan `<i>` dalam kode.\n\n2 < 3 dan 5 > 4',
      ),
    });
    const checked = await check(folder, '--notes');
    assert.equal(checked.code, 0);
    assert.deepEqual(linesOf(checked), [
      'id/2021/02/a.md:2:1  title: found a value that the importer proposed; expected somebody to confirm or mend it, and to take `title` out of `review`  [proposed-value]',
      'id/2021/02/a.md:3:1  date: found a value that the importer proposed; expected somebody to confirm or mend it, and to take `date` out of `review`  [proposed-value]',
      'id/2021/02/a.md:6:1  text: found <b, which readers see as it is written; expected Markdown  [html-shown]',
      '3 places to look at in 1 file.',
      '',
      '1 article (0 drafts), 1 story: no mistakes.',
    ]);
  });

  it('names files in `_data` that nothing reads, and leaves alone those that an owner keeps there', async (context) => {
    const folder = temporaryFolder(context);
    const names = ['tag.yaml', 'editors.yml', 'own.yaml', 'about.md', 'about/in.md', 'abuot/id.md'];
    const kept = ['README.md', 'own.json', 'notes/a.yaml', 'about/README.md', 'about/en.md'];
    const files = [...names, ...kept].map((name) => [`_data/${name}`, '']);
    await writeFiles(folder, { ...DATA, ...Object.fromEntries(files) });
    await mkdir(join(folder, 'content'));
    const { code, stdout } = await check(folder, '--notes');
    assert.equal(code, 0);
    const lists =
      'one of `site.yaml`, `tags.yaml`, `sources.yaml`, `editors.yaml`, `outlets.yaml`, `places.yaml`, `people.yaml`, `names.yaml`, `links.yaml`';
    const pages = 'one of `about/id.md`, `about/ru.md`';
    const expected = ['`tags.yaml`', '`editors.yaml`', lists, pages, pages, pages];
    const said = stdout.replaceAll(`${join(folder, '_data')}/`, '').split('\n');
    const notes = names.map(
      (name, i) =>
        `${name}:1:1  file name: found "${name}", which nothing reads; expected ${expected[i]}  [data-file]`,
    );
    assert.deepEqual(said.slice(0, names.length).sort(), notes.sort());
    assert.equal(said[names.length], '6 places to look at in 6 files.');
  });

  it('names a reference that is an address at which there is nothing', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, {
      ...DATA,
      'content/id/2021/02/a.md': article(
        {},
        'Baca Juga: /id/2020/01/01/banjir-besar/\n\nBaca Juga: ../banjir.md',
      ),
    });
    const lines = linesOf(await check(folder, '--notes'));
    for (const [line, href] of [
      [5, '/id/2020/01/01/banjir-besar/'],
      [7, '../banjir.md'],
    ]) {
      const note = `id/2021/02/a.md:${line}:1  link: found ${href}, where there is no page`;
      assert.ok(
        lines.some((one) => one.startsWith(note)),
        `${note}\nis not in\n${lines.join('\n')}`,
      );
    }
  });

  it('says no more than a line of an archive in which all is well', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, { ...DATA, 'content/id/2021/02/a.md': article({}) });
    assert.deepEqual(linesOf(await check(folder)), ['1 article (0 drafts), 1 story: no mistakes.']);
    assert.equal((await check(folder, '--wanted')).stdout, 'id: 0 wanted\nru: 0 wanted\n');
  });
});

/** The references of one article: each line, and what is said of where it leads. */
const REFERENCES: readonly (readonly [line: string, said: string])[] = [
  [
    '[jadwalnya](/id/2021/03/03/kereta/)',
    '"jadwalnya" -> /id/2021/03/03/kereta/ (by address, "Kereta malam ke Bandung")',
  ],
  ['Kereta malam ke Bandung', '"Kereta malam ke Bandung" -> /id/2021/03/03/kereta/ (by title)'],
  [
    'Kereta malam ekspres ke Bandung',
    '"Kereta malam ekspres ke Bandung" -> /id/2021/03/03/kereta/ (by near title, "Kereta malam ke Bandung")',
  ],
  ['kereta', '"kereta" -> /id/2021/03/03/kereta/ (by slug, "Kereta malam ke Bandung")'],
  [
    'https://telukpos.example/kereta',
    '"https://telukpos.example/kereta" -> /id/2021/03/03/kereta/ (by source address, "Kereta malam ke Bandung")',
  ],
  ['#rusia', '"#rusia" -> /id/tag/rusia/ (tag)'],
  ['/id/tag/', '"/id/tag/" -> /id/tag/ (page)'],
  ['#layang', '"#layang" -> search (unknown tag)'],
  ['Turis Rusia datang lagi', '"Turis Rusia datang lagi" -> /id/tag/rusia/ (wanted)'],
  ['Cabai naik 50%', '"Cabai naik 50%" -> search (wanted)'],
  ['Pasar pagi yang ramai', '"Pasar pagi yang ramai" -> /id/2021/02/15/pasar/ (self)'],
  [
    '[Kereta malam ke Bandung](/id/2021/09/09/hilang/)',
    '"Kereta malam ke Bandung" -> /id/2021/03/03/kereta/ (by title)',
  ],
  ['[Harga ikan](../ikan.md)', '"Harga ikan" -> search (wanted)'],
  ['Naskah setengah jadi', '"Naskah setengah jadi" -> search (wanted)'],
  ['Panen padi', '"Panen padi" -> /id/2021/04/02/panen/ (by title)'],
];

/** The line of the file in which a reference of the list stands. */
const lineOf = (text: string) => 6 + 2 * REFERENCES.findIndex(([line]) => line === text);

const ARCHIVE: Files = {
  ...DATA,
  'content/id/2021/02/pasar.md': article(
    { title: 'Pasar pagi yang ramai', tags: '[Rusia, Ekonomi, Cafe]' },
    REFERENCES.map(([line]) => `Baca Juga: ${line}`).join('\n\n'),
  ),
  'content/id/2021/03/kereta.md': article(
    {
      title: 'Kereta malam ke Bandung',
      date: '2021-03-03',
      tags: '[ekonomi, Rusia, Layangan]',
      aliases: '[/id/2021/03/03/kereta/]',
      sourceUrl: 'https://telukpos.example/kereta',
    },
    `Lihat [peta](/id/peta/), lalu
[stasiun](../stasiun/).

Ada [pasar](../02/pasar.md) dan [dermaga](../02/dermaga.md).

Baik: [pasar](/id/2021/02/15/pasar/#x), [tag](../../../../tag/rusia/), [luar](https://example.org/x),
[beranda](https://arsip.example/id/), [hilang](https://arsip.example/id/hilang/).`,
  ),
  'content/id/2021/04/draf.md': article({
    title: 'Naskah setengah jadi',
    date: '2021-04-01',
    draft: 'true',
    tags: '[Café]',
  }),
  'content/id/2021/04/panen.md': article({
    title: 'Panen padi',
    date: '2021-04-02',
    tags: '[Cafe]',
  }),
  'content/id/2021/05/panen-lagi.md': article({ title: '“Panen Padi”', date: '2021-05-02' }),
  'content/id/2021/06/satu.md': article(
    { title: 'Satu', date: '2021-06-01' },
    'Selanjutnya: Dua\n\nBaca Juga:\n\nLihat juga [ini](javascript:alert(1)).',
  ),
  'content/id/2021/06/dua.md': article(
    { title: 'Dua', date: '2021-06-02' },
    'Selanjutnya: Satu\n\nBaca Juga: turis RUSIA datang lagi!',
  ),
  'content/ru/2021/07/tri.md': article(
    { title: 'Три рассвета', date: '2021-07-02', tags: '[Россия]' },
    'Читайте также: Медведь вышел к реке',
  ),
};

/** The places to look at, and what is found there; of some also what is expected. */
const NOTES: readonly (readonly [place: string, said: string])[] = [
  ['pasar.md:4', 'tags: found "Ekonomi", which tags.yaml does not have'],
  ['pasar.md:4', 'tags: found "Cafe", which tags.yaml does not have'],
  [
    `pasar.md:${lineOf('Kereta malam ekspres ke Bandung')}`,
    'reference: found "Kereta malam ekspres ke Bandung"; taken for "Kereta malam ke Bandung" in id/2021/03/kereta.md',
  ],
  [
    `pasar.md:${lineOf('#layang')}`,
    'reference: found #layang, a tag without a page in this edition',
  ],
  [
    `pasar.md:${lineOf('Pasar pagi yang ramai')}`,
    'reference: found the article that it stands in; expected another article',
  ],
  [
    `pasar.md:${lineOf('[Kereta malam ke Bandung](/id/2021/09/09/hilang/)')}`,
    'link: found /id/2021/09/09/hilang/, where there is no page',
  ],
  [
    `pasar.md:${lineOf('[Harga ikan](../ikan.md)')}`,
    'link: found ../ikan.md, where there is no page',
  ],
  [
    `pasar.md:${lineOf('Naskah setengah jadi')}`,
    'reference: found id/2021/04/draf.md, a draft, which is not published',
  ],
  [
    `pasar.md:${lineOf('Panen padi')}`,
    'reference: found 2 articles by title; taken id/2021/04/panen.md, not id/2021/05/panen-lagi.md',
  ],
  ['kereta.md:4', 'tags: found "ekonomi" and elsewhere "Ekonomi"; expected one spelling'],
  ['kereta.md:4', 'tags: found "Layangan", which tags.yaml does not have'],
  ['kereta.md:4', 'tags: found "Layangan", which no other article has'],
  ['kereta.md:5', 'aliases: found /id/2021/03/03/kereta/, which is the article’s own address'],
  ['kereta.md:8', 'link: found /id/peta/, where there is no page'],
  ['kereta.md:9', 'link: found ../stasiun/, where there is no page'],
  [
    'kereta.md:11',
    'link: found ../02/pasar.md, where there is no page; expected /id/2021/02/15/pasar/',
  ],
  ['kereta.md:11', 'link: found ../02/dermaga.md, where there is no page'],
  ['kereta.md:13', 'link: found /id/2021/02/15/pasar/#x, a place that the page does not have'],
  ['kereta.md:14', 'link: found https://arsip.example/id/hilang/, where there is no page'],
  ['draf.md:5', 'tags: found "Café", which tags.yaml does not have'],
  ['draf.md:5', 'tags: found "Café", which no other article has'],
  ['draf.md:5', 'tags: found "Café" and elsewhere "Cafe"; expected one spelling'],
  ['panen-lagi.md:2', 'title: found the title of id/2021/04/panen.md too'],
  ['dua.md:5', 'reference: found the beginning of its own reading chain'],
  ['satu.md:7', 'reference: found "Baca Juga:" with nothing after it'],
  ['satu.md:9', 'link: found javascript:alert(1), to which no page links'],
];

describe('npm run check of an archive with references of all kinds', () => {
  const folder = temporaryFolder({ after });
  let checked: Finished;
  before(async () => {
    await writeFiles(folder, ARCHIVE);
    checked = await check(folder, '--notes', '--references');
  });

  it('lists each with its place, what it leads to and how it was found', () => {
    assert.equal(checked.stderr, '6 mistakes: see above.\n');
    assert.equal(checked.code, 1);
    const lines = linesOf(checked);
    const expected = REFERENCES.map(
      ([line, said]) => `id/2021/02/pasar.md:${lineOf(line)}:1  read-also ${said}`,
    );
    assert.deepEqual(lines.slice(0, REFERENCES.length), expected);
    assert.deepEqual(lines.slice(REFERENCES.length, lines.indexOf('')), [
      'id/2021/06/dua.md:5:1  next "Satu" -> /id/2021/06/01/satu/ (by title)',
      'id/2021/06/dua.md:7:1  read-also "turis RUSIA datang lagi!" -> /id/tag/rusia/ (wanted)',
      'id/2021/06/satu.md:5:1  next "Dua" -> /id/2021/06/02/dua/ (by title)',
      'ru/2021/07/tri.md:6:1  read-also "Медведь вышел к реке" -> search (wanted)',
    ]);
  });

  it('names every place to look at, and no other', () => {
    const lines = linesOf(checked);
    const notes = lines
      .slice(lines.indexOf('') + 1, lines.lastIndexOf(''))
      .filter((one) => one !== '' && !/^\d+ (?:mistakes|places)/.test(one));
    for (const [place, said] of NOTES) {
      const [file = '', line] = place.split(':');
      const start = new RegExp(`^id/2021/\\d\\d/${file}:${line}:\\d+  `);
      const found = notes.some(
        (note) => start.test(note) && note.replace(start, '').startsWith(said),
      );
      assert.ok(found, `${place} ${said}\nis not in\n${notes.join('\n')}`);
    }
    assert.equal(notes.length, NOTES.length, notes.join('\n'));
  });

  it('ends with how much there is', () => {
    assert.deepEqual(linesOf(checked).slice(-4), [
      '20 places to look at in 6 files.',
      '',
      '19 references (--references), 5 titles wanted (--wanted).',
      '8 articles (1 draft), 8 stories: 6 mistakes.',
    ]);
  });

  it('prints with --wanted what the archive lacks, the most wanted first', async () => {
    const { stdout, code } = await check(folder, '--wanted');
    assert.equal(code, 0);
    assert.equal(
      stdout,
      `id: 4 wanted
    2  Turis Rusia datang lagi
         id/2021/02/pasar.md:${lineOf('Turis Rusia datang lagi')}
         id/2021/06/dua.md:7
    1  Cabai naik 50%
         id/2021/02/pasar.md:${lineOf('Cabai naik 50%')}
    1  Harga ikan
         id/2021/02/pasar.md:${lineOf('[Harga ikan](../ikan.md)')}
    1  Naskah setengah jadi
         a draft has it: id/2021/04/draf.md
         id/2021/02/pasar.md:${lineOf('Naskah setengah jadi')}
ru: 1 wanted
    1  Медведь вышел к реке
         ru/2021/07/tri.md:6
`,
    );
  });

  it('gives all of it as data with --json', async () => {
    const [all, wanted] = await Promise.all([
      check(folder, '--json'),
      check(folder, '--wanted', '--json'),
    ]);
    assert.deepEqual([all.code, wanted.code], [1, 0]);
    const report = JSON.parse(all.stdout);
    assert.deepEqual([report.articles, report.drafts, report.stories], [8, 1, 8]);
    assert.equal(report.references.length, 19);
    assert.deepEqual(report.references[2], {
      file: 'id/2021/02/pasar.md',
      line: lineOf('Kereta malam ekspres ke Bandung'),
      kind: 'readAlso',
      title: 'Kereta malam ekspres ke Bandung',
      outcome: 'article',
      by: 'near title',
      address: '/id/2021/03/03/kereta/',
      found: 'Kereta malam ke Bandung',
    });
    assert.equal(report.notes.length + report.problems.length, NOTES.length);
    const severities = [report.notes, report.problems].map(
      (found: readonly { code: string; severity: string }[]) =>
        found.map(({ code, severity }) => `${severity} ${code}`),
    );
    assert.ok(severities[0]?.every((one) => /^note [a-z-]+$/.test(one)));
    assert.deepEqual([...new Set(severities[1])], ['mistake dead-link', 'mistake dead-fragment']);
    assert.deepEqual(JSON.parse(wanted.stdout), { wanted: report.wanted });
    assert.deepEqual(report.wanted.id[0], {
      title: 'Turis Rusia datang lagi',
      address: '/id/tag/rusia/',
      articles: 2,
      references: [
        { file: 'id/2021/02/pasar.md', line: lineOf('Turis Rusia datang lagi') },
        { file: 'id/2021/06/dua.md', line: 7 },
      ],
    });
    assert.equal(report.wanted.id[1].address, '/id/cari/?q=Cabai%20naik%2050%25');
  });
});

/** Texts and values with something to look at: the code, where it is, and what is said of it. */
const NEW_NOTES: readonly (readonly [code: string, place: string, said: string])[] = [
  ['value-cut', 'a.md:2:14', '"#1" after a blank'],
  ['entity-shown', 'a.md:3:27', '&amp;, which readers see'],
  ['markup-shown', 'a.md:7:1', '**«kutipan»**kata'],
  ['footnote-missing', 'a.md:7:1', '[^1], which readers see'],
  ['template-shown', 'a.md:9:1', '{{< gambar >}'],
  ['template-shown', 'a.md:11:1', '[caption id="x"], which readers see'],
  ['entity-shown', 'a.md:11:1', '&nbsp;, which readers see'],
  ['list-renumbered', 'a.md:14:1', '7. in a list, which readers see as 4.'],
  ['picture-without-alt', 'a.md:16:1', 'x.png without a description'],
  ['mixed-script', 'b.md:7:1', '"Mосква", in which M is Latin'],
  ['mixed-script', 'b.md:7:14', '"БРИКC", in which C is Latin'],
  ['date-future', 'c.md:3:1', '2999-01-01'],
  ['date-before-printing', 'd.md:3:1', '1212'],
  ['name-near', 'd.md:4:1', '"Ekonomy", which tags.yaml does not have, near "Ekonomi"'],
  ['file-aside', 'lama.html:1:1', 'a text that is no article'],
  ['file-aside', 'dua.md:1:1', 'a name with an underscore before it, and 1 more like it'],
];

/** Texts of which nothing is to be said, though they look like those above. */
const PLAIN = `Kata **tebal**, kata rah**ia, harga naik** dan catatan **) di bawah.

1. satu
2. dua

Lagi:

1. satu
1. dua

Kode \`{{ x }}\` dan \`[^1]\`. Cicilan 3*4**2 tetap. SMSка, XXго, IT-отдел, Wi-Fi, С-400 и 3D-модель.

[Video](https://example.org/a?b&c) [galeri](/id/2021/03/01/biasa/#bagian-kedua) [ini](#bagian-kedua)

## Bagian kedua

Catatan[^a].

[^a]: Ada.`;

const NOTED_FILES: Files = {
  ...DATA,
  '_data/tags.yaml': '- { id: ekonomi, label: { id: Ekonomi } }\n',
  'content/id/2021/02/a.md': `---
title: Kasus #1 selesai
description: Sapi & Kerbau&amp;Kambing # catatan
date: 2021-02-15
---

Ia berkata**«kutipan»**kata, kata orang.[^1]

Lihat {{< gambar >}} ini.

[caption id="x"] foto[/caption] lalu&amp;nbsp;lagi.

3. tiga
7. tujuh

![](x.png)
`,
  'content/id/2021/03/biasa.md': article({ title: 'Biasa', date: '2021-03-01 # kira-kira' }, PLAIN),
  'content/ru/2021/02/b.md': article({ title: 'Слова' }, '\n\nMосква и ещё БРИКC.'),
  'content/id/2021/02/c.md': article({ title: 'Nanti', date: '2999-01-01' }),
  'content/id/2021/02/d.md': article({ title: 'Dulu', date: '1212', tags: '[Ekonomy]' }),
  'content/id/lama.html': '<p>Lama</p>',
  'content/id/_posts/satu.md': 'Satu',
  'content/id/_posts/dua.md': 'Dua',
};

describe('npm run check of texts that readers would see as nobody meant them', () => {
  const folder = temporaryFolder({ after });
  before(async () => {
    await writeFiles(folder, NOTED_FILES);
    await writeFile(join(folder, 'content/id/2021/02/x.png'), png('x'));
  });

  it('names each with its word and place, and leaves alone what only looks like one', async () => {
    const { code, stdout, stderr } = await check(folder, '--json');
    assert.equal(code, 0, stderr);
    const { notes, problems } = JSON.parse(stdout) as Record<string, readonly Found[]>;
    assert.deepEqual(problems, []);
    const said = (notes ?? []).map(
      ({ code, file, line, column, found }) =>
        `${code} ${file.replace(/^.*\//, '')}:${line}:${column} ${found}`,
    );
    for (const [code, place, found] of NEW_NOTES) {
      const one = said.find((note) => note.startsWith(`${code} ${place} `) && note.includes(found));
      assert.ok(one, `${code} ${place} ${found}\nis not in\n${said.join('\n')}`);
    }
    const others = said.filter((note) => !/^(?:tag-once|tag-unknown) /.test(note));
    assert.equal(others.length, NEW_NOTES.length, said.join('\n'));
  });

  it('prints one kind whole, with what would be right, and knows which codes there are', async () => {
    const lines = linesOf(await check(folder, '--kind', 'mixed-script', '--kind', 'date-future'));
    assert.deepEqual(lines.slice(0, 3), [
      'id/2021/02/c.md:3:1  date: found 2999-01-01; expected a date that has come  [date-future]',
      'ru/2021/02/b.md:7:1  text: found "Mосква", in which M is Latin; expected "Москва"  [mixed-script]',
      'ru/2021/02/b.md:7:14  text: found "БРИКC", in which C is Latin; expected "БРИКС"  [mixed-script]',
    ]);
    assert.equal(lines[3], '3 places to look at in 2 files.');
    const wrong = await check(folder, '--kind', 'mixed-scripts');
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /Expected a code such as mixed-script;/);
  });

  it('reports of files and folders only what is in them', async () => {
    const inFile = linesOf(await check(folder, join(folder, 'content/id/2021/02/c.md')));
    assert.deepEqual(inFile.slice(0, 2), [
      'id/2021/02/c.md:3:1  date: found 2999-01-01; expected a date that has come  [date-future]',
      '1 place to look at in 1 file.',
    ]);
    const inFolder = linesOf(await check(folder, join(folder, 'content/ru')));
    assert.equal(inFolder.indexOf(''), 3);
    const nowhere = await check(folder, join(folder, 'content/id/2021/02/tidak-ada.md'));
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.stderr, /tidak-ada\.md: found no such file in the archive/);
  });

  it('accepts notes that are wanted, whatever line they stand on, and says when they are gone', async () => {
    const list = join(folder, '_data/accepted-notes.txt');
    const accepted = await check(folder, '--accept-notes', '--kind', 'date-future');
    assert.equal(accepted.stdout, '1 note accepted, 0 taken out of the list.\n');
    assert.equal(
      await readFile(list, 'utf8'),
      'date-future  content/id/2021/02/c.md  date: 2999-01-01\n',
    );
    const file = join(folder, 'content/id/2021/02/c.md');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('---\n', '---\n# catatan\n'));
    assert.deepEqual(linesOf(await check(folder, '--kind', 'date-future')).slice(0, 1), [
      '1 note accepted.',
    ]);
    await writeFile(file, text.replace('2999', '1999'));
    // As a union of two branches leaves it, with line ends of Windows.
    await writeFile(
      list,
      `\uFEFF# kami tahu\r\n${(await readFile(list, 'utf8')).trim()}\r\n`.repeat(2),
    );
    const { stdout } = await check(folder, '--notes');
    assert.match(stdout, /accepted-notes\.txt:2:1 {2}accepted note: found "date-future /);
    const swept = await check(folder, '--accept-notes', '--kind', 'date-future');
    assert.equal(swept.stdout, '0 notes accepted, 1 taken out of the list.\n');
    assert.equal(await readFile(list, 'utf8'), '# kami tahu\n');
    await writeFile(list, '<<<<<<< HEAD\na  b  c: d\n=======\n>>>>>>> lain\n');
    const conflict = await check(folder);
    assert.equal(conflict.code, 1);
    assert.match(
      conflict.stderr,
      /accepted-notes\.txt:1:1 {2}list: found `<<<<<<< HEAD`, which a merge has left; expected the lines of both/,
    );
    assert.match(conflict.stderr, /3 problems in 1 file/);
  });
});

interface Found {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly found: string;
}

it('the report of a check is one screen, whatever there is to say', () => {
  const codes = Object.keys(NOTE_CODES) as NoteCode[];
  const note = (code: NoteCode, line: number): Note => ({
    ...{ file: 'a.md', line, column: 1, subject: 's', found: 'f', expected: 'e' },
    code,
  });
  const report: CheckReport = {
    ...{ articles: 10_000, drafts: 2, stories: 9_000, stale: [] },
    counts: { references: 13_000, wanted: 800 },
    ...{ references: [], wanted: {} },
    mistakes: Array.from({ length: 500 }, (_, i) => ({
      ...note('tag-once', i),
      code: 'dead-link',
    })),
    notes: codes
      .slice(0, 20)
      .flatMap((code) => Array.from({ length: 90 }, (_, i) => note(code, i))),
  };
  const shown = { notes: false, references: false, accepted: 3, allowed: 0 };
  const lines = formatReport(report, shown);
  assert.ok(lines.length <= 42, `${lines.length} lines`);
  assert.equal(lines[0], 'Mistakes: 500 in 1 file');
  assert.ok(
    lines.includes('    90  tags that one story has  [tag-once]') ||
      codes.indexOf('tag-once') >= 20,
  );
  assert.equal(lines.at(-1), '10,000 articles (2 drafts), 9,000 stories: 500 mistakes.');
  assert.equal(formatReport(report, { ...shown, notes: true }).length, 2300 + 7);
});

it('a second check takes what the first has kept, until a file changes', async (context) => {
  const folder = temporaryFolder(context);
  await writeFiles(folder, ARCHIVE);
  const settled = new Date(Date.now() - 60_000);
  const files = Object.keys(ARCHIVE).map((name) => join(folder, name));
  await Promise.all(files.map((file) => utimes(file, settled, settled)));
  const first = await check(folder, '--json');
  const kept = join(folder, '.cache/check');
  assert.ok((await readdir(kept)).includes('report.json'));
  const second = await check(folder, '--json');
  assert.deepEqual(JSON.parse(second.stdout), JSON.parse(first.stdout));
  assert.equal((await check(folder)).stdout.includes('19 references (--references)'), true);
  const file = join(folder, 'content/id/2021/04/panen.md');
  await writeFile(file, article({ title: 'Panen jagung', date: '2021-04-02', tags: '[Cafe]' }));
  const third = await check(folder, '--notes');
  assert.doesNotMatch(third.stdout, /\[same-title\]/);
  // Damaged files are made anew.
  await Promise.all(
    (await readdir(kept)).map((name) => writeFile(join(kept, name), 'x').catch(() => undefined)),
  );
  await utimes(file, settled, settled);
  assert.equal((await check(folder, '--notes')).stdout, third.stdout);
});
