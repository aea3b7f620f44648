/** Read-also and next lines in built pages: what they say, where they lead, what the archive lacks. */
import assert from 'node:assert/strict';
import { before, describe, it, after as onceOver } from 'node:test';
import { attributesOf } from '../support/html.ts';
import {
  article,
  buildFiles,
  deadLinks,
  differences,
  linksOf,
  listUnder,
  type Site,
  temporaryFolder,
  textOf,
} from '../support/site.ts';

/** What a page says in each of its references, and where the links in it lead. */
function referencesOf(site: Site, address: string): string[][] {
  const references = [...site.page(address).querySelectorAll('.reference')];
  return references.map((reference) => [textOf(reference), ...linksOf(reference)]);
}

/** What is wanted in an edition, each title with the articles that refer to it. */
function wantedOn(site: Site, address: string): string[][] {
  const titles = [...site.page(address).querySelectorAll('.entries > li')];
  return titles.map((item) => [
    textOf(item.querySelector('h2')),
    ...linksOf(item).filter((href) => /\/\d{4}\//.test(href)),
  ]);
}

const clipping = {
  'content/id/2021/02/kapal.md': article(
    { title: 'Kapal penyapu sampah mulai bekerja', tags: '[Rusia]' },
    `Kapal hijau itu buatan galangan di Rusia.

Baca Juga: Turis Rusia ramai-ramai datang ke Labuan Bajo

Selanjutnya: Warga menanam seribu pohon bakau`,
  ),
};
const KAPAL = '/id/2021/02/15/kapal/';
const NEXT = 'Warga menanam seribu pohon bakau';

describe('a clipping alone in its archive', () => {
  const folder = temporaryFolder({ after: onceOver });
  let site: Site;
  before(async () => {
    site = await buildFiles(folder, clipping);
  });

  it('leads from its references to a tag or to a search, and says what is missing', () => {
    assert.deepEqual(referencesOf(site, KAPAL), [
      [
        'Baca Juga: Turis Rusia ramai-ramai datang ke Labuan Bajo (belum ada di arsip) · artikel lain dengan tag Rusia',
        '/id/tag/rusia/',
      ],
      [
        `Selanjutnya: ${NEXT} (belum ada di arsip) · cari yang serupa`,
        `/id/cari/?q=${NEXT.replaceAll(' ', '+')}`,
      ],
    ]);
    assert.deepEqual(deadLinks(site), []);
    // Read alone, the link says what it is a search for.
    const [link, ...others] = site.page(KAPAL).querySelectorAll('a[aria-labelledby]');
    const names = (link?.getAttribute('aria-labelledby') ?? '').split(' ');
    const named = names.map((name) => textOf(site.page(KAPAL).getElementById(name)));
    assert.deepEqual([named.join(': '), others.length], [`cari yang serupa: ${NEXT}`, 0]);
  });

  it('has both titles among those wanted, with the article that refers to them', () => {
    assert.deepEqual(wantedOn(site, '/id/belum-ada/'), [
      ['Turis Rusia ramai-ramai datang ke Labuan Bajo', KAPAL],
      [NEXT, KAPAL],
    ]);
    assert.match(textOf(site.page('/id/belum-ada/').querySelector('main')), /paling atas\.2 judul/);
    assert.match(
      textOf(site.page('/ru/net-v-arkhive/').querySelector('main')),
      /ссылаются статьи на русском языке, уже в архиве/,
    );
  });

  it('leads to an article that is added, and back, as if all had been built at once', async (context) => {
    const added = {
      'content/id/2021/03/bakau.md': article({ title: NEXT, date: '2021-03-01' }, 'Bakau tumbuh.'),
    };
    const after = await buildFiles(folder, added);
    assert.deepEqual(referencesOf(after, KAPAL)[1], [
      `Selanjutnya: ${NEXT} 1 Maret 2021`,
      '/id/2021/03/01/bakau/',
    ]);
    // That it refers to this one is said by their order, too: it is linked once.
    const chain = listUnder(after.page('/id/2021/03/01/bakau/'), 'Baca berurutan');
    assert.deepEqual(chain.map(textOf), ['Kapal penyapu sampah mulai bekerja', NEXT]);
    assert.deepEqual(chain.flatMap(linksOf), [KAPAL]);
    assert.deepEqual(
      wantedOn(after, '/id/belum-ada/').map(([title]) => title),
      ['Turis Rusia ramai-ramai datang ke Labuan Bajo'],
    );
    const clean = await buildFiles(temporaryFolder(context), { ...clipping, ...added });
    assert.deepEqual(differences(after, clean), []);
  });
});

const PASAR = '/id/2021/02/15/pasar/';
const KERETA = '/id/2021/03/03/kereta/';
const TRAM = '/ru/2021/03/04/tramvay/';

/** Lines of an Indonesian article, what their reader sees, and where the links lead. */
const LINES: readonly (readonly [line: string, said: string, ...links: string[]])[] = [
  ['Kereta malam ke Bandung', 'Kereta malam ke Bandung 3 Maret 2021', KERETA],
  ['KERETA MALAM “ke Bandung”!', 'KERETA MALAM “ke Bandung”! 3 Maret 2021', KERETA],
  ['TELUKPOS.COM - Kereta malam ke Bandung', 'Kereta malam ke Bandung 3 Maret 2021', KERETA],
  ['Kereta malam ekspres ke Bandung', 'Kereta malam ke Bandung 3 Maret 2021', KERETA],
  [`[Ini jadwalnya](${KERETA})`, 'Kereta malam ke Bandung 3 Maret 2021', KERETA],
  ['../../../03/03/kereta/', 'Kereta malam ke Bandung 3 Maret 2021', KERETA],
  [`https://kliping.example${KERETA}`, 'Kereta malam ke Bandung 3 Maret 2021', KERETA],
  ['/lama/kereta', 'Kereta malam ke Bandung 3 Maret 2021', KERETA],
  ['http://telukpos.example/kereta?utm_source=x', 'Kereta malam ke Bandung 3 Maret 2021', KERETA],
  ['kereta', 'Kereta malam ke Bandung 3 Maret 2021', KERETA],
  ['Последний трамвай', 'Последний трамвай 4 Maret 2021 · Bahasa Rusia', TRAM],
  ['Снег в Суздале', 'Salju di Suzdal 5 Maret 2021', '/id/2021/03/05/sneg/'],
  ['#rusia', 'Rusia 1 artikel', '/id/tag/rusia/'],
  ['Россия', 'Rusia 1 artikel', '/id/tag/rusia/'],
  ['#layangan', '#layangan cari yang serupa', '/id/cari/?q=layangan'],
  ['Pasar pagi yang ramai', 'Pasar pagi yang ramai (artikel ini)'],
  [`[Halaman ini](${PASAR})`, 'Halaman ini (artikel ini)'],
  [
    '[Harga ikan turun](https://telukpos.example/ikan)',
    'Harga ikan turun (belum ada di arsip) · cari yang serupa',
    'https://telukpos.example/ikan',
    '/id/cari/?q=Harga+ikan+turun',
  ],
];

const LIST = `Baca Juga:

- Kereta malam ke Bandung
- [Kota tua dibuka lagi](https://telukpos.example/kota)
- #rusia`;

describe('a reference', () => {
  let site: Site;
  before(async () => {
    site = await buildFiles(temporaryFolder({ after: onceOver }), {
      'content/id/2021/02/pasar.md': article(
        { title: 'Pasar pagi yang ramai', tags: '[Rusia]' },
        [...LINES.map(([line]) => `Baca Juga: ${line}`), LIST].join('\n\n'),
      ),
      'content/id/2021/03/kereta.md': article({
        title: 'Kereta malam ke Bandung',
        date: '2021-03-03',
        aliases: '[/lama/kereta/]',
        sourceUrl: 'https://www.telukpos.example/kereta',
      }),
      'content/ru/2021/03/tramvay.md': article(
        { title: 'Последний трамвай', date: '2021-03-04' },
        'Читайте также: Salju di Suzdal\n\nЧитайте также: Kereta malam ke Bandung',
      ),
      'content/id/2021/03/sneg.md': article({ title: 'Salju di Suzdal', date: '2021-03-05' }),
      'content/ru/2021/03/sneg.md': article({ title: 'Снег в Суздале', date: '2021-03-05' }),
    });
  });

  it('leads where its words or its link say, and tells what is there', () => {
    const expected = LINES.map(([, said, ...links]) => [`Baca Juga: ${said}`, ...links]);
    assert.deepEqual(referencesOf(site, PASAR).slice(0, LINES.length), expected);
    assert.deepEqual(deadLinks(site), []);
  });

  it('can be one of a list below its label', () => {
    assert.deepEqual(referencesOf(site, PASAR).slice(LINES.length), [
      ['Baca Juga: Kereta malam ke Bandung 3 Maret 2021', KERETA],
      [
        'Baca Juga: Kota tua dibuka lagi (belum ada di arsip) · cari yang serupa',
        'https://telukpos.example/kota',
        '/id/cari/?q=Kota+tua+dibuka+lagi',
      ],
      ['Baca Juga: Rusia 1 artikel', '/id/tag/rusia/'],
    ]);
    assert.equal(site.page(PASAR).querySelectorAll('.text ul').length, 0);
  });

  it('says the language of an article that exists in no other, for eyes and for machines', () => {
    const link = site.page(PASAR).querySelector(`.reference a[href="${TRAM}"]`);
    assert.equal(link?.getAttribute('lang'), 'ru');
    const language = link?.closest('.reference')?.querySelector('.language');
    assert.deepEqual([textOf(language), language?.getAttribute('lang')], ['Bahasa Rusia', null]);
    assert.deepEqual(referencesOf(site, TRAM), [
      ['Читайте также: Снег в Суздале 5 марта 2021 г.', '/ru/2021/03/05/sneg/'],
      ['Читайте также: Kereta malam ke Bandung 3 марта 2021 г. · индонезийский', KERETA],
    ]);
  });

  it('stands on the page that it leads to, and on its translation, once an article', () => {
    const referrersOf = (address: string, heading: string) =>
      listUnder(site.page(address), heading).flatMap(linksOf);
    assert.deepEqual(referrersOf(KERETA, 'Dirujuk oleh'), [PASAR, TRAM]);
    assert.deepEqual(referrersOf('/id/2021/03/05/sneg/', 'Dirujuk oleh'), [PASAR, TRAM]);
    assert.deepEqual(referrersOf('/ru/2021/03/05/sneg/', 'На эту статью'), [PASAR, TRAM]);
    assert.deepEqual(referrersOf(PASAR, 'Dirujuk oleh'), []);
  });
});

const LONG = 'kata '.repeat(1000).trim();

/** Paragraphs of an article, and what its reader sees. */
const BAD: readonly (readonly [text: string, said: string])[] = [
  ['Baca Juga:', 'Baca Juga:'],
  [`Baca Juga: ${LONG}`, `Baca Juga: ${LONG}`],
  [
    'Baca Juga: <b>Kapal</b> baru <script>alert(1)</script> *berlayar* & `pulang`',
    'Baca Juga: Kapal baru alert(1) berlayar & pulang (belum ada di arsip) · cari yang serupa',
  ],
  [
    'Baca Juga: [Klik di sini](javascript:alert(1))',
    'Baca Juga: Klik di sini (belum ada di arsip) · cari yang serupa',
  ],
  [
    'Baca Juga: [Klik di sana](<java\tscript:alert(1)>)',
    'Baca Juga: Klik di sana (belum ada di arsip) · cari yang serupa',
  ],
  ['Baca Juga: Panen padi dimulai', 'Baca Juga: Panen padi dimulai 3 April 2021'],
];

/** References with hardly a word to search for. */
/** Of these nothing is left that could be a title: they stay text. */
const NO_TITLE = ['“”', '#'];
const ODD = [...NO_TITLE, '🎈', '/id/2020/01/01/gempa/', '/404.html', 'javascript:alert(1)'];

describe('bad input', () => {
  let site: Site;
  before(async () => {
    site = await buildFiles(temporaryFolder({ after: onceOver }), {
      'content/id/2021/04/buruk.md': article(
        { title: 'Masukan buruk', date: '2021-04-01' },
        BAD.map(([text]) => text).join('\n\n'),
      ),
      'content/id/2021/04/aneh.md': article(
        { title: 'Rujukan aneh', date: '2021-04-02' },
        ODD.map((text) => `Baca Juga: ${text}`).join('\n\n'),
      ),
      'content/id/2020/04/panen.md': article({ title: 'Panen padi dimulai', date: '2020-04-03' }),
      'content/id/2021/04/panen.md': article({ title: 'Panen padi dimulai', date: '2021-04-03' }),
      'content/ru/2021/04/risovye.md': article({
        title: 'Panen padi dimulai',
        date: '2021-04-01',
      }),
      'content/id/2021/06/a.md': article({
        title: 'Alamat sendiri',
        date: '2021-06-01',
        aliases: '[/id/2021/06/01/a/]',
      }),
      'content/id/2021/06/b.md': article(
        { title: 'Alamat tetangga', date: '2021-06-01', aliases: '[/id/2021/06/01/c/]' },
        'Baca Juga: /id/2021/06/01/c/',
      ),
      'content/id/2021/06/c.md': article({
        title: 'Alamat tetangganya',
        date: '2021-06-01',
        aliases: '[/id/2021/06/01/b/]',
      }),
    });
  });

  it('makes a page that reads well', () => {
    const text = site.page('/id/2021/04/01/buruk/').querySelector('.text');
    assert.deepEqual(
      [...(text?.children ?? [])].map(textOf),
      BAD.map(([, said]) => said),
    );
    assert.deepEqual(deadLinks(site), []);
  });

  it('leads somewhere from every reference', () => {
    const references = referencesOf(site, '/id/2021/04/02/aneh/');
    assert.equal(references.length, ODD.length - NO_TITLE.length);
    const paragraphs = [...site.page('/id/2021/04/02/aneh/').querySelectorAll('.text > p')];
    const said = paragraphs.map(textOf);
    for (const sign of NO_TITLE) assert.ok(said.includes(`Baca Juga: ${sign}`), said.join('\n'));
    assert.deepEqual(
      references.filter((reference) => reference.length < 2),
      [],
    );
  });

  it('puts no address on any page that a script could stand in', () => {
    let count = 0;
    for (const address of site.addresses) {
      for (const attributes of attributesOf(site.html(address))) {
        const addresses = ['href', 'src', 'action'].flatMap((name) => attributes.get(name) ?? []);
        for (const one of addresses) assert.doesNotMatch(one, /^\s*(?:javascript|data):/i, address);
        count += addresses.length;
      }
      assert.equal(site.page(address).querySelector('main script:not([type])'), null, address);
    }
    assert.ok(count > 100, `${count} addresses`);
  });

  it('leads by a title that several have to the nearest in language and time', () => {
    assert.deepEqual(referencesOf(site, '/id/2021/04/01/buruk/').at(-1)?.slice(1), [
      '/id/2021/04/03/panen/',
    ]);
  });

  it('leaves each article at its own address, whatever aliases say', () => {
    for (const [address, title] of [
      ['/id/2021/06/01/a/', 'Alamat sendiri'],
      ['/id/2021/06/01/b/', 'Alamat tetangga'],
      ['/id/2021/06/01/c/', 'Alamat tetangganya'],
    ] as const) {
      assert.equal(textOf(site.page(address).querySelector('h1')), title);
    }
    assert.deepEqual(referencesOf(site, '/id/2021/06/01/b/'), [
      ['Baca Juga: Alamat tetangganya 1 Juni 2021', '/id/2021/06/01/c/'],
    ]);
  });
});
