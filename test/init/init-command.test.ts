/** `kliping init`: what a person finds in a new archive, and what stops one. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'yaml';
import { runCommand as runHere } from '../../scripts/command.ts';
import { initCommand } from '../../scripts/commands/init.ts';
import { forEachKind } from '../../src/archive/term-kinds.ts';
import { loadRegistries, loadSite } from '../../src/content/load-data.ts';
import { type Answers, actionsOf } from '../../src/init/answers.ts';
import { beginRepository } from '../../src/init/git.ts';
import { readme } from '../../src/init/readme.ts';
import { writeArchive } from '../../src/init/write-archive.ts';
import { Kept, runCommand } from '../support/command.ts';
import { readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

const NAME = 'Архив «Кали»: "berita" \'x\' 🌊 #1 - [a]';
const ANSWERS = ['--name', NAME, '--languages', 'ru,id', '--time-zone', 'Europe/Moscow'];

const [ENTER, SPACE, DOWN, CTRL_C] = ['\r', ' ', '\x1b[B', '\x03'];

async function begin(folder: string, ...args: string[]) {
  const { code, stdout, stderr } = await runCommand('init', folder, ...args);
  assert.equal(code, 0, stderr);
  return { stdout, files: await filesOf(folder) };
}

/** The files of an archive, without those of git. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const files = [...(await readFiles(folder))].filter(([path]) => !path.startsWith('.git/'));
  return new Map(files.map(([path, bytes]) => [path, bytes.toString('utf8')]));
}

const manifestOf = (files: ReadonlyMap<string, string>) =>
  JSON.parse(files.get('package.json') ?? '');

/** What a call says that is turned down with exit code 2. */
async function refusal(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand('init', ...args);
  assert.equal(code, 2, stderr);
  assert.equal(stdout, '');
  return stderr;
}

