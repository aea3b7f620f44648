/** An archive made by this version moves to a next one, which has other defaults. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it, after as whenOver } from 'node:test';
import { VERSION } from '../../src/program/version.ts';
import { runKliping } from '../support/command.ts';
import { installProgram, packProgram, runInstalled } from '../support/package.ts';
import { article, readFiles, Site, temporaryFolder, textOf, writeFiles } from '../support/site.ts';
import { commitAll, git } from './copy-fixture.ts';

const NEXT = '9.0.0';

describe('an archive that moves to a next version', () => {
  const home = temporaryFolder({ after: whenOver });
  const archive = join(home, 'arsip');
  let now: Site;
  let next: Site;
  let difference: string;
  let said: string;

  before(async () => {
    const program = await packProgram();
    const call = ['--yes', '--program', program, '--name', 'Arsip Kali'];
    const begun = await runKliping('init', archive, ...call);
    assert.deepEqual([begun.code, begun.stderr], [0, '']);
    await writeFiles(archive, {
      // Days on which the time zone decides.
      'content/id/2024/05/kapal.md': article({ title: 'Kapal', date: '2024-05-13T23:30:00+07:00' }),
      'content/ru/2024/05/korablik.md': article({ title: 'Кораблик', date: '2024-05-14' }),
      'theme/style.css': ':root { --ink: #123456; }\n',
      'theme/strings.id.yaml': 'older: Lebih lama lagi\n',
    });
    await writeLock(VERSION);
    commitAll(archive);
    now = await builtHere();

    // Somebody upgrades on a branch, while somebody else adds an article.
    git(archive, 'switch', '--quiet', '--create', 'upgrade');
    const changed = await packNext(home, program);
    const written = await runKliping('upgrade', archive, '--program', changed, '--yes');
    assert.deepEqual([written.code, written.stderr], [0, '']);
    difference = git(archive, 'diff');
    await installProgram(archive, changed);
    await writeLock(NEXT);
    const upgraded = await runInstalled(archive, 'upgrade');
    assert.deepEqual([upgraded.code, upgraded.stderr], [0, '']);
    said = upgraded.stdout;
    commitAll(archive);
    git(archive, 'switch', '--quiet', 'main');
    await writeFiles(archive, {
      'content/id/2024/05/bakau.md': article({ title: 'Bakau', date: '2024-05-20' }),
    });
    commitAll(archive);
    git(archive, 'merge', '--quiet', '--no-edit', 'upgrade');
    next = await built();
  });

  /** Writes the lock as npm does. */
  async function writeLock(version: string): Promise<void> {
    const lock = { lockfileVersion: 3, packages: { 'node_modules/kliping': { version } } };
    await writeFile(join(archive, 'package-lock.json'), JSON.stringify(lock, null, 2));
  }

  /** Builds the archive by this version, which packs as the test of the package shows. */
  async function builtHere(): Promise<Site> {
    const output = join(home, 'now');
    const folders = ['content', '_data', 'theme'].map((name) => join(archive, name));
    const [content = '', data = '', theme = ''] = folders;
    const inputs = ['--content', content, '--data', data, '--theme', theme];
    const { code, stderr } = await runKliping(
      'build',
      '--no-progress',
      ...inputs,
      '--output',
      output,
    );
    assert.deepEqual([code, stderr], [0, '']);
    return new Site(await readFiles(output));
  }

  async function built(): Promise<Site> {
    const { code, stderr } = await runInstalled(archive, 'build', '--no-progress', '--jobs', '1');
    assert.deepEqual([code, stderr], [0, '']);
    return new Site(await readFiles(join(archive, '_site')));
  }

  it('changes one line', () => {
    const lines = difference.split('\n').filter((line) => /^[+-] /.test(line));
    assert.equal(lines.length, 2);
    assert.match(lines[1] ?? '', /^\+ +"kliping": "file:.*kliping-9\.0\.0\.tgz"$/);
    assert.ok(!git(archive, 'ls-files').includes('src/'));
  });

  it('has every page that it had, at the same address', () => {
    const lost = now.addresses.filter((address) => !next.has(address));
    assert.deepEqual(lost, []);
    assert.ok(next.has('/id/2024/05/13/kapal/'));
  });

  it('has the new defaults, and its own look and words as before', () => {
    const css = (site: Site) =>
      String([...site.files].find(([path]) => /^assets\/style-.*\.css$/.test(path))?.[1]);
    assert.match(css(next), /--paper:\s*#abcdef/);
    for (const site of [now, next]) assert.match(css(site), /--ink:\s*#123456/);
    assert.doesNotMatch(textOf(now.page('/id/').body), /Paling baru/);
    assert.match(textOf(next.page('/id/').body), /Paling baru/);
    const generator = next.page('/id/').querySelector('meta[name="generator"]');
    assert.equal(generator?.getAttribute('content'), `Kliping ${NEXT}`);
  });

  it('is told what its host has to do, since the version that git knows', () => {
    assert.ok(said.startsWith(`This is Kliping ${NEXT}. The archive had ${VERSION} before.\n`));
    assert.match(said, /For hosts, new in 9\.0\.0:\n- Say it to your readers\.\n/);
    assert.doesNotMatch(said, /Not for hosts/);
    assert.match(said, /Nothing to move/);
  });

  it('refuses what is no version as the one to begin with', async () => {
    const { code, stderr } = await runKliping('upgrade', archive, '--since', 'latest');
    assert.equal(code, 2);
    assert.match(stderr, /'latest' is invalid\. Expected a version such as 0\.2\.0/);
  });

  it('is not taken for whole where an upgrade was interrupted', async () => {
    const left = join(archive, '.kliping-upgrade-a1b2c3');
    await mkdir(left);
    const { code, stdout, stderr } = await runKliping('upgrade', archive);
    await rmdir(left);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /found \.kliping-upgrade-a1b2c3, which an interrupted upgrade left/);
  });

  it('says when package.json names another version than the one that is installed', async () => {
    const file = join(archive, 'package.json');
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace(/"kliping": "[^"]*"/, `"kliping": "${NEXT}"`));
    const { code, stderr } = await runKliping('upgrade', archive);
    writeFileSync(file, source);
    assert.equal(code, 2);
    assert.match(stderr, /found kliping 9\.0\.0, but this is \d+\.\d+\.\d+; .* run `npm install`/);
  });
});

