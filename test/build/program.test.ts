/** A change of the program changes all that it changes, though no article is another one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { temporaryFolder } from '../support/site.ts';
import { filesOf, found } from './support/newsroom.ts';
import { assertSameTree, type Tree, treeOf, Workplace } from './support/twins.ts';

const PARTS = [
  'src',
  'scripts',
  '.eleventy.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

describe('a program that has changed', () => {
  const program = temporaryFolder({ after });
  const place = new Workplace(temporaryFolder({ after }));

  before(async () => {
    for (const part of PARTS) await cp(part, join(program, part), { recursive: true });
    await cp('_data/archive.ts', join(program, '_data/archive.ts'));
    symlinkSync(resolve('node_modules'), join(program, 'node_modules'));
    await place.save(filesOf(found(diceOf(21))));
  });

  /** Builds with the program as it is now. */
  const build = (output: string, ...options: string[]): Tree => {
    const { contentDir, dataDir } = place.settings;
    const folders = ['--content', contentDir, '--data', dataDir, '--output', output];
    const call = ['--import', 'tsx', 'scripts/build.ts', ...folders, ...options];
    const { status, stderr } = spawnSync(process.execPath, call, {
      cwd: program,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return treeOf(output);
  };
  const edit = (path: string, from: string, to: string) => {
    const text = readFileSync(join(program, path), 'utf8');
    assert.ok(text.includes(from), `${path} has "${from}"`);
    writeFileSync(join(program, path), text.replace(from, to));
  };

  it('makes the site that a first build makes: a word of a locale, a component', () => {
    const cache = ['--cache', place.cache];
    let site = build(place.output, ...cache);
    for (const [path, from, to] of [
      ['src/locales/ru.ts', "tags: '", "tags: 'Все "],
      ['src/components/Layout.tsx', '<body', '<body data-changed="yes"'],
    ] as const) {
      edit(path, from, to);
      const later = build(place.output, ...cache);
      assert.notDeepEqual([...later.entries()], [...site.entries()], `${path} shows`);
      const clean = build(
        join(place.folder, `clean-${path.replaceAll('/', '-')}`),
        '--cache',
        join(place.folder, 'none'),
        '--clean',
      );
      assertSameTree(later, clean, path);
      site = later;
    }
  });

  it('is known by each of its files, and by what it depends on', async () => {
    // A process knows the program that it began with: each time it is another one's module.
    let asked = 0;
    const baseNow = async (): Promise<string> => {
      const module = pathToFileURL(join(program, 'src/build/base.ts'));
      const { baseOf } = await import(`${module}?${asked++}`);
      return baseOf(place.settings);
    };
    const bases = new Set([await baseNow()]);
    const paths = [
      'src/pages/tag.11ty.tsx',
      'src/assets/style.css',
      'src/locales/words/id.ts',
      '_data/archive.ts',
      '.eleventy.ts',
      'package-lock.json',
      'tsconfig.json',
    ];
    for (const path of paths) {
      writeFileSync(join(program, path), `${readFileSync(join(program, path), 'utf8')} `);
      bases.add(await baseNow());
    }
    assert.equal(bases.size, 1 + paths.length);
  });
});
