/** Rights and provenance on pages: statements, corrections, archived copies, kept copies, and the age of an article. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import yauzl from 'yauzl';
import { serve } from '../../src/build/server.ts';
import { borrowBrowser, leavePage, newPageWith, returnBrowser } from '../support/browser.ts';
import { checkArticles } from '../support/check.ts';
import { runCommand } from '../support/command.ts';
import {
  article,
  buildFiles,
  faultsOf,
  linksOf,
  type Site,
  temporaryFolder,
  textOf,
  writeFiles,
} from '../support/site.ts';

const GONE = 'https://lama.example/berita/1';
const COPY = 'https://salinan.example/web/2014/berita';
/** A page as a browser saves it, which would say where it runs. */
const SAVED =
  '<!doctype html><title>Salinan</title><script>document.title = "BERJALAN"</script><p>Halaman asli.';

const FILES = {
  '_data/site.yaml':
    'title: Arsip\neditions: [id, ru]\nrights: CC-BY-SA-4.0\nageNotice: 5\nurl: https://arsip.example/\n',
  '_data/outlets.yaml':
    '- { id: suara, name: Suara Teluk, rights: InC-EDU }\n- id: kabar\n  name: Kabar\n  rights: { text: { id: Seizin redaksi, ru: С разрешения }, url: "https://kabar.example/izin" }\n',
  '_data/links.yaml': `${GONE}: { archived: "${COPY}", since: 2024-01-01 }\nhttps://sumber.example/x:\n  archived: https://salinan.example/x\n`,
  'content/id/2015/kapal.md': article(
    {
      title: 'Kapal',
      date: '2015-03-04',
      source: '{ name: Antara, url: "https://sumber.example/x" }',
      sourceUrl: `${GONE}#isi`,
      added: '2024-02-03',
      sha256: 'a'.repeat(64),
      files:
        '[{ file: halaman.html, title: Halaman asli }, { file: kapal.wacz }, { file: lama.mhtml }]',
      corrections:
        '[{ date: 2016-01-02, text: Nama kapal dibetulkan., by: outlet }, { date: 2020-05-06, text: Salah ketik., by: archive }]',
    },
    `Menurut [berita lama](${GONE}) dan [berita lain](https://ada.example/).`,
  ),
  'content/id/2015/halaman.html': SAVED,
  'content/id/2015/lama.mhtml': 'MIME-Version: 1.0',
  'content/id/2015/kapal.wacz': 'PK\u0003\u0004 wacz',
  'content/id/2016/teluk.md': article({
    title: 'Teluk',
    date: '2016',
    outlet: 'Suara Teluk',
    rights: 'CC0-1.0',
  }),
  'content/id/2016/kira.md': article({
    title: 'Kira-kira',
    date: '2010~',
    outlet: 'Kabar',
    retracted: '{ date: 2018-09-01, by: Kabar }',
  }),
  'content/ru/2021/more.md': article({
    title: 'Море',
    date: '2021-06-07',
    outlet: 'Kabar',
    rights: 'CC0-1.0',
    corrections: '[{ date: 2021-06-08, text: Исправлено имя. }]',
  }),
};

const SHIP = '/id/2015/03/04/kapal/';
const ABOUT = '/id/2010/kira/';
const BAY = '/id/2016/teluk/';
const SEA = '/ru/2021/06/07/more/';

