/** Sites of other sets of languages than the sample's: switched on by a line of `site.yaml`. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import type { Locale } from '../../src/locales/locale.ts';
import ru from '../../src/locales/ru.ts';
import { png } from '../support/pictures.ts';
import { SAMPLE } from '../support/sample.ts';
import { sharedSite } from '../support/shared-site.ts';
import {
  article,
  buildFiles,
  deadLinks,
  type Files,
  linksOf,
  type Site,
  temporaryFolder,
  textOf,
} from '../support/site.ts';
import { ALONE, manyOf, THREE_LANGUAGES } from '../support/three-languages.ts';

const sampleSite = await readFile(`${SAMPLE.dataDir}/site.yaml`, 'utf8');

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
    const results = site.page('/en/search/').querySelector('#search-results');
    assert.equal(results?.getAttribute('data-locale'), 'en-GB', 'the territory of its dates');
    const page = site.page('/en/2021/02/15/balon/');
    assert.equal(
      textOf(page.querySelector('.dateline time')),
      'Monday, 15 February 2021, 14:05 Jakarta time',
    );
    assert.equal(textOf(page.querySelector('.reference b')), 'Read also:');
    assert.match(textOf(page.querySelector('.reference')), /not in the archive yet/);
    assert.deepEqual(
      [...page.querySelectorAll('.languages a')].map((link) => link.getAttribute('href')),
      ['/id/2021/02/15/balon/', '/ru/2021/02/15/balon/'],
    );
    assert.deepEqual(
      [...site.page('/').querySelectorAll('main .edition')].map((section) =>
        section.getAttribute('lang'),
      ),
      ['id', 'ru', 'en'],
    );
    assert.deepEqual([...site.page('/404.html').querySelectorAll('h1')].map(textOf), [
      'Halaman tidak ditemukan',
      'Страница не найдена',
      'Page not found',
    ]);
    assert.ok([...site.files.keys()].some((path) => path.startsWith('search/en/')));
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

/** The archive of three languages, with some of its editions. */
function only(editions: readonly Locale[]): Files {
  const langs = editions.map(({ lang }) => lang);
  const isOn = (file: string) => langs.some((lang) => file.startsWith(`content/${lang}/`));
  const own = Object.entries(THREE_LANGUAGES).filter(([file]) => /^_data/.test(file) || isOn(file));
  const site = String(THREE_LANGUAGES['_data/site.yaml']);
  return {
    ...Object.fromEntries(own),
    '_data/site.yaml': site.replace(/^editions:.*$/m, `editions: [${langs}]`),
  };
}

