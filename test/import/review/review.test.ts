/** `kliping review`: what the import left doubtful is counted, listed with its lines, mended in one file, and settled. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand as runHere } from '../../../scripts/command.ts';
import { reviewCommand } from '../../../scripts/commands/review.ts';
import { Kept, runCommand } from '../../support/command.ts';
import { type Files, temporaryFolder, writeFiles } from '../../support/site.ts';

const KAPAL = 'content/id/2025/03/kapal.md';
const GARAM = 'content/id/2025/03/garam.md';
const PASAR = 'content/id/undated/pasar.md';

const CUT_TOO_LATE = `---
title: Kapal penyapu sampah rusak
date: 2025-03-04 # the date line
draft: true
review:
  text: where the title “Sampah Menumpuk; di Pintu Air Kali…” ends; much like /id/2025/03/03/kapal/ (0.91)
raw: _raw/a/rows.csv#1
---
Kapal itu rusak lagi sejak Sabtu.

Baca Juga: Sampah Menumpuk; di Pintu Air Kali Jernih Dinas

Kebersihan mengatakan suku cadang tiba pekan depan.

Warga menunggu.
`;

const FILES: Files = {
  [KAPAL]: CUT_TOO_LATE,
  [GARAM]: `---
title: Harga garam naik
date: 2025-03-05
outlet: Kabar Teluk
draft: true
review:
  outlet: the text says Antara
---
Harga garam naik.
`,
  [PASAR]: `---
title: Pasar ikan dibuka
date: unknown
draft: true
review: [date]
---
Pasar ikan dibuka.
`,
  'content/id/2025/03/selesai.md': '---\ntitle: Selesai\ndate: 2025-03-06\n---\nSemua beres.\n',
};

/** An archive of these files, and `review` of it. */
async function archiveOf(context: TestContext, files: Files = FILES) {
  const folder = temporaryFolder(context);
  await writeFiles(folder, files);
  const list = join(folder, 'review.txt');
  return {
    list,
    content: join(folder, 'content'),
    review: async (...args: string[]) => {
      const call = ['--content', join(folder, 'content'), ...args];
      const { stdout, stderr, code } = await runCommand('review', ...call);
      return { code, said: (stdout + stderr).replaceAll(`${folder}/`, '') };
    },
    read: (file: string) => readFile(join(folder, file), 'utf8'),
    write: (file: string, text: string) => writeFile(join(folder, file), text),
    mend: async (change: (text: string) => string) =>
      writeFile(list, change(await readFile(list, 'utf8'))),
  };
}

