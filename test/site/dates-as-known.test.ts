/** Dates as they are known: what a site says of a month, a year, an uncertain day, and of no date at all. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { sharedSite } from '../support/shared-site.ts';
import {
  article,
  deadLinks,
  type Files,
  linksOf,
  temporaryFolder,
  textOf,
  writeFiles,
} from '../support/site.ts';

const DATES: Readonly<Record<string, string>> = {
  tahun: '1965',
  bulan: '1965-02',
  hari: '1965-02-15',
  'akhir-januari': '1965-01-31T23:30:00+07:00',
  kira: '1965-02~',
  ragu: '1966?',
  'hari-ragu': '1965-02-15%',
  tanpa: 'unknown',
};

const FILES: Files = {
  '_data/site.yaml':
    'title: Arsip\nurl: https://example.org/\ntimeZone: Asia/Jakarta\neditions: [id, ru]\n',
  ...Object.fromEntries(
    Object.entries(DATES).map(([slug, date]) => [
      `content/id/lama/${slug}.md`,
      article({ title: `Kabar ${slug}`, date, tags: '[Laut]' }),
    ]),
  ),
  'content/id/1965/perang.md': article({
    title: 'Kabar perang',
    date: '1965-02-16',
    event: '1965-02~',
    dateAsPrinted: '16 Pebruari 1956',
  }),
  'content/ru/lama/bulan.md': article({ title: 'Весть', date: '1965-02', tags: '[Море]' }),
  'content/ru/lama/tanpa.md': article({ title: 'Без дня', date: 'unknown' }),
  'content/ru/lama/kira.md': article({ title: 'Около', date: '1965-02~' }),
};

const { site } = await sharedSite(FILES);

/** The slugs of the articles that a page lists, in their order. */
function listed(address: string): string[] {
  const list = site.page(address).querySelectorAll('main .entries h2 a, main .entries h3 a');
  return [...list].map((link) => (link.getAttribute('href') ?? '').split('/').at(-2) ?? '');
}

function datelineOf(address: string): Element | null {
  return site.page(address).querySelector('.dateline');
}

function dataOf(address: string): Record<string, unknown> {
  return JSON.parse(
    site.page(address).querySelector('script[type="application/ld+json"]')?.textContent ?? '',
  );
}

/** By slug: the address below the edition, the words of its dateline, and what machines are told. */
const SAID = {
  tahun: ['1965/tahun', '1965', '1965', '1965'],
  bulan: ['1965/02/bulan', 'Februari 1965', '1965-02', '1965-02'],
  hari: ['1965/02/15/hari', 'Senin, 15 Februari 1965', '1965-02-15', '1965-02-15'],
  kira: ['1965/02/kira', 'sekitar Februari 1965', '1965-02', undefined],
  ragu: ['1966/ragu', '1966 (tidak pasti)', '1966', undefined],
  'hari-ragu': [
    '1965/02/15/hari-ragu',
    'sekitar 15 Februari 1965 (tidak pasti)',
    '1965-02-15',
    undefined,
  ],
  tanpa: ['tanpa-tanggal/tanpa', 'Tanpa tanggal', undefined, undefined],
} as const;

describe('the page of an article says of its date what is known', () => {
  for (const [slug, [below, words, machine, published]] of Object.entries(SAID)) {
    it(DATES[slug] ?? '', () => {
      const address = `/id/${below}/`;
      const dateline = datelineOf(address);
      assert.equal(textOf(dateline), words);
      assert.equal(dateline?.querySelector('time')?.getAttribute('datetime'), machine);
      const period = below.split('/').slice(0, -1).join('/');
      // A date is a link where there are no breadcrumbs to it.
      const page = site.page(address);
      const [crumb, link] = ['nav.crumb', '.dateline'].map((one) =>
        linksOf(page.querySelector(one)),
      );
      assert.equal(link?.at(-1) ?? crumb?.at(-1), `/id/${period}/`, 'leads to its list');
      assert.equal(dataOf(address).datePublished, published);
      const invented = /\d{4}-\d{2}-01|\b1 (Januari|Februari)/.exec(site.html(address));
      assert.equal(invented, null);
    });
  }

  it('in Russian', () => {
    const said = (below: string) => textOf(datelineOf(`/ru/${below}/`)).replaceAll('\u00A0', ' ');
    assert.equal(said('1965/02/kira'), 'около февраля 1965 г.');
    assert.equal(said('1965/02/bulan'), 'февраль 1965 г.');
    assert.equal(said('bez-daty/tanpa'), 'Без даты');
  });

  it('and of the event, and how it was printed', () => {
    const address = '/id/1965/02/16/perang/';
    const credits = textOf(site.page(address).querySelector('.credits'));
    assert.match(credits, /Tanggal peristiwa ?sekitar Februari 1965/);
    assert.match(credits, /Tanggal tercetak ?16 Pebruari 1956/);
    assert.equal(dataOf(address).datePublished, '1965-02-16');
    assert.equal(dataOf(address).temporalCoverage, '1965-02~');
  });
});

