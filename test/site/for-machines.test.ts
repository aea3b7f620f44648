/** What programs are told: structured data, permanent addresses, the sitemap's days, robots.txt, web manifests. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import robotsParser from 'robots-parser';
import { AI_CRAWLERS } from '../../src/archive/robots.ts';
import { png } from '../support/pictures.ts';
import { sampleSite, sharedSite } from '../support/shared-site.ts';
import { article, buildFiles, type Files, type Site, temporaryFolder } from '../support/site.ts';
import { faultsIn } from '../support/vocabulary.ts';

const ROOT = 'https://example.org/arsip';

/** Titles that break what is careless with them, by the names of their files. */
const HOSTILE: Readonly<Record<string, string>> = {
  skrip: '"></script><script>alert(1)</script><!--',
  cdata: "]]> & {\\'i} 100% &amp; <b> -- ",
  arah: 'Kanan \u200fke kiri \u200edan lagi 🚀',
  panjang: 'ABCDE'.repeat(1000),
};

const hostile = Object.entries(HOSTILE).map(([name, title]) => [
  `content/id/2020/01/${name}.md`,
  article({ title: JSON.stringify(title), date: '2020-01-02', id: `jahat-${name}` }),
]);

const FILES: Files = {
  '_data/site.yaml': `title: { id: Arsip Laut, ru: Архив моря }
description: { id: Kabar laut }
url: ${ROOT}/
editions: [id, { lang: ru, timeZone: Europe/Moscow }]
rights: CC-BY-4.0
robots: { refuse: [AI, Mesin-Jahat] }
`,
  '_data/people.yaml': '- { id: meja, name: Meja Luar, kind: organisation }\n',
  'content/id/2021/02/kapal.png': png('kapal', 300, 200),
  'content/id/2021/02/kapal.md': article(
    {
      title: 'Kapal tiba',
      date: '2021-02-15T10:05:00+07:00',
      event: '2021-02-14',
      id: 'Kapal_1',
      outlet: 'Teluk Pos',
      reporter: '[Sari Dewi, Meja Luar]',
      editor: '[Budi, Ani]',
      dateline: 'Surabaya / Bogor',
      source: '[{ name: Antara, url: "https://antara.example/1" }, Pelabuhan]',
      sourceUrl: 'https://telukpos.example/kapal',
      archivedUrl: 'https://web.archive.example/kapal',
      retrieved: '2021-02-20',
      tags: '[Laut, Kapal]',
      description: 'Sebuah kapal hijau tiba.',
      added: '2021-03-01',
      image: '{ src: kapal.png, alt: Kapal, caption: Di dermaga, credit: Sari }',
      print: '{ edition: sore, issue: "45", section: Kota, page: A4, column: "3" }',
      callNumber: 'PNRI 1',
      corrections:
        '[{ date: 2021-03-02, text: Nama., by: outlet }, { date: 2021-03-03, text: Tahun., by: archive }]',
      retracted: '{ date: 2021-03-04 }',
    },
    'Kapal itu tiba.\n\n![Lagi](kapal.png)',
  ),
  'content/ru/2021/02/korabl.md': article({
    title: 'Корабль прибыл',
    date: '2021-02-15',
    original: '/id/2021/02/15/kapal/',
    translator: 'Анна Мост',
    translated: '2021-04-05',
    rights: 'InC',
  }),
  'content/id/1965/02/kira.md': article({
    title: 'Kira-kira',
    date: '1965-02~',
    rights: '{ text: { id: Seizin keluarga, ru: С разрешения }, url: "https://hak.example/" }',
  }),
  'content/id/2021/04/turun.md': article({
    title: 'Turun',
    date: '2021-04-01',
    id: 'turun',
    withdrawn: '{ date: 2022-08-01, level: unlisted }',
  }),
  'content/id/2021/05/hapus.md':
    '---\ndate: 2021-05-01\nid: hilang\nwithdrawn: { date: 2022-08-01, level: erased }\n---\n',
  ...Object.fromEntries(hostile),
};

const SHIP = '/id/2021/02/15/kapal/';

function dataOf(site: Site, address: string) {
  const scripts = site.page(address).querySelectorAll('script[type="application/ld+json"]');
  assert.equal(scripts.length, 1, address);
  return JSON.parse(scripts[0]?.textContent ?? '');
}

const url = (path: string) => `${ROOT}${path}`;