/** Packs a next version: other colours, words, and a time zone for those who name none. */
async function packNext(home: string, program: string): Promise<string> {
  const folder = join(home, 'next');
  await mkdir(folder);
  execFileSync('tar', ['-xzf', program, '-C', folder]);
  const change = (path: string, ...[found, put]: [RegExp, string]) => {
    const file = join(folder, 'package', path);
    const source = readFileSync(file, 'utf8');
    assert.match(source, found, path);
    writeFileSync(file, source.replace(found, put));
  };
  change('package.json', /"version": "[^"]*"/, `"version": "${NEXT}"`);
  change('src/assets/tokens.css', /--paper: #fdfbf7/, '--paper: #abcdef');
  const modules = (await readdir(join(folder, 'package/dist'), { recursive: true }))
    .filter((path) => path.endsWith('.js'))
    .map((path) => join('dist', path));
  const changeProgram = (found: RegExp, put: string) => {
    const having = modules.filter((path) =>
      found.test(readFileSync(join(folder, 'package', path), 'utf8')),
    );
    assert.notDeepEqual(having, [], `${found}`);
    for (const path of having) change(path, found, put);
  };
  changeProgram(/latest: "Terbaru"/, 'latest: "Paling baru"');
  changeProgram(/default\("Asia\/Jakarta"\)/, 'default("Asia/Vladivostok")');
  const notes = `## ${NEXT}\n\n### Added\n\n- Not for hosts.\n\n### For hosts\n\n- Say it to your readers.\n\n`;
  change('CHANGELOG.md', /^(?=## )/m, notes);
  const packed = join(home, `kliping-${NEXT}.tgz`);
  execFileSync('tar', ['-czf', packed, '-C', folder, 'package']);
  await rm(folder, { recursive: true });
  return packed;
}
