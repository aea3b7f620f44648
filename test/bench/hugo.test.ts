/** Tests what the benchmark writes for Hugo: the archive as its versions read it, and kinds of files. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stringify } from 'yaml';
import { dataFiles } from '../../bench/archive/data.ts';
import { hugoContent } from '../../bench/build/hugo/content.ts';
import { kindOfFile } from '../../bench/build/kinds.ts';
import type { Source } from '../../bench/build/source.ts';

/** A generated archive of these articles, by their paths below `content/`. */
function archiveOf(articles: Readonly<Record<string, Record<string, unknown>>>): Source {
  const files = new Map(
    Object.entries(articles).map(([path, meta]) => {
      const all = {
        source: ['Harian Nusa'],
        editor: 'Meja Utama',
        outlet: 'Arsip Uji',
        tags: ['Rusia'],
      };
      const text = stringify({ ...all, dateline: 'Jakarta', description: 'Awal.', ...meta });
      return [`content/${path}`, `---\n${text}---\nAwal.\n\nBaca Juga: Yang belum ada\n`];
    }),
  );
  for (const [name, content] of Object.entries(dataFiles())) files.set(`_data/${name}`, content);
  return { paths: [...files.keys()], read: async (path) => files.get(path) ?? '' };
}

async function contentOf(archive: Source, version: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const { path, content } of hugoContent(archive, version)) files.set(path, content);
  return files;
}

describe('the archive for Hugo', () => {
  const archive = archiveOf({
    'id/2012/03/satu.md': {
      title: 'Satu',
      date: '2012-03-25T10:30:00+07:00',
      id: 'a1',
      translationKey: 's',
    },
    'ru/2012/03/odin.md': {
      title: 'Один',
      date: '2012-03-25',
      id: 'b1',
      translationKey: 's',
      original: '/id/2012/03/25/satu/',
    },
    'id/2012/04/dua.md': { title: 'Dua', date: '2012-04', id: 'a2', access: 'excerpt' },
    'id/2013/tiga.md': { title: 'Tiga', date: '2013' },
  });

  it('names settings and front matter as the version does', async () => {
    const [old, current] = await Promise.all(
      ['v0.111.3+extended', 'v0.169.0+extended'].map((version) => contentOf(archive, version)),
    );
    assert.match(old?.get('version.toml') ?? '', /^paginate = 20$/m);
    assert.match(current?.get('version.toml') ?? '', /^pagerSize = 20$/m);
    assert.match(old?.get('content/id/cari.md') ?? '', /^_build: /m);
    assert.match(current?.get('content/id/cari.md') ?? '', /^build: /m);
  });

  it('has articles at the addresses that Kliping gives them', async () => {
    const files = await contentOf(archive, 'v0.169.0');
    assert.match(
      files.get('content/id/2012/03/25/satu.md') ?? '',
      /^aliases: \["\.\.\/\.\.\/\.\.\/\.\.\/a\/a1\/"\]$/m,
    );
    assert.match(files.get('content/ru/2012/03/25/odin.md') ?? '', /^aliases: \["odin\/id\/",/m);
    const month = files.get('content/id/2012/04/dua.md') ?? '';
    assert.match(month, /^date: "2012-04-01"$/m);
    assert.match(month, /^known: "2012-04"$/m);
    assert.match(month, /^excerpt: true$/m);
    assert.match(month, /^references: \[\{"kind":"read-also","title":"Yang belum ada"\}\]$/m);
    assert.ok(files.has('content/id/2013/tiga.md'));
    // Elsewhere, as the edition has it in another language only.
    assert.match(
      files.get('content/ru/2013/tiga-id.md') ?? '',
      /^elsewhere: "\/id\/2013\/tiga\/"$/m,
    );
  });

  it('has pages of all periods and of the days of all years', async () => {
    const files = await contentOf(archive, 'v0.169.0');
    for (const folder of [
      '2012',
      '2012/03',
      '2012/03/25',
      '2012/04',
      '2013',
      'pada-hari-ini/03-25',
    ]) {
      assert.ok(files.has(`content/id/${folder}/_index.md`), folder);
    }
    assert.ok(!files.has('content/id/pada-hari-ini/04-01/_index.md'));
  });
});

describe('the kind of a file', () => {
  const kinds = {
    'id/2012/03/25/satu/index.html': 'articles',
    'id/2013/tiga/index.html': 'articles',
    'id/2012/03/25/satu/ru/index.html': 'articles side by side',
    'id/2012/03/index.html': 'years, months and days',
    'a/a1/index.html': 'permanent addresses',
    'id/pada-hari-ini/03-25/index.html': 'days of all years',
    'ru/teg/rossiya/page/2/index.html': 'tags',
    'id/tag/rusia/feed.xml': 'feeds',
    'id/feeds.opml': 'feeds',
    'data/articles-2012.csv.gz': 'data',
    'id/2012/citations.bib': 'data',
    'ru/sitemap.xml': 'sitemaps',
    'pagefind/pagefind.js': 'search',
    'search/manifest.json': 'search',
    'assets/style.css': 'scripts, styles and fonts',
    'id/belum-ada/index.html': 'wanted articles',
    'id/index.html': 'others',
    'robots.txt': 'others',
  } as const;
  for (const [path, kind] of Object.entries(kinds)) {
    it(`of ${path} is ${kind}`, () => assert.equal(kindOfFile(path), kind));
  }
});