describe('programs are told', () => {
  let site: Site;
  before(async () => {
    ({ site } = await sharedSite(FILES));
  });

  it('of an article all that its front matter says', () => {
    const crumb = (position: number, name: string, path: string) => ({
      '@type': 'ListItem',
      position,
      name,
      item: url(path),
    });
    const { image, ...data } = dataOf(site, SHIP);
    assert.match(image.url, /^https:\/\/example\.org\/arsip\/.*kapal.*\.\w+$/);
    assert.ok(site.files.has(image.url.slice(ROOT.length + 1)), image.url);
    assert.deepEqual([image.caption, image.creditText], ['Di dermaga', 'Sari']);
    assert.deepEqual(data, {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': url(SHIP),
      inLanguage: 'id',
      headline: 'Kapal tiba',
      description: 'Sebuah kapal hijau tiba.',
      datePublished: '2021-02-15T10:05:00+07:00',
      dateModified: '2021-03-04',
      temporalCoverage: '2021-02-14',
      author: [
        { '@type': 'Person', name: 'Sari Dewi', url: url('/id/reporter/sari-dewi/') },
        { '@type': 'Organization', name: 'Meja Luar', url: url('/id/reporter/meja-luar/') },
      ],
      editor: [
        { '@type': 'Person', name: 'Budi' },
        { '@type': 'Person', name: 'Ani' },
      ],
      publisher: { '@type': 'Organization', name: 'Teluk Pos', url: url('/id/media/teluk-pos/') },
      locationCreated: [
        { '@type': 'Place', name: 'Surabaya', url: url('/id/tempat/surabaya/') },
        { '@type': 'Place', name: 'Bogor', url: url('/id/tempat/bogor/') },
      ],
      keywords: ['Laut', 'Kapal'],
      workTranslation: [
        {
          '@type': 'NewsArticle',
          '@id': url('/ru/2021/02/15/korabl/'),
          inLanguage: 'ru',
          name: 'Корабль прибыл',
        },
      ],
      printEdition: 'sore',
      printSection: 'Kota',
      printPage: 'A4',
      printColumn: '3',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'Nama.',
          datePublished: '2021-03-02',
          author: { '@type': 'Organization', name: 'Teluk Pos' },
        },
        {
          '@type': 'CorrectionComment',
          text: 'Tahun.',
          datePublished: '2021-03-03',
          author: { '@type': 'Organization', name: 'Arsip Laut' },
        },
      ],
      creativeWorkStatus: ['Retracted'],
      sameAs: 'https://telukpos.example/kapal',
      archivedAt: 'https://web.archive.example/kapal',
      identifier: [
        { '@type': 'PropertyValue', propertyID: 'permalink', value: url('/a/Kapal_1/') },
        { '@type': 'PropertyValue', propertyID: 'callNumber', value: 'PNRI 1' },
        { '@type': 'PropertyValue', propertyID: 'retrieved', value: '2021-02-20' },
      ],
      isBasedOn: [
        {
          '@type': 'CreativeWork',
          url: 'https://antara.example/1',
          publisher: { '@type': 'Organization', name: 'Antara' },
        },
        { '@type': 'CreativeWork', publisher: { '@type': 'Organization', name: 'Pelabuhan' } },
      ],
      isPartOf: [
        { '@type': 'PublicationIssue', issueNumber: '45' },
        { '@type': 'WebSite', '@id': url('/id/'), name: 'Arsip Laut' },
      ],
      mainEntityOfPage: {
        '@type': 'WebPage',
        breadcrumb: {
          '@type': 'BreadcrumbList',
          itemListElement: [
            crumb(1, 'Arsip', '/id/arsip/'),
            crumb(2, '2021', '/id/2021/'),
            crumb(3, 'Februari', '/id/2021/02/'),
            crumb(4, '15', '/id/2021/02/15/'),
          ],
        },
      },
    });
  });

  it('of a translation what it was made from, when and by whom, and of rights that are no licence', () => {
    const data = dataOf(site, '/ru/2021/02/15/korabl/');
    assert.deepEqual(data.translationOfWork, {
      '@type': 'NewsArticle',
      '@id': url(SHIP),
      inLanguage: 'id',
      name: 'Kapal tiba',
      // In the zone of its own edition.
      datePublished: '2021-02-15T10:05:00+07:00',
    });
    assert.deepEqual(data.translator, [{ '@type': 'Person', name: 'Анна Мост' }]);
    assert.equal(data.dateModified, '2021-04-05');
    assert.equal(data.usageInfo, 'https://rightsstatements.org/vocab/InC/1.0/');
    assert.equal(data.license, undefined);
  });

  it('of a date that is not certain as much as there are words for, and of rights in own words', () => {
    const { identifier, datePublished, dateModified, ...data } = dataOf(site, '/id/1965/02/kira/');
    assert.deepEqual(identifier, [
      { '@type': 'PropertyValue', propertyID: 'edtf', value: '1965-02~' },
    ]);
    assert.deepEqual([datePublished, dateModified], [undefined, undefined]);
    assert.deepEqual(
      [data.copyrightNotice, data.usageInfo, data.license],
      ['Seizin keluarga', 'https://hak.example/', undefined],
    );
  });

  it('titles to the letter, whatever they are', () => {
    for (const [name, title] of Object.entries(HOSTILE)) {
      const address = `/id/2020/01/02/${name}/`;
      assert.equal(dataOf(site, address).headline, title.trim(), name);
      const alerts = [...site.page(address).querySelectorAll('script')].filter(({ textContent }) =>
        textContent?.startsWith('alert'),
      );
      assert.equal(alerts.length, 0, name);
    }
  });

  it('in words of the vocabulary alone, none of which says nothing', async () => {
    const { site: sample } = await sampleSite();
    const counts = new Map<string, number>();
    for (const one of [site, sample]) {
      for (const address of one.addresses) {
        const script = one.page(address).querySelector('script[type="application/ld+json"]');
        if (!script) continue;
        const data = JSON.parse(script.textContent ?? '');
        assert.deepEqual(faultsIn(data), [], address);
        counts.set(data['@type'], (counts.get(data['@type']) ?? 0) + 1);
        checkBreadcrumbs(one, address, (data.mainEntityOfPage ?? data).breadcrumb);
      }
    }
    assert.deepEqual([...counts.keys()].sort(), ['CollectionPage', 'NewsArticle', 'WebSite']);
    assert.deepEqual(faultsIn({ '@type': 'NewsArticle', autor: 'x', author: '' }), [
      'NewsArticle.autor',
      '.author says nothing',
    ]);
  });

  it('the article at its permanent address, which stays when it is erased', async () => {
    const page = site.page('/a/Kapal_1/');
    const refresh = page.querySelector('meta[http-equiv=refresh]')?.getAttribute('content');
    assert.equal(refresh, `0; url=/arsip${SHIP}`);
    assert.equal(page.querySelector('link[rel=canonical]')?.getAttribute('href'), url(SHIP));
    assert.equal(page.querySelector('h1 a')?.textContent, 'Kapal tiba');
    assert.equal(page.querySelector('p'), null, 'nothing has moved');
    assert.equal(
      site.page('/a/hilang/').querySelector('h1')?.textContent,
      site.page('/id/2021/05/01/hapus/').querySelector('h1')?.textContent,
    );
    // Search engines are told to pass over what is taken from the lists, and over what leads to it.
    for (const id of ['hilang', 'turun']) {
      const noindex = site.page(`/a/${id}/`).querySelector('meta[name=robots][content=noindex]');
      assert.ok(noindex, id);
    }
  });

  it('one article alone by each id, and by none the address of another page', async (context) => {
    const folder = temporaryFolder(context);
    const files = {
      '_data/site.yaml': 'title: Arsip\neditions: [id]\n',
      'content/id/2021/02/satu.md': article({ title: 'Satu', id: 'kapal' }),
      'content/id/2021/02/dua.md': article({ title: 'Dua', id: 'KAPAL', aliases: '[/a/lama/]' }),
      // Half of a letter, which no file can have as it is.
      'content/id/2021/02/belah.md': article({ title: '"Setengah \\ud83d"' }),
      'content/id/2021/03/hapus.md':
        '---\ndate: 2021-05-01\nid: Kapal\nwithdrawn: { date: 2022-08-01, level: erased }\n---\n',
    };
    await assert.rejects(buildFiles(folder, files), ({ message }: Error) => {
      assert.match(
        message,
        /satu\.md:4:\d+ +id: found "kapal", which is the id of \S*dua\.md:4 too/,
      );
      assert.match(
        message,
        /hapus\.md:3:\d+ +id: found "Kapal", which is the id of \S*dua\.md:4 too/,
      );
      assert.match(
        message,
        /belah\.md:2:\d+ +title: found .*; expected the text without the character U\+D83D/,
      );
      assert.match(message, /aliases: found \/a\/lama\/, where the site has a page of its own/);
      return true;
    });
  });

  it('when a page changed last, and its picture, as far as that is known', () => {
    const urls = urlsIn(site.files.get('sitemap.xml')?.toString() ?? '');
    const ship = urls.get(url(SHIP));
    assert.equal(ship?.lastmod, '2021-03-04');
    assert.equal(ship?.['image:loc'], dataOf(site, SHIP).image.url);
    assert.equal(urls.get(url('/ru/2021/02/15/korabl/'))?.lastmod, '2021-04-05');
    // A day has what the other edition has on it, too.
    assert.equal(urls.get(url('/ru/2021/02/15/'))?.lastmod, '2021-04-05');
    assert.equal(urls.get(url('/id/tag/laut/'))?.lastmod, '2021-03-04');
    assert.equal(urls.get(url('/id/2020/'))?.lastmod, '2020-01-02');
    assert.equal(urls.get(url('/'))?.lastmod, '2021-04-05');
    // Nobody knows a day of these.
    for (const path of ['/id/1965/02/kira/', '/id/1965/', '/id/tentang/']) {
      assert.ok(urls.has(url(path)) && !urls.get(url(path))?.lastmod, path);
    }
    assert.ok(![...urls.keys()].some((one) => one.includes('/a/')));
  });

  it('which crawlers may come', () => {
    const text = site.files.get('robots.txt')?.toString() ?? '';
    const robots = robotsParser('https://example.org/robots.txt', text);
    for (const name of [...AI_CRAWLERS, 'Mesin-Jahat']) {
      assert.equal(robots.isAllowed(url('/id/'), name), false, name);
      // Nothing but the folder of the site is the archive's.
      assert.equal(robots.isAllowed('https://example.org/lain/', name), true, name);
    }
    assert.equal(robots.isAllowed(url('/id/'), 'Googlebot'), true);
    assert.deepEqual(robots.getSitemaps(), [url('/sitemap.xml')]);
    assert.match(text, /^# Crawlers read this at https:\/\/example\.org\/robots\.txt alone\.\n/);
  });

  it('how to put an edition on a screen', () => {
    const link = site.page('/id/').querySelector('link[rel=manifest]')?.getAttribute('href');
    assert.equal(link, '/arsip/id/app.webmanifest');
    const manifest = JSON.parse(site.files.get('id/app.webmanifest')?.toString() ?? '');
    const { name, short_name: short, start_url: start, scope, lang, icons, ...others } = manifest;
    assert.deepEqual([name, lang], ['Arsip Laut', 'id']);
    assert.ok(short.length <= 12, short);
    assert.deepEqual([start, others.id, scope], ['/arsip/id/', '/arsip/id/', '/arsip/']);
    assert.match(others.theme_color, /^#[\da-f]{6}$/);
    assert.deepEqual(
      icons.map(({ purpose, sizes }: Record<string, string>) => [purpose, sizes]),
      [
        ['any', '192x192'],
        ['any', '512x512'],
        ['maskable', '512x512'],
      ],
    );
    for (const { src } of icons) assert.ok(site.files.has(src.slice('/arsip/'.length)), src);
    const russian = JSON.parse(site.files.get('ru/app.webmanifest')?.toString() ?? '');
    assert.deepEqual([russian.name, russian.start_url], ['Архив моря', '/arsip/ru/']);
    assert.match(site.html('/id/'), /;manifest-src 'self'/);
  });
});