describe('lists', () => {
  it('have what is known to the day first, by month, and the year before its months, the newest first', () => {
    assert.deepEqual(listed('/id/1965/'), [
      'perang',
      'hari',
      'hari-ragu',
      'bulan',
      'kira',
      'akhir-januari',
      'tahun',
    ]);
    assert.deepEqual(listed('/id/1965/02/'), ['perang', 'hari', 'hari-ragu', 'bulan', 'kira']);
    assert.deepEqual(listed('/id/1965/02/15/'), ['hari-ragu', 'hari']);
    assert.deepEqual(listed('/id/1966/'), ['ragu']);
  });

  it('have what is undated last, and on a page of its own', () => {
    assert.deepEqual(listed('/id/tanpa-tanggal/'), ['tanpa']);
    assert.equal(listed('/id/').at(-1), 'tanpa');
    assert.equal(listed('/id/tag/laut/').at(-1), 'tanpa');
    const dates = site.page('/id/arsip/');
    assert.match(textOf(dates.querySelector('main')), /Tanpa tanggal 1 artikel/);
    assert.ok(linksOf(dates.querySelector('main')).includes('/id/tanpa-tanggal/'));
    const tag = site.page('/id/tag/laut/');
    assert.ok(linksOf(tag.querySelector('.years')).includes('/id/tag/laut/#undated'));
    assert.equal(textOf(tag.querySelector('#undated')), 'Tanpa tanggal');
    const languages = site.page('/id/tanpa-tanggal/').querySelector('.languages');
    assert.deepEqual(linksOf(languages), ['/ru/bez-daty/']);
  });

  it('have no page for a day or month that is not known', () => {
    const periods = site.addresses.filter((one) => /^\/id\/\d{4}\/(\d\d\/){0,2}$/.test(one));
    assert.deepEqual(periods.sort(), [
      '/id/1965/',
      '/id/1965/01/',
      '/id/1965/01/31/',
      '/id/1965/02/',
      '/id/1965/02/15/',
      '/id/1965/02/16/',
      '/id/1966/',
    ]);
  });

  it('lead an article to those before and after it, of which no undated one is', () => {
    const around = (address: string) => linksOf(site.page(address).querySelector('.pager'));
    assert.deepEqual(around('/id/1965/tahun/'), ['/id/1965/01/31/akhir-januari/']);
    assert.equal(site.page('/id/tanpa-tanggal/tanpa/').querySelector('.pager'), null);
  });
});

it('a translation stands beside its original, whatever is known of their date', () => {
  for (const below of ['1965/02/bulan', 'tanpa-tanggal/tanpa']) {
    assert.ok(site.has(`/id/${below}/ru/`), below);
  }
  assert.deepEqual(deadLinks(site), []);
  const sitemap = site.files.get('sitemap.xml')?.toString() ?? '';
  assert.match(sitemap, /\/id\/tanpa-tanggal\/tanpa\/</);
  assert.match(sitemap, /\/id\/1965\/02\/bulan\/</);
});

it('each mistake in a date is reported with what would be right', async (context) => {
  const folder = temporaryFolder(context);
  const bad: Readonly<Record<string, readonly [Record<string, string>, RegExp]>> = {
    hari: [{ date: '1965-02-31' }, /:3:7 {2}date: found "1965-02-31"; expected a date that exists/],
    bulan: [{ date: '1965-13' }, /:3:7 {2}date: found "1965-13"; expected a month from 01 to 12/],
    tanda: [{ date: '~' }, /:3:7 {2}date: found "~"; expected a date before the sign/],
    dua: [{ date: '2021-02-15?~' }, /expected one sign: .*`2021-02-15%` \(both\)/],
    terjemah: [{ translated: '2021-02' }, /:4:13 {2}translated: found "2021-02"; .*2021-02-15/],
    nanti: [
      { event: '1965-03', date: '1965-02-15' },
      /:4:1 {2}event: found 1965-03, which is after the date of printing, 1965-02-15; expected/,
    ],
    '15': [{ date: '1965-02' }, /:3:1 {2}address: found \/id\/1965\/02\/15\/, where the site has/],
    '02': [{ date: '1965' }, /:3:1 {2}address: found \/id\/1965\/02\/, where the site has/],
  };
  const good: Readonly<Record<string, Record<string, string>>> = {
    '1965': { date: '1965' },
    id: { date: '1965-02' },
    ru: { date: '1965-02-15' },
    'mungkin-nanti': { date: '1965-02-15', event: '1965-03?' },
    sebulan: { date: '1965-02-15', event: '1965-02' },
    pindah: { date: '1965-02-15', aliases: '[/id/tanpa-tanggal/pindah/, /id/1965/02/pindah/]' },
  };
  const files = { ...good, ...Object.fromEntries(Object.entries(bad).map(([k, [v]]) => [k, v])) };
  await writeFiles(
    folder,
    Object.fromEntries(
      Object.entries(files).map(([slug, fields]) => [
        `content/id/1965/${slug}.md`,
        article({ ...fields }),
      ]),
    ),
  );
  await writeFiles(folder, { '_data/site.yaml': String(FILES['_data/site.yaml']) });
  const found: string[] = [];
  // Addresses are compared only where every file can be read.
  const call = ['--content', `${folder}/content`, '--data', `${folder}/_data`];
  const all = await runCommand('check', ...call);
  assert.equal(all.code, 1);
  found.push(...all.stderr.split('\n'));
  for (const [slug, [, said]] of Object.entries(bad)) {
    const lines = found.filter((line) => line.includes(`/${slug}.md:`));
    assert.ok(
      lines.some((line) => said.test(line)),
      `${slug}: ${lines}`,
    );
  }
  for (const slug of Object.keys(good)) {
    assert.ok(!found.some((line) => line.includes(`/${slug}.md:`)), slug);
  }
});
