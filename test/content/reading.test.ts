/** Reading caches articles for later builds, as long as their files are as they were. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { digestOfFacts } from '../../src/archive/facts-digest.ts';
import { ArticleCache } from '../../src/content/article-cache.ts';
import { openReading } from '../../src/content/reading.ts';
import { article, temporaryFolder, writeFiles } from '../support/site.ts';

const FILE = 'id/2021/02/banjir.md';
const SITE = `title: { id: Arsip }
description: { id: Arsip berita. }
url: https://arsip.example/
editions: [{ lang: id, timeZone: Asia/Jakarta }]
`;

test('the words hash of an article is computed once, and again when its words change', async () => {
  const folder = temporaryFolder({ after });
  const options = { contentDir: join(folder, 'content'), dataDir: folder, preview: false };
  await writeFile(join(folder, 'site.yaml'), SITE);
  const path = join(options.contentDir, FILE);
  await mkdir(dirname(path), { recursive: true });
  const write = async (words: string, changed: Date) => {
    await writeFile(path, `---\ntitle: Banjir\ndate: 2021-02-15\n---\n${words}\n`);
    await utimes(path, changed, changed);
  };
  const open = async () => {
    const cache = new ArticleCache(join(folder, 'cache'), 'base', randomUUID());
    const reading = await openReading(options, cache);
    const [known] = reading.read(reading.files).known.values();
    return { reading, kept: known?.wordsHash };
  };

  await write('Air naik.', new Date('2021-02-15'));
  const first = await open();
  assert.equal(first.kept, undefined);
  const wordsHash = first.reading.wordsHashOf(FILE);
  first.reading.save(first.reading.files);

  const again = await open();
  assert.equal(again.kept, wordsHash);
  assert.equal(again.reading.wordsHashOf(FILE), wordsHash);

  await write('Air turun.', new Date('2021-02-16'));
  const changed = await open();
  assert.equal(changed.kept, undefined);
  assert.notEqual(changed.reading.wordsHashOf(FILE), wordsHash);
});

test('the digest of facts is kept with them, and another one when they change', async () => {
  const folder = temporaryFolder({ after });
  const options = { contentDir: join(folder, 'content'), dataDir: folder, preview: false };
  const path = join(options.contentDir, FILE);
  await writeFiles(folder, { 'site.yaml': SITE, [`content/${FILE}`]: '' });
  const digestWith = async (title: string, text: string, day: string) => {
    const front = `---\ntitle: ${title}\ndate: 2021-02-15\ndescription: Air.\n---\n`;
    await writeFile(path, `${front}${text}\n`);
    await utimes(path, new Date(day), new Date(day));
    const cache = new ArticleCache(join(folder, 'cache'), 'base', randomUUID());
    const reading = await openReading(options, cache);
    const known = reading.read(reading.files).known.get(FILE);
    assert.ok(known && !('erased' in known.facts));
    assert.equal(known.digest, digestOfFacts(known.facts));
    reading.save(reading.files);
    return known.digest;
  };
  const first = await digestWith('Banjir', 'Air naik.', '2021-02-15');
  assert.equal(await digestWith('Banjir', 'Air naik.', '2021-02-15'), first);
  assert.equal(await digestWith('Banjir', 'Air turun.', '2021-02-16'), first);
  assert.notEqual(await digestWith('Surut', 'Air turun.', '2021-02-17'), first);
});

test('an article that did not change is read again where a file that it keeps is gone', async () => {
  const folder = temporaryFolder({ after });
  const options = { contentDir: join(folder, 'content'), dataDir: folder, preview: false };
  const scan = join(options.contentDir, 'id/2021/02/a.pdf');
  await writeFiles(folder, {
    'site.yaml': SITE,
    [`content/${FILE}`]: article({ files: '[{ file: a.pdf }]' }),
    'content/id/2021/02/a.pdf': 'scan',
  });
  const read = async () => {
    const reading = await openReading(
      options,
      new ArticleCache(join(folder, 'cache'), 'base', randomUUID()),
    );
    const { problems } = reading.read(reading.files);
    reading.save(reading.files);
    return problems.map(({ subject }) => subject);
  };
  assert.deepEqual(await read(), []);
  await rm(scan);
  assert.deepEqual(await read(), ['files.1.file']);
});
