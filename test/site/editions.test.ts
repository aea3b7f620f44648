/** Sites of other sets of languages than the sample's: switched on by a line of `site.yaml`. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { article, buildFiles, temporaryFolder, textOf } from '../support/site.ts';

const sampleSite = await readFile('_data/site.yaml', 'utf8');

const story = {
  'content/id/2021/02/balon.md': article(
    { title: 'Balon udara', tags: '[Langit]' },
    'Balon terbang.',
  ),
  'content/ru/2021/02/balon.md': article({ title: 'Воздушный шар' }, 'Шар летит.'),
  'content/en/2021/02/balon.md': article(
    { title: 'A balloon', date: '2021-02-15T14:05:00+07:00', source: 'Example News' },
    'It flies.\n\nRead also: A kite',
  ),
};

describe('the English edition', () => {
  it('is switched on by the one line that site.yaml shows', async (context) => {
    const withEnglish = sampleSite.replace('# - en', '- en');
    assert.notEqual(withEnglish, sampleSite);
    const site = await buildFiles(temporaryFolder(context), {
      '_data/site.yaml': withEnglish,
      ...story,
    });
    for (const address of [
      '/en/',
      '/en/tag/',
      '/en/source/',
      '/en/source/example-news/',
      '/en/editor/',
      '/en/archive/',
      '/en/2021/',
      '/en/2021/02/',
      '/en/2021/02/15/',
      '/en/2021/02/15/balon/',
      '/en/search/',
      '/en/about/',
    ]) {
      assert.ok(site.has(address), `there is no ${address}`);
      assert.equal(site.page(address).documentElement.getAttribute('lang'), 'en');
    }
    const page = site.page('/en/2021/02/15/balon/');
    assert.equal(
      textOf(page.querySelector('.dateline time')),
      'Monday, 15 February 2021, 14:05 Jakarta time',
    );
    assert.equal(textOf(page.querySelector('.reference .label')), 'Read also:');
    assert.match(textOf(page.querySelector('.reference')), /not in the archive yet/);
    assert.deepEqual(
      [...page.querySelectorAll('.languages a')].map((link) => link.getAttribute('href')),
      ['/id/2021/02/15/balon/', '/ru/2021/02/15/balon/'],
    );
    assert.deepEqual(
      [...site.page('/').querySelectorAll('main > section')].map((section) =>
        section.getAttribute('lang'),
      ),
      ['id', 'ru', 'en'],
    );
    assert.deepEqual([...site.page('/404.html').querySelectorAll('h1')].map(textOf), [
      'Halaman tidak ditemukan',
      'Страница не найдена',
      'Page not found',
    ]);
    assert.ok([...site.files.keys()].some((path) => path.startsWith('search/en/0/')));
  });

  it('is an error to write for while it is off', async (context) => {
    await assert.rejects(
      buildFiles(temporaryFolder(context), story),
      /the folder "en"; expected id\/, ru\//,
    );
  });

  it('can be the only one', async (context) => {
    const site = await buildFiles(temporaryFolder(context), {
      '_data/site.yaml': 'title: Archive\neditions: [en]\n',
      'content/en/2021/02/balon.md': story['content/en/2021/02/balon.md'],
    });
    const page = site.page('/en/2021/02/15/balon/');
    assert.equal(page.querySelector('.languages'), null);
    assert.equal(page.querySelectorAll('link[hreflang]').length, 0);
    assert.equal(textOf(page.querySelector('.site-title')), 'Archive');
  });
});

describe('an archive without articles', () => {
  it('has pages that say so', async (context) => {
    const site = await buildFiles(temporaryFolder(context), { 'content/.keep': '' });
    assert.match(textOf(site.page('/id/').querySelector('main')), /Belum ada artikel di sini\./);
    assert.match(textOf(site.page('/ru/arkhiv/').querySelector('main')), /Здесь пока нет статей\./);
    assert.ok(site.has('/id/cari/'));
  });
});

describe('an article with everything that front matter may say', () => {
  it('shows it to its reader', async (context) => {
    const site = await buildFiles(temporaryFolder(context), {
      'content/id/2021/02/lengkap.md': `---
title: "Judul dengan <tanda> & kata Поехали!"
date: 2021-02-15T14:05:00+07:00
source:
  - name: "Kantor Berita, Tbk"
    url: https://example.org/berita
  - CNBC
editor: Rina Hartati
reporter: [Budi, Sari]
outlet: KORAN.ID
dateline: Surabaya
tags: [C++, Rusia, россия, "Судьба 🚀"]
description: Keterangan singkat.
sourceUrl: https://example.org/asal?a=1
retrieved: 2021-02-16
archivedUrl: https://example.org/arsip
corrections:
  - { date: 2021-02-17, text: Nama kota dibetulkan. }
aliases: [/lama/judul.html, /id/lama/]
image:
  src: ../../../gambar/foto lama.jpg
  alt: Sebuah foto
  caption: Foto lama
  credit: Sari
---
Isi.

![Peta kota](peta.png)
`,
      'content/gambar/foto lama.jpg': 'a picture',
      'content/id/2021/02/peta.png': 'a map',
    });
    const address = '/id/2021/02/15/lengkap/';
    const page = site.page(address);
    const main = textOf(page.querySelector('main'));
    assert.equal(textOf(page.querySelector('h1')), 'Judul dengan <tanda> & kata Поехали!');
    assert.equal(page.querySelector('h1 [lang=ru]')?.textContent, 'Поехали');
    for (const text of [
      'Kantor Berita, Tbk',
      'CNBC',
      'Rina Hartati',
      'Budi, Sari',
      'KORAN.ID',
      'Surabaya',
      'Senin, 15 Februari 2021, 14.05 WIB',
      'example.org',
      '16 Februari 2021',
      '17 Februari 2021: Nama kota dibetulkan.',
      'Foto lama',
      'Foto: Sari',
    ])
      assert.ok(main.includes(text), `"${text}" is not on the page: ${main}`);
    const link = (selector: string) => page.querySelector(selector)?.getAttribute('href');
    assert.equal(
      link('.credits a[href="https://example.org/asal?a=1"]'),
      'https://example.org/asal?a=1',
    );
    assert.equal(
      link('.credits a[href^="https://example.org/berita"]'),
      'https://example.org/berita',
    );
    const tags = [...page.querySelectorAll('.credits a[href*="/tag/"]')].map((tag) =>
      tag.getAttribute('href'),
    );
    assert.deepEqual(tags.length, 3, 'Rusia and россия are one tag');
    for (const tag of tags) assert.ok(site.has(tag ?? ''), `${tag} has no page`);
    const pictures = [...page.querySelectorAll('img')].map((img) => img.getAttribute('src'));
    assert.deepEqual(pictures, ['/gambar/foto%20lama.jpg', '/id/2021/02/peta.png']);
    assert.equal(site.files.get('gambar/foto lama.jpg')?.toString(), 'a picture');
    assert.equal(site.files.get('id/2021/02/peta.png')?.toString(), 'a map');
    for (const old of ['/lama/judul.html', '/id/lama/']) {
      assert.match(
        site.html(old),
        /http-equiv="refresh" content="0; url=\/id\/2021\/02\/15\/lengkap\/"/,
      );
    }
  });
});

describe('a text that shows a picture which is not there', () => {
  it('is reported with its line', async (context) => {
    await assert.rejects(
      buildFiles(temporaryFolder(context), {
        'content/id/2021/02/peta.md': article({}, 'Peta:\n\n![Peta](peta.png)'),
      }),
      /peta\.md:7:1 {2}picture: found \/id\/2021\/02\/peta\.png, where there is no picture/,
    );
  });
});

describe('a picture of another host', () => {
  it('is refused, in the text and above it', async (context) => {
    await assert.rejects(
      buildFiles(temporaryFolder(context), {
        'content/id/2021/02/a.md': article({}, '![x](https://tracker.example/p.png)'),
        'content/id/2021/02/b.md': article({ image: '{ src: "//tracker.example/p.png", alt: x }' }),
        'content/id/2021/02/c.md': article({ image: '{ src: "javascript:alert(1)", alt: x }' }),
      }),
      (error: Error) => {
        assert.match(error.message, /a\.md:5:1 {2}picture: found "https:\/\/tracker\.example/);
        assert.match(error.message, /b\.md:4:1 {2}image\.src: found "\/\/tracker\.example/);
        assert.match(error.message, /c\.md:4:1 {2}image\.src: found "javascript:alert/);
        return true;
      },
    );
  });
});

describe('two sources whose names make one slug', () => {
  it('keep their addresses when a newer article names the second', async (context) => {
    const older = {
      'content/id/2020/01/lama.md': article({ date: '2020-01-01', source: 'Antara' }),
    };
    const before = await buildFiles(temporaryFolder(context), older);
    const after = await buildFiles(temporaryFolder(context), {
      ...older,
      'content/id/2021/01/baru.md': article({ date: '2021-01-01', source: 'Антара' }),
      '_data/site.yaml': sampleSite,
    });
    assert.equal(textOf(before.page('/id/sumber/antara/').querySelector('h1')), 'Antara');
    assert.equal(textOf(after.page('/id/sumber/antara/').querySelector('h1')), 'Antara');
    assert.equal(after.addresses.filter((a) => a.startsWith('/id/sumber/antara-')).length, 1);
  });
});

describe('editions in zones far apart', () => {
  it('list days in order, each by its own clock', async (context) => {
    const site = await buildFiles(temporaryFolder(context), {
      '_data/site.yaml': 'title: Arsip\neditions: [id, { lang: ru, timeZone: Asia/Vladivostok }]\n',
      'content/id/2021/02/jakarta.md': article({ title: 'Jakarta', date: '2021-02-15' }),
      'content/ru/2021/02/vladivostok.md': article({ title: 'Восток', date: '2021-02-15' }),
      'content/id/2021/02/malam.md': article({ title: 'Malam', date: '2021-02-14T23:30:00+07:00' }),
    });
    for (const home of ['/id/', '/ru/']) {
      const days = [...site.page(home).querySelectorAll('.entries time')].map(
        (time) => time.getAttribute('datetime') ?? '',
      );
      assert.equal(days.length, 3);
      assert.deepEqual(days, days.toSorted().reverse(), home);
    }
  });
});

describe('a path prefix with a blank', () => {
  it('is encoded once, in links of pages and of texts', async (context) => {
    const site = await buildFiles(
      temporaryFolder(context),
      { 'content/id/2021/02/a.md': article({}, '[Beranda](/id/)') },
      { url: 'https://example.org/arsip%20kita/' },
    );
    const page = site.page('/id/2021/02/15/a/');
    const links = [page.querySelector('.text a'), page.querySelector('.site-title')];
    assert.deepEqual(
      links.map((link) => link?.getAttribute('href')),
      ['/arsip%20kita/id/', '/arsip%20kita/id/'],
    );
  });
});

describe('an alias as a browser copies it', () => {
  it('is the address that it stands for', async (context) => {
    const site = await buildFiles(temporaryFolder(context), {
      'content/ru/2021/02/novyy.md': article({
        aliases: '[/ru/2021/02/15/%D1%82%D0%B5%D1%81%D1%82/, /lama/index.html]',
      }),
    });
    assert.ok(site.has('/ru/2021/02/15/тест/') && site.has('/lama/'));
  });
});
