/** Style sheets and browser scripts: the files that they bring, and the mistakes that are found in them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { deserialize, serialize } from 'node:v8';
import { AssetError } from '../../src/build/asset-error.ts';
import { buildAssets } from '../../src/build/assets.ts';
import type { Bundles } from '../../src/build/bundles.ts';
import { digestOf } from '../../src/build/digest.ts';
import { bundlesOf } from '../../src/build/kept-bundles.ts';
import { hashOfTheme } from '../../src/build/program-key.ts';
import { bundleStyleSheet } from '../../src/build/style-sheet.ts';
import { NO_THEME } from '../../src/theme/theme.ts';
import { archiveOf } from '../archive/make.ts';
import { article, temporaryFolder, writeFiles } from '../support/site.ts';
import { ProgramCopy } from './support/program-copy.ts';

const NO_CACHE = { folder: undefined, clean: false, themeState: hashOfTheme('') };

const FONT = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';

describe('browser scripts', () => {
  it('are whole: at most one more file is loaded with each, and all that they name are there', async () => {
    const { site } = archiveOf([]);
    const { files } = await buildAssets(site, NO_THEME, NO_CACHE);
    const scripts = files.filter(({ path }) => path.endsWith('.js'));
    const names = new Set(scripts.map(({ path }) => basename(path)));
    const together = scripts.flatMap(({ path, content }) => {
      const code = Buffer.from(content).toString();
      const named = [...code.matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g)].map(([, name = '']) => name);
      for (const name of named) assert.ok(names.has(name), `${path}: ${name}`);
      const imported = [...code.matchAll(/(?:from|import)["'`]\.\/([\w-]+\.js)/g)];
      return imported.map(([, name]) => name);
    });
    // What starts the engine, which remembers the one that it started.
    assert.equal(new Set(together).size, 1);
    assert.equal(new Set(names).size, scripts.length);
  });
});

describe('bundles that are kept', () => {
  const { site } = archiveOf([]);
  const cache = { folder: temporaryFolder({ after }) };
  const styleOf = async (themeState: string, { clean = false } = {}) => {
    const { style } = await bundlesOf(site, NO_THEME, { ...cache, clean, themeState });
    return Buffer.from(style.content).toString('utf8');
  };
  const state = hashOfTheme('');
  /** Replaces the kept bundles by others. */
  const replace = (content: Uint8Array, digest: string) => {
    const [name = ''] = readdirSync(cache.folder);
    rmSync(join(cache.folder, name));
    writeFileSync(join(cache.folder, name.replace(/[^!]*$/, digest)), content);
  };

  it('are used as they are while nothing has changed, and made again where they are damaged', async () => {
    const first = await styleOf(state);
    const [name = ''] = readdirSync(cache.folder);
    const kept: Bundles = deserialize(readFileSync(join(cache.folder, name)));
    const other = serialize({ ...kept, style: { ...kept.style, content: Buffer.from('a{}') } });
    replace(other, digestOf(other));
    assert.equal(await styleOf(state), 'a{}');
    assert.equal(await styleOf(state, { clean: true }), first);
    replace(other, 'damaged');
    assert.equal(await styleOf(state), first);
    assert.deepEqual(readdirSync(cache.folder), [name]);
  });

  it('are not kept where the theme has changed meanwhile', async () => {
    const [name] = readdirSync(cache.folder);
    await styleOf('another state');
    assert.deepEqual(readdirSync(cache.folder), [name]);
  });
});