describe('rights and provenance', () => {
  const folder = temporaryFolder({
    after: (cleanUp) => process.once('exit', () => void cleanUp()),
  });
  let site: Site;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    site = await buildFiles(folder, FILES);
    server = await serve({ folder: `${folder}/_site`, port: 0, pathPrefix: '/' });
    browser = await borrowBrowser();
  });
  after(async () => {
    returnBrowser(browser);
    await server.close();
  });

  const credit = (address: string, label: string) =>
    [...site.page(address).querySelectorAll('.credits dt')].find((one) => textOf(one) === label)
      ?.nextElementSibling;
  const kept = (address: string) => [...site.page(address).querySelectorAll('.kept figure')];

  it('has nothing wrong in it', () => {
    assert.deepEqual(faultsOf(site), []);
  });

  it('says of each article what stands, in the language of its reader', () => {
    const ship = credit(SHIP, 'Hak cipta dan lisensi')?.querySelector('a');
    assert.equal(textOf(ship), 'CC BY-SA 4.0');
    assert.equal(ship?.getAttribute('rel'), 'license noreferrer');
    // The outlet says less than the article and the site.
    const bay = credit(BAY, 'Hak cipta dan lisensi')?.querySelector('a');
    assert.equal(textOf(bay), 'Dilindungi hak cipta: boleh dipakai untuk pendidikan');
    assert.equal(bay?.getAttribute('href'), 'https://rightsstatements.org/vocab/InC-EDU/1.0/');
    assert.equal(bay?.getAttribute('rel'), 'noreferrer');
    const sea = credit(SEA, 'Права')?.querySelector('a');
    assert.equal(textOf(sea), 'С разрешения');
    assert.equal(sea?.getAttribute('href'), 'https://kabar.example/izin');
  });

  it('shows the archived copy beside each link whose page has gone, which stays', () => {
    const text = site.page(SHIP).querySelector('.text');
    assert.equal(textOf(text), 'Menurut berita lama (salinan arsip) dan berita lain.');
    assert.deepEqual(linksOf(text), [GONE, COPY, 'https://ada.example/']);
    assert.deepEqual(linksOf(credit(SHIP, 'Alamat asal')), [`${GONE}#isi`, COPY]);
    assert.deepEqual(linksOf(credit(SHIP, 'Sumber')).slice(1), [
      'https://sumber.example/x',
      'https://salinan.example/x',
    ]);
    // It is no word of the article.
    assert.doesNotMatch(
      site.page(SHIP).querySelector('meta[name=description]')?.getAttribute('content') ?? '',
      /salinan/,
    );
  });

  it('says when an article came into the archive, and the checksum of what it was made from', () => {
    assert.equal(textOf(credit(SHIP, 'Masuk arsip')), '3 Februari 2024');
    assert.equal(textOf(credit(SHIP, 'SHA-256 naskah mentah')), 'a'.repeat(64));
  });

  it('lists the corrections and retractions of a language, the newest first, and whose they are', () => {
    const page = site.page('/id/ralat/');
    const listed = [...page.querySelectorAll('.entries > li')].map((one) =>
      textOf(one.querySelector('p:last-child')),
    );
    assert.deepEqual(listed, [
      '6 Mei 2020, pembetulan oleh arsip ini: Salah ketik.',
      'Berita ini dicabut oleh Kabar pada 1 September 2018.',
      '2 Januari 2016, ralat dari media: Nama kapal dibetulkan.',
    ]);
    assert.deepEqual(linksOf(page.querySelector('.entries')), [SHIP, ABOUT, SHIP]);
    assert.deepEqual(linksOf(page.querySelector('main > .terms')), ['/ru/ispravleniya/']);
    assert.equal(textOf(page.querySelector('main > .terms')), '1 lagi dalam bahasa Rusia');
    assert.match(
      textOf(site.page('/ru/ispravleniya/').querySelector('.entries')),
      /8 июня 2021 г\.: Исправлено имя\.$/,
    );
    assert.ok(linksOf(site.page('/id/').querySelector('body > footer')).includes('/id/ralat/'));
    assert.ok(linksOf(site.page('/id/tentang/').querySelector('main')).includes('/id/ralat/'));
  });

  it('offers kept copies with their checksums, saved pages in zips that have the same page', async () => {
    const [page, wacz, old, ...more] = kept(SHIP);
    assert.deepEqual(more, []);
    const sha256 = createHash('sha256').update(SAVED).digest('hex');
    assert.match(
      textOf(page),
      new RegExp(`^Halaman asli HTML, ZIP, 0,1 kB · halaman\\.html: SHA-256 ${sha256}$`),
    );
    assert.match(textOf(wacz), /^kapal\.wacz WACZ, 0 kB · SHA-256 [0-9a-f]{64}$/);
    assert.match(textOf(old), /^lama\.mhtml MHTML, ZIP, 0 kB · SHA-256 [0-9a-f]{64}$/);
    const [link] = [...(page?.querySelectorAll('a') ?? [])];
    assert.equal(link?.getAttribute('href'), '/id/2015/halaman.html.zip');
    assert.ok(link?.hasAttribute('download'));
    assert.ok(!site.files.has('id/2015/halaman.html'));
    const bytes = site.files.get('id/2015/halaman.html.zip');
    assert.ok(bytes);
    assert.deepEqual(await unzipped(bytes), new Map([['halaman.html', SAVED]]));
  });

  it('runs no script of a saved page, whichever address of it is opened', async (context) => {
    const page = await newPageWith(browser, { acceptDownloads: true });
    context.after(() => leavePage(page));
    const answers: (number | undefined)[] = [];
    for (const path of ['halaman.html', 'halaman.html.zip', 'kapal.wacz', 'lama.mhtml.zip']) {
      const download = page.waitForEvent('download');
      const opening = page.goto(`${server.url}id/2015/${path}`).then(
        async (answer) => {
          answers.push(answer?.status());
          return undefined;
        },
        // A navigation that becomes a download ends with an error.
        () => download,
      );
      const begun = await opening;
      download.catch(() => {});
      if (begun) assert.equal(begun.suggestedFilename(), path);
      else assert.equal(path, 'halaman.html');
      assert.notEqual(await page.title(), 'BERJALAN', path);
    }
    assert.deepEqual(answers, [404]);
  });

  it('says how old an article is by the clock of its reader, and moves nothing', async (context) => {
    const page = await newPageWith(browser, { viewport: { width: 390, height: 844 } });
    context.after(() => leavePage(page));
    const age = async (address: string, today: string) => {
      await page.clock.setFixedTime(new Date(`${today}T12:00:00`));
      await page.goto(server.url + address.slice(1));
      // The script has come this far once the buttons are there.
      await page.locator('.share').first().waitFor({ state: 'attached' });
      const said = page.locator('.age');
      return (await said.count()) > 0 ? said.textContent() : '';
    };
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const one of list.getEntries()) shifts.push(Number(Reflect.get(one, 'value')));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    assert.equal(await age(SHIP, '2020-03-03'), '');
    assert.equal(await age(SHIP, '2020-03-04'), 'Artikel ini terbit 5 tahun lalu.');
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'shifts')), []);
    // Of a year, what has certainly passed; of an uncertain date nothing.
    assert.equal(await age(BAY, '2021-12-30'), '');
    assert.equal(await age(BAY, '2021-12-31'), 'Artikel ini terbit 5 tahun lalu.');
    assert.equal(await age('/id/2010/kira/', '2040-01-01'), '');
    assert.equal(await age(SEA, '2043-01-01'), 'Статья вышла 21\u00A0год назад.');
  });
});