describe('a new archive', () => {
  it('has no program code: its content, its data, and files for git, GitHub and editors', async (context) => {
    const { stdout, files } = await begin(join(temporaryFolder(context), 'arsip'), ...ANSWERS);
    assert.deepEqual([...files.keys()].sort(), [
      '.editorconfig',
      '.gitattributes',
      '.github/dependabot.yml',
      '.github/workflows/check.yml',
      '.github/workflows/pages.yml',
      '.gitignore',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      'README.md',
      '_data/editors.yaml',
      '_data/names.yaml',
      '_data/outlets.yaml',
      '_data/people.yaml',
      '_data/places.yaml',
      '_data/site.yaml',
      '_data/sources.yaml',
      '_data/tags.yaml',
      'content/id/.gitkeep',
      'content/ru/.gitkeep',
      'package.json',
    ]);
    assert.match(stdout, /\n {2}cd .*arsip\n {2}npm install\n {2}npm start\n$/);
  });

  it('is what was answered, whatever signs its name has', async (context) => {
    const folder = join(temporaryFolder(context), 'Арсип Kali!');
    const { files } = await begin(folder, ...ANSWERS, '--actions', 'me/mine@v7');
    const { site, problems } = await loadSite({ dataDir: join(folder, '_data'), preview: false });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      site.editions.map(({ lang, title }) => [lang, title]),
      [
        ['ru', NAME],
        ['id', NAME],
      ],
    );
    assert.match(files.get('_data/site.yaml') ?? '', /\ntimeZone: Europe\/Moscow\n/);
    assert.match(
      files.get('README.md') ?? '',
      /^# Архив «Кали»: "berita" 'x' 🌊 \\#1 - \\\[a\\\]\n/,
    );
    const called = ['pages', 'check'].map((name) => {
      const { jobs } = parse(files.get(`.github/workflows/${name}.yml`) ?? '');
      return Object.values<{ uses: string }>(jobs)[0]?.uses;
    });
    assert.deepEqual(called, [
      'me/mine/.github/workflows/publish.yml@v7',
      'me/mine/.github/workflows/check-archive.yml@v7',
    ]);
  });

  it('depends on exactly this program, and runs on the same Node.js', async (context) => {
    const { files } = await begin(join(temporaryFolder(context), 'Арсип Kali!'), '--yes');
    const program = JSON.parse(await readFile('package.json', 'utf8'));
    const { name, engines, dependencies, scripts } = manifestOf(files);
    assert.equal(name, 'arsip-kali');
    assert.deepEqual(dependencies, { kliping: program.version });
    assert.deepEqual(engines, program.engines);
    assert.equal(scripts.start, 'kliping start');
  });

  it('has a README in the languages of its site, in their order', async (context) => {
    const folder = temporaryFolder(context);
    const texts = { id: 'Arsip berita', ru: 'Архив новостей', en: 'A news archive' };
    for (const languages of [['id'], ['ru', 'id'], ['en', 'ru', 'id']] as const) {
      const list = languages.join(',');
      const { files } = await begin(join(folder, list), '--yes', '--languages', list);
      const found = (files.get('README.md') ?? '').match(
        /Arsip berita|Архив новостей|A news archive/g,
      );
      assert.deepEqual(
        found,
        languages.map((lang) => texts[lang]),
      );
    }
  });

  it('has an English README for a language that the program has no texts in', () => {
    const answers: Answers = {
      name: 'A',
      languages: ['ms', 'en', 'id'],
      timeZone: 'Asia/Jakarta',
      program: '1.0.0',
      node: '>=20',
      actions: actionsOf('github:me/mine', '1.2.3'),
    };
    const found = readme(answers).match(/A news archive|Arsip berita|--lang \w+/g);
    assert.deepEqual(found, ['A news archive', '--lang ms', 'Arsip berita', '--lang id']);
  });

  it('calls the workflows of the program, by its major version', () => {
    for (const repository of [
      'github:me/mine',
      'me/mine',
      { url: 'git+https://github.com/me/mine.git' },
      { url: 'git@github.com:me/mine.git' },
    ]) {
      assert.deepEqual(actionsOf(repository, '1.2.3'), { repository: 'me/mine', ref: 'v1' });
    }
  });

  it('has examples in its lists that are valid once their # is deleted', async (context) => {
    for (const languages of ['id,ru', 'en']) {
      const folder = join(temporaryFolder(context), 'arsip');
      const { files } = await begin(folder, '--yes', '--languages', languages);
      const dataDir = join(folder, '_data');
      assert.deepEqual(await loadRegistries(dataDir), {
        value: forEachKind(() => []),
        problems: [],
      });
      const uncommented = [...files]
        .filter(([path]) => path.startsWith('_data/'))
        .map(([path, text]) => [path, text.replace(/^#(?! \S)/gm, '')]);
      await writeFiles(folder, Object.fromEntries(uncommented));

      const { value, problems } = await loadRegistries(dataDir);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        value.tag.map(({ id, parent }) => [id, parent]),
        [
          ['alam', undefined],
          ['sungai', 'alam'],
        ],
      );
      assert.deepEqual(Object.keys(value.tag[1]?.slug ?? {}), languages.split(','));
      assert.deepEqual(
        value.source.map(({ id }) => id),
        ['reuters'],
      );
      assert.deepEqual(
        value.editor.map(({ id }) => id),
        ['budi-laksana', 'rina-pertiwi', 'meja-luar-negeri'],
      );
      assert.deepEqual(
        [...value.outlet, ...value.place, ...value.translator].map(({ id }) => id),
        ['warta-sungai', 'jakarta', 'rina-pertiwi', 'meja-luar-negeri'],
      );
      const site = await loadSite({ dataDir, preview: false });
      assert.deepEqual(site.problems, []);
      assert.equal(site.site.origin, 'https://example.org');
      assert.ok(site.site.editions.every(({ description }) => description !== ''));
    }
  });

  it('with the sample has its articles and data byte for byte', async (context) => {
    const folder = join(temporaryFolder(context), 'contoh');
    const { files } = await begin(folder, '--sample');
    for (const part of ['content', '_data']) {
      assert.deepEqual(await readFiles(join(folder, part)), await readFiles(part));
    }
    assert.equal(manifestOf(files).name, 'contoh');
    assert.match(files.get('README.md') ?? '', /^# Kliping\n/);
    assert.match(
      await refusal(join(folder, 'b'), '--sample', '--name', 'A'),
      /'--sample' cannot be used with option '--name/,
    );
  });

  it('in a folder with the name of the program has another name, as npm wants it', async (context) => {
    const { files } = await begin(join(temporaryFolder(context), 'kliping'), '--yes');
    assert.equal(manifestOf(files).name, 'kliping-archive');
  });
});

describe('the program of a new archive', () => {
  it('can be a version, an address, or a packed file, whose path is from the archive', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, { 'packed/kliping-9.0.0.tgz': '' });
    const packed = join(folder, 'packed', 'kliping-9.0.0.tgz');
    const address = 'https://example.org/kliping-9.0.0.tgz';
    const specs = [
      ['^0.3.0', '^0.3.0'],
      [address, address],
      ['github:me/kliping#v0.3.0', 'github:me/kliping#v0.3.0'],
      [packed, 'file:../../packed/kliping-9.0.0.tgz'],
      [`file:${packed}`, 'file:../../packed/kliping-9.0.0.tgz'],
    ] as const;
    for (const [i, [spec, expected]] of specs.entries()) {
      const call = ['--yes', '--program', spec];
      const { files, stdout } = await begin(join(folder, 'of', `${i}`), ...call);
      assert.equal(manifestOf(files).dependencies.kliping, expected);
      const remark = /\nA clone of this archive needs the file of --program at the same place\./;
      assert.equal(remark.test(stdout), expected.startsWith('file:'), spec);
    }
  });

  it('is none of: a file that is not there, words', async (context) => {
    const archive = join(temporaryFolder(context), 'a');
    assert.match(
      await refusal(archive, '--yes', '--program', './none.tgz'),
      /--program "\.\/none\.tgz": found no such file/,
    );
    assert.match(
      await refusal(archive, '--yes', '--program', 'the newest'),
      /a version such as 0\.3\.0, a packed file/,
    );
    assert.deepEqual(await readdir(join(archive, '..')), []);
  });
});

