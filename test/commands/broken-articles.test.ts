/** Builds over broken articles: the errors that an editor sees. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { COMMAND_NAMES, runCommand, scriptOf, spawnCommand } from '../support/command.ts';
import { SAMPLE } from '../support/sample.ts';
import { article, type Files, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

/** Each file with the place of its mistake, and what the report says there. */
const BROKEN: readonly (readonly [
  file: string,
  content: string | Uint8Array,
  place: string,
  said: RegExp,
])[] = [
  [
    'id/2021/01/tanggal.md',
    article({ date: '2021-02-30' }),
    '3:7',
    /date: found "2021-02-30"; expected a date that exists/,
  ],
  [
    'id/2021/01/kunci.md',
    article({ editr: 'Rina' }),
    '4:1',
    /editr: found an unknown key; expected `editor`/,
  ],
  [
    'id/2021/01/tanpa-judul.md',
    '---\ndate: 2021-01-02\n---\nIsi.\n',
    '2:1',
    /title: found nothing; expected some text/,
  ],
  [
    'id/2021/01/sumber.md',
    article({ source: '\n  - url: https://example.org/' }),
    '5:5',
    /source\.1.*name/,
  ],
  [
    'id/2021/01/draf.md',
    article({ draft: 'mungkin' }),
    '4:8',
    /draft: found "mungkin"; expected true or false/,
  ],
  [
    'id/2021/01/pagar.md',
    'Tidak ada front matter.\n',
    '1:1',
    /front matter: found "Tidak ada front matter\."; expected a line `---`/,
  ],
  [
    'id/2021/01/yaml.md',
    '---\ntitle: "tak ditutup\ndate: 2021-01-02\n---\nIsi.\n',
    '3:17',
    /YAML: found .*; expected valid YAML/,
  ],
  [
    'id/2021/01/kembar.md',
    article({ aliases: '[/id/2021/02/15/kembar-2/]' }),
    '4:1',
    /aliases: found \/id\/2021\/02\/15\/kembar-2\//,
  ],
  [
    'xx/2021/01/bahasa.md',
    article({}),
    '1:1',
    /language: found the folder "xx"; expected id\/, ru\//,
  ],
  [
    'ru/2021/01/байты.md',
    Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe),
    '1:1',
    /file: found bytes that are not UTF-8/,
  ],
];

describe('a build of ten broken articles', () => {
  it('reports all ten places at once, exits with 1 and leaves the output alone', async (t) => {
    const folder = temporaryFolder(t);
    const content = join(folder, 'content');
    const output = join(folder, '_site');
    const good: Files = { 'id/2021/02/kembar-2.md': article({ title: 'Kembar' }) };
    await writeFiles(content, good);
    const cache = ['--cache', join(folder, 'cache')];
    const call = ['--content', content, '--data', SAMPLE.dataDir, '--output', output, ...cache];
    const first = await runCommand('build', ...call);
    assert.equal(first.code, 0, first.stderr);
    const before = await readFiles(output);

    await writeFiles(content, Object.fromEntries(BROKEN.map(([file, text]) => [file, text])));
    const { code, stderr } = await spawnCommand('build', ...call);

    assert.equal(code, 1);
    const lines = stderr.trim().split('\n');
    for (const [file, , place, said] of BROKEN) {
      const where = `${join(content, file)}:${place}`;
      const line = lines.find((one) => one.startsWith(where));
      assert.ok(line, `no line begins with ${where} in:\n${stderr}`);
      assert.match(line, said);
    }
    assert.equal(lines.at(-1), '10 problems in 10 files.');
    assert.deepEqual(await readFiles(output), before);
  });

  it('reads BOM, CRLF, blank lines before the fence and a missing last line end without complaint', async (t) => {
    const folder = temporaryFolder(t);
    await writeFiles(folder, {
      'id/2021/01/bom.md': `\uFEFF${article({ title: 'Satu' })}`,
      'id/2021/01/crlf.md': article({ title: 'Dua' }).replaceAll('\n', '\r\n'),
      'id/2021/01/kosong.md': `\n\n  \n${article({ title: 'Tiga' })}`,
      'id/2021/01/akhir.md': article({ title: 'Empat' }).trimEnd(),
    });
    const { code, stdout, stderr } = await runCommand(
      'check',
      '--content',
      folder,
      '--data',
      SAMPLE.dataDir,
    );
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.match(stdout, /^4 articles/m);
  });

  it('says what is wrong with a call and exits with 2', async () => {
    const unknown = await runCommand('build', '--nonsense');
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /unknown option '--nonsense'/);
    const url = await runCommand('build', '--url', 'example.org');
    assert.equal(url.code, 2);
    assert.match(url.stderr, /Expected an address such as https:\/\/example\.org\//);
  });

  it('explains every command with --help', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
    for (const name of COMMAND_NAMES) {
      const { code, stdout } = await runCommand(name, '--help');
      assert.equal(code, 0, name);
      assert.ok(
        stdout.startsWith(`Usage: npm ${name === 'start' ? name : `run ${name}`} --`),
        name,
      );
    }
    for (const name of COMMAND_NAMES.filter((one) => one in scripts)) {
      assert.equal(scripts[name], `node --import tsx ${scriptOf(name).join(' ')}`);
    }
    const spawned = await spawnCommand('start', '--help');
    assert.deepEqual([spawned.code, spawned.stderr], [0, '']);
    assert.match(spawned.stdout, /--port/);
  });
});
