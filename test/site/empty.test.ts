/** Archives with nothing to read: every page says so to its reader, and in the preview what to do next to its editor. */

import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { ContentError } from '../../src/archive/problem.ts';
import { startPreview } from '../../src/build/preview.ts';
import { errorCode } from '../../src/content/files.ts';
import { Workplace } from '../build/support/twins.ts';
import { EMPTY, EMPTY_PREVIEW, WITHOUT_CONTENT } from '../support/empty.ts';
import { sharedSite } from '../support/shared-site.ts';
import {
  article,
  buildFiles,
  deadLinks,
  type Site,
  temporaryFolder,
  textOf,
  writeFiles,
} from '../support/site.ts';

/** All pages that an empty archive has. */
const PAGES = [
  '/',
  '/404.html',
  ...[
    '',
    'tag/',
    'sumber/',
    'editor/',
    'arsip/',
    'cari/',
    'tentang/',
    'aksesibilitas/',
    'langganan/',
    'data/',
    'belum-ada/',
    'pada-hari-ini/',
    'dalam-angka/',
    'ralat/',
  ].map((path) => `/id/${path}`),
  ...[
    '',
    'teg/',
    'istochnik/',
    'redaktor/',
    'arkhiv/',
    'poisk/',
    'o-proekte/',
    'dostupnost/',
    'podpiska/',
    'dannye/',
    'net-v-arkhive/',
    'v-etot-den/',
    'v-tsifrakh/',
    'ispravleniya/',
  ].map((path) => `/ru/${path}`),
];

const SAID = { id: /Belum ada artikel di arsip ini\./, ru: /В\sархиве пока нет статей\./ };

/** The languages that a page speaks. */
function languagesOf(address: string): readonly (keyof typeof SAID)[] {
  if (address.startsWith('/id/')) return ['id'];
  return address.startsWith('/ru/') ? ['ru'] : ['id', 'ru'];
}

function mainOf(site: Site, address: string): string {
  return textOf(site.page(address).querySelector('main'));
}

/** The lists, headings and parts of the search that have nothing in them, of all pages. */
function hollow(site: Site): string[] {
  return site.addresses.flatMap((address) =>
    [...site.page(address).querySelectorAll('h1, h2, h3, ul, ol, dl, nav, section, fieldset')]
      .filter((element) => textOf(element) === '')
      .map(({ outerHTML }) => `${address}: ${outerHTML}`),
  );
}

