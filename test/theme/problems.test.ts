/** Mistakes in a theme: each is said with its place, all at once, by a check and by a build that leaves nothing behind. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { article, type Files, temporaryFolder, writeFiles } from '../support/site.ts';
import { LOGO, MALAY } from '../support/themed.ts';

const root = temporaryFolder({ after });
let number = 0;

/** The options that name the folders of an archive. */
function foldersIn(folder: string): string[] {
  return ['content', '_data', 'theme'].flatMap((name) => [
    name === '_data' ? '--data' : `--${name}`,
    join(folder, name),
  ]);
}

/** Runs a command on an archive with this theme; its folder is left out of what it says. */
async function run(name: 'build' | 'check', theme: Files, editions = '[id, ru]') {
  const folder = join(root, String(number++));
  await writeFiles(folder, {
    '_data/site.yaml': `title: Arsip\neditions: ${editions}\n`,
    'content/id/2021/02/laut.md': article({ title: 'Laut' }),
    ...Object.fromEntries(Object.entries(theme).map(([path, text]) => [`theme/${path}`, text])),
  });
  const at = (path: string) => join(folder, path);
  const own =
    name === 'build'
      ? ['--output', at('_site'), '--cache', at('cache'), '--jobs', '1']
      : ['--notes'];
  const { code, stdout, stderr } = await runCommand(name, ...foldersIn(folder), ...own);
  const said = `${stdout}${stderr}`.replaceAll(`${folder}/`, '');
  return { code, said, isBuilt: existsSync(at('_site')) };
}

