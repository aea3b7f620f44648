/** A site is compared with the stamps of its last build: alone, with a thread that helps, and with one that dies over its work. */
import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { beginComparing } from '../../src/build/comparing.ts';
import { manifestOf, prepareManifest, readManifest } from '../../src/build/manifest.ts';
import { type FileRecord, type SiteRecords, stampsOf } from '../../src/build/packed-records.ts';
import { temporaryFolder } from '../support/site.ts';

const folder = temporaryFolder({ after });
const FOLDERS = ['id', 'ru', 'ru/статья'];
/** More than a thread takes at a time. */
const FILES = Array.from({ length: 3500 }, (_, i) => `${FOLDERS[i % FOLDERS.length]}/${i}.html`);

/** Writes a site, and gives its records. */
function writeSite(): SiteRecords {
  rmSync(folder, { recursive: true, force: true });
  for (const path of FOLDERS) mkdirSync(join(folder, path), { recursive: true });
  for (const path of FILES) writeFileSync(join(folder, path), path);
  const files = FILES.map((path, i): [string, FileRecord] => {
    const { size, mtimeMs, ctimeMs } = lstatSync(join(folder, path));
    return [path, [i % 2 === 0 ? '' : `print ${i}`, `digest ${i}`, size, mtimeMs, ctimeMs]];
  });
  const folders = FOLDERS.map((path): [string, number] => [
    path,
    lstatSync(join(folder, path)).mtimeMs,
  ]);
  return { files: new Map(files), folders: new Map(folders) };
}

/** Takes a piece of the work, and dies. */
const DYING = `import { workerData } from 'node:worker_threads';
Atomics.add(workerData.progress, 0, 1);
throw new Error('died');`;

describe('a site is compared with its stamps', () => {
  const dying = new URL(`data:text/javascript,${encodeURIComponent(DYING)}`);
  const ways: readonly [way: string, worth: number, program?: URL][] = [
    ['alone', Number.POSITIVE_INFINITY],
    ['with a thread', 1],
    ['with a thread that dies', 1, dying],
  ];
  for (const [way, ...options] of ways) {
    it(way, async () => {
      const stamps = stampsOf(writeSite());
      const compare = async (wait = 0) => {
        const end = beginComparing(folder, stamps, ...options);
        // Time for the thread to begin before this one does.
        await new Promise((resolve) => setTimeout(resolve, wait));
        return end();
      };
      assert.deepEqual(await compare(), { files: new Set(), folders: false });
      assert.deepEqual(await compare(1000), { files: new Set(), folders: false });
      const [first = '', second = '', last = FILES.at(-1) ?? ''] = FILES;
      // Of the same size and time of content.
      const { atime, mtime } = lstatSync(join(folder, first));
      writeFileSync(join(folder, first), first.toUpperCase());
      utimesSync(join(folder, first), atime, mtime);
      writeFileSync(join(folder, last), 'something else');
      assert.deepEqual(await compare(), { files: new Set([first, last]), folders: false });
      rmSync(join(folder, second));
      const gone = await compare(1000);
      assert.deepEqual(gone, { files: new Set([first, second, last]), folders: true });
    });
  }
});

it('a manifest has the records that were put into it', () => {
  const made = { shards: [], shared: undefined, parts: undefined, pagesOf: {} };
  const totals = { articles: 1, pages: 2, toReview: 0, hasAddress: true };
  const path = join(folder, 'manifest');
  for (const records of [writeSite(), { files: new Map(), folders: new Map() }]) {
    const sources = { digest: 'd', recent: [] };
    prepareManifest(path, 'key', manifestOf(records, { sources, totals, made, size: undefined }))();
    const read = readManifest(path, 'key');
    assert.ok(read);
    assert.deepEqual({ files: read.files, folders: read.folders }, records);
    assert.deepEqual([read.sources, read.totals, read.size], [sources, totals, undefined]);
    assert.deepEqual(read.made, JSON.parse(JSON.stringify(made)));
    assert.equal(readManifest(path, 'other key'), undefined);
  }
});