describe('an archive without articles', () => {
  let site: Site;
  let preview: Site;
  before(async () => {
    ({ site } = await sharedSite(EMPTY, WITHOUT_CONTENT));
    ({ site: preview } = await sharedSite(EMPTY, EMPTY_PREVIEW));
  });

  it('says so on every page to its reader, who finds nothing hollow, no search and no dead link', () => {
    assert.deepEqual(site.addresses.sort(), PAGES.toSorted());
    for (const address of PAGES) {
      const main = mainOf(site, address);
      for (const lang of languagesOf(address)) assert.match(main, SAID[lang], address);
      assert.doesNotMatch(main, /npm run|content\/|(?<![.\d])0(?![.\d])/, address);
      assert.equal(site.page(address).querySelector('form, details'), null, address);
    }
    assert.match(mainOf(site, '/id/cari/'), /Pencarian dapat dipakai begitu arsip ini berisi/);
    assert.match(mainOf(site, '/ru/poisk/'), /Поиск заработает, когда/);
    assert.deepEqual(hollow(site), []);
    assert.deepEqual(deadLinks(site), []);
  });

  it('tells its editor on every page of the preview what to do next', () => {
    assert.deepEqual(preview.addresses.sort(), PAGES.toSorted());
    for (const address of PAGES) {
      const commands = [...preview.page(address).querySelectorAll('main code')].map(textOf);
      for (const lang of languagesOf(address)) {
        const title = { id: 'Judul artikel', ru: 'Заголовок статьи' }[lang];
        const file = { id: 'BERKAS', ru: 'ФАЙЛ' }[lang];
        for (const words of [
          `npm run import -- ${file}`,
          `npm run new -- --lang ${lang} --title "${title}"`,
          `content/${lang}/`,
        ]) {
          assert.ok(commands.includes(words), `${address}: ${words}`);
        }
      }
    }
    assert.match(mainOf(preview, '/id/tentang/'), /_data\/about\/id\.md/);
    assert.deepEqual(hollow(preview), []);
    assert.deepEqual(deadLinks(preview), []);
  });

  it('with one title and no description has that title once, and nothing in place of the other', async () => {
    const files = { '_data/site.yaml': 'title: Arsip Kota\neditions: [id, ru]\n' };
    const { site } = await sharedSite(files, { ...WITHOUT_CONTENT, pagesOnly: true });
    const titles = [...site.page('/').querySelectorAll('.masthead span')].map(textOf);
    assert.deepEqual(titles, ['Arsip Kota']);
    assert.equal(site.page('/').querySelector('.masthead span')?.getAttribute('lang'), 'id');
    for (const address of ['/', '/id/', '/ru/']) {
      const page = site.page(address);
      assert.equal(page.querySelector('meta[name=description], p.lead'), null, address);
    }
  });

  it('has files for machines that they can read', () => {
    const text = (path: string) => site.files.get(path)?.toString('utf8') ?? '';
    const { document: sitemap } = parseHTML(text('sitemap.xml').replace(/^<\?xml.*?\?>/, ''));
    const addresses = [...sitemap.querySelectorAll('url > loc')].map(
      (loc) => new URL(textOf(loc)).pathname,
    );
    assert.deepEqual(addresses.sort(), PAGES.filter((one) => one !== '/404.html').toSorted());
    assert.match(text('ru/opensearch.xml'), /<ShortName>Архив города<\/ShortName>/);
    const manifest = JSON.parse(text('search/manifest.json'));
    assert.deepEqual(
      manifest.languages.map(({ lang, shards }: { lang: string; shards: unknown[] }) => [
        lang,
        shards.length,
      ]),
      [
        ['id', 0],
        ['ru', 0],
      ],
    );
    const suggestions = site.files.get(`search/${manifest.suggestions}`) ?? Buffer.alloc(0);
    assert.ok(JSON.parse(gunzipSync(suggestions).toString('utf8')));
  });

  it('becomes the site of an article, and is as it was when that is gone', async (context) => {
    const place = new Workplace(temporaryFolder(context));
    const build = async (files: Readonly<Record<string, string>>) => {
      await place.save({ ...EMPTY, ...files });
      assert.equal(await place.build({ inputs: WITHOUT_CONTENT }), undefined);
      return place.tree;
    };
    const first = await build({});
    const filled = await build({ 'content/id/2021/02/judul.md': article({}) });
    assert.ok(filled.has('id/2021/02/15/judul/index.html'));
    assert.deepEqual(filled, await place.cleanTree({ inputs: WITHOUT_CONTENT }));
    // An empty folder, then none.
    assert.deepEqual(await build({}), first);
    await rm(join(place.folder, 'content'), { recursive: true });
    assert.deepEqual(await build({}), first);
  });

  it('is followed by the preview, whose content folder comes, goes and comes again', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, EMPTY);
    const failures: unknown[] = [];
    const server = await startPreview(
      {
        inputs: {
          ...EMPTY_PREVIEW,
          contentDir: join(folder, 'content'),
          dataDir: join(folder, '_data'),
        },
        run: { outputDir: join(folder, 'preview'), workingDir: process.cwd() },
      },
      { port: 0, pathPrefix: '/' },
      {
        working: (work) => work(() => {}),
        built: () => {},
        failed: (error) => failures.push(error),
      },
    );
    try {
      const shows = async (words: RegExp) => {
        while (!words.test(await (await fetch(`${server.url}id/`)).text())) {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      };
      await shows(SAID.id);
      const files = { 'content/id/2021/02/balon.md': article({ title: 'Balon' }) };
      await writeFiles(folder, files);
      await shows(/Balon/);
      // As when another branch is checked out, and this one again.
      await rm(join(folder, 'content'), { recursive: true });
      await shows(SAID.id);
      await writeFiles(folder, files);
      await shows(/Balon/);
      // A build can come upon a folder that is just going; the next one is right.
      const others = failures.filter(
        (error) =>
          errorCode(error) !== 'ENOENT' &&
          !(
            error instanceof ContentError &&
            error.problems.every(({ found }) => found === 'no such file')
          ),
      );
      assert.deepEqual(others, []);
    } finally {
      await server.close();
    }
  });
});

