/** A copy of 0.2.0 becomes an archive of its own: with the packed program, as somebody does it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it, after as whenOver } from 'node:test';
import { readRules } from '../../src/upgrade/copy/style-rules.ts';
import { runKliping } from '../support/command.ts';
import { installProgram, runInstalled } from '../support/package.ts';
import { readFiles, Site, temporaryFolder, textOf } from '../support/site.ts';
import { commitAll, git, PAGES_BEFORE, unpackCopy } from './copy-fixture.ts';

describe('a copy of 0.2.0 that is upgraded', () => {
  const folder = temporaryFolder({ after: whenOver });
  let shown: string;
  let said: string;
  let site: Site;

  before(async () => {
    unpackCopy(folder);
    commitAll(folder);
    await installProgram(folder);
    const first = await runKliping('upgrade', folder);
    assert.match(first.stderr, /nothing was changed: .* expected --yes/);
    assert.equal(first.code, 2);
    assert.equal(git(folder, 'status', '--porcelain'), '');
    shown = first.stdout;
    const { code, stdout, stderr } = await runInstalled(folder, 'upgrade', '--yes');
    assert.deepEqual([code, stderr], [0, '']);
    said = stdout;
    const built = await runInstalled(folder, 'build', '--no-progress', '--jobs', '1');
    assert.deepEqual([built.code, built.stderr], [0, '']);
    site = new Site(await readFiles(join(folder, '_site')));
  });

  it('shows everything before anything is changed: what is removed, and the rest as diffs', () => {
    assert.match(shown, /^Removed:$[\s\S]*^- \.eleventy\.ts$[\s\S]*^- src\/ \(\d+ files\)$/m);
    assert.match(shown, /^-\s+"@11ty\/eleventy": /m);
    assert.match(shown, /^\+\s+"kliping": /m);
    assert.match(shown, /^\+ {2}--accent: #0b6e4f;$/m);
    assert.ok(said.startsWith(shown.trimEnd()), 'and the same when it is done');
  });

  it('has the same pages at the same addresses, with the same titles', () => {
    // Lists of outlets, places, people and organisations, of this day in other years, the accessibility statement and the
    // page of the data came with later versions.
    const since =
      /^\/\w\w\/(?:media|tempat|reporter|penerjemah|izdanie|mesto|avtor|perevodchik|outlet|place|translator|tokoh|organisasi|lyudi|organizatsii|people|organisations|pada-hari-ini|v-etot-den|on-this-day|aksesibilitas|dostupnost|accessibility|langganan|podpiska|subscribe|data|dannye|ralat|ispravleniya|corrections|dalam-angka|v-tsifrakh|in-figures)\//;
    const isTurned = (address: string) =>
      site.page(address).querySelector('meta[http-equiv=refresh]') !== null &&
      /^\/\w\w\/\d{4}\/\d\d\/\d\d\/[^/]+\/\w\w\/$/.test(address);
    const addresses = site.addresses.filter((address) => !since.test(address));
    assert.deepEqual(addresses.toSorted(), Object.keys(PAGES_BEFORE).toSorted());
    // Of two pages with the same pair, one leads to the other now.
    const titles = Object.entries(PAGES_BEFORE).filter(([address]) => !isTurned(address));
    assert.ok(titles.length < addresses.length);
    // Days are kept on one line with their months now.
    const titleOf = (address: string) => site.page(address).title.replaceAll('\u00A0', ' ');
    for (const [address, title] of titles) {
      assert.equal(titleOf(address), title.replaceAll('\u00A0', ' '), address);
    }
  });

  it('keeps the words of its owner', () => {
    const home = textOf(site.page('/id/').body);
    assert.match(home, /Kabar terbaru/);
    const article = site.page('/id/2024/05/13/kapal-penyapu-sampah/');
    assert.match(textOf(article.querySelector('main')), /Tengok juga/);
    const link = article.querySelector('.reference a');
    assert.equal(link?.getAttribute('href'), '/id/2024/05/21/warga-menanam-bakau/');
    const scripts = [...site.files].filter(([path]) => /^assets\/search-ru-.*\.js$/.test(path));
    assert.match(String(scripts[0]?.[1]), /\{count\}: (?:«|\\xAB)\{query\}/);
  });

  it('keeps the colours, letters and pictures of its owner, by day and by night', () => {
    const css = [...site.files].find(([path]) => /^assets\/style-.*\.css$/.test(path))?.[1];
    const rules = readRules(new Map([['style.css', String(css)]]), 'style.css', '_site').filter(
      (entry) => entry.kind === 'rule',
    );
    /** What counts of a property: the last value, with what is around its rule. */
    const last = (selector: string, property: string, isWithin = /^$/) =>
      rules
        .filter(({ selectors, values }) => selectors.includes(selector) && values.has(property))
        .filter(({ around }) => isWithin.test(around.join(' ')))
        .at(-1);
    assert.deepEqual(last(':root', '--accent')?.values.get('--accent'), ['#0b6e4f']);
    const atNight = last(':root', '--accent', /./);
    assert.equal(atNight, last(':root', '--accent', /dark/));
    assert.equal(atNight, last(':root', '--accent', /(?:)/), 'after the one that is for the day');
    assert.match(last('html', 'font')?.values.get('font')?.[0] ?? '', /1\.7 var\(--sans\)/);
    const background = last('.masthead', 'background')?.values.get('background')?.[0] ?? '';
    const [, picture = ''] = /url\("?\.\/([^")]+)/.exec(background) ?? [];
    assert.match(String(site.files.get(`assets/${picture}`)), /^<svg .*#0b6e4f/);
    const icon = site.page('/').querySelector('link[rel="icon"]')?.getAttribute('href') ?? '';
    assert.match(String(site.files.get(icon.slice(1))), /#0b6e4f/);
  });

  it('keeps content, data, README and licence, and has nothing of the program but what its owner added', () => {
    const changed = git(
      folder,
      'status',
      '--porcelain',
      'content',
      '_data',
      'README.md',
      'LICENSE',
    );
    assert.equal(changed, '');
    git(folder, 'add', '--all');
    const files = git(folder, 'ls-files').trim().split('\n');
    const others = files.filter((path) => !/^(?:content|_data)\//.test(path));
    assert.deepEqual(others.sort(), [
      '.editorconfig',
      '.gitattributes',
      '.github/dependabot.yml',
      '.github/workflows/check.yml',
      '.github/workflows/pages.yml',
      '.gitignore',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      'LICENSE',
      'README.md',
      'package.json',
      'scripts/kirim.ts',
      'theme/icon.svg',
      'theme/locale.id.yaml',
      'theme/ombak.svg',
      'theme/strings.ru.yaml',
      'theme/style.css',
    ]);
  });

  it('says what it cannot carry over, and where that is', () => {
    const lines = said.split('\n');
    assert.ok(lines.includes('- src/components/Credits.tsx'));
    assert.ok(lines.includes('- scripts/kirim.ts'));
    assert.match(
      said,
      /^- src\/assets\/style\.css:81 {2}you removed outline-offset of `:focus-visible`/m,
    );
    assert.ok(lines.includes('- src/locales/id.ts -> theme/locale.id.yaml'));
    assert.match(said, /^If this is interrupted: git restore \. && git clean -fd -- /m);
  });

  it('passes its check, and has nothing more to move', async () => {
    const [content = '', data = '', theme = ''] = ['content', '_data', 'theme'].map((name) =>
      join(folder, name),
    );
    const folders = ['--content', content, '--data', data, '--theme', theme];
    const check = await runKliping('check', '--no-progress', ...folders);
    assert.match(check.stdout, /4 articles .*: no mistakes/);
    const again = await runKliping('upgrade', folder);
    assert.equal(again.code, 0);
    assert.match(again.stdout, /Nothing to move/);
  });
});

