/** The page on imports: its commands, typed in its order, say and write what the page shows. */
import assert from 'node:assert/strict';
import { appendFile, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { runCommand } from '../support/command.ts';
import { temporaryFolder } from '../support/site.ts';

const TABLE = resolve('docs/examples/telukpos.csv');
const PAGE = await readFile('docs/guide-import.md', 'utf8');
const SITE = 'title: Arsip Teluk\ntimeZone: Asia/Jakarta\neditions: [id, ru]\n';
const DRAFT = 'content/id/2025/03/kapal-penyapu-sampah-rusak-lagi.md';

/** The day of the page, and the run of it; another day when the test runs. */
const DAY = '2026-11-30';
const RUN = `${DAY}-1`;

const home = process.cwd();
const folder = temporaryFolder({ after });
describe('an import by the guide', () => {
  before(async () => {
    await mkdir(folder, { recursive: true });
    process.chdir(folder);
  });
  after(() => process.chdir(home));

  /** The blocks of the page in a language, without the fences. */
  function blocks(language: string): string[] {
    const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
    return [...PAGE.matchAll(fence)].map(([, block = '']) => block);
  }

  const consoles = blocks('console');

  /** Whether a text is as the page has it, where a line `…` stands for any lines. */
  function assertShown(text: string, shown: string): void {
    const pieces = shown.split(/^…\n/m);
    let at = 0;
    for (const [i, piece] of pieces.entries()) {
      const found = i === 0 ? (text.startsWith(piece) ? 0 : -1) : text.indexOf(piece, at);
      assert.ok(found >= 0, `${text}\nhas no\n${piece}`);
      at = found + piece.length;
    }
    if (pieces.at(-1) !== '') assert.equal(text.slice(at), '', 'more than the page shows');
  }

  /** Types the command of a block, and compares what it says. */
  async function type(start: string): Promise<void> {
    const at = consoles.findIndex((block) => block.startsWith(`$ npx kliping ${start}`));
    assert.ok(at >= 0, `the page has the command ${start}`);
    const [block = ''] = consoles.splice(at, 1);
    const [line = '', ...shown] = block.split('\n');
    const [, ...args] = line
      .replace('$ npx kliping ', '')
      .replace(RUN, await run())
      .split(' ');
    const { code, stdout, stderr } = await runCommand('import', ...args);
    assert.equal(code, 0, stderr);
    assertShown(stdout.replaceAll(today(), DAY), shown.join('\n'));
  }

  const today = () => new Date().toISOString().slice(0, 10);

  async function run(): Promise<string> {
    const [first = RUN] = await readdir('_raw').catch(() => []);
    return first;
  }

  async function put(path: string, content: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }

  /** A block of YAML that begins with some words. */
  function yaml(start: string): string {
    const block = blocks('yaml').find((one) => one.startsWith(start));
    assert.ok(block !== undefined, `the page has the block ${start}`);
    return block;
  }

  test('the way from a table to an archive is as the page tells it', async () => {
    await put('_data/site.yaml', SITE);
    await mkdir('raw');
    await copyFile(TABLE, 'raw/telukpos.csv');
    await type('import --propose');
    const proposal = await readFile('raw/import.yaml', 'utf8');
    const uncommented = proposal.replace(/^# (?=timeZone:)/gm, '');
    const plain = uncommented.replace(/^#.*\n|\n(?=\n)/gm, '').replace(/ #.*$/gm, '');
    const mine = yaml('# raw/import.yaml');
    assert.deepEqual(plain.split('\n').filter(Boolean), mine.split('\n').slice(1).filter(Boolean));
    await put('raw/import.yaml', mine);

    await type('import --dry-run --random 5');
    await type('import raw/telukpos.csv');

    const [wrong = '', right = ''] = blocks('markdown');
    const draft = await readFile(DRAFT, 'utf8');
    assert.ok(draft.endsWith(wrong), draft);
    await runCommand('review', '--list', 'review.txt');
    const [entry = ''] = blocks('text').filter((one) => /^\d+\| /m.test(one));
    const [head = '', ...inQuestion] = entry.split('\n');
    const list = await readFile('review.txt', 'utf8');
    assert.ok(list.includes(`${head.split('  ')[0]}  `), list);
    assert.ok(list.includes(inQuestion.join('\n')), list);
    await put(DRAFT, draft.replace(wrong, right));
    const checked = await runCommand('check', '--notes');
    const [listed = ''] = blocks('text').filter((one) => one.startsWith('content/'));
    const [, second = ''] = listed.split('\n');
    assert.ok(checked.stdout.includes(second), checked.stdout);

    for (const file of [`_raw/${await run()}/import.yaml`, 'raw/import.yaml']) {
      await appendFile(file, yaml('drop:\n'));
    }
    await put('_data/tags.yaml', yaml('# _data/tags.yaml'));
    await type('import --again');
    assert.match(
      await readFile(
        'content/id/2025/03/dermaga-baru-di-telukjaya-dibuka-untuk-kapal-nelayan.md',
        'utf8',
      ),
      /\ntags:\n {2}- Pelabuhan\n/,
    );
    await type('import --undo');
    await type('import raw/telukpos.csv');
    assert.deepEqual(consoles, [], 'commands that were not tried');
  });
});