describe('an archive of drafts', () => {
  const files = {
    ...EMPTY,
    'content/id/2021/02/satu.md': article({ title: 'Satu', draft: 'true' }),
    'content/id/2021/03/dua.md': article({ title: 'Dua', draft: 'true', date: '2021-03-01' }),
  };

  it('is empty to readers; the preview shows the drafts, counts them and says how they are published', async (context) => {
    const built = await buildFiles(temporaryFolder(context), files, { pagesOnly: true });
    assert.deepEqual(built.addresses.sort(), PAGES.toSorted());
    const { site } = await sharedSite(files, EMPTY_PREVIEW);
    for (const address of PAGES) {
      const notice = [...site.page(address).querySelectorAll('.notice')].map(textOf).join(' ');
      for (const lang of languagesOf(address)) {
        assert.match(notice, { id: /2 draf.*draft: true/, ru: /2\sчерновика.*draft: true/ }[lang]);
      }
    }
    assert.match(mainOf(site, '/id/'), /Dua Draf.*Satu Draf/);
    assert.deepEqual(deadLinks(site), []);
  });
});

describe('an archive whose only article has no tag, no source and no editor', () => {
  const files = {
    ...EMPTY,
    'content/id/2021/02/satu.md': article({ title: 'Satu', reporter: 'Rina' }),
  };

  it('says so in the indexes, and in the edition that has only an article of another language', async () => {
    const { site } = await sharedSite(files, { pagesOnly: true });
    const { site: preview } = await sharedSite(files, EMPTY_PREVIEW);
    for (const [address, said, key] of [
      ['/id/tag/', 'Belum ada artikel yang diberi tag.', 'tags:'],
      ['/id/sumber/', 'Belum ada artikel yang mencantumkan sumber.', 'source:'],
      ['/ru/redaktor/', 'Статей с указанием редактора пока нет.', 'editor:'],
    ] as const) {
      const main = (one: Site) => mainOf(one, address).replaceAll('\u00A0', ' ');
      assert.ok(main(site).endsWith(said), main(site));
      assert.ok(main(preview).endsWith(key), main(preview));
    }
    const other = /Статей на\sрусском языке пока нет\..*Satu/;
    assert.match(mainOf(site, '/ru/'), other);
    // The front page has the article in the column of its own language, and not twice.
    assert.match(mainOf(site, '/'), /Satu.*Статей на\sрусском языке пока нет/);
    assert.equal(mainOf(site, '/').split('Satu').length, 2);
    for (const address of ['/', '/ru/']) {
      assert.match(mainOf(preview, address), /--lang ru --title/);
    }
    assert.doesNotMatch(mainOf(site, '/id/'), /Belum ada/);
    assert.doesNotMatch(mainOf(preview, '/id/'), /npm run/);
    assert.deepEqual(deadLinks(site), []);
    // The search page has lists that its script fills.
    const lists = hollow(site).filter((one) => !/id="search-|<legend>/.test(one));
    assert.deepEqual(lists, []);
  });
});