describe('a copy of 0.2.0', () => {
  const copied = (name: string) => {
    const folder = join(home, name);
    unpackCopy(folder);
    return folder;
  };
  const home = temporaryFolder({ after: whenOver });

  it('is not touched without git, which has all that is removed', async () => {
    const folder = copied('no-git');
    git(home, 'init', '--quiet', join(home, 'other'));
    const { code, stderr } = await runKliping('upgrade', folder, '--yes');
    assert.equal(code, 2);
    assert.match(stderr, /found no git repository; expected one .*git init/);
    assert.ok(existsSync(join(folder, 'src')));
  });

  it('is not touched while something is not committed; with --force, only if that is in the way', async () => {
    const folder = copied('dirty');
    commitAll(folder);
    await writeFile(join(folder, 'notes.txt'), 'Catatan.');
    const refused = await runKliping('upgrade', folder, '--yes');
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /not committed: notes\.txt; expected all committed, or --force/);

    await writeFile(
      join(folder, 'package.json'),
      `${await readFile(join(folder, 'package.json'))} `,
    );
    const inTheWay = await runKliping('upgrade', folder, '--yes', '--force');
    assert.equal(inTheWay.code, 2);
    assert.match(inTheWay.stderr, /not committed: package\.json; expected all committed$/m);

    git(folder, 'restore', 'package.json');
    const forced = await runKliping('upgrade', folder, '--yes', '--force');
    assert.deepEqual([forced.code, forced.stderr], [0, '']);
    assert.equal(readFileSync(join(folder, 'notes.txt'), 'utf8'), 'Catatan.');
    assert.ok(!existsSync(join(folder, 'src')));
    // The command that it names brings everything back.
    const [, undo = ''] = /If this is interrupted: (.*)/.exec(forced.stdout) ?? [];
    for (const call of undo.replaceAll("'", '').split(' && ')) {
      git(folder, ...call.split(' ').slice(1));
    }
    assert.equal(git(folder, 'status', '--porcelain'), '?? notes.txt\n');
  });

  it('with a style sheet that is not CSS, or a locale that is not TypeScript, is told where', async () => {
    const folder = copied('broken');
    await writeFile(join(folder, 'src/assets/box.css'), '.search-box {\n  color: red;\n');
    commitAll(folder);
    const style = await runKliping('upgrade', folder, '--yes');
    assert.equal(style.code, 1);
    assert.match(style.stderr, /^src\/assets\/box\.css:1:1 {2}CSS: found Unclosed block/m);
    git(folder, 'rm', '--quiet', 'src/assets/box.css');
    await writeFile(join(folder, 'src/locales/id.ts'), 'export default {');
    commitAll(folder);
    const locale = await runKliping('upgrade', folder, '--yes');
    assert.equal(locale.code, 1);
    assert.match(locale.stderr, /^src\/locales\/id\.ts:1:1 {2}locale: found /m);
    assert.equal(git(folder, 'status', '--porcelain'), '');
  });

  it('of another version is not taken for one of 0.2.0', async () => {
    const folder = copied('other');
    const file = join(folder, 'package.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"0.2.0"', '"0.1.0"'));
    commitAll(folder);
    const { code, stderr } = await runKliping('upgrade', folder, '--yes');
    assert.equal(code, 2);
    assert.match(stderr, /found a copy of Kliping 0\.1\.0; expected one of 0\.2\.0/);
    await rm(join(folder, 'package.json'));
    const none = await runKliping('upgrade', folder);
    assert.equal(none.code, 2);
    assert.match(none.stderr, /found no package\.json; expected the folder of an archive/);
  });
});