function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((done, failed) => {
    const found = new Map<string, string>();
    yauzl.fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return failed(error);
      zip.on('end', () => done(found));
      zip.on('error', failed);
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (wrong, stream) => {
          if (wrong) return failed(wrong);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            found.set(entry.fileName, Buffer.concat(chunks).toString());
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

describe('a check', () => {
  it('counts what has no statement of rights, in two lines', async (context) => {
    const files = {
      'id/2021/a.md': article({ title: 'A' }),
      'id/2021/b.md': article({ title: 'B', rights: 'InC' }),
      'id/2021/c.md': article({ title: 'C', rights: 'CC-BY-4.0' }),
    };
    const { code, out } = await checkArticles(context, files, '');
    assert.equal(code, 0);
    assert.deepEqual(out.slice(0, 2), [
      'Rights are stated nowhere of 1 (id/2021/a.md): `rights:` in site.yaml, outlets.yaml, sources.yaml or an article.',
      'Feeds and data have no full text of 1 without a statement and 1 whose rights do not permit it.',
    ]);
  });

  it('names a raw text and an original that are others than their checksums say', async (context) => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const folder = temporaryFolder(context);
    await writeFiles(folder, {
      '_data/site.yaml': 'title: Arsip\neditions: [id]\nrights: InC\n',
      'content/id/2021/a.md': article({ raw: 'mentah/a.txt', sha256: sha256('Asli') }),
      'content/id/2021/b.md': article({ title: 'B', raw: 'mentah/b.txt', sha256: sha256('Asli') }),
      'content/id/2021/c.md': article({ title: 'C', raw: '../luar.txt', sha256: sha256('Asli') }),
      'content/id/2021/d.md': article({ title: 'D', raw: 'mentah/tiada.txt', sha256: sha256('A') }),
      'mentah/a.txt': 'Asli',
      'mentah/b.txt': 'Lain',
      [`content/_originals/${'0'.repeat(64)}.txt`]: 'Judul\nTeks.\n',
    });
    const { code, stderr } = await runCommand(
      'check',
      ...['--content', `${folder}/content`, '--data', `${folder}/_data`],
    );
    assert.equal(code, 1);
    const lines = stderr.replaceAll(`${folder}/`, '').trimEnd().split('\n');
    assert.equal(lines.length, 3, stderr);
    assert.match(
      lines[0] ?? '',
      /^content\/_originals\/0{64}\.txt:1:1 {2}wording: found words whose SHA-256 is [0-9a-f]{64}; expected those of 0{64}/,
    );
    assert.ok(
      lines[1]?.startsWith(
        `content/id/2021/b.md:5:1  sha256: found mentah/b.txt, whose SHA-256 is ${sha256('Lain')}; expected ${sha256('Asli')}, as when`,
      ),
      lines[1],
    );
  });

  for (const [what, links, said] of [
    [
      'a copy that is the page itself',
      `${GONE}: { archived: "${GONE}#a" }`,
      /:1:\d+ {2}.*archived: .*; expected a copy elsewhere: this is the page itself/,
    ],
    [
      'a copy that has gone itself',
      `${GONE}: { archived: "${COPY}" }\n${COPY}: { archived: "https://x.example/" }`,
      /:1:\d+ .*expected a copy that is there: another line says that this one has gone/,
    ],
    [
      'a page twice, in two spellings',
      `- { url: "https://a.example", archived: "${COPY}" }\n- { url: "https://A.example/#b", archived: "${COPY}" }`,
      /links\.yaml:2:\d+ .*expected each page once: another line has this one/,
    ],
    [
      'a page twice',
      `${GONE}: { archived: "${COPY}" }\n${GONE}: { archived: "${COPY}" }`,
      /links\.yaml:2:1 .*unique/,
    ],
    [
      'an address of no page',
      `javascript:a: { archived: "${COPY}" }`,
      /links\.yaml:1:1 .*found the key "javascript:a"; expected an address such as/,
    ],
    [
      'a copy of no page',
      `${GONE}: { archived: "ftp://a.example/" }`,
      /links\.yaml:1:\d+ .*found "ftp:\/\/a\.example\/"; expected an address such as/,
    ],
    ['no copy', `${GONE}: { since: 2024-01-01 }`, /links\.yaml:1:\d+ .*archived/],
    [
      'no day',
      `${GONE}: { archived: "${COPY}", since: 2024-13-01 }`,
      /links\.yaml:1:\d+ .*since: found "2024-13-01"/,
    ],
  ] as const) {
    it(`tells of dead links with ${what}`, async (context) => {
      const folder = temporaryFolder(context);
      await writeFiles(folder, {
        '_data/site.yaml': 'title: Arsip\neditions: [id]\nrights: InC\n',
        '_data/links.yaml': `${links}\n`,
        'content/id/2021/a.md': article({}),
      });
      const { code, stderr } = await runCommand(
        'check',
        ...['--content', `${folder}/content`, '--data', `${folder}/_data`],
      );
      assert.equal(code, 1, stderr);
      assert.match(stderr, said);
    });
  }
});