/** Each leads to a page, in the order and by the names that readers see. */
function checkBreadcrumbs(
  site: Site,
  address: string,
  list: { itemListElement: { position: number; name: string; item: string }[] } | undefined,
): void {
  if (!list) return;
  const seen = [...site.page(address).querySelectorAll('.crumb a')];
  const items = list.itemListElement;
  assert.deepEqual(
    items.map(({ name }) => name),
    seen.map((link) => link.textContent),
    address,
  );
  assert.deepEqual(
    items.map(({ position }) => position),
    items.map((_, i) => i + 1),
  );
  for (const [i, { item }] of items.entries()) {
    assert.ok(decodeURI(item).endsWith(decodeURI(seen[i]?.getAttribute('href') ?? '?')), item);
  }
}

/** The texts of the elements of each URL of a sitemap. */
function urlsIn(xml: string): Map<string, Record<string, string>> {
  const elements = ({ children }: XmlElement) =>
    children.filter((one) => one instanceof XmlElement);
  const urls = elements(parseXml(xml).root as XmlElement).map((one) => {
    const parts = elements(one).flatMap((part) => [part, ...elements(part)]);
    return Object.fromEntries(parts.map((part) => [part.name, part.text]));
  });
  return new Map(urls.map((one) => [one.loc ?? '', one]));
}
