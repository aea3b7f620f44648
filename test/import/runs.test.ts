/** Runs as an editor uses them: undone, done again, interrupted, and in parts. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { runCommand } from '../../scripts/command.ts';
import { importCommand } from '../../scripts/commands/import.ts';
import { IS_LONG } from '../build/support/amount.ts';
import { withFault } from '../build/support/disk.ts';
import { type Workplace, workplace } from './helpers.ts';

const TITLES = ['Bakau ditanam', 'Dermaga dibuka', 'Harga garam naik', 'Kapal riset tiba'];
const NAMES = ['Arif', 'Bunga', 'Cahya', 'Damar', 'Eko', 'Fitri'];

/** A table whose texts differ in most of their words. */
function tableOf(titles: readonly string[]): string {
  const rows = titles.map((title, i) => {
    const words = Array.from({ length: 20 }, (_, n) => `${NAMES[n % 6]} ${title} ${i * 31 + n}`);
    return `${title},Kabar: ${title},2021-03-0${i + 1},"Warga berkumpul. ${words.join(' lalu ')}."`;
  });
  return `judul,judul lain,tanggal,isi\n${rows.join('\n')}\n`;
}

/** All files of a folder with their texts. */
async function filesOf({ list, read, folder: whole }: Workplace, folder: string) {
  const names = await list(folder);
  const files = names.map(async (name) => {
    const text = await read(join(folder, name));
    return [name, text.replaceAll(`${whole}/`, '')] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** A workplace in which the table has been imported. */
async function imported(t: TestContext, ...args: readonly string[]) {
  const place = await workplace(t);
  await place.put('rows.csv', tableOf(TITLES));
  await place.put('mended.yaml', 'outlet: TELUKPOS.COM\n');
  const { code, out, err } = await place.run('rows.csv', '--map', 'title=judul', ...args);
  assert.equal(code, 0, err);
  const [run = ''] = /\d{4}-\d\d-\d\d-\d+(?=:)/.exec(out) ?? [];
  return { place, run, out };
}

const EDITED = 'content/id/2021/03/harga-garam-naik.md';

test('a run is undone, but for what somebody has edited', async (t) => {
  const { place, run } = await imported(t);
  await place.put(EDITED, (await place.read(EDITED)).replace('Warga', 'Para warga'));
  const trial = await place.run('--undo', run, '--dry-run');
  assert.match(trial.out, /3 articles would be removed; 1 edited\./);
  assert.equal((await place.list('content')).length, 4);

  const { code, out } = await place.run('--undo', run);
  assert.equal(code, 0);
  assert.equal(
    out,
    'id/2021/03/harga-garam-naik.md: was edited, and stays\n3 articles removed; 1 edited.\n',
  );
  assert.deepEqual(await place.list('content'), ['id/2021/03/harga-garam-naik.md']);
  assert.ok((await place.list('_raw')).includes(`${run}/rows.csv`));

  // Its folder goes with the last of its articles.
  await rm(join(place.folder, EDITED));
  const rest = await place.run('--undo', run);
  assert.equal(rest.out, '0 articles removed; 1 no longer there.\n');
  assert.deepEqual(await place.list('_raw'), []);
  const none = await place.run('--undo', run);
  assert.equal(none.code, 2, none.err);
  assert.match(none.err, /found no run; expected one, but there is none yet/);
});

test('done again by mended settings, a run has the bytes of a first import; edited articles get a patch', async (t) => {
  const { place, run } = await imported(t);
  const edited = (await place.read(EDITED)).replace('Warga', 'Para warga');
  await place.put(EDITED, edited);
  const before = await filesOf(place, 'content');
  const settings = ['--settings', 'mended.yaml'];
  const trial = await place.run('--again', run, ...settings, '--dry-run');
  assert.match(trial.out, /3 replaced; 1 edited; nothing was written\.\n$/);
  assert.deepEqual(await filesOf(place, 'content'), before);

  const { code, out, err } = await place.run('--again', run, ...settings);
  assert.equal(code, 0, err);
  assert.match(out, /harga-garam-naik\.md: was edited, and stays\n3 replaced; 1 edited\.\n/);
  const first = await imported(t, ...settings);
  assert.equal(first.run, run);
  const fresh = await filesOf(first.place, 'content');
  const again = await filesOf(place, 'content');
  const name = EDITED.replace('content/', '');
  assert.deepEqual({ ...again, [name]: '' }, { ...fresh, [name]: '' });
  assert.equal(again[name], edited);
  execFileSync('git', ['apply', '-p1', '--directory=content', `_raw/${run}/edited.patch`], {
    cwd: place.folder,
  });
  assert.match(await place.read(EDITED), /^outlet: TELUKPOS\.COM$/m);

  // The mended settings are those of the run now.
  const same = await place.run('--again', run);
  assert.match(same.out, /3 unchanged; 1 edited\.\n/);
});

test('a published article that moves leaves its address', async (t) => {
  const { place, run } = await imported(t);
  const { code, out, err } = await place.run('--again', run, '--map', 'title=judul lain');
  assert.equal(code, 0, err);
  assert.match(out, /^4 moved\.$/m);
  const files = await filesOf(place, 'content');
  assert.equal(Object.keys(files).length, 4);
  const moved = files['id/2021/03/kabar-harga-garam-naik.md'] ?? '';
  assert.match(moved, /^aliases:\n {2}- \/id\/2021\/03\/03\/harga-garam-naik\/$/m);
  const again = await place.run('--again', run);
  assert.match(again.out, /^4 unchanged\.$/m);
  assert.deepEqual(await filesOf(place, 'content'), files);
});

test('where no raw texts are kept, the same ones are asked for', async (t) => {
  const { place, run } = await imported(t, '--no-raw');
  assert.deepEqual(await place.list(`_raw/${run}`), ['articles.jsonl', 'run.json']);
  const none = await place.run('--again', run);
  assert.match(none.err, /found no raw text of rows\.csv \(SHA-256 [0-9a-f]{64}\)/);
  await place.put('other.csv', tableOf(TITLES.toReversed()));
  const other = await place.run('--again', run, 'other.csv');
  assert.match(other.err, /found no raw text of rows\.csv \(SHA-256 [0-9a-f]{64}\)/);
  const { code, out, err } = await place.run('--again', run, 'rows.csv');
  assert.equal(code, 0, err);
  assert.match(out, /^4 unchanged\.$/m);
});

test('a rerun with nothing new is one line, and no run', async (t) => {
  const { place, run } = await imported(t);
  const raw = await rawOf(place);
  const again = await place.run('rows.csv', '--map', 'title=judul');
  assert.deepEqual(again, { code: 0, out: '0 of 4 imported; 4 here before.\n', err: '' });
  assert.deepEqual(await rawOf(place), raw);
  // A row more is a run of one.
  await place.put('rows.csv', tableOf([...TITLES, 'Udang langka']));
  const more = await place.run('rows.csv', '--map', 'title=judul');
  assert.match(more.out, /1 of 5 imported; 4 here before\./);
  assert.match(more.out, new RegExp(`${run.replace(/-1$/, '-2')}: see`));
});

test('a trial writes nothing at all; a part of the texts is chosen', async (t) => {
  const place = await workplace(t);
  await place.put('rows.csv', tableOf(TITLES));
  const before = await filesOf(place, '.');
  const map = ['--map', 'title=judul'];
  assert.equal((await place.run('rows.csv', ...map, '--dry-run')).code, 0);
  assert.deepEqual(await filesOf(place, '.'), before);
  const two = await place.run('rows.csv', ...map, '--limit', '2');
  assert.match(two.out, /2 of 2 imported/);
  const [run = ''] = /\d{4}-\d\d-\d\d-\d+(?=:)/.exec(two.out) ?? [];
  // Done again, it has the same texts.
  assert.match((await place.run('--again', run)).out, /^2 unchanged\.$/m);
  const one = await place.run('rows.csv', ...map, '--random', '1', '--dry-run');
  assert.deepEqual(await place.run('rows.csv', ...map, '--random', '1', '--dry-run'), one);
  const only = await place.run('rows.csv', ...map, '--only', 'rows.csv#4');
  assert.match(only.out, /kapal-riset-tiba\.md.*\n1 of 1 imported/);
  assert.equal((await place.list('content')).length, 3);
});

test('texts come from standard input', async (t) => {
  const place = await workplace(t);
  const said: string[] = [];
  const out = new Writable({
    write(chunk: Buffer, _, done) {
      said.push(chunk.toString());
      done();
    },
  });
  const call = ['-', '--no-progress', '--map', 'title=judul'];
  const folders = ['content', 'data'].flatMap((one) => [`--${one}`, join(place.folder, one)]);
  const streams = { stdin: Readable.from([tableOf(TITLES)]), stdout: out, stderr: out };
  assert.equal(await runCommand(importCommand, [...call, ...folders], streams), 0, said.join(''));
  assert.equal((await place.list('content')).length, 4);
  const [run = ''] = /\d{4}-\d\d-\d\d-\d+(?=:)/.exec(said.join('')) ?? [];
  assert.match((await place.run('--again', run)).out, /^4 unchanged\.$/m);
});

/** Texts of one address: the second is a later version of the first. */
function versionsOf(...versions: readonly (readonly [title: string, day: number])[]): string {
  const rows = versions.map(([title, day], i) => {
    const words = Array.from({ length: 20 }, (_, n) => `${NAMES[n % 6]} ${i * 31 + n}`);
    const body = `Warga berkumpul. ${words.join(' lalu ')}.`;
    return `${title},Kabar: ${title},2021-03-0${day},https://telukpos.example/a,"${body}"`;
  });
  return `judul,judul lain,tanggal,url,isi\n${rows.join('\n')}\n`;
}

test('articles name an edited one by the address that it has, and none that was removed', async (t) => {
  const place = await workplace(t);
  // The newest comes first, and names one that is written after it.
  await place.put('rows.csv', versionsOf(['Air surut', 3], ['Air pasang', 2], ['Air naik', 1]));
  const map = ['--map', 'title=judul'];
  const { out, err } = await place.run('rows.csv', ...map);
  const [run = ''] = /\d{4}-\d\d-\d\d-\d+(?=:)/.exec(out) ?? [];
  const newest = 'content/id/2021/03/air-surut.md';
  const middle = 'content/id/2021/03/air-pasang.md';
  assert.match(await place.read(newest), /^versionOf: \/id\/2021\/03\/02\/air-pasang\/$/m, err);
  assert.match(await place.read(middle), /^versionOf: \/id\/2021\/03\/01\/air-naik\/$/m);

  // An editor dates the one anew, and removes the other.
  await place.put(middle, (await place.read(middle)).replace('2021-03-02', '2021-03-12'));
  await rm(join(place.folder, 'content/id/2021/03/air-naik.md'));
  const again = await place.run('--again', run, '--map', 'title=judul lain');
  assert.match(again.out, /^1 moved; 1 edited; 1 gone\.$/m, again.err);
  const moved = await place.read('content/id/2021/03/kabar-air-surut.md');
  assert.match(moved, /^versionOf: \/id\/2021\/03\/12\/air-pasang\/$/m);
  const patch = await place.read(`_raw/${run}/edited.patch`);
  assert.match(patch, /^\+title: "Kabar: Air pasang"$/m);
  assert.match(patch, /^-versionOf: \/id\/2021\/03\/01\/air-naik\/$/m);
});

test('what an import says of an article that was here before is a patch, and is said once', async (t) => {
  const { place } = await imported(t);
  const more = tableOf(TITLES)
    .replaceAll('Dermaga dibuka,', 'Dermaga baru,')
    .replaceAll(',2021', ', 2021');
  await place.put('more.csv', more.replace(/^Bakau.*\n/m, ''));
  const options = ['--map', 'title=judul', '--lang', 'id'];
  const first = await place.run('more.csv', ...options);
  assert.match(first.out, /0 of 3 imported; 3 the same as another one/, first.err);
  const [path = ''] = /_raw\S+reprints\.patch/.exec(first.out) ?? [];
  assert.notEqual(path, '', first.out);
  const content = await filesOf(place, 'content');
  const raw = await place.list('_raw');
  // The same again finds the patch that is there.
  const second = await place.run('more.csv', ...options);
  assert.ok(second.out.includes(path), second.out);
  assert.deepEqual(await place.list('_raw'), raw);
  assert.deepEqual(await filesOf(place, 'content'), content);

  execFileSync('git', ['apply', '-p1', '--directory=content', path], { cwd: place.folder });
  const file = 'id/2021/03/dermaga-dibuka.md';
  const article = await place.read(`content/${file}`);
  assert.match(article, /^reprints:\n {2}- title: Dermaga baru\n/m);
  assert.equal(article.replace(/^reprints:\n(?: .*\n)+/m, ''), content[file]);
  const third = await place.run('more.csv', ...options);
  assert.doesNotMatch(third.out, /patch/);
});

/** Placeholders beside articles. */
const WITH_NONE = `${tableOf(TITLES)}Hilang,Kabar: Hilang,2021-03-09,"Maaf, halaman tidak ditemukan."\n`;

test('an import that is undone leaves the archive byte for byte as it was', async (t) => {
  const place = await workplace(t);
  await place.put('rows.csv', WITH_NONE);
  const list = [
    "- title: 'Hilang'\n  date: 2021-03-09\n  raw: old.csv#3\n  reason: no text\n",
    '- title: Kapal riset tiba\n  date: 2021-03-04\n  raw: old.csv#4\n  reason: no text\n',
  ];
  await place.put('data/fetch-again.yaml', list.join(''));
  await place.put('content/id/2021/03/lama.md', '---\ntitle: Lama\ndate: 2021-03-01\n---\nIsi.\n');
  const before = await filesOf(place, '.');
  const { out } = await place.run('rows.csv', '--map', 'title=judul');
  const [run = ''] = /\d{4}-\d\d-\d\d-\d+(?=:)/.exec(out) ?? [];
  const after = await place.read('data/fetch-again.yaml');
  assert.match(after, new RegExp(`raw: _raw/${run}/rows\\.csv#5`));
  assert.doesNotMatch(after, /Kapal/);
  await place.run('--again', run, '--map', 'title=judul lain');
  await place.run('--undo', run);
  const left = await filesOf(place, '.');
  const name = 'data/fetch-again.yaml';
  assert.deepEqual({ ...left, [name]: '' }, { ...before, [name]: '' });
  assert.deepEqual(parse(left[name] ?? ''), parse(before[name] ?? ''));
});

test('a rerun with nothing new leaves the list of pages to fetch as it is', async (t) => {
  const place = await workplace(t);
  await place.put('rows.csv', WITH_NONE);
  await place.run('rows.csv', '--map', 'title=judul');
  const list = await place.read('data/fetch-again.yaml');
  const again = await place.run('rows.csv', '--map', 'title=judul');
  assert.match(again.out, /^0 of 5 imported; 4 here before; 1 no article\.\n$/, again.err);
  assert.equal(await place.read('data/fetch-again.yaml'), list);
});

for (const kind of ['killed', 'full'] as const) {
  test(`a run that is done again on a disk that is ${kind} on the way is ended by doing it again`, async (t) => {
    const whole = await imported(t);
    await rm(join(whole.place.folder, EDITED));
    const again = ['--again', whole.run, '--map', 'title=judul lain'];
    await whole.place.run(...again);
    const content = await filesOf(whole.place, 'content');
    for (const at of IS_LONG ? [0, 1, 2, 3, 4, 5, 7, 9, 12] : [0, 1, 3, 4, 9]) {
      const { place } = await imported(t);
      const before = await filesOf(place, 'content');
      await rm(join(place.folder, EDITED));
      const fault = { at, kind, part: 0.5 };
      await withFault(place.folder, '/nowhere', fault, () =>
        place.run(...again).catch(() => undefined),
      );
      const when = `${kind} at ${at}`;
      // Whatever is there is whole: as it was, or as it is to be, under the name of one of these.
      const known = new Set([...Object.values(before), ...Object.values(content)]);
      for (const [file, text] of Object.entries(await filesOf(place, 'content'))) {
        if (file.endsWith('.md')) assert.ok(known.has(text), `${when}: ${file}`);
      }
      if (at % 2 === 0) {
        const { code, err } = await place.run(...again);
        assert.equal(code, 0, err);
        assert.deepEqual(await filesOf(place, 'content'), content, when);
        // What somebody had removed has not come back.
        assert.equal((await place.list('content')).length, 3, when);
      }
      assert.equal((await place.run('--undo', whole.run)).code, 0, when);
      assert.deepEqual(await filesOf(place, 'content'), {}, when);
      assert.deepEqual(await place.list('_raw'), [], when);
    }
  });

  test(`an import whose disk is ${kind} on the way goes on as if nothing had happened`, async (t) => {
    const whole = await imported(t);
    const content = await filesOf(whole.place, 'content');
    const raw = await rawOf(whole.place);
    for (const at of IS_LONG ? [1, 3, 6, 8, 9, 12, 15] : [1, 6, 9, 12]) {
      const place = await workplace(t);
      await place.put('rows.csv', tableOf(TITLES));
      const run = () => place.run('rows.csv', '--map', 'title=judul');
      const fault = { at, kind, part: 0.5 };
      const { result, asked } = await withFault(place.folder, '/nowhere', fault, () =>
        run().catch(() => undefined),
      );
      const ended = result.status === 'fulfilled' ? result.value : undefined;
      if (asked > at && kind === 'full') {
        assert.notEqual(ended?.code, 0, String(at));
        assert.match(ended?.err ?? '', /no room left|full/, `${at}: ${ended?.err}`);
      }
      if (at % 2 === 0 && (await place.list('_raw')).some((file) => /run\.json$/.test(file))) {
        // Undone instead, it leaves nothing.
        assert.equal((await place.run('--undo', whole.run)).code, 0);
        assert.deepEqual(await filesOf(place, 'content'), {}, `${kind} at ${at}`);
        continue;
      }
      const { code, err } = await run();
      assert.equal(code, 0, err);
      assert.deepEqual(await filesOf(place, 'content'), content, `${kind} at ${at}`);
      assert.deepEqual(await rawOf(place), raw, `${kind} at ${at}`);
    }
  });
}

test('one import at a time', async (t) => {
  const place = await workplace(t);
  await place.put('rows.csv', tableOf(TITLES));
  // The process that runs this one is alive.
  await place.put('_raw/.kliping-writing', String(process.ppid));
  const { code, err } = await place.run('rows.csv', '--map', 'title=judul');
  assert.notEqual(code, 0);
  assert.match(err, /another import is writing to it \(process \d+/);
  assert.deepEqual(await place.list('content'), []);
  await rm(join(place.folder, '_raw/.kliping-writing'));
  assert.equal((await place.run('rows.csv', '--map', 'title=judul')).code, 0);
});

/** The files of runs without their reports, whose samples depend on the names of files, and so on the folder. */
async function rawOf(place: Workplace): Promise<Record<string, string>> {
  const files = Object.entries(await filesOf(place, '_raw'));
  return Object.fromEntries(files.filter(([file]) => !/report\.(?:html|json)$/.test(file)));
}
