/** A change of the program changes all that it changes, though no article is another one. */
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { hashOfProgram } from '../../src/build/own-program.ts';
import { REPOSITORY } from '../../src/build/program-files.ts';
import { programKeyOf } from '../../src/build/program-key.ts';
import type { BuildInputs } from '../../src/build/settings.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { temporaryFolder } from '../support/site.ts';
import { filesOf, found } from './support/newsroom.ts';
import { ProgramCopy } from './support/program-copy.ts';
import { assertSameTree, type Tree, treeOf, Workplace } from './support/twins.ts';

describe('a program that has changed', () => {
  const program = new ProgramCopy(temporaryFolder({ after }));
  const place = new Workplace(temporaryFolder({ after }));

  before(() => place.save(filesOf(found(diceOf(21)))));

  /** Builds with the program as it is now. */
  const build = (output: string, ...options: string[]): Tree => {
    const { contentDir, dataDir } = place.settings.inputs;
    const folders = ['--content', contentDir, '--data', dataDir, '--output', output];
    const { status, stderr } = program.run('build', ...folders, ...options);
    assert.equal(status, 0, stderr);
    return treeOf(output);
  };

  // At once, as each build loads the program. That any of them alone is a change is known below.
  it('makes the site that a first build makes: a word of a locale, a component, a font', () => {
    const cache = ['--cache', place.cache];
    program.write('src/assets/own.woff2', 'one');
    program.write('src/assets/own.css', '@font-face { font-family: own; src: url("./own.woff2") }');
    program.edit('src/assets/style.css', '@import', '@import "./own.css";\n@import');
    const first = pageOf(build(place.output, ...cache));
    assert.equal(first.font, 'one');
    assert.doesNotMatch(first.html, /По-русски|data-changed/);

    program.edit('src/locales/ru.ts', "name: 'Русский'", "name: 'По-русски'");
    program.edit('src/components/Layout.tsx', '<body', '<body data-changed="yes"');
    program.write('src/assets/own.woff2', 'another');
    const later = build(place.output, ...cache);
    const page = pageOf(later);
    assert.equal(page.font, 'another');
    assert.match(page.html, /<body data-changed=yes/);
    assert.match(page.html, /По-русски/);

    const aside = join(place.folder, 'aside');
    const clean = build(aside, '--cache', join(place.folder, 'none'), '--clean');
    assertSameTree(later, clean, 'later');
  });

  it('is known by its stamps once they say something, by a time that nobody can set among them', () => {
    const cache = ['--cache', place.cache];
    const component = 'src/components/Layout.tsx';
    const compiled = component.replace(/^src(.*)\.tsx$/, 'dist/src$1.js');
    // Files that have just been written may change again at the same time.
    const settled = Date.now() + 3000;
    while (Date.now() < settled) build(place.output, ...cache);
    assert.ok(existsSync(join(place.cache, 'program')));
    const files = [component, compiled]
      .map((path) => join(program.folder, path))
      .filter(existsSync);
    const times = files.map((file) => statSync(file));
    program.edit(component, 'data-changed="yes"', 'data-changed="now"');
    for (const [at, file] of files.entries()) {
      const { size, atime, mtime } = times[at] as Stats;
      utimesSync(file, atime, mtime);
      assert.equal(statSync(file).size, size);
    }
    assert.match(pageOf(build(place.output, ...cache)).html, /<body data-changed=now/);
  });

  /** The home page in Russian, and the font that its style sheet refers to. */
  const pageOf = (site: Tree) => {
    const textOf = (path: string) => site.get(path)?.toString('utf8') ?? '';
    const html = textOf('ru/index.html');
    const [, style = ''] = /href=\/(assets\/style-[^ >]*)/.exec(html) ?? [];
    const [, font = ''] = /(own-[^")]*)/.exec(textOf(style)) ?? [];
    return { html, font: textOf(`assets/${font}`) };
  };
});

describe('the files that a program is known by', () => {
  const program = new ProgramCopy(temporaryFolder({ after }));
  const hash = () => hashOfProgram(program.folder, REPOSITORY);

  it('are all that a page can come from, whatever their names', () => {
    program.edit('tsconfig.json', '{', '{ "extends": ["./config/base"],');
    const known = new Set([hash()]);
    const paths = [
      'src/pages/term.11ty.tsx',
      'src/assets/style.css',
      'src/locales/ru.ts',
      'src/locales/words/id.ts',
      'src/components/Layout.tsx',
      '.eleventy.ts',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'config/base.json',
      'src/assets/own.woff2',
      'src/assets/film.mp4',
      'src/assets/Picture.PNG',
      'src/assets/LICENSE',
      'src/assets/.hidden',
    ];
    for (const path of paths) {
      const text = existsSync(join(program.folder, path)) ? program.read(path) : '{}';
      for (const now of [text, `${text} `]) {
        program.write(path, now);
        known.add(hash());
      }
    }
    const added = paths.length - 9;
    assert.equal(known.size, 1 + paths.length + added);
  });

  it('are followed to where links lead', () => {
    const aside = temporaryFolder({ after });
    for (const name of ['font.woff2', 'folder/mark.svg']) {
      mkdirSync(dirname(join(aside, name)), { recursive: true });
      writeFileSync(join(aside, name), 'one');
    }
    symlinkSync(join(aside, 'font.woff2'), join(program.folder, 'src/assets/linked.woff2'));
    symlinkSync(join(aside, 'folder'), join(program.folder, 'src/assets/linked'));
    symlinkSync('..', join(program.folder, 'src/assets/around'));
    const known = new Set([hash()]);
    for (const name of ['font.woff2', 'folder/mark.svg']) {
      writeFileSync(join(aside, name), 'another');
      known.add(hash());
    }
    assert.equal(known.size, 3);
  });

  it('are not those that editors leave beside them, nor the facts of a site', () => {
    const before = hash();
    const left = ['#style.css#', 'style.css~', '.style.css.swp', '.DS_Store', '4913'];
    for (const name of left) program.write(`src/assets/${name}`, 'anything');
    // Emacs says so that a file is open.
    symlinkSync('me@here.1:2', join(program.folder, 'src/assets/.#style.css'));
    program.write('_data/tags.yaml', 'tags: {}');
    assert.equal(hash(), before);
  });
});

describe('the program key', () => {
  const inputs: BuildInputs = {
    contentDir: 'content',
    dataDir: '_data',
    preview: false,
    pagesOnly: false,
  };
  /** Another value of each input: the compiler asks for one of each that is added. */
  const others: Required<BuildInputs> = {
    contentDir: 'other-content',
    contentMayBeAbsent: true,
    dataDir: 'other-data',
    themeDir: 'other-theme',
    url: 'https://lain.example/',
    pathPrefix: '/lain/',
    preview: true,
    pagesOnly: true,
    allowSvg: true,
  };

  it('is another one for another value of any input', () => {
    const changed = Object.entries(others).map(([name, value]) => ({ ...inputs, [name]: value }));
    const keys = [inputs, ...changed].map((one) => programKeyOf(one));
    assert.equal(new Set(keys).size, 1 + Object.keys(others).length);
  });

  it('is the same whatever the order of inputs, and without those that are not there', () => {
    const { contentDir, ...others } = inputs;
    const same = { ...others, url: undefined, contentDir };
    assert.equal(programKeyOf(same), programKeyOf(inputs));
  });

  it('is another one for another site.yaml', () => {
    const dataDir = temporaryFolder({ after });
    const keys = ['title: Arsip', 'title: Arsip lain'].map((text) => {
      writeFileSync(join(dataDir, 'site.yaml'), text);
      return programKeyOf({ ...inputs, dataDir });
    });
    assert.notEqual(keys[0], keys[1]);
  });

  it('is another one for any other file of the theme, or none', () => {
    const themeDir = join(temporaryFolder({ after }), 'theme');
    const keyNow = () => programKeyOf({ ...inputs, themeDir });
    const keys = [keyNow()];
    mkdirSync(join(themeDir, '.fonts'), { recursive: true });
    for (const [path, text] of [
      ['style.css', 'a'],
      ['style.css', 'b'],
      ['.fonts/own.woff2', 'a'],
      ['.fonts/other.woff2', 'a'],
    ] as const) {
      writeFileSync(join(themeDir, path), text);
      keys.push(keyNow());
    }
    rmSync(join(themeDir, 'style.css'));
    keys.push(keyNow());
    assert.equal(new Set(keys).size, keys.length);
    // What an editor leaves for a moment.
    writeFileSync(join(themeDir, '.style.css.swp'), 'a');
    assert.equal(keyNow(), keys.at(-1));
  });
});
