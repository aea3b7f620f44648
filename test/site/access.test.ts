/** Texts of which the public sees less than all: what their pages say, where they are listed, what the preview shows. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { png } from '../support/pictures.ts';
import { sharedSite } from '../support/shared-site.ts';
import { article, deadLinks, linksOf, type Site, textOf } from '../support/site.ts';

const BODY = [
  'Kapal itu tiba di *pelabuhan*. Warga menyambutnya di sana sejak pagi hari.',
  'Kapten pulang ke rumahnya setelah makan siang. Hujan turun.',
  'Selanjutnya: Kabar kedua',
].join('\n\n');
const NO_INDEX = 'meta[name="robots"][content="noindex"]';
const WITHDRAWN = '{ date: 2022-08-01, reason: Diminta penerbit, level: unlisted }';

const FILES = {
  '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\n',
  '_data/sources.yaml': '- id: antara\n  name: Antara\n  access: { level: excerpt, words: 5 }\n',
  'content/id/2021/02/cuplikan.md': article(
    {
      title: 'Kabar pertama',
      access: '{ level: excerpt, words: 12 }',
      sourceUrl: 'https://koran.example/1',
      archivedUrl: 'https://salinan.example/1',
      image: '{ src: /foto/a.png, alt: Kapal }',
    },
    BODY,
  ),
  'content/foto/a.png': png('gambar'),
  'content/ru/2021/02/cuplikan.md': article({ title: 'Новость', translator: 'Анна' }, 'Текст.'),
  'content/id/2021/02/sumber.md': article(
    { title: 'Kabar kedua', source: 'ANTARA', access: '{ level: excerpt, words: 12 }' },
    BODY,
  ),
  'content/id/2021/02/metadata.md': article({ title: 'Kabar ketiga', access: 'metadata' }, BODY),
  'content/id/2020/01/sunyi.md': article(
    {
      title: 'Kabar sunyi',
      date: '2020-01-05',
      tags: '[Sunyi]',
      source: 'Warta',
      withdrawn: WITHDRAWN,
    },
    BODY,
  ),
  'content/id/2020/02/sunyi-sebagian.md': article(
    { title: 'Sunyi sebagian', date: '2020-02-05', source: 'Antara', withdrawn: WITHDRAWN },
    BODY,
  ),
  'content/id/2021/02/asal.md': article({ title: 'Asal', withdrawn: WITHDRAWN }, BODY),
  'content/ru/2021/02/asal.md': article({ title: 'Перевод', translator: 'Анна' }, 'Текст.'),
  'content/id/2021/02/ditarik.md': article(
    { title: 'Kabar ditarik', withdrawn: WITHDRAWN.replace('unlisted', 'text') },
    BODY,
  ),
  'content/id/2021/02/merujuk.md': article(
    { title: 'Kabar umum' },
    `Isi.\n\nBaca Juga: Kabar sunyi\n\nBaca Juga: [Nama lama](/id/2021/02/15/hapus/)`,
  ),
  'content/id/2021/02/hapus.md':
    '---\ndate: 2021-02-15\naliases: [/id/lama/]\nwithdrawn: { date: 2022-08-01, level: erased }\n---\n',
};

describe('a page with less than all of its text', () => {
  let site: Site;
  before(async () => {
    ({ site } = await sharedSite(FILES));
  });
  const main = (address: string) => textOf(site.page(address).querySelector('main'));
  const notice = (address: string) => site.page(address).querySelector('.notice');

  it('says both where it was taken from the lists and is an excerpt', () => {
    assert.match(
      textOf(notice('/id/2020/02/05/sunyi-sebagian/')),
      /Diminta penerbit Yang boleh ditampilkan di sini hanya bagian awal teks\.$/,
    );
  });

  it('has whole sentences of an excerpt, and leads to where the text is', () => {
    const address = '/id/2021/02/15/cuplikan/';
    const text = main(address);
    assert.match(text, /sejak pagi hari\./);
    assert.doesNotMatch(text, /Kapten|Hujan|Selanjutnya/);
    assert.match(
      textOf(notice(address)),
      /^Yang boleh ditampilkan di sini hanya bagian awal teks\. Teks lengkap:/,
    );
    assert.deepEqual(linksOf(notice(address)), [
      'https://koran.example/1',
      'https://salinan.example/1',
    ]);
    assert.equal(site.page(address).querySelector('main img'), null);
    assert.equal(site.files.has('foto/a.png'), false);
  });

  it('stands beside no translation, which is shown by its own access', () => {
    assert.equal(site.has('/id/2021/02/15/cuplikan/ru/'), false);
    assert.match(main('/ru/2021/02/15/cuplikan/'), /Текст\./);
  });

  it('has the narrowest access that the article and its source say', () => {
    assert.match(main('/id/2021/02/15/sumber/'), /tiba di pelabuhan\./);
    assert.doesNotMatch(main('/id/2021/02/15/sumber/'), /Warga/);
  });

  it('has no word of a text that is withheld or withdrawn, and says so', () => {
    for (const slug of ['metadata', 'ditarik']) {
      assert.doesNotMatch(main(`/id/2021/02/15/${slug}/`), /pelabuhan|Kapten/);
    }
    assert.match(textOf(notice('/id/2021/02/15/metadata/')), /^Teksnya tidak boleh ditampilkan/);
    assert.equal(
      textOf(notice('/id/2021/02/15/ditarik/')),
      'Teks ini ditarik pada 1 Agustus 2022. Diminta penerbit',
    );
  });

  it('is for no list, search engine or sitemap once it was taken from them', () => {
    const address = '/id/2020/01/05/sunyi/';
    const page = site.page(address);
    assert.match(main(address), /Kapten/);
    assert.ok(page.querySelector(NO_INDEX));
    assert.equal(page.querySelector('script[type="application/ld+json"]'), null);
    const leading = site.addresses.filter((other) =>
      linksOf(site.page(other)).some((href) => href === address),
    );
    // Another text may name it in its own words.
    assert.deepEqual(leading, ['/id/2021/02/15/merujuk/']);
    assert.equal(site.files.get('sitemap.xml')?.toString().includes('sunyi'), false);
    assert.equal(site.has('/id/2020/'), false);
    assert.equal(site.has('/id/tag/sunyi/'), false);
  });

  it('is no translation for machines then, and no neighbour, but the original that a credit names', () => {
    const page = site.page('/ru/2021/02/15/asal/');
    assert.equal(page.querySelector('link[hreflang]'), null);
    assert.equal(site.has('/ru/2021/02/15/asal/id/'), false);
    assert.deepEqual(
      linksOf(page).filter((href) => href === '/id/2021/02/15/asal/'),
      ['/id/2021/02/15/asal/'],
    );
    assert.equal(
      page.querySelector('.credits a[href="/id/2021/02/15/asal/"]')?.textContent,
      'Asal',
    );
  });

  it('says of an erased record only that it was erased', () => {
    for (const address of ['/id/2021/02/15/hapus/', '/id/lama/']) {
      assert.ok(site.page(address).querySelector(NO_INDEX), address);
      assert.equal(
        main(address),
        'Entri arsip dihapusDi alamat ini pernah ada sebuah entri arsip. Entri itu telah dihapus.',
      );
    }
    assert.doesNotMatch(main('/id/2021/02/15/merujuk/'), /Nama lama/);
    assert.match(main('/id/2021/02/15/merujuk/'), /Baca Juga: Entri arsip dihapus/);
    assert.equal(site.files.get('sitemap.xml')?.toString().includes('hapus'), false);
  });

  it('has links that lead somewhere', () => {
    assert.deepEqual(deadLinks(site), []);
  });

  it('is whole in the preview, and marked', async () => {
    const { site: preview } = await sharedSite(FILES, { preview: true });
    for (const [address, words] of [
      ['/id/2021/02/15/cuplikan/', /bagian awal teks/],
      ['/id/2021/02/15/metadata/', /tidak boleh ditampilkan/],
      ['/id/2021/02/15/ditarik/', /ditarik pada/],
      ['/id/2020/01/05/sunyi/', /dikeluarkan dari semua daftar/],
    ] as const) {
      const page = preview.page(address);
      assert.match(textOf(page.querySelector('main')), /Kapten pulang.*Hujan turun/);
      assert.match(
        textOf(page.querySelector('.notice')),
        /^Pratinjau ini menampilkan apa yang tidak/,
      );
      assert.match(textOf(page.querySelector('.notice')), words);
    }
    assert.ok(preview.has('/id/2021/02/15/cuplikan/ru/'));
    const marked = (one: Site) =>
      [...one.page('/id/').querySelectorAll('strong.draft')].map(textOf);
    assert.deepEqual([...new Set(marked(preview))], ['Terbatas']);
    assert.deepEqual(marked(site), []);
  });
});
