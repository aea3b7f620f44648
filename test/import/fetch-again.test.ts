/** The list of pages to fetch again: what it takes up, what leaves it, and that an archive with it has no mistakes. */
import assert from 'node:assert/strict';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { ToFetch } from '../../src/archive/fetch-again.ts';
import { ContentError } from '../../src/archive/problem.ts';
import { dataNotes } from '../../src/checks/data-notes.ts';
import { changeFetchAgain, mergeFetchAgain } from '../../src/import/fetch-again.ts';
import { TEMPORARY } from '../support/temporary.ts';

const REASON = 'a page that says that there is no such article';
const FERRY: ToFetch = {
  title: 'Feri: jadwal baru',
  address: 'https://kabarmuara.example/feri',
  date: '2024-05-06',
  raw: 'rows.csv#7',
  reason: REASON,
};
const FLOOD: ToFetch = { title: 'Паводок пошёл на спад', raw: 'rows.csv#9', reason: 'no text' };

const update = (folder: string, ...change: Tail<Parameters<typeof mergeFetchAgain>>) =>
  changeFetchAgain(folder, (list) => mergeFetchAgain(list, ...change));
type Tail<List extends unknown[]> = List extends [unknown, ...infer Rest] ? Rest : never;

async function dataFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(TEMPORARY, 'kliping-fetch-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a page is listed once, by its address in any spelling, and keeps what was known of it', () => {
  const again = {
    address: 'http://www.kabarmuara.example/feri/',
    raw: 'new.csv#1',
    reason: 'no text',
  };
  assert.deepEqual(mergeFetchAgain([FERRY, FLOOD], [again, FLOOD]), [
    FLOOD,
    { ...FERRY, ...again },
  ]);
});

test('a page leaves the list once its address has been imported; without one, its title and date', () => {
  const list = [FERRY, FLOOD, { ...FLOOD, date: '2024-04-01' }];
  const address = { title: 'Jadwal feri berubah', sourceUrl: `${FERRY.address}?utm_source=x` };
  assert.deepEqual(mergeFetchAgain(list, [], [address]).length, 2);
  const title = { title: 'Паводок пошел на спад!', date: '2024-04-01T10:00+03:00' };
  assert.deepEqual(mergeFetchAgain(list, [], [title]), [FLOOD, FERRY]);
});

test('the file is sorted, read again, left as it is where nothing is new, and goes with its last entry', async (t) => {
  const folder = await dataFolder(t);
  const file = join(folder, 'fetch-again.yaml');
  assert.deepEqual(await update(folder, []), { added: [], removed: [] });
  await assert.rejects(access(file));
  assert.deepEqual(await update(folder, [FERRY, FLOOD]), {
    added: [FLOOD, FERRY],
    removed: [],
  });
  const text = await readFile(file, 'utf8');
  assert.match(text, /^# Pages that had no text/);
  assert.ok(text.indexOf('Паводок') < text.indexOf('Feri'));
  await update(folder, [FERRY]);
  assert.equal(await readFile(file, 'utf8'), text);
  const all = [{ sourceUrl: FERRY.address }, { title: FLOOD.title }];
  assert.deepEqual(await update(folder, [], all), { added: [], removed: [FLOOD, FERRY] });
  await assert.rejects(access(file));
});

test('a list with a mistake is not overwritten', async (t) => {
  const folder = await dataFolder(t);
  const file = join(folder, 'fetch-again.yaml');
  await writeFile(file, '- titel: Feri\n');
  await assert.rejects(update(folder, [FLOOD]), ContentError);
  assert.equal(await readFile(file, 'utf8'), '- titel: Feri\n');
});

test('the list has a right name', () => {
  assert.deepEqual(dataNotes(['fetch-again.yaml'], { editions: [], locales: [] }), []);
});
