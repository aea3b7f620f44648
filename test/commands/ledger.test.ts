/** `kliping ledger`: addresses that were published still answer, and a story is not parted by a date that is corrected. */
import assert from 'node:assert/strict';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readLedger, writeLedger } from '../../src/archive/ledger.ts';
import { withItemInEntry, withItemInFrontMatter } from '../../src/content/yaml-list.ts';
import { runCommand } from '../support/command.ts';
import { article, type Files, temporaryFolder, writeFiles } from '../support/site.ts';

const OLD = '/id/2021/02/15/kapal/';
const NEW = '/id/2021/03/15/kapal/';

const FILES: Files = {
  '_data/site.yaml': 'title: Arsip\nurl: https://arsip.example/\neditions: [id, ru]\n',
  '_data/tags.yaml':
    '# Label.\n- id: laut # utama\n  label: { id: Laut, ru: Море }\n- { id: darat, label: { id: Darat } }\n',
  'content/id/2021/02/kapal.md': article({ title: 'Kapal', tags: '[Laut]' }),
  'content/id/2021/02/kereta.md': article({ title: 'Kereta', tags: '[Laut, Darat]' }),
  'content/id/2021/02/draf.md': article({ title: 'Draf', draft: 'true' }),
};

describe('kliping ledger', () => {
  const folder = temporaryFolder({ after });
  const file = join(folder, '_data/addresses.txt');
  const at = (path: string) => join(folder, path);
  const folders = ['--content', at('content'), '--data', at('_data')];
  const ledger = (...options: string[]) => runCommand('ledger', ...folders, ...options);
  const check = () => runCommand('check', ...folders);
  const build = () =>
    runCommand(
      'build',
      ...folders,
      '--output',
      at('_site'),
      '--cache',
      at('.cache/build'),
      '--no-search',
      '--jobs',
      '1',
    );
  const change = async (path: string, from: string, to: string) => {
    const text = await readFile(at(path), 'utf8');
    assert.ok(text.includes(from), text);
    await writeFile(at(path), text.replace(from, to));
  };

  it('records what is published, sorted, and nothing of drafts or headings', async () => {
    await writeFiles(folder, FILES);
    const { code, stdout, stderr } = await ledger('--record');
    assert.equal(code, 0, stderr);
    assert.match(stdout, /_data\/addresses\.txt: 15 addresses more, 15 in all\./);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    assert.match(lines[0] ?? '', /^# Every address that the site has published/);
    assert.deepEqual(lines.slice(1), lines.slice(1).toSorted());
    const ofArticles = lines.filter((line) => /\d/.test(line));
    assert.deepEqual(ofArticles, [OLD, '/id/2021/02/15/kereta/']);
    for (const one of ['/id/', '/id/tag/', '/id/tag/laut/', '/id/tag/darat/', '/ru/']) {
      assert.ok(lines.includes(one), one);
    }
    assert.match((await ledger('--record')).stdout, /: 0 addresses more, /);
  });

  it('says where addresses went that the site does not have, and answers at them', async () => {
    await change('content/id/2021/02/kapal.md', '2021-02-15', '2021-03-15');
    await change('_data/tags.yaml', 'id: Laut', 'id: Samudra');
    const missing = await check();
    assert.equal(missing.code, 1);
    assert.ok(
      missing.stdout.includes(
        `address: found ${OLD}, which was published and is gone; expected \`kliping ledger --alias ${OLD} ${NEW}\`, or \`--withdraw ${OLD}\``,
      ),
      missing.stdout,
    );
    const built = await build();
    assert.equal(built.code, 0, built.stderr);
    assert.match(
      built.stderr,
      /Warning: 2 addresses that were published lead nowhere now: \/id\/2021\/02\/15\/kapal\/, \/id\/tag\/laut\/\./,
    );

    assert.equal((await ledger('--alias', OLD, NEW, '--dry-run')).code, 0);
    assert.equal((await check()).code, 1);
    for (const [from, to] of [
      [OLD, NEW],
      ['/id/tag/laut/', '/id/tag/samudra'],
    ] as const) {
      const { code, stderr } = await ledger('--alias', from, to);
      assert.equal(code, 0, stderr);
    }
    assert.match(
      await readFile(at('content/id/2021/02/kapal.md'), 'utf8'),
      /\ntags: \[Laut\]\naliases: \[\/id\/2021\/02\/15\/kapal\/\]\n---\n/,
    );
    assert.match(
      await readFile(at('_data/tags.yaml'), 'utf8'),
      /^# Label\.\n- id: laut # utama\n {2}formerAddresses: \[\/id\/tag\/laut\/\]\n {2}label:/,
    );
    const whole = await check();
    assert.equal(whole.code, 0, whole.stdout);
    const again = await build();
    assert.doesNotMatch(again.stderr, /Warning/);
    const moved = await readFile(at('_site/id/tag/laut/index.html'), 'utf8');
    assert.match(moved, /<html lang="?id"?>/);
    assert.match(moved, /href="?\/id\/tag\/samudra\/"?>Samudra</);
    assert.match(moved, /url=\/id\/tag\/samudra\//);
  });

  it('refuses an alias where there is a page, or to what is not there, and writes nothing', async () => {
    const before = await readFile(at('content/id/2021/02/kapal.md'), 'utf8');
    for (const [from, to, said] of [
      [NEW, '/id/2021/02/15/kereta/', /found a page there/],
      ['/id/lama/', '/id/tidak-ada/', /found neither an article nor a term there/],
      ['/id/lama/', 'content/id/tidak-ada.md', /found no article/],
      ['lama', NEW, /Expected an address of this site/],
    ] as const) {
      const { code, stderr } = await ledger('--alias', from, to);
      assert.equal(code, 2, stderr);
      assert.match(stderr, said);
    }
    assert.equal((await ledger('--alias', '/id/lama/')).code, 2);
    assert.equal((await ledger('--withdraw', NEW)).code, 2);
    assert.equal(await readFile(at('content/id/2021/02/kapal.md'), 'utf8'), before);
  });

  it('lets an address go on purpose, and one of an erased record stays', async () => {
    const text = await readFile(at('content/id/2021/02/kereta.md'), 'utf8');
    await rename(at('content/id/2021/02/kereta.md'), at('kereta.txt'));
    assert.equal((await check()).code, 1);
    for (const gone of ['/id/2021/02/15/kereta/', '/id/tag/darat/']) {
      assert.equal((await ledger('--withdraw', gone)).code, 0);
    }
    assert.equal((await check()).code, 0);
    assert.match(await readFile(file, 'utf8'), /\n\/id\/2021\/02\/15\/kereta\/ withdrawn\n/);
    await writeFile(at('content/id/2021/02/kereta.md'), text);
    await writeFile(
      at('content/id/2021/02/kapal.md'),
      `---\ndate: 2021-03-15\naliases: [${OLD}]\nwithdrawn: { date: 2021-05-01, level: erased }\n---\n`,
    );
    const erased = await check();
    assert.doesNotMatch(erased.stdout, /kapal\/, which was published/);
  });

  it('that two branches have changed is whole again when the marks are deleted', async () => {
    await writeFile(
      file,
      `\uFEFF<<<<<<< HEAD\r\n/id/\r\n=======\r\n/id/tag/\r\n>>>>>>> lain\r\n/id/a\u0007b/\r\n`,
    );
    for (const { code, stderr } of [await ledger(), await check()]) {
      assert.equal(code, 1);
      assert.match(
        stderr,
        /addresses\.txt:1:1 {2}ledger: found `<<<<<<< HEAD`, which a merge has left; expected the lines of both sides/,
      );
      assert.match(
        stderr,
        /addresses\.txt:6:1 {2}ledger: found "\/id\/a\\u0007b\/"; expected an address/,
      );
      assert.match(stderr, /4 problems in 1 file/);
    }
    assert.match((await build()).stderr, /addresses\.txt:1: found `<<<<<<< HEAD`/);
    await writeFile(file, '\uFEFF/id/tag/\r\n/id/\r\n/id/\r\n');
    assert.match((await ledger()).stdout, /^2 addresses, 0 gone\.$/m);
  });
});

it('a ledger of 100,000 lines is read and written at once', () => {
  const addresses = Array.from({ length: 100_000 }, (_, i) => `/id/2021/02/15/judul-${i}/`);
  const { lines, problems } = readLedger(`${addresses.join('\n')}\n`, 'a.txt');
  assert.deepEqual(problems, []);
  assert.equal(lines.size, 100_000);
  assert.equal(writeLedger(lines.keys(), new Set()).split('\n').length, 100_002);
});

it('an item comes into a list of YAML in whatever form it is, and all else stays', async (context) => {
  const folder = temporaryFolder(context);
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'a');
  for (const [before, afterwards] of [
    ['---\ntitle: a # b\n---\nIsi.\n', '---\ntitle: a # b\naliases: [/x/]\n---\nIsi.\n'],
    [
      '---\naliases: [ /a/ ] # c\ntitle: a\n---\n',
      '---\naliases: [ /a/, /x/ ] # c\ntitle: a\n---\n',
    ],
    ['---\naliases: []\ntitle: a\n---\n', '---\naliases: [/x/]\ntitle: a\n---\n'],
    ['---\naliases:\ntitle: a\n---\n', '---\naliases: [/x/]\ntitle: a\n---\n'],
    [
      '\uFEFF---\r\naliases:\r\n  - /a/ # satu\r\n  # dua\r\ntitle: a\r\n---\r\nIsi.',
      '\uFEFF---\r\naliases:\r\n  - /a/ # satu\r\n  - /x/\r\n  # dua\r\ntitle: a\r\n---\r\nIsi.',
    ],
  ] as const) {
    await writeFile(file, before);
    assert.equal(withItemInFrontMatter(file, 'aliases', '/x/'), afterwards);
  }
  await writeFile(file, '- { id: a, label: { id: A } } # c\n- id: b\n  label: { id: B }\n');
  assert.equal(
    withItemInEntry(file, 'a', 'formerAddresses', '/id/tag/a,b/'),
    '- { id: a, label: { id: A }, formerAddresses: ["/id/tag/a,b/"] } # c\n- id: b\n  label: { id: B }\n',
  );
  assert.equal(
    withItemInEntry(file, 'b', 'formerAddresses', '/x/'),
    '- { id: a, label: { id: A } } # c\n- id: b\n  formerAddresses: [/x/]\n  label: { id: B }\n',
  );
  await writeFile(file, '---\naliases: &a [/a/]\n---\n');
  assert.throws(
    () => withItemInEntry(file, 'a', 'aliases', '/x/'),
    /expected `aliases: \[\/x\/\]` added by hand/,
  );
  assert.equal(dirname(file), folder);
});

it('a translation is begun with a key of the story, which a corrected date does not part', async (context) => {
  const folder = temporaryFolder(context);
  const at = (path: string) => join(folder, path);
  const folders = ['--content', at('content'), '--data', at('_data')];
  const original = 'content/id/2021/02/kapal.md';
  await writeFiles(folder, {
    ...FILES,
    '_data/places.yaml': '- { id: jambi, name: { id: Jambi, ru: Джамби } }\n',
    '_data/outlets.yaml': '- { id: telukpos, name: { id: Teluk Pos, ru: Телук пос } }\n',
    [original]: `---\ntitle: Kapal # asli\ndate: 2021-02-15\noutlet: Teluk Pos\ndateline: Jambi\n---\nIsi.\n`,
    // Held together by the names of the files.
    'content/ru/2021/02/lain.md': article({ title: 'Другое' }),
  });
  const call = ['--lang', 'ru', '--title', 'Корабль', '--translation-of', at(original)];
  const begun = await runCommand('new', ...folders, ...call);
  assert.equal(begun.code, 0, begun.stderr);
  const text = await readFile(begun.stdout.trim(), 'utf8');
  for (const line of [
    'outlet: Телук пос',
    'dateline: Джамби',
    'translationKey: kapal-2021-02-15',
  ]) {
    assert.ok(text.includes(`\n${line}\n`), text);
  }
  assert.equal(
    await readFile(at(original), 'utf8'),
    '---\ntitle: Kapal # asli\ndate: 2021-02-15\noutlet: Teluk Pos\ndateline: Jambi\ntranslationKey: kapal-2021-02-15\n---\nIsi.\n',
  );
  await writeFile(
    at(original),
    (await readFile(at(original), 'utf8')).replace('02-15\no', '03-15\no'),
  );
  const checked = await runCommand('check', ...folders);
  assert.equal(checked.code, 0, checked.stdout);
  assert.match(checked.stdout, /found \/id\/2021\/02\/15\/kapal\/, where there is no article/);
  assert.match(checked.stdout, /\[original-moved\]/);
  assert.match(checked.stdout, /5 articles \(2 drafts\), 4 stories: no mistakes/);
});
