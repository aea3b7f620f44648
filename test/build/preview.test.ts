/** The preview as programs meet it: pages before the site is built, and what becomes of mistakes and of processes that die. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Preview, startPreview } from '../../src/build/preview.ts';
import { SAMPLE } from '../support/sample.ts';
import { article, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

const FILE = 'id/2021/02/balon.md';
const PAGE = 'id/2021/02/15/balon/';

class Editor {
  readonly folder: string;
  readonly failures: string[] = [];
  builds = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  save(body: string, fields: Record<string, string> = {}): Promise<void> {
    return writeFiles(join(this.folder, 'content'), {
      [FILE]: article({ title: 'Balon', ...fields }, body),
    });
  }

  /** @param port 0 takes a free one */
  start(port = 0): Promise<Preview> {
    return startPreview(
      {
        inputs: {
          contentDir: join(this.folder, 'content'),
          dataDir: SAMPLE.dataDir,
          preview: true,
          pagesOnly: false,
        },
        run: {
          outputDir: join(this.folder, 'preview'),
          cacheDir: join(this.folder, 'state'),
          workingDir: process.cwd(),
        },
      },
      { port, pathPrefix: '/' },
      {
        working: (work) => work(() => {}),
        built: () => this.builds++,
        failed: (error) => this.failures.push(String(error)),
      },
    );
  }
}

/** An editor with one article; what is started for a test ends with it. */
async function newEditor(context: TestContext): Promise<Editor> {
  const editor = new Editor(temporaryFolder(context));
  await editor.save('Balon terbang tinggi.');
  return editor;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20);
}

const textAt = async (url: string) => (await fetch(url)).text();

test('pages are there before the site is built, and are the same afterwards', async (context) => {
  const editor = await newEditor(context);
  const preview = await editor.start();
  try {
    const early = await fetch(`${preview.url}${PAGE}`);
    // The archive may still be read: that is said, and asked again by the browser itself.
    if (early.status === 503)
      assert.match(await early.text(), /http-equiv="refresh".*The archive/s);
    await until(async () => (await fetch(`${preview.url}${PAGE}`)).ok);
    const asked = ['', 'id/', PAGE, 'ru/', 'sitemap.xml', '404.html'];
    const made = await Promise.all(asked.map((path) => textAt(preview.url + path)));
    const style = / href=\/(assets\/style-[^ >]+)/.exec(made[1] ?? '')?.[1] ?? '';
    assert.match(await textAt(preview.url + style), /\{/);
    const slashless = await fetch(preview.url + PAGE.slice(0, -1), { redirect: 'manual' });
    assert.deepEqual([slashless.status, slashless.headers.get('location')], [302, `/${PAGE}`]);
    assert.equal((await fetch(`${preview.url}id/tidak-ada/`)).status, 404);
    const head = await fetch(preview.url + PAGE, { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
    const etag = head.headers.get('etag') ?? '';
    const again = await fetch(preview.url + PAGE, { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);

    await preview.settled();
    assert.equal(editor.builds, 1);
    const built = await readFiles(join(editor.folder, 'preview'));
    for (const [i, path] of asked.entries()) {
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      assert.equal(made[i], built.get(file)?.toString(), path);
    }
    assert.deepEqual(editor.failures, []);
  } finally {
    await preview.close();
  }
});

test('a saved page, a new one and one that is gone are known before the site is built', async (context) => {
  const editor = await newEditor(context);
  const preview = await editor.start();
  try {
    await preview.settled();
    await editor.save('Balon sudah mendarat.');
    await until(async () => /sudah mendarat/.test(await textAt(preview.url + PAGE)));
    const files = { 'id/2021/02/kapal.md': article({ title: 'Kapal' }, 'Kapal berlayar.') };
    await writeFiles(join(editor.folder, 'content'), files);
    await until(async () => (await fetch(`${preview.url}id/2021/02/15/kapal/`)).ok);
    assert.match(await textAt(`${preview.url}id/`), /Kapal/);
    await rm(join(editor.folder, 'content', FILE));
    await until(async () => (await fetch(preview.url + PAGE)).status === 404);
    await preview.settled();
    assert.equal(existsSync(join(editor.folder, 'preview', PAGE)), false);
    assert.deepEqual(editor.failures, []);
  } finally {
    await preview.close();
  }
});

test('what the last run left is there at once, and is not shown for long where a file has changed since', async (context) => {
  const editor = await newEditor(context);
  const first = await editor.start();
  await first.settled();
  const { port } = new URL(first.url);
  await first.close();
  // The address is in the pages.
  const restart = () => editor.start(Number(port));
  const second = await restart();
  assert.match(await textAt(second.url + PAGE), /terbang tinggi/);
  await second.settled();
  await second.close();

  await editor.save('Balon sudah mendarat.');
  const third = await restart();
  try {
    assert.match(await textAt(third.url + PAGE), /terbang tinggi/);
    await until(async () => /sudah mendarat/.test(await textAt(third.url + PAGE)));
    await third.settled();
    assert.match(await textAt(third.url + PAGE), /sudah mendarat/);
    assert.deepEqual(editor.failures, []);
  } finally {
    await third.close();
  }
});

test('a mistake is said in place of pages that never were, and leaves the last good ones where they are', async (context) => {
  const editor = await newEditor(context);
  await editor.save('', { date: '2021-02-30' });
  const preview = await editor.start();
  try {
    await until(() => editor.failures.length > 0);
    const nothing = await fetch(preview.url + PAGE);
    assert.equal(nothing.status, 500);
    assert.match(await nothing.text(), /date: found "2021-02-30"/);
    await editor.save('Balon terbang tinggi.');
    await until(async () => (await fetch(preview.url + PAGE)).ok);
    await preview.settled();

    // Saved half way, then whole.
    editor.failures.length = 0;
    await writeFiles(join(editor.folder, 'content'), { [FILE]: '' });
    await until(() => editor.failures.length > 0);
    assert.match(await textAt(preview.url + PAGE), /terbang tinggi/);
    await editor.save('Balon sudah mendarat.');
    await until(async () => /sudah mendarat/.test(await textAt(preview.url + PAGE)));
  } finally {
    await preview.close();
  }
});