describe('a folder', () => {
  it('with files is refused by their names, and nothing is written', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, { 'README.md': 'mine', 'notes/a.txt': 'mine' });
    const said = await refusal(folder, '--yes');
    assert.match(said, /: found README\.md, notes; expected a new or empty folder/);
    assert.deepEqual((await readdir(folder)).sort(), ['README.md', 'notes']);
    assert.match(await refusal(join(folder, 'README.md'), '--yes'), /found a file/);
  });

  it('with a licence and a repository, as GitHub makes them, keeps both, and what a desktop left is no file', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, { LICENSE: 'mine', '.DS_Store': 'of a desktop' });
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    const { stdout, files } = await begin(folder, '--yes');
    assert.equal(files.get('LICENSE'), 'mine');
    assert.match(stdout, /in the git repository that was there/);
  });

  it('in no repository becomes one on the branch main; within one it does not', async (context) => {
    const folder = join(temporaryFolder(context), 'a');
    const { stdout } = await begin(folder, '--yes');
    assert.match(stdout, /A git repository was begun/);
    assert.equal(await readFile(join(folder, '.git/HEAD'), 'utf8'), 'ref: refs/heads/main\n');
    const ignored = execFileSync('git', ['status', '--porcelain'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.match(ignored, /content\//);

    const within = await begin(join(folder, 'b'), '--yes');
    assert.match(within.stdout, /within another git repository/);
    assert.ok(!(await readdir(join(folder, 'b'))).includes('.git'));
  });

  it('below a file, of too long a name, of one that no build can be in, or of none is refused in words', async (context) => {
    const folder = temporaryFolder(context);
    await writeFile(join(folder, 'a'), '');
    assert.match(
      await refusal(join(folder, 'a', 'b'), '--yes'),
      /found a file in the place of a f/,
    );
    assert.match(
      await refusal(join(folder, 'x'.repeat(300)), '--yes'),
      /found a name that is too l/,
    );
    assert.match(
      await refusal(join(folder, 'News #1'), '--yes'),
      /News #1: found `#` in the path of the program; expected folders without/,
    );
    assert.match(await refusal('', '--yes'), /Expected the name of a folder/);
    assert.deepEqual(await readdir(folder), ['a']);
  });

  it('is an archive also where git cannot begin a repository', async (context) => {
    const folder = temporaryFolder(context);
    // What git would make its folder from.
    await writeFile(join(folder, '.git'), 'gitdir: nowhere\n');
    const { stdout, files } = await begin(folder, '--yes');
    assert.ok(files.has('package.json'));
    assert.match(
      stdout,
      /Git could not begin a repository in it: `git init` there says why\.\nNext:/,
    );
  });

  it('needs no git', async (context) => {
    assert.equal(await beginRepository(temporaryFolder(context), 'no-such-git'), 'no git');
  });

  it('has nothing of an archive that could not be written whole', async (context) => {
    const folder = temporaryFolder(context);
    // A file cannot be a folder, too.
    const files = new Map([
      ['a', ''],
      ['b', ''],
      ['b/c', ''],
    ]);
    await assert.rejects(writeArchive(join(folder, 'new', 'deep'), files));
    assert.deepEqual(await readdir(folder), []);
    await mkdir(join(folder, 'old'));
    await writeFile(join(folder, 'old', 'LICENSE'), '');
    await assert.rejects(writeArchive(join(folder, 'old'), files));
    assert.deepEqual(await readdir(join(folder, 'old')), ['LICENSE']);
  });
});

describe('answers', () => {
  it('are asked for in a terminal, only those that the call does not give', async (context) => {
    const folder = join(temporaryFolder(context), 'arsip-kali');
    const asked = await inTerminal(
      [folder],
      [
        ['What is the archive called?', ENTER],
        ['Which languages does it have?', DOWN, DOWN, SPACE, ENTER],
        ['In which time zone', ENTER],
      ],
    );
    assert.equal(asked.code, 0, asked.stderr);
    const site = parse((await filesOf(folder)).get('_data/site.yaml') ?? '');
    assert.equal(site.title, 'Arsip kali');
    assert.equal(site.timeZone, 'Asia/Jakarta');
    assert.deepEqual(site.editions, ['id', 'ru', 'en']);

    const other = join(temporaryFolder(context), 'b');
    const given = ['--languages', 'ru', '--time-zone', 'Europe/Moscow'];
    const once = await inTerminal([other, ...given], [['called?', 'Мой архив', ENTER]]);
    assert.equal(once.code, 0, once.stderr);
    assert.doesNotMatch(once.stderr, /Which languages|time zone/);
    assert.equal(parse((await filesOf(other)).get('_data/site.yaml') ?? '').title, 'Мой архив');
  });

  it('can be broken off, and then nothing was written', async (context) => {
    const folder = temporaryFolder(context);
    const { code, stderr } = await inTerminal(
      [join(folder, 'a')],
      [
        ['called?', ENTER],
        ['Which languages', CTRL_C],
      ],
    );
    assert.equal(code, 2);
    assert.match(stderr, /nothing was written/);
    assert.deepEqual(await readdir(folder), []);
  });

  it('are named where there is no terminal, and mistakes in them before anything is asked', async (context) => {
    const folder = join(temporaryFolder(context), 'a');
    assert.match(
      await refusal(folder),
      /no terminal to ask in; expected --name, --languages and --time-zone, or --yes for "A", id,ru and Asia\/Jakarta/,
    );
    for (const [args, said] of [
      [['--languages', 'id,xx'], /--languages "id,xx"; expected languages of en, id, ru/],
      [['--languages', 'id,id'], /each language once/],
      [['--time-zone', 'Jakarta'], /a time zone such as Asia\/Jakarta/],
      [['--name', ' '], /a title on one line/],
      [['--actions', 'mine'], /OWNER\/REPO@REF/],
    ] as const) {
      assert.match(await refusal(folder, ...args), said);
    }
  });
});

/**
 * Runs the command where somebody types.
 * @param typed what is shown, and the keys that are typed then, one after another
 */
async function inTerminal(
  args: readonly string[],
  typed: readonly (readonly [shown: string, ...keys: string[]])[],
) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const [stdout, stderr] = [new Kept(), new Kept()];
  const running = runHere(initCommand, args, { stdin, stdout, stderr });
  for (const [shown, ...keys] of typed) {
    while (!stderr.text.includes(shown)) await wait(1);
    for (const key of keys) {
      stdin.write(key);
      await wait(5);
    }
  }
  return { code: await running, stderr: stderr.text };
}
