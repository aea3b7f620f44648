/** Translations and their originals: `npm run check -- --accept-translation`, and what changes afterwards. */
import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import ru from '../../src/locales/ru.ts';
import { runCommand } from '../support/command.ts';
import type { Finished } from '../support/process.ts';
import {
  article,
  build,
  differences,
  linksOf,
  readFiles,
  type Site,
  temporaryFolder,
  textOf,
  writeFiles,
} from '../support/site.ts';

/** Checks the archive of a folder, and says its files as they are below `content/`. */
async function check(folder: string, ...options: string[]): Promise<Finished> {
  const folders = ['--content', join(folder, 'content'), '--data', join(folder, '_data')];
  const { code, stdout, stderr } = await runCommand('check', '--notes', ...folders, ...options);
  const short = (text: string) => text.replaceAll(`${join(folder, 'content')}/`, '');
  return { code, stdout: short(stdout), stderr: short(stderr) };
}

/** @param files below `content/` */
function accept(folder: string, ...files: string[]): Promise<Finished> {
  return check(folder, '--accept-translation', ...files.map((one) => join(folder, 'content', one)));
}

const linesOf = ({ stdout }: Finished) => stdout.trimEnd().split('\n');

const read = (folder: string, file: string) => readFile(join(folder, 'content', file), 'utf8');

/** @param files below `content/` */
async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await writeFiles(join(folder, 'content'), files);
}

async function newArchive(
  folder: string,
  files: Readonly<Record<string, string>>,
  editions = 'id, ru',
): Promise<void> {
  const site = `title: Arsip\nurl: https://arsip.example/\neditions: [${editions}]\nrights: CC-BY-4.0\n`;
  await writeFiles(folder, { '_data/site.yaml': site });
  await write(folder, files);
}

/** The kept wordings of originals, by words hash. */
async function kept(folder: string): Promise<Map<string, string>> {
  const names = await readdir(join(folder, 'content/_originals')).catch(() => []);
  const said = names.sort().map(async (name): Promise<[string, string]> => {
    assert.match(name, /^[0-9a-f]{64}\.txt$/);
    return [name.replace('.txt', ''), await read(folder, `_originals/${name}`)];
  });
  return new Map(await Promise.all(said));
}

/** Translations as editors save them. `ADDRESS` is the original's, and `LINE` is where the line belongs. */
const FORMS: Readonly<Record<string, string>> = {
  plain: '---\ntitle: Корабль\ndate: 2021-03-01\noriginal: ADDRESS\nLINE---\nСтарый.\n',
  windows:
    '\uFEFF---\r\n# редактор: Иван\r\noriginal:   ADDRESS  # с индонезийского\r\ndate: 2021-03-01\r\ntitle: "Корабль"\r\nLINE---\r\nСтарый.\r\n\r\n---\r\nКонец',
  blanks:
    '\n\n---  \ntitle: Корабль\n\noriginal: ADDRESS\ndate: 2021-03-01\n\nLINE--- \n\n\nСтарый.  \n\noriginalSha256: нет\n\n\n',
  bare: '---\ndate: 2021-03-01\ntitle: |\n  Корабль\noriginal: ADDRESS\nLINE---',
  again: '---\ntitle: Корабль\nLINEdate: 2021-03-01\noriginal: ADDRESS\n---\nСтарый.\n',
};

const NAMES = Object.keys(FORMS);
const originalOf = (name: string) => `id/2021/02/${name}.md`;
const translationOf = (name: string) => `ru/2021/03/${name}.md`;

/** A form with a words hash, or without the line. */
function translation(name: string, wordsHash?: string): string {
  const form = (FORMS[name] ?? '').replace('ADDRESS', `/id/2021/02/15/${name}/`);
  const end = form.includes('\r\n') ? '\r\n' : '\n';
  return form.replace('LINE', wordsHash ? `originalSha256: ${wordsHash}${end}` : '');
}