const WRONG: readonly (readonly [what: string, theme: Files, said: readonly string[]])[] = [
  [
    'a style sheet that is broken, or refers to what is not there or outside the theme',
    {
      'style.css':
        'a { color: red }\nb { background: url(gone.png) }\ni { src: url(../_data/site.yaml) }\nu }',
    },
    [
      'theme/style.css:2:17  style sheet: found an error: There is no "gone.png" in theme; expected the path of a file in theme, from this one',
      'theme/style.css:3:10  style sheet: found an error: There is no "../_data/site.yaml" in theme;',
      'theme/style.css:4:3  style sheet: found an error: Unexpected "}"',
    ],
  ],
  [
    'strings with an unknown key, a wrong placeholder, a plural form that the language lacks',
    {
      'strings.id.yaml':
        'serch: Cari\nresultsFor: "{count} untuk {qurey}"\nlatest: "Baru {x}"\nxyzzy: x\n',
      'strings.ru.yaml': 'articles:\n  one: статья\n  two: статьи\n',
    },
    [
      'theme/strings.id.yaml:1:1  serch: found an unknown key; expected `search`',
      'theme/strings.id.yaml:2:13  resultsFor: found "{count} untuk {qurey}"; expected the placeholders `{count}` and `{query}`, instead of `{qurey}`',
      'theme/strings.id.yaml:3:9  latest: found "Baru {x}"; expected a text without placeholders, instead of `{x}`',
      'theme/strings.id.yaml:4:1  xyzzy: found an unknown key; expected one of the keys in https://github.com/kliping/kliping/blob/main/docs/examples/locale.ms.yaml, or a later version than',
      'theme/strings.ru.yaml:2:3  articles.other: found nothing; expected some text',
      'theme/strings.ru.yaml:3:3  articles.two: found an unknown key; expected one of few, many, one, other',
    ],
  ],
  [
    'strings of a language that the site has not, or that no one has',
    { 'strings.en.yaml': 'home: Start\n', 'strings.xx.yaml': 'home: Start\n' },
    [
      'theme/strings.en.yaml:1:1  language: found "en"; expected one of the site: id, ru',
      'theme/strings.xx.yaml:1:1  language: found "xx"; expected one of en, id, ru',
    ],
  ],
  [
    'strings with placeholders that are written as other programs have them',
    { 'strings.id.yaml': 'resultsFor: "{ count } untuk {{query}}"\nlatest: "Baru {}"\n' },
    [
      'theme/strings.id.yaml:1:13  resultsFor: found "{ count } untuk {{query}}"; expected the placeholders `{count}` and `{query}`, instead of `{ count }`',
      'theme/strings.id.yaml:2:9  latest: found "Baru {}"; expected a text without placeholders, instead of `{}`',
    ],
  ],
  [
    'a locale with a word for addresses that is a device on Windows',
    { 'locale.id.yaml': 'sections: { tag: con, source: sumber }\n' },
    [
      'theme/locale.id.yaml:1:18  sections.tag: found "con"; expected a word for addresses: this one is "con", which is a device on Windows',
    ],
  ],
  [
    'a locale with a time zone that is none',
    { 'locale.id.yaml': 'zones:\n  Asia/Jakarta: WIB\n  Mars/Phobos: WP\n' },
    [
      'theme/locale.id.yaml:3:3  zones.Mars/Phobos: found the key "Mars/Phobos"; expected a time zone such as Asia/Jakarta',
    ],
  ],
  [
    'YAML that cannot be read',
    { 'strings.id.yaml': 'articles: {count} artikel\n' },
    ['theme/strings.id.yaml:1:19  YAML: found '],
  ],
  [
    'a locale of the program with a word twice in its addresses, and one of the owner with mistakes',
    {
      'locale.id.yaml': 'sections: { dates: kabar, about: kabar, tag: sumber }\nstems: ru\n',
      'locale.ban.yaml': MALAY,
      'locale.ms.yaml': MALAY.replace('day: d MMMM yyyy', 'day: d MMMM YYYY')
        .replace('stems: id', 'stems: ms')
        .replace('search: carian', 'search: arkib')
        .replace('script: Latn', 'script: Latin')
        .replace('name: Bahasa Melayu\n', ''),
    },
    [
      'theme/locale.id.yaml:1:20  sections.dates: found "kabar"; expected a word that no other section has',
      'theme/locale.id.yaml:1:34  sections.about: found "kabar"; expected a word that no other section has',
      'theme/locale.id.yaml:1:46  sections.tag: found "sumber"; expected a word that no other section has',
      'theme/locale.id.yaml:2:1  stems: found an unknown key',
      'theme/locale.ban.yaml:1:1  language: found "ban", of which Unicode’s tables in Node have no months',
      'theme/locale.ms.yaml:2:1  name: found nothing; expected some text',
      'theme/locale.ms.yaml:2:9  script: found "Latin"; expected `Latn` or `Cyrl`',
      'sections.dates: found "arkib"; expected a word that no other section has',
      'sections.search: found "arkib"; expected a word that no other section has',
      'dates.day: found "d MMMM YYYY"; expected a pattern such as `d MMMM yyyy`',
      'stems: found "ms"; expected one of none, en, id, ru',
    ],
  ],
  [
    'a slot that is misnamed, empty, twice there, or of a language that the site has not',
    {
      'fotter.md': 'Kaki.',
      'head.md': 'Kepala.',
      'header.md': ' \n',
      'footer.html': '<p>1</p>',
      'footer.md': '2',
      'footer.en.md': '3',
      'footer.id.x.md': '4',
    },
    [
      'theme/fotter.md:1:1  file name: found "fotter.md"; expected `footer.md`, as the slots are `head`, `header`, `footer`, `after-article`, `accessibility`',
      'theme/head.md:1:1  file name: found "head.md"; expected `head.html`',
      'theme/header.md:1:1  slot: found nothing; expected Markdown or HTML, or no such file',
      'theme/footer.md:1:1  slot: found footer.html as well; expected only one of the two',
      'theme/footer.en.md:1:1  slot: found the language "en"; expected one of the site: id, ru',
      'theme/footer.id.x.md:1:1  file name: found "footer.id.x.md"; expected a name such as `footer.id.md`',
    ],
  ],
  [
    'a slot with a picture that is not there',
    { 'footer.md': '![Kantor](/foto/kantor.png)' },
    [
      'theme/footer.md:1:1  picture: found /foto/kantor.png, where there is no picture; expected a picture below the content folder, such as /foto/kantor.jpg',
    ],
  ],
  [
    'two logos, two style sheets, a logo that is no picture, and misnamed words',
    {
      'logo.svg': LOGO,
      'logo.png': 'no picture',
      'style.css': 'a { color: red }',
      'style.instead.css': 'a { color: red }',
      'icon.svg': 'nothing',
      'string.yaml': 'home: Beranda',
    },
    [
      'theme/logo.svg:1:1  file: found logo.png as well; expected only one of the two',
      'theme/style.instead.css:1:1  file: found style.css as well; expected only one of the two',
      'theme/icon.svg:1:1  picture: found a file that is no SVG; expected a picture',
      'theme/logo.png:1:1  picture: found a file that is no PNG; expected a picture',
      'theme/string.yaml:1:1  file name: found "string.yaml"; expected `strings.id.yaml` or `locale.ms.yaml`',
    ],
  ],
];

