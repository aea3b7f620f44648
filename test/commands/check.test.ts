/** `npm run check`: where references lead, what is wanted, what waits for somebody or would trip readers. */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
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
    const checked = await check(folder);
    assert.equal(checked.code, 0);
    assert.deepEqual(linesOf(checked), [
      'id/2021/02/a.md:2:1  title: found a value that the importer proposed; expected somebody to confirm or mend it, and to take `title` out of `review`',
      'id/2021/02/a.md:3:1  date: found a value that the importer proposed; expected somebody to confirm or mend it, and to take `date` out of `review`',
      'id/2021/02/a.md:6:1  text: found <b, which readers see as it is written; expected Markdown',
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
    const { code, stdout } = await check(folder);
    assert.equal(code, 0);
    const lists =
      'one of `site.yaml`, `tags.yaml`, `sources.yaml`, `editors.yaml`, `outlets.yaml`, `places.yaml`, `people.yaml`, `names.yaml`, `links.yaml`';
    const pages = 'one of `about/id.md`, `about/ru.md`';
    const expected = ['`tags.yaml`', '`editors.yaml`', lists, pages, pages, pages];
    const said = stdout.replaceAll(`${join(folder, '_data')}/`, '').split('\n');
    const notes = names.map(
      (name, i) =>
        `${name}:1:1  file name: found "${name}", which nothing reads; expected ${expected[i]}`,
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
    const lines = linesOf(await check(folder));
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
    checked = await check(folder);
  });

  it('lists each with its place, what it leads to and how it was found', () => {
    assert.equal(checked.stderr, '');
    assert.equal(checked.code, 0);
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
    const notes = lines.slice(lines.indexOf('') + 1, lines.lastIndexOf('') - 1);
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
      `${NOTES.length} places to look at in 6 files.`,
      '',
      '19 references, 5 titles wanted.',
      '8 articles (1 draft), 8 stories: no mistakes.',
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
    assert.deepEqual([all.code, wanted.code], [0, 0]);
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
    assert.equal(report.notes.length, NOTES.length);
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