describe('accepting translations', () => {
  const folder = temporaryFolder({ after });
  const [then, now] = ['Kapal itu tua.', 'Kapal itu baru.'].map((body) =>
    article({ title: 'Kapal' }, body),
  ) as [string, string];

  before(async () => {
    await newArchive(folder, {
      ...Object.fromEntries(NAMES.map((name) => [originalOf(name), then])),
      ...Object.fromEntries(NAMES.map((name) => [translationOf(name), translation(name)])),
      [translationOf('again')]: translation('again', 'a'.repeat(64)),
    });
  });

  it('writes a line into each, leaves every other byte, and keeps the words once', async () => {
    const finished = await accept(folder, ...NAMES.map(translationOf));
    assert.deepEqual(finished, {
      code: 0,
      stderr: '',
      stdout: NAMES.map((name) => `${translationOf(name)} <- ${originalOf(name)}\n`).join(''),
    });
    const words = await kept(folder);
    assert.deepEqual([...words.values()], ['Kapal\nKapal itu tua.\n']);
    const [wordsHash] = words.keys();
    for (const name of NAMES) {
      assert.equal(await read(folder, translationOf(name)), translation(name, wordsHash));
    }
  });

  it('replaces the line the next time, and keeps old words as long as a translation is of them', async () => {
    const [old] = (await kept(folder)).keys();
    const [first = '', ...others] = NAMES;
    await write(folder, Object.fromEntries(NAMES.map((name) => [originalOf(name), now])));
    assert.equal((await accept(folder, ...others.map(translationOf))).code, 0);
    const both = await kept(folder);
    const fresh = [...both.keys()].find((one) => one !== old);
    assert.equal(both.size, 2);
    assert.equal(await read(folder, translationOf(first)), translation(first, old));
    for (const name of others) {
      assert.equal(await read(folder, translationOf(name)), translation(name, fresh));
    }

    assert.equal((await accept(folder, translationOf(first))).code, 0);
    assert.deepEqual([...(await kept(folder))], [[fresh, 'Kapal\nKapal itu baru.\n']]);
  });

  it('changes nothing where the original has not changed', async () => {
    const before = await readFiles(folder);
    assert.equal((await accept(folder, ...NAMES.map(translationOf))).code, 0);
    assert.deepEqual(await readFiles(folder), before);
  });

  it('gives the files as data with --json', async () => {
    const { code, stdout } = await check(
      folder,
      '--json',
      '--accept-translation',
      join(folder, 'content', translationOf('plain')),
    );
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), {
      accepted: [{ translation: translationOf('plain'), original: originalOf('plain') }],
    });
  });
});

describe('accepting what cannot be accepted', () => {
  const ADDRESS = 'original: /id/2021/02/15/kapal/';
  /** An archive in which one translation can be accepted, and what is asked to be accepted with it. */
  async function archiveWith(context: TestContext, files: Readonly<Record<string, string>>) {
    const folder = temporaryFolder(context);
    await newArchive(folder, {
      'id/2021/02/kapal.md': article({ title: 'Kapal' }, 'Kapal itu tua.'),
      'ru/2021/02/kapal.md': `---\ntitle: Корабль\ndate: 2021-02-15\n${ADDRESS}\n---\nСтарый.\n`,
      ...files,
    });
    return { folder, before: await readFiles(folder) };
  }

  it('says that the call is wrong where a file is no article of the content folder', async (context) => {
    const { folder, before } = await archiveWith(context, {
      'ru/2021/02/_catatan.md': 'Catatan.\n',
      'ru/2021/02/catatan.txt': 'Catatan.\n',
    });
    const files = [
      'ru/2021/02/tidak-ada.md',
      'ru/2021/02/_catatan.md',
      'ru/2021/02/catatan.txt',
      'ru/2021/02',
      '../_data/site.yaml',
    ];
    const all = files.map((file) => accept(folder, 'ru/2021/02/kapal.md', file));
    for (const [i, { code, stdout, stderr }] of (await Promise.all(all)).entries()) {
      assert.equal(code, 2, files[i]);
      assert.equal(stdout, '');
      assert.match(stderr, /: found no article; expected a file of \S+content\n$/);
      assert.ok(stderr.includes(files[i]?.split('/').at(-1) ?? ''), stderr);
    }
    assert.deepEqual(await readFiles(folder), before);
  });

  it('says where an article has no original in the archive', async (context) => {
    const { folder, before } = await archiveWith(context, {
      'ru/2021/03/hilang.md': `---\ntitle: Нет\ndate: 2021-03-01\noriginal: /id/2021/03/01/hilang/\n---\nНет.\n`,
    });
    const { code, stdout, stderr } = await accept(
      folder,
      'ru/2021/02/kapal.md',
      'ru/2021/03/hilang.md',
      'id/2021/02/kapal.md',
    );
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.deepEqual(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/;.*/, '')),
      [
        'id/2021/02/kapal.md:2:1  original: found the original of its story',
        'ru/2021/03/hilang.md:4:1  original: found no article of the archive that this one translates',
        '2 problems in 2 files.',
      ],
    );
    assert.deepEqual(await readFiles(folder), before);
  });

  const old = 'a'.repeat(64);
  const forms: [what: string, yaml: string][] = [
    ['a map in braces', `{title: Корабль, date: 2021-02-15, ${ADDRESS.replace(': ', ': "')}"}`],
    ['the key in quotes', `title: Корабль\ndate: 2021-02-15\n${ADDRESS}\n"originalSha256": ${old}`],
    [
      'the value on the next line',
      `title: Корабль\noriginalSha256:\n  ${old}\ndate: 2021-02-15\n${ADDRESS}`,
    ],
    ['indented keys', `  title: Корабль\n  date: 2021-02-15\n  ${ADDRESS}`],
  ];
  for (const [what, yaml] of forms) {
    it(`leaves front matter alone that is ${what}, and says the line to write`, async (context) => {
      const file = 'ru/2021/02/kapal.md';
      const { folder } = await archiveWith(context, { [file]: `---\n${yaml}\n---\nСтарый.\n` });
      const { code, stdout, stderr } = await accept(folder, file);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      const line = new RegExp(
        `^${file}: found front matter in a form that is not written to; .*\`(originalSha256: [0-9a-f]{64})\` added by hand\n$`,
      ).exec(stderr)?.[1];
      assert.ok(line, stderr);
      assert.equal(await read(folder, file), `---\n${yaml}\n---\nСтарый.\n`);
    });
  }
});