describe('a theme with mistakes', () => {
  for (const [what, theme, expected] of WRONG) {
    it(`is said to have ${what}`, async () => {
      const { code, said } = await run('check', theme);
      assert.equal(code, 1, said);
      for (const line of expected) assert.ok(said.includes(line), `${line}\n--- in ---\n${said}`);
      assert.match(said, new RegExp(`^${expected.length} problems? in `, 'm'));
    });
  }

  it('is said to have a style sheet in another encoding', async () => {
    const folder = join(root, 'utf-16');
    await writeFiles(folder, { '_data/site.yaml': 'title: Arsip\neditions: [id]\n' });
    mkdirSync(join(folder, 'theme'));
    mkdirSync(join(folder, 'content'));
    writeFileSync(join(folder, 'theme/style.css'), '\uFEFFa { color: red }', 'utf16le');
    const { code, stderr } = await runCommand('check', ...foldersIn(folder));
    assert.equal(code, 1);
    assert.match(
      stderr,
      /style\.css:1:1 {2}style sheet: found bytes that are not UTF-8; .*\n1 problem in /,
    );
  });

  it('is said to have files that cannot be read, before anybody waits for them', async () => {
    const folder = join(root, 'unreadable');
    await writeFiles(folder, {
      '_data/site.yaml': 'title: Arsip\neditions: [id]\n',
      'theme/strings.id.yaml': 'serch: Cari\n',
    });
    mkdirSync(join(folder, 'content'));
    const at = (name: string) => join(folder, 'theme', name);
    symlinkSync('nowhere', at('footer.md'));
    symlinkSync('style.css', at('style.css'));
    execFileSync('mkfifo', [at('header.html')]);
    const checked = await runCommand('check', ...foldersIn(folder));
    assert.equal(checked.code, 1);
    for (const name of ['footer\\.md', 'style\\.css']) {
      const link = new RegExp(
        `${name}:1:1  file: found a symbolic link; expected the file itself$`,
        'm',
      );
      assert.match(checked.stderr, link);
    }
    assert.match(checked.stderr, /header\.html:1:1 {2}file: found neither a file nor a folder/);
    assert.match(checked.stderr, /^3 problems in 3 files\.$/m);

    const own = ['--output', join(folder, '_site'), '--cache', join(folder, 'cache')];
    const built = await runCommand('build', ...foldersIn(folder), ...own);
    assert.equal(built.code, 2);
    assert.match(built.stderr, /style\.css: found a link that leads to itself; expected a file/);
  });

  it('is not built, and leaves nothing behind', async () => {
    for (const theme of [{ 'style.css': 'a {' }, { 'strings.id.yaml': 'serch: Cari' }]) {
      const { code, said, isBuilt } = await run('build', theme);
      assert.equal(code, 1);
      assert.match(said, /^theme\/s\S+:1:\d .*\n1 problem in 1 file\.$/m);
      assert.equal(isBuilt, false);
    }
  });

  it('is checked whole: its words and its style sheet at once', async () => {
    const { code, said } = await run('check', { 'style.css': 'a {', 'footer.md': '' });
    assert.equal(code, 1);
    assert.match(
      said,
      /^theme\/footer\.md:1:1 .*\ntheme\/style\.css:1:4 .*\n2 problems in 2 files\.$/m,
    );
  });

  it('says what nobody uses, and what a locale and a slot leave open', async () => {
    const { code, said } = await run(
      'check',
      {
        'style.css': '@import "./more.css";',
        'more.css': 'a { background: url(used.png) }',
        'used.png': 'used',
        'styles.css': 'a { color: red }',
        'locale.ms.yaml': MALAY.replace(/^ {2}home: .*\n/m, ''),
        'footer.md': '[Ke mana](/id/tidak-ada/) <b>tebal</b>',
        '.gitkeep': '',
        'README.md': 'Catatan.',
        'fonts/OFL.txt': 'SIL Open Font License',
      },
      '[id, ms]',
    );
    assert.equal(code, 1, said);
    assert.match(said, /^theme\/styles\.css:1:1 {2}theme: found a file that nothing uses; /m);
    assert.match(said, /^theme\/locale\.ms\.yaml:1:1 {2}strings: found no words for home: /m);
    assert.match(
      said,
      /^theme\/footer\.md:1:1 {2}link: found \/id\/tidak-ada\/, where there is no page/m,
    );
    assert.match(said, /^theme\/footer\.md:1:1 {2}text: found <b, /m);
    assert.match(said, /^3 places to look at in 3 files\.$/m);
  });
});

describe('the folder of a theme', () => {
  it('need not be there, unless somebody names it', async () => {
    const { code, stderr } = await runCommand('check', '--theme', join(root, 'gone'));
    assert.equal(code, 2);
    assert.match(stderr, /--theme <dir>.*Expected the name of a folder/);
  });

  it('has files of its own: a symbolic link could bring any file of the machine into pages', async () => {
    const folder = join(root, 'linked');
    await writeFiles(folder, {
      '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\n',
      secret: '<p>1</p>',
    });
    mkdirSync(join(folder, 'theme'));
    symlinkSync('../secret', join(folder, 'theme/footer.html'));
    const call = ['--data', join(folder, '_data'), '--theme', join(folder, 'theme')];
    const { code, stderr } = await runCommand('check', ...call);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /footer\.html:1:1 {2}file: found a symbolic link; expected the file itself\n1 problem/,
    );
  });

  it('is no place for the site', async () => {
    const folder = join(root, 'inside');
    await writeFiles(folder, { 'theme/style.css': 'a { color: red }' });
    const output = join(folder, 'theme', 'out');
    const call = ['--theme', join(folder, 'theme'), '--output', output];
    const { code, stderr } = await runCommand('build', ...call);
    assert.equal(code, 2);
    assert.match(stderr, /found a folder inside .*theme; expected a folder of its own/);
    assert.equal(existsSync(output), false);
  });
});