/** All that a page says to a reader: texts, and what a screen reader and an empty field say. */
function saidOn(page: Document): string[] {
  return [...page.querySelectorAll('body *, title')].flatMap((element) => [
    ...(element.children.length === 0 && element.tagName !== 'CODE' ? [textOf(element)] : []),
    ...['aria-label', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
  ]);
}

/** The words that only one of the locales has: its name and its strings. */
function ownWords(locale: Locale, others: readonly Locale[]): Set<string> {
  const words = ({ name, strings }: Locale) =>
    [name, ...Object.values(strings)].filter((text) => typeof text === 'string');
  const foreign = new Set(others.flatMap(words));
  return new Set(words(locale).filter((text) => !foreign.has(text)));
}

describe('a site of', () => {
  for (const editions of [[id, ru, en], [ru], [en, ru]]) {
    const langs = editions.map(({ lang }) => lang);
    const siteOf = () =>
      // Other tests have that of all three, too.
      editions.length === 3
        ? sharedSite(THREE_LANGUAGES)
        : sharedSite(only(editions), { pagesOnly: true });

    it(`${langs.join(', ')} has every kind of page in each, and leads nowhere else`, async () => {
      const { site } = await siteOf();
      for (const { lang, sections } of editions) {
        // Only an archive with undated articles has a page of them, and one with tags that are organisations of these.
        const { undated: _, organisation: __, ...others } = sections;
        const words = Object.values(others);
        const alone = (ALONE as Record<string, string>)[lang] ?? '';
        const [, year, month, day] = alone.slice(1).split('/');
        const periods = [year, `${year}/${month}`, `${year}/${month}/${day}`];
        for (const below of [
          '',
          ...words.map((word) => `${word}/`),
          ...periods.map((p) => `${p}/`),
        ]) {
          assert.ok(site.has(`/${lang}/${below}`), `there is no /${lang}/${below}`);
        }
        assert.ok(site.has(alone), alone);
        const tags = site.addresses.filter((one) => one.startsWith(`/${lang}/${sections.tag}/`));
        assert.ok(tags.length > 1, `${lang} has no tag`);
      }
      assert.deepEqual(deadLinks(site), []);
      const below = new Set(site.addresses.map((address) => address.split('/')[1]));
      assert.deepEqual(
        [...below].filter((name) => /^\w\w$/.test(name ?? '')).sort(),
        langs.toSorted(),
      );
    });

    it(`${langs.join(', ')} speaks no other language, and switches where there is another`, async () => {
      const { site } = await siteOf();
      const off = [id, ru, en].filter((locale) => !editions.includes(locale));
      const foreign = off.map((locale) => ownWords(locale, editions));
      assert.ok(foreign.every((words) => words.size > 50));
      for (const address of site.addresses) {
        const page = site.page(address);
        const said = saidOn(page);
        assert.deepEqual(
          said.filter((text) => foreign.some((words) => words.has(text))),
          [],
          address,
        );
        for (const element of page.querySelectorAll('[lang], [hreflang]')) {
          const lang = element.getAttribute('lang') ?? element.getAttribute('hreflang') ?? '';
          assert.ok([...langs, 'x-default'].includes(lang), `${address}: ${lang}`);
        }
        const isFrame = page.querySelector('.masthead') !== null;
        const items = [...page.querySelectorAll('.languages li')];
        assert.equal(items.length, isFrame && langs.length > 1 ? langs.length : 0, address);
      }
      const front = [...site.page('/').querySelectorAll('main .edition')];
      assert.deepEqual(
        front.map((section) => [section.getAttribute('lang'), homeIn(section)]),
        langs.map((lang) => [lang, `/${lang}/`]),
      );
    });
  }
});

/** Where the heading of an edition on the front page leads. */
function homeIn(section: Element): string | null | undefined {
  return section.querySelector('h2 a, h1 a')?.getAttribute('href');
}

describe('the switch to another edition, where that has no such page,', () => {
  const FILES: Files = {
    '_data/site.yaml': 'title: Arsip\neditions: [id, { lang: ru, timeZone: Europe/Moscow }]\n',
    'content/id/2019/01/baru.md': article({ title: 'Baru', date: '2019-01-01T02:00:00+07:00' }),
    'content/id/2021/03/awal.md': article({ title: 'Awal', date: '2021-03-01T02:00:00+07:00' }),
    'content/id/2021/05/mei.md': article({ title: 'Mei', date: '2021-05-02T02:00:00+07:00' }),
    'content/id/2021/02/langit.md': article({ title: 'Langit', tags: '[Awan]' }),
    'content/ru/2021/02/langit.md': article({ title: 'Небо', tags: '[Oblako]' }),
    ...manyOf('id', 'Kabar', 45),
    '_data/tags.yaml': '- { id: kabar, label: { id: Kabar, ru: Весть } }\n',
  };
  const switchOf = (site: Site, address: string) => {
    const languages = site.page(address).querySelector('.languages');
    const link = languages?.querySelector('a')?.getAttribute('href');
    const said = languages?.querySelector('small');
    assert.deepEqual(linksOf(said), said ? [link] : [], 'what is nearest is a link');
    return [link, textOf(said)];
  };

  it('leads to what is nearest, and says what that is', async (context) => {
    const site = await buildFiles(temporaryFolder(context), FILES);
    const none = 'Halaman ini tidak ada dalam bahasa Rusia, lihat halaman';
    for (const [from, to, said] of [
      ['/id/2021/05/02/', '/ru/2021/05/', `${none} “Mei 2021”`],
      ['/id/2021/03/01/', '/ru/2021/', `${none} “2021”`],
      ['/id/2021/03/', '/ru/2021/', `${none} “2021”`],
      ['/id/2019/01/01/', '/ru/', `${none} “Beranda”`],
      ['/id/2019/', '/ru/', `${none} “Beranda”`],
      ['/ru/2018/12/31/', '/id/', 'Такой страницы на индонезийском нет, см. страницу «Главная»'],
      [
        '/ru/2021/05/01/',
        '/id/2021/05/',
        'Такой страницы на индонезийском нет, см. страницу «май 2021 г.»',
      ],
      ['/id/tag/kabar/1/', '/ru/teg/vest/', `${none} “Kabar”`],
      ['/id/tag/awan/', '/ru/teg/', `${none} “Tag”`],
      ['/ru/teg/oblako/', '/id/tag/', 'Такой страницы на индонезийском нет, см. страницу «Теги»'],
      [
        '/id/2021/03/01/awal/',
        '/ru/2021/02/28/',
        'Belum ada terjemahan dalam bahasa Rusia, lihat halaman “28 Februari 2021”',
      ],
      // Both have these.
      ['/id/2021/05/', '/ru/2021/05/', ''],
      ['/id/tag/kabar/', '/ru/teg/vest/', ''],
    ] as const) {
      assert.deepEqual(switchOf(site, from), [to, said], from);
    }
    assert.deepEqual(deadLinks(site), []);
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
      'content/gambar/foto lama.jpg': png('a picture'),
      'content/id/2021/02/peta.png': png('a map'),
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
      'Budi dan Sari',
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
    const tags = [...page.querySelectorAll('.tags a[href*="/tag/"]')].map((tag) =>
      tag.getAttribute('href'),
    );
    assert.deepEqual(tags.length, 3, 'Rusia and россия are one tag');
    for (const tag of tags) assert.ok(site.has(tag ?? ''), `${tag} has no page`);
    const pictures = [...page.querySelectorAll('img')].map((img) => img.getAttribute('src'));
    assert.deepEqual(pictures, ['/gambar/foto%20lama.jpg', '/id/2021/02/peta.png']);
    assert.deepEqual(site.files.get('gambar/foto lama.jpg'), png('a picture'));
    assert.deepEqual(site.files.get('id/2021/02/peta.png'), png('a map'));
    for (const old of ['/lama/judul.html', '/id/lama/']) {
      assert.match(
        site.html(old),
        /http-equiv=refresh content="0; url=\/id\/2021\/02\/15\/lengkap\/"/,
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
      const days = [...site.page(home).querySelectorAll('.entries :is(h2, h3) + p')].map((line) =>
        Number(/^(\d+) (?:Februari|февраля) 2021/.exec(textOf(line))?.[1]),
      );
      assert.equal(days.length, 3);
      // Of its own language first.
      assert.deepEqual(days, home === '/id/' ? [15, 14, 15] : [15, 15, 15], home);
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