/** Thirty words, of which changes show a few before and after. */
const TEXT =
  'Kapal tua itu berlayar dari Bitung ke Manado pada hari Senin dengan 40 penumpang. Nakhoda berkata laut tenang.\n\nKapal tiba pukul dua siang dan penumpang turun di dermaga lama.';

const ORIGINAL = 'id/2021/02/kapal.md';
const TRANSLATIONS = ['ru/2021/02/kapal.md', 'en/2021/02/ship.md'] as const;

const STORY = {
  [ORIGINAL]: article({ title: 'Kapal tua' }, TEXT),
  'ru/2021/02/kapal.md': article(
    { title: 'Старый корабль', original: '/id/2021/02/15/kapal/' },
    'Старый корабль пришёл в порт.',
  ),
  'en/2021/02/ship.md': article(
    { title: 'An old ship', original: '/ru/2021/02/15/kapal/' },
    'An old ship arrived.',
  ),
  'id/2021/03/kereta.md': article({ title: 'Kereta' }, 'Kereta itu baru.'),
  'ru/2021/03/kereta.md': article({ title: 'Поезд', translator: 'Иван' }, 'Поезд новый.'),
};

/** The original after a revision. */
const REVISED = article(
  { title: 'Kapal tua' },
  TEXT.replace('40 penumpang', '45 penumpang').replace('pukul dua siang ', 'Selasa pagi '),
);

