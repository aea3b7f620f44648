/** `kliping tags`: terms of every kind are renamed, merged and split, and suggested. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { runCommand } from '../support/command.ts';
import { article, type Files, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

const TAGS = `# Subjects.
- id: russia
  label: { id: Rusia, ru: Россия } # negara
  aliases: { id: [Federasi Rusia] }
- id: moscow
  label:
    id: Moskwa
    ru: Москва
  parent: russia
- id: fleet # kapal
  label: { id: Kapal, ru: Флот }
  slug: { id: kapal }
  wikidata: Q1

`;

const FILES: Files = {
  '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\n',
  '_data/tags.yaml': TAGS,
  '_data/sources.yaml':
    '- id: nasa\n  name: NASA\n  access: excerpt\n- id: esa\n  name: { id: ESA, ru: ЕКА }\n  url: https://esa.example/\n',
  'content/id/2021/02/a.md': article(
    { tags: '[rusia, Kapal, Perahu]', source: '[NASA, ESA]', dateline: 'MOSKWA/Jakarta' },
    'Kapal di Moskwa.\n\nMoskwa lagi.',
  ),
  'content/id/2021/03/b.md': article(
    { date: '2021-03-01', tags: 'Perahu, Federasi Rusia', editor: 'Rina' },
    'Isi.',
  ),
  'content/ru/2021/02/c.md': article(
    { title: 'Судно', tags: '\n  - Россия # страна\n  - Перевозки' },
    'Текст.',
  ).replaceAll('\n', '\r\n'),
};

async function archiveOf(context: TestContext, files: Files = FILES) {
  const folder = temporaryFolder(context);
  await writeFiles(folder, files);
  const folders = ['--content', join(folder, 'content'), '--data', join(folder, '_data')];
  return {
    folder,
    read: (file: string) => readFile(join(folder, file), 'utf8'),
    tags: async (name: string, ...args: string[]) => {
      const { code, stdout, stderr } = await runCommand('tags', name, ...folders, ...args);
      const short = (text: string) => text.replaceAll(`${folder}/`, '');
      return { code, stdout: short(stdout), stderr: short(stderr) };
    },
  };
}

describe('kliping tags rename', () => {
  it('changes the name in the list alone: the old one stays another name, and addresses stay', async (context) => {
    const { folder, tags, read } = await archiveOf(context);
    const before = await readFiles(folder);
    const dry = await tags('rename', 'Rusia', 'Rossiya', '--dry-run');
    assert.match(dry.stdout, /^\+ {2}label: \{ id: Rossiya, ru: Россия \} # negara$/m);
    assert.match(dry.stdout, /^1 file would be changed\.$/m);
    assert.deepEqual(await readFiles(folder), before);
    const done = await tags('rename', 'Rusia', 'Rossiya');
    assert.equal(done.code, 0, done.stderr);
    assert.equal(done.stdout, '"Rusia" -> "Rossiya"\n1 file changed.\n');
    assert.equal(
      await read('_data/tags.yaml'),
      TAGS.replace('id: Rusia,', 'id: Rossiya,')
        .replace('[Federasi Rusia]', '[Federasi Rusia, Rusia]')
        .replace('- id: moscow', '  slug: { id: rusia, ru: rossiya }\n- id: moscow'),
    );
  });

  it('writes it into articles, too, where that is asked for, in whatever form they name it', async (context) => {
    const { tags, read } = await archiveOf(context);
    const done = await tags('rename', 'Perahu', 'Kapal, kecil', '--rewrite');
    assert.equal(done.code, 0, done.stderr);
    assert.match(
      await read('content/id/2021/02/a.md'),
      /^tags: \[rusia, Kapal, "Kapal, kecil"\]$/m,
    );
    assert.match(
      await read('content/id/2021/03/b.md'),
      /^tags: \["Kapal, kecil", Federasi Rusia\]$/m,
    );
    // No list had it: it has an entry now, with the address that it had.
    assert.match(
      await read('_data/tags.yaml'),
      /\n- id: perahu\n {2}label: \{ id: "Kapal, kecil" \}\n {2}slug: \{ id: perahu, ru: perahu \}\n {2}aliases: \[Perahu\]\n/,
    );
    const russian = await tags('rename', 'Перевозки', 'Транспорт', '--rewrite');
    assert.equal(russian.code, 0, russian.stderr);
    const text = await read('content/ru/2021/02/c.md');
    assert.match(text, /\r\n {2}- Россия # страна\r\n {2}- Транспорт\r\n/);
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  it('does the same for every other kind of term, whose list may not be there', async (context) => {
    const { tags, read } = await archiveOf(context);
    for (const [kind, from, to] of [
      ['editor', 'Rina', 'Rina Hartati'],
      ['source', 'ЕКА', 'Европейское агентство'],
      ['place', 'Jakarta', 'Batavia'],
    ] as const) {
      const done = await tags('rename', from, to, '--kind', kind, '--rewrite');
      assert.equal(done.code, 0, done.stderr);
    }
    assert.match(
      await read('_data/editors.yaml'),
      /^- id: rina\n {2}name: \{ id: Rina Hartati \}\n/,
    );
    assert.match(await read('content/id/2021/03/b.md'), /^editor: Rina Hartati$/m);
    assert.match(
      await read('_data/sources.yaml'),
      /name: \{ id: ESA, ru: Европейское агентство \}\n {2}url: https:\/\/esa\.example\/\n {2}aliases: \[ЕКА\]\n {2}slug: \{ id: esa, ru: eka \}\n/,
    );
    assert.match(await read('content/id/2021/02/a.md'), /^dateline: MOSKWA\/Batavia$/m);
  });

  it('says what is wrong: no such term, a name of another, a language that is not clear; nothing is done', async (context) => {
    const { folder, tags } = await archiveOf(context);
    const before = await readFiles(folder);
    const calls: readonly (readonly [RegExp, string, string, ...string[]])[] = [
      [/"Rusea": found no tag of that name; .*did you mean "Rusia"\?/, 'Rusea', 'X'],
      [/"Moskwa": found a name of another tag, "Moskwa"; .*kliping tags merge/, 'Rusia', 'Moskwa'],
      [
        /found another name of Rusia, Россия; expected one of these, or --lang/,
        'Federasi Rusia',
        'X',
      ],
      [
        /--lang id: found "NASA", a name that is the same in all languages/,
        'NASA',
        'X',
        '--kind',
        'source',
        '--lang',
        'id',
      ],
      [/Expected a name on one line/, 'Rusia', ' '],
      [/Allowed choices are tag, source/, 'Rusia', 'X', '--kind', 'orang'],
    ];
    for (const [said, ...call] of calls) {
      const { code, stderr } = await tags('rename', ...call);
      assert.equal(code, 2, stderr);
      assert.match(stderr, said);
    }
    assert.deepEqual(await readFiles(folder), before);
  });
});

describe('kliping tags rename --slug', () => {
  it('gives an address of the new name, to which the old one leads', async (context) => {
    const { tags, read } = await archiveOf(context);
    const done = await tags('rename', 'Kapal', 'Feri', '--slug', 'feri');
    assert.equal(done.stdout, '"Kapal" -> "Feri"\n1 file changed.\n', done.stderr);
    const list = await read('_data/tags.yaml');
    assert.match(list, /^ {2}slug: \{ id: feri, ru: flot \}$/m);
    assert.match(list, /^ {2}formerAddresses: \[\/id\/tag\/kapal\/\]$/m);
    // Back again: no slug is a former one of its own.
    const back = await tags('rename', 'Feri', 'Kapal', '--slug', 'kapal');
    assert.equal(back.code, 0, back.stderr);
    assert.match(await read('_data/tags.yaml'), /^ {2}formerAddresses: \[\/id\/tag\/feri\/\]$/m);
  });
});

describe('kliping tags merge', () => {
  it('gives one all names of the other, and one name to articles that had both', async (context) => {
    const { tags, read } = await archiveOf(context);
    const done = await tags('merge', 'Kapal', 'Perahu');
    assert.equal(done.code, 0, done.stderr);
    const list = await read('_data/tags.yaml');
    assert.doesNotMatch(list, /fleet #/);
    assert.match(list, /- id: perahu\n {2}label: \{ id: Perahu.*\}\n/);
    assert.match(list, /aliases: \[.*Kapal.*Флот.*fleet\]/);
    assert.match(list, /wikidata: Q1/);
    assert.match(list, /formerAddresses: \[\/id\/tag\/kapal\/[^\n]*\]/);
    assert.match(await read('content/id/2021/02/a.md'), /^tags: \[rusia, Perahu\]$/m);
    assert.match(await read('content/id/2021/03/b.md'), /^tags: Perahu, Federasi Rusia$/m);
  });

  it('refuses a tag and its part, the same twice, and sources that say something else of what the public sees', async (context) => {
    const { folder, tags } = await archiveOf(context, {
      ...FILES,
      '_data/sources.yaml':
        '- id: a\n  name: A\n  access: excerpt\n- id: b\n  name: B\n  access: full\n',
    });
    const before = await readFiles(folder);
    const calls: readonly (readonly [RegExp, ...string[]])[] = [
      [/"Moskwa": found a part of "Rusia" \(`parent` in tags\.yaml\)/, 'Moskwa', 'Rusia'],
      [/"Moskwa": found a part of "Rusia"/, 'Rusia', 'Moskwa'],
      [/"Rusia": found the same tag twice/, 'Rusia', 'Federasi Rusia'],
      [/`access`: found another one of a than of b/, 'A', 'B', '--kind', 'source'],
    ];
    for (const [said, ...call] of calls) {
      const { code, stderr } = await tags('merge', ...call);
      assert.equal(code, 2, stderr);
      assert.match(stderr, said);
    }
    assert.deepEqual(await readFiles(folder), before);
  });
});

describe('kliping tags split', () => {
  it('gives another tag to the articles that are meant: files, words, dates', async (context) => {
    const { folder, tags, read } = await archiveOf(context);
    const file = join(folder, 'content/id/2021/02/a.md');
    const done = await tags('split', 'Perahu', 'Sampan', file);
    assert.equal(done.code, 0, done.stderr);
    assert.match(done.stdout, /^1 of 2 articles$/m);
    assert.match(await read('content/id/2021/02/a.md'), /^tags: \[rusia, Kapal, Sampan\]$/m);
    const kept = await tags('split', 'Rusia', 'Laut', '--after', '2021-03', '--keep');
    assert.equal(kept.code, 0, kept.stderr);
    assert.match(await read('content/id/2021/03/b.md'), /^tags: Perahu, Federasi Rusia, Laut$/m);
    const last = await tags('split', 'Kapal', 'Kota', '--matching', 'di moskwa');
    assert.match(last.stdout, /no article in "id" is left under "Kapal"/);
    const none = await tags('split', 'Rusia', 'Laut', '--before', '1990');
    assert.match(none.stderr, /found none of its 3 articles that is meant/);
    const unsaid = await tags('split', 'Rusia', 'Laut');
    assert.match(unsaid.stderr, /say which articles/);
    const stray = await tags('split', 'Rusia', 'Laut', 'x.md');
    assert.match(stray.stderr, /x\.md is no article/);
  });
});

describe('kliping tags suggest', () => {
  it('lists names that texts have and front matter has not, but no tag that one of its parts stands for', async (context) => {
    const { tags } = await archiveOf(context);
    const said = await tags('suggest');
    assert.equal(
      said.stdout,
      'content/id/2021/02/a.md  Moskwa (2)\n1 article with names of terms that it does not have.\n',
    );
    const { stdout } = await tags('suggest', '--json');
    assert.deepEqual(JSON.parse(stdout).articles[0].suggested, [{ name: 'Moskwa', lines: 2 }]);
    assert.match((await tags('suggest', '--fewest', '3')).stdout, /^0 articles/);
  });
});
