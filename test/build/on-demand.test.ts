/** Pages that are made one by one, as the preview does: what a build makes of them, to the byte. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { LiveSite } from '../../src/build/on-demand/live-site.ts';
import { PageFinder } from '../../src/build/on-demand/page-finder.ts';
import { loadContent } from '../../src/content/load.ts';
import { KINDS } from '../../src/map/kinds.ts';
import { SAMPLE } from '../support/sample.ts';
import { sampleSite } from '../support/shared-site.ts';
import { readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

const INPUTS = { ...SAMPLE, preview: true, pagesOnly: false };

/** Files that are no pages, and that only builds make. */
const OF_BUILDS =
  /^(?:search|assets\/cards)\/|^assets\/icon-|^_headers$|^\.kliping$|^data\/(?:datapackage|[^/]*-schema)\.json$/;

describe('pages that are made one by one', () => {
  it('have the bytes that a build gives them, those of every kind, and so have styles, scripts and pictures', async () => {
    const { folder } = await sampleSite({ preview: true });
    const built = await readFiles(folder);
    const live = new LiveSite();
    const run = { outputDir: folder, workingDir: process.cwd() };
    await live.load({ inputs: INPUTS, run }, undefined, () => undefined);
    const { archive } = await loadContent(INPUTS);
    const finder = new PageFinder(archive);
    const kinds = new Set<string>();
    const unlike: string[] = [];
    const missing: string[] = [];
    for (const [path, bytes] of built) {
      const made = await live.file([path]);
      if (!made) missing.push(path);
      else if (made.path !== path || !bytes.equals(made.bytes)) unlike.push(path);
      const page = finder.find(path);
      if (page) kinds.add(page.kind.name);
    }
    assert.deepEqual(unlike, []);
    assert.deepEqual(
      missing.filter((path) => !OF_BUILDS.test(path)),
      [],
    );
    const all = KINDS.filter((kind) => kind.items(archive, () => []).length > 0);
    assert.deepEqual([...kinds].toSorted(), all.map(({ name }) => name).toSorted());
    assert.equal(await live.file(['id/tidak-ada/index.html']), undefined);
  });

  it('are those of a site that is loaded for the first time, whatever was edited before', async (t) => {
    const folder = temporaryFolder(t);
    const write = (path: string, content: string) => writeFiles(folder, { [path]: content });
    const paper = (title: string, text: string) =>
      `---\ntitle: ${title}\ndate: 2021-02-15\nsource: Antara\n---\n${text}\n`;
    await writeFiles(folder, {
      '_data/site.yaml': 'title: Arsip\neditions: [id]\n',
      'content/id/satu.md': paper('Kapal tiba', 'Baca Juga: Pasar ikan dibuka\n\nKapal tiba.'),
      'content/id/dua.md': paper('Pasar ikan dibuka', 'Pasar dibuka.'),
    });
    const inputs = {
      contentDir: join(folder, 'content'),
      dataDir: join(folder, '_data'),
      themeDir: undefined,
      preview: true,
      pagesOnly: false,
    };
    const run = { outputDir: join(folder, '_site'), workingDir: folder };
    const load = async (live: LiveSite) => {
      await live.load({ inputs, run }, undefined, () => undefined);
      return live;
    };
    const live = await load(new LiveSite());
    const pages = ['satu', 'dua'].map((name) => `id/2021/02/15/${name}/index.html`);
    const edits = [
      ['content/id/satu.md', paper('Kapal tiba', 'Kata baru.\n\nBaca Juga: Pasar ikan dibuka')],
      ['content/id/dua.md', paper('Pasar ikan ditutup', 'Pasar ditutup.')],
      ['content/id/satu.md', paper('Kapal tiba', 'Baca Juga: Pasar ikan ditutup')],
      ['content/id/dua.md', paper('Pasar ikan ditutup', 'Pasar masih ditutup.')],
    ] as const;
    for (const [path, content] of edits) {
      await write(path, content);
      await load(live);
      const fresh = await load(new LiveSite());
      for (const page of pages) {
        const [now, other] = await Promise.all([live.file([page]), fresh.file([page])]);
        assert.ok(now && other, page);
        assert.deepEqual(now.bytes, other.bytes, `${page} after an edit of ${path}`);
      }
    }
  });
});