describe('a style sheet', () => {
  const folder = temporaryFolder({ after });
  const bundle = async (files: Readonly<Record<string, string>>) => {
    await writeFiles(folder, files);
    const { content, files: referred } = await bundleStyleSheet([join(folder, 'style.css')]);
    const css = Buffer.from(content).toString('utf8');
    return { css, files: new Map(referred.map((file) => [file.path, String(file.content)])) };
  };
  const hashed = (name: string, content: string | Buffer) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    return name.replace('.', `-${hash}.`);
  };

  it('refers to files of any kind by paths from where it is, however it is imported', async () => {
    const { css, files } = await bundle({
      'style.css': '@import "./sub/inner.css";\na { background: url("./sub/Scan.PNG") }',
      'sub/inner.css': `
        @font-face { font-family: own; src: url("./own.woff2"), url(plain.ttf?v=1#x) }
        b { background: url("../mark.svg#part"), url('./Scan.PNG') }
        i { background: url(data:image/gif;base64,R0lGOD), url(https://example.org/x.png) }
        u { clip-path: url(#clip) }`,
      'sub/own.woff2': 'own font',
      'sub/plain.ttf': 'plain font',
      'sub/Scan.PNG': 'scan',
      'mark.svg': 'mark',
      // Of the same name in the folder of the style sheet that imports the other.
      'own.woff2': 'not this one',
    });
    const expected = [
      [hashed('own.woff2', 'own font'), 'own font', ''],
      [hashed('plain.ttf', 'plain font'), 'plain font', '?v=1#x'],
      [hashed('mark.svg', 'mark'), 'mark', '#part'],
      [hashed('Scan.PNG', 'scan'), 'scan', ''],
    ] as const;
    assert.deepEqual(
      files,
      new Map(expected.map(([name, content]) => [`assets/${name}`, content])),
    );
    for (const [name, , suffix] of expected) assert.ok(css.includes(`./${name}${suffix}`), name);
    for (const url of ['data:image/gif;base64,R0lGOD', 'https://example.org/x.png', '#clip']) {
      assert.ok(css.includes(url), url);
    }
  });

  it('refers to files of packages, the fonts of every page by short names', async () => {
    const bytes = readFileSync(createRequire(import.meta.url).resolve(FONT));
    const own = await bundleStyleSheet(['assets/fonts.css']);
    const name = hashed('serif-latin.woff2', bytes);
    assert.ok(own.files.some(({ path }) => path === `assets/${name}`));
    assert.ok(Buffer.from(own.content).includes(`./${name}`));
  });

  it('says every mistake, by file, line and column', async () => {
    const broken = bundle({
      'style.css': '@import "./sub/inner.css";\nb { background: url("./nowhere.png") }\nc {',
      'sub/inner.css': '/* Ж */ a { src: url(gone.woff2) }\n d { color: red } }\n// x\n',
    });
    await assert.rejects(broken, (error) => {
      assert.ok(error instanceof AssetError);
      const said = error.message.replaceAll(/^\S*\/(?=\w+\.css)/gm, '');
      assert.match(said, /inner\.css:1:18 {2}style sheet: .*"gone\.woff2"/m);
      assert.match(said, /inner\.css:2:19 {2}style sheet: .*Unexpected "}"/m);
      assert.match(said, /inner\.css:3:1 {2}style sheet: .*Comments in CSS/m);
      assert.match(said, /^style\.css:2:21 {2}style sheet: .*"\.\/nowhere\.png"/m);
      assert.match(said, /^style\.css:3:4 {2}style sheet: .*expected `}`$/m);
      assert.match(said, /^5 problems in 2 files\.$/m);
      return true;
    });
  });
});

describe('a program with a mistake in an asset', () => {
  const program = new ProgramCopy(temporaryFolder({ after }));
  const folder = temporaryFolder({ after });
  const content = join(folder, 'content');
  const folders = ['--content', content, '--data', '_data'];
  const style = 'src/assets/style.css';
  const good = program.read(style);
  program.write('_data/site.yaml', 'title: Arsip\neditions: [id]\n');

  // Style sheets are bundled first: that one fails while the processes of a build have hardly begun.
  for (const [file, mistake, said, jobs] of [
    [
      style,
      'a { background: url(./gone.png) }',
      /^src\/assets\/style\.css:\d+:17 {2}style sheet: /m,
      '2',
    ],
    [
      'src/assets/not-found.ts',
      'const = 1;',
      /^src\/assets\/not-found\.ts:\d+:7 {2}script: /m,
      '1',
    ],
  ] as const) {
    it(`says so and leaves nothing behind: ${file}, by processes: ${jobs}`, async () => {
      await writeFiles(content, { 'id/2021/02/a.md': article({}) });
      const output = join(folder, basename(file));
      const right = program.read(file);
      program.write(file, `${right}\n${mistake}\n`);
      const options = ['--output', output, '--cache', join(folder, 'cache'), '--jobs', jobs];
      const { status, stderr } = program.run('build', ...folders, ...options);
      assert.equal(status, 1);
      assert.match(stderr, said);
      assert.match(stderr, /^1 problem in 1 file\.$/m);
      assert.doesNotMatch(stderr, /^\s+at |node:internal/m);
      assert.equal(existsSync(output), false);
      program.write(file, right);
    });
  }

  it('is previewed once it is mended, by the process that found it', async () => {
    await writeFiles(content, { 'id/2021/02/a.md': article({}) });
    program.write(style, `${good}\na { background: url(./gone.png) }\n`);
    const preview = program.start('start', ...folders, '--port', '0');
    try {
      let said = '';
      const until = (words: RegExp) =>
        new Promise<string>((resolve, reject) => {
          const look = () => {
            const [found] = words.exec(said) ?? [];
            if (found !== undefined) resolve(found);
          };
          for (const stream of [preview.stdout, preview.stderr]) stream?.on('data', look);
          preview.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
          look();
        });
      for (const stream of [preview.stdout, preview.stderr]) {
        stream?.on('data', (text) => {
          said += String(text);
        });
      }
      await until(/style\.css:\d+:17 .*gone\.png/);
      const url = (await until(/http:\S+/)).trim();
      program.write(style, `${good}\n.mended { color: red }\n`);
      await until(/pages in/);
      const home = await (await fetch(url)).text();
      const [, sheet = ''] = /href=([^ >]*\/style-[^ >]*\.css)/.exec(home) ?? [];
      assert.match(await (await fetch(new URL(sheet, url))).text(), /\.mended/);
    } finally {
      preview.kill();
      if (preview.exitCode === null) await once(preview, 'exit');
    }
  });
});