describe('an original that changes after its translation was accepted', () => {
  const folder = temporaryFolder({ after });
  const output = join(folder, '_site');
  const settings = { contentDir: join(folder, 'content'), dataDir: join(folder, '_data') };
  /** The notice as `textOf` reads it. */
  const noticeIn = ({ originalChanged }: { originalChanged: string }) =>
    originalChanged.replace(/\s+/g, ' ');
  /** The pages that say in any language that an original has changed. */
  const notices = (site: Site) =>
    site.addresses.filter((address) => {
      const said = textOf(site.page(address).documentElement);
      return [id, ru, en].some(({ strings }) => said.includes(noticeIn(strings)));
    });
  let site: Site;

  before(async () => {
    await newArchive(folder, STORY, 'id, ru, en');
    assert.equal((await accept(folder, ...TRANSLATIONS)).code, 0);
    site = await build(output, settings);
  });

  it('is in no report at first, nor on any page', async () => {
    assert.deepEqual(linesOf(await check(folder)), [
      '5 articles (0 drafts), 2 stories: no mistakes.',
    ]);
    assert.deepEqual(notices(site), []);
  });

  it('is none where it is described, spaced, punctuated and marked up in another way', async () => {
    await write(folder, {
      [ORIGINAL]: article(
        { title: '“Kapal” tua', date: '2021-02-15', description: 'Baru', aliases: '[/id/lama/]' },
        `${TEXT.replace('Manado pada', '**Manado** —\npada').replace('. Nakhoda', '!\n\nNakhoda')}\n\nBaca Juga: Kereta`,
      ),
    });
    const { stale } = JSON.parse((await check(folder, '--json')).stdout);
    assert.deepEqual(stale, []);
  });

  it('is shown word by word, with where the translation is and how to accept it', async () => {
    await write(folder, { [ORIGINAL]: REVISED });
    const finished = await check(folder);
    assert.equal(finished.code, 0);
    assert.deepEqual(linesOf(finished), [
      'ru/2021/02/kapal.md:5:1  the original has changed since: id/2021/02/kapal.md',
      '    … pada hari Senin dengan [-40-] {+45+} penumpang. Nakhoda berkata laut …',
      '    … laut tenang. Kapal tiba [-pukul dua siang-] {+Selasa pagi+} dan penumpang turun di …',
      '    when the translation has followed: npm run check -- --accept-translation ru/2021/02/kapal.md',
      '',
      '5 articles (0 drafts), 2 stories: no mistakes.',
    ]);
    const { stale } = JSON.parse((await check(folder, '--json')).stdout);
    assert.deepEqual(stale, [
      {
        file: 'ru/2021/02/kapal.md',
        line: 5,
        code: 'stale-translation',
        severity: 'note',
        original: 'id/2021/02/kapal.md',
        changes: [
          {
            before: 'pada hari Senin dengan',
            removed: '40',
            added: '45',
            after: 'penumpang. Nakhoda berkata laut',
          },
          {
            before: 'laut tenang. Kapal tiba',
            removed: 'pukul dua siang',
            added: 'Selasa pagi',
            after: 'dan penumpang turun di',
          },
        ],
      },
    ]);
  });

  it('is told to readers of the translation, and of it beside another text, with a link', async (context) => {
    site = await build(output, settings);
    assert.deepEqual(notices(site).sort(), [
      '/id/2021/02/15/kapal/ru/',
      '/ru/2021/02/15/kapal/',
      '/ru/2021/02/15/kapal/en/',
    ]);
    for (const address of notices(site)) {
      const all = [...site.page(address).querySelectorAll('.notice')];
      assert.deepEqual(all.map(textOf), [`${noticeIn(ru.strings)} Kapal tua`]);
      assert.deepEqual(linksOf(all[0]), ['/id/2021/02/15/kapal/']);
    }
    const clean = await build(temporaryFolder(context), settings);
    assert.deepEqual(differences(site, clean), []);
  });

  it('is told with words put in, taken out, and at both ends', async () => {
    const changes = async (title: string, body: string) => {
      await write(folder, { [ORIGINAL]: article({ title }, body) });
      return linesOf(await check(folder)).filter((line) => line.startsWith('    '));
    };
    const more = await changes('Kapal tua', `${TEXT} Hujan turun.`);
    assert.equal(more[0], '    … turun di dermaga lama. {+Hujan turun.+}');
    const less = await changes('Kapal tua', TEXT.replace('Nakhoda berkata laut tenang.', ''));
    assert.equal(
      less[0],
      '    … Senin dengan 40 penumpang. [-Nakhoda berkata laut tenang.-] Kapal tiba pukul dua …',
    );
    const title = await changes('Perahu tua', TEXT);
    assert.equal(title[0], '    [-Kapal-] {+Perahu+} tua Kapal tua itu …');
    assert.deepEqual(
      [more, less, title].map(({ length }) => length),
      [2, 2, 2],
    );
  });

  it('is said to have changed where nobody knows its words of then any more', async () => {
    await write(folder, { [ORIGINAL]: REVISED });
    const words = await kept(folder);
    const [wordsHash] = [...words].find(([, said]) => said.startsWith('Kapal')) ?? [];
    assert.equal(words.size, 2);
    const file = `_originals/${wordsHash}.txt`;
    const unknown = [
      'ru/2021/02/kapal.md:5:1  the original has changed since: id/2021/02/kapal.md',
      '    its words of then are not known any more, or next to none are left',
    ];
    await write(folder, { [file]: 'Bukan kata-kata itu.\n' });
    const changed = await check(folder);
    assert.equal(changed.code, 1);
    assert.match(changed.stderr, /wording: found words whose SHA-256 is /);
    await rm(join(folder, 'content', file));
    assert.deepEqual(linesOf(await check(folder)).slice(0, 2), unknown);
    const { stale } = JSON.parse((await check(folder, '--json')).stdout);
    assert.deepEqual(stale, [
      {
        ...{ file: 'ru/2021/02/kapal.md', line: 5, original: 'id/2021/02/kapal.md' },
        ...{ code: 'stale-translation', severity: 'note' },
      },
    ]);
  });

  it('is news no longer when the translation is accepted again', async () => {
    assert.equal((await accept(folder, TRANSLATIONS[0])).code, 0);
    assert.deepEqual(linesOf(await check(folder)), [
      '5 articles (0 drafts), 2 stories: no mistakes.',
    ]);
    assert.deepEqual(notices(await build(output, settings)), []);
  });

  it('concerns what was translated from it, and not what was translated from that', async () => {
    await write(folder, {
      [TRANSLATIONS[0]]: (await read(folder, TRANSLATIONS[0])).replace('порт', 'гавань'),
    });
    const { stale } = JSON.parse((await check(folder, '--json')).stdout);
    assert.deepEqual(
      stale.map(({ file, original }: Record<string, string>) => [file, original]),
      [['en/2021/02/ship.md', 'ru/2021/02/kapal.md']],
    );
  });
});