describe('kliping review', () => {
  it('counts the reasons, each of several that stand in one field', async (context) => {
    const { review } = await archiveOf(context);
    const { code, said } = await review();
    assert.equal(code, 0);
    assert.match(
      said,
      /^1 {2}text: where the title … ends {2}\(content\/id\/2025\/03\/kapal\.md\)$/m,
    );
    assert.match(said, /^1 {2}text: much like … \(…\)/m);
    assert.match(said, /^1 {2}date {2}\(/m);
    assert.match(said, /^3 articles to review\./m);
  });

  it('lists the lines in question; what is mended there is written, and a draft is finished', async (context) => {
    const { review, read, mend, list } = await archiveOf(context);
    await review('--list', list);
    const text = await readFile(list, 'utf8');
    assert.match(text, /^11\| Baca Juga: Sampah Menumpuk; di Pintu Air Kali Jernih Dinas$/m);
    assert.match(text, /^13\| Kebersihan mengatakan suku cadang tiba pekan depan\.$/m);
    assert.doesNotMatch(text, /Warga menunggu/);
    assert.match(text, /^4\| outlet: Kabar Teluk$/m);
    assert.match(text, /^3\| date: unknown$/m);
    await mend((was) =>
      was
        .replace('Jernih Dinas\n', 'Jernih\n')
        .replace('13| Kebersihan', '13| Dinas Kebersihan')
        .replace('4| outlet: Kabar Teluk', '4| outlet: Kabar Teluk\n4| source: Antara')
        .replace('3| date: unknown', '3| date: 2025-03'),
    );
    const { code, said } = await review('--apply', list);
    assert.equal(said, '4 places settled in 3 articles; 3 drafts finished.\n');
    assert.equal(code, 0);
    assert.equal(
      await read(KAPAL),
      CUT_TOO_LATE.replace(/draft: true\nreview:\n.*\n/, '')
        .replace('Jernih Dinas', 'Jernih')
        .replace('Kebersihan', 'Dinas Kebersihan'),
    );
    assert.equal(
      await read(GARAM),
      '---\ntitle: Harga garam naik\ndate: 2025-03-05\noutlet: Kabar Teluk\nsource: Antara\n---\nHarga garam naik.\n',
    );
    assert.equal(
      await read(PASAR),
      '---\ntitle: Pasar ikan dibuka\ndate: 2025-03\n---\nPasar ikan dibuka.\n',
    );
    assert.equal((await review()).said, 'Nothing to review.\n');
  });

  it('leaves in review what was taken out of the list', async (context) => {
    const { review, read, mend, list } = await archiveOf(context);
    await review('--list', list);
    await mend((was) =>
      was.replace(/^ {2}- text: much like.*\n/m, '').replace(/^.*garam\.md[\s\S]*?\n\n/m, ''),
    );
    const { said } = await review('--apply', list);
    assert.equal(said, '2 places settled in 2 articles; 1 draft finished.\n');
    assert.equal(await read(KAPAL), CUT_TOO_LATE.replace(/text: where.*ends; /, 'text: '));
    assert.equal(await read(GARAM), FILES[GARAM]);
  });

  it('settles one reason everywhere, and never all without being told which', async (context) => {
    const { review, read } = await archiveOf(context);
    const all = await review('--accept');
    assert.equal(all.code, 2);
    assert.match(all.said, /--reason/);
    const { said } = await review('--reason', 'WHERE the title', '--accept');
    assert.equal(said, '1 place settled in 1 article; 0 drafts finished.\n');
    assert.match(await read(KAPAL), /^draft: true\nreview:\n {2}text: much like/m);
    assert.equal(await read(PASAR), FILES[PASAR]);
  });

  it('keeps every byte that nobody mended, Windows line ends and a mark at the beginning too', async (context) => {
    const text = `\uFEFF${CUT_TOO_LATE.replaceAll('\n', '\r\n')}`;
    const { review, read, list } = await archiveOf(context, { [KAPAL]: text });
    await review('--list', list);
    await review('--apply', list);
    assert.equal(await read(KAPAL), text.replace(/draft: true\r\nreview:\r\n.*\r\n/, ''));
  });

  it('does not write to an article that has changed since, and writes the others', async (context) => {
    const { review, read, write, list } = await archiveOf(context);
    await review('--list', list);
    const changed = CUT_TOO_LATE.replace('Warga', 'Orang');
    await write(KAPAL, changed);
    const { code, said } = await review('--apply', list);
    assert.equal(code, 1);
    assert.match(
      said,
      /^review\.txt:\d+:1 {2}review: found content\/id\/2025\/03\/kapal\.md, which has changed since; expected a new list/m,
    );
    assert.match(said, /^2 places settled in 2 articles; 2 drafts finished\.$/m);
    assert.equal(await read(KAPAL), changed);
    assert.doesNotMatch(await read(GARAM), /draft/);
  });

  it('writes nothing where the list has a line that it does not know, or leads out of the archive', async (context) => {
    const { review, read, mend, list } = await archiveOf(context);
    await review('--list', list);
    await mend((was) => `${was}\nBaca Juga: tanpa nomor\n`);
    const { code, said } = await review('--apply', list);
    assert.equal(code, 1);
    assert.match(
      said,
      /review\.txt:\d+:1 {2}list: found "Baca Juga: tanpa nomor"; expected a line of the list/,
    );
    assert.equal(await read(GARAM), FILES[GARAM]);
    await writeFile(list, `${list}  00000000\n`);
    assert.match(
      (await review('--apply', list)).said,
      /which is no article; expected a file below/,
    );
  });

  it('refuses what would break the front matter', async (context) => {
    const { review, read, mend, list } = await archiveOf(context);
    await review('--list', list);
    await mend((was) => was.replace('4| outlet: Kabar Teluk', '4| outlet: "Kabar'));
    const { code, said } = await review('--apply', list);
    assert.equal(code, 1);
    assert.match(said, /garam\.md, whose front matter would not be read/);
    assert.equal(await read(GARAM), FILES[GARAM]);
  });

  it('overwrites no list', async (context) => {
    const { review, list } = await archiveOf(context);
    await writeFile(list, 'mine');
    const { code, said } = await review('--list', list);
    assert.equal(code, 2);
    assert.match(said, /is there already/);
    assert.equal(await readFile(list, 'utf8'), 'mine');
  });

  it('accepts all of a kind: a field, or a reason as it is counted', async (context) => {
    const { review, read } = await archiveOf(context);
    const dry = await review('--accept', 'date', '--dry-run');
    assert.match(dry.said, /^-review: \[date\]$/m);
    assert.match(dry.said, /^1 place would be settled in 1 article; 1 draft would be finished\.$/m);
    assert.match(await read(PASAR), /review/);
    const { said } = await review('--accept', 'Date');
    assert.equal(said, '1 place settled in 1 article; 1 draft finished.\n');
    assert.doesNotMatch(await read(PASAR), /review|draft/);
    const reason = await review('--accept', 'text: much like … (…)');
    assert.match(reason.said, /^1 place settled in 1 article; 0 drafts finished/);
    const none = await review('--accept', 'tanggal');
    assert.match(none.said, /^Nothing to review is of the kind "tanggal"\.\n1 {2}/);
  });

  it('says that there is no terminal, and counts', async (context) => {
    const { review } = await archiveOf(context);
    assert.match((await review()).said, /Found no terminal to ask in, so this is only counted:/);
    assert.doesNotMatch((await review('--count')).said, /terminal/);
  });

  it('walks through them in a terminal: accept, edit, skip, quit', async (context) => {
    const { read, content } = await archiveOf(context);
    const [ENTER, DOWN] = ['\r', '\x1b[B'];
    // In the order of the reasons: the date, the outlet, the text.
    const walked = await inTerminal(
      ['--content', content],
      [
        ['pasar.md (1 of 3)', DOWN, ENTER],
        ['Line 3', '\x7f'.repeat(7), '2025-03', ENTER],
        ['garam.md (2 of 3)', ENTER],
        ['kapal.md (3 of 3)', DOWN, DOWN, ENTER],
        ['much like', DOWN, DOWN, DOWN, ENTER],
      ],
    );
    assert.equal(walked.code, 0, walked.stderr);
    assert.equal(
      walked.stdout,
      '2 places settled in 2 articles; 2 drafts finished.\nThe rest stays in review.\n',
    );
    assert.equal(
      await read(PASAR),
      '---\ntitle: Pasar ikan dibuka\ndate: 2025-03\n---\nPasar ikan dibuka.\n',
    );
    assert.doesNotMatch(await read(GARAM), /review|draft/);
    assert.equal(await read(KAPAL), CUT_TOO_LATE);
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
  const running = runHere(reviewCommand, args, { stdin, stdout, stderr });
  for (const [shown, ...keys] of typed) {
    while (!stderr.text.includes(shown)) await wait(1);
    // The question stands below what it is about.
    await wait(20);
    for (const key of keys) {
      stdin.write(key);
      await wait(5);
    }
  }
  return { code: await running, stdout: stdout.text, stderr: stderr.text };
}
