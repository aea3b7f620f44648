/** Tag pages, the tag index and the page of what is wanted, as readers of both languages find them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sharedSite } from '../support/shared-site.ts';
import {
  article,
  buildFiles,
  deadLinks,
  type Files,
  linksOf,
  listUnder,
  type Site,
  temporaryFolder,
  textOf,
} from '../support/site.ts';

const DATA: Files = {
  '_data/site.yaml': 'title: Arsip\nurl: https://arsip.example/\neditions: [id, ru]\n',
  '_data/tags.yaml': `
- id: russia
  label: { id: Rusia, ru: Россия }
  slug: { id: rusia, ru: rossiya }
  description: { id: Kabar dari Rusia., ru: Новости из России. }
- { id: siberia, label: { id: Siberia, ru: Сибирь }, parent: russia }
- { id: baikal, label: { id: Baikal, ru: Байкал }, parent: siberia }
`,
};

/** A text of read-also lines. */
function readAlso(...titles: string[]): string {
  return titles.map((title) => `Baca Juga: ${title}`).join('\n\n');
}

/** 48 articles on Russia over three years, every third of which is on ballet too. */
const LONG_TAG: Files = Object.fromEntries(
  Array.from({ length: 48 }, (_, i) => {
    const date = `${2019 + Math.floor(i / 16)}-03-${String((i % 16) + 1).padStart(2, '0')}`;
    const tags = i % 3 === 0 ? '[Rusia, Balet]' : '[Rusia]';
    const file = `content/id/${date.slice(0, 4)}/03/kabar-${i}.md`;
    const text =
      i === 40 ? readAlso('Salju pertama di Kazan', 'Resep teh dari Tula', 'Kabar ke-3') : 'Isi.';
    return [file, article({ title: `Kabar ke-${i}`, date, tags }, text)];
  }),
);

const OTHERS: Files = {
  'content/id/2020/06/teh.md': article({
    title: 'Resep teh dari Tula',
    date: '2020-06-01',
    tags: '[Siberia, Baikal]',
  }),
  'content/ru/2020/07/led.md': article({
    title: 'Лёд на реке',
    date: '2020-07-01',
    tags: '[Россия, Ёлка, Арбуз, Жираф]',
  }),
  'content/ru/2017/07/reka.md': article({
    title: 'Паром через Лену',
    date: '2017-07-01',
    tags: '[россия]',
  }),
};

/** Names that hardly differ in what an address can show, each with an article of its own. */
const NAMES = [
  ...['C++', 'C', 'баш', 'bash', 'AS', '🚀', '🎈', 'kopi/teh', 'Café', 'Cafe'],
  ...['x'.repeat(200), `${'x'.repeat(199)}y`, 'index.html', '..'],
];

const NAMED: Files = Object.fromEntries(
  [...NAMES, 'as'].map((name, i) => [
    `content/id/2018/01/nama-${i}.md`,
    article({
      title: `Nama ${i}`,
      date: `2018-01-${String(i + 1).padStart(2, '0')}`,
      tags: JSON.stringify([name]),
    }),
  ]),
);

/** 103 titles, two of which several articles want. */
const TITLES = Array.from({ length: 103 }, (_, i) => `Naskah lama bernomor ${i + 1}`);
const MOST = 'Naskah lama bernomor 60';
const MORE = 'Naskah lama bernomor 50';

const WANTING: Files = Object.fromEntries(
  [
    readAlso(...TITLES, MOST.toUpperCase()),
    readAlso(MOST, MORE),
    readAlso(`“${MOST}”`),
    readAlso(MOST),
    readAlso(MOST),
  ].map((text, i) => [
    `content/id/2016/0${i + 1}/mencari.md`,
    article({ title: `Pencari ${i + 1}`, date: `2016-0${i + 1}-01` }, text),
  ]),
);

let site: Site;
async function open(): Promise<void> {
  ({ site } = await sharedSite({ ...DATA, ...LONG_TAG, ...OTHERS, ...NAMED, ...WANTING }));
}

describe('a tag page', () => {
  before(open);

  it('says what it is about, how much there is, what it is part of and what is part of it', () => {
    const page = site.page('/id/tag/rusia/');
    assert.equal(textOf(page.querySelector('h1')), 'Rusia');
    assert.equal(textOf(page.querySelector('.lead')), 'Kabar dari Rusia.');
    assert.equal(textOf(page.querySelector('.meta')), '48 artikel, dan 2 dalam bahasa Rusia');
    const described = page.querySelector('meta[name=description]')?.getAttribute('content');
    assert.equal(described, 'Kabar dari Rusia.');
    assert.deepEqual(listUnder(page, 'Subtag').map(textOf), ['Siberia 1']);
    const baikal = site.page('/id/tag/baikal/');
    assert.equal(textOf(baikal.querySelector('.crumb')), 'Tag › Rusia › Siberia');
    assert.deepEqual(linksOf(baikal.querySelector('.crumb')), [
      '/id/tag/',
      '/id/tag/rusia/',
      '/id/tag/siberia/',
    ]);
  });

  it('names the tags that stand beside it more often than chance says', () => {
    for (const [address, label, beside] of [
      ['/id/tag/rusia/', 'Tag terkait', ['Balet 16']],
      ['/id/tag/balet/', 'Tag terkait', ['Rusia 48']],
      ['/id/tag/baikal/', 'Tag terkait', []],
    ] as const) {
      assert.deepEqual(listUnder(site.page(address), label).map(textOf), beside, address);
    }
  });

  it('draws its years, and leads to where each begins', () => {
    for (const [address, label, starts] of [
      ['/id/tag/rusia/', 'Jumlah artikel per tahun, 2019–2021', ['2021 16', '2020 16', '2019 16']],
      ['/ru/teg/rossiya/', 'Число статей по\u00A0годам, 2017–2020', ['2020 1', '2017 1']],
    ] as const) {
      const chart = site.page(address).querySelector('svg[role=img]');
      assert.equal(chart?.getAttribute('aria-label'), label);
      assert.equal(chart?.querySelectorAll('rect').length, starts.length);
      const years = [...(chart?.closest('nav')?.querySelectorAll('li') ?? [])];
      assert.deepEqual(years.map(textOf), starts);
      for (const href of years.flatMap(linksOf)) {
        const [page = '', anchor = ''] = href.split('#');
        assert.ok(site.page(page).getElementById(anchor), href);
      }
    }
    const pages = listUnder(site.page('/id/tag/siberia/'), 'Menurut tahun');
    assert.deepEqual(pages, [], 'one year is no chart');
  });

  it('lists its articles by year, and apart those that exist only in another language', () => {
    const headings = (address: string) =>
      [...site.page(address).querySelectorAll('.year > h2, .others > h2')].map(textOf);
    const only = 'Hanya dalam bahasa Rusia 2';
    assert.deepEqual(headings('/id/tag/rusia/'), ['2021', '2020', only]);
    assert.deepEqual(headings('/id/tag/rusia/1/'), ['2020', '2019']);
    const there = 'Только на индонезийском 48';
    assert.deepEqual(headings('/ru/teg/rossiya/'), ['2020', '2017', there]);
    const foreign = listUnder(site.page('/id/tag/rusia/'), only);
    assert.deepEqual(
      foreign.map((item) => textOf(item.querySelector('h3'))),
      ['Лёд на реке', 'Паром через Лену'],
    );
    assert.equal(foreign[0]?.querySelector('.language'), null, 'the heading has said it');
    assert.equal(foreign[0]?.querySelector('h3 a')?.getAttribute('lang'), 'ru');
  });

  it('has every article of its language on one of its pages, once, and of others the first', () => {
    for (const [first, own, others] of [
      ['/id/tag/rusia/', 48, 2],
      ['/ru/teg/rossiya/', 2, 30],
    ] as const) {
      const pages = site.addresses.filter((address) => address.startsWith(first));
      const listed = (place: string) =>
        pages.flatMap((address) =>
          [...site.page(address).querySelectorAll(`${place} .entries h3`)].map(textOf),
        );
      assert.equal(listed('.year').length, own);
      assert.equal(new Set(listed('.year')).size, own);
      assert.equal(new Set(listed('.others')).size, others);
    }
  });

  it('folds what is beyond ten in another language, and leads to its edition for the rest', () => {
    const others = site.page('/ru/teg/rossiya/').querySelector('.others');
    assert.equal(others?.querySelectorAll('.entries:not(details *) > li').length, 10);
    assert.equal(textOf(others.querySelector('summary')), 'и ещё 20');
    assert.equal(others.querySelectorAll('details .entries > li').length, 20);
    const links = [...others.querySelectorAll('h2 a, p > a')].map((link) => [
      textOf(link),
      link.getAttribute('href'),
      link.getAttribute('hreflang'),
    ]);
    assert.deepEqual(links, [
      ['Только на индонезийском', '/id/tag/rusia/', 'id'],
      ['Ещё 18 на индонезийском', '/id/tag/rusia/', 'id'],
    ]);
  });

  it('says what its newest articles tell; older pages have titles and dates', () => {
    const described = (address: string) =>
      [...site.page(address).querySelectorAll('.entries > li')].map(
        (item) => item.querySelectorAll(':scope > p').length,
      );
    assert.ok(described('/id/tag/rusia/').includes(2));
    assert.deepEqual([...new Set(described('/id/tag/rusia/1/'))], [1]);
  });

  it('is the translation of the same tag’s page', () => {
    const translations = (address: string) =>
      [...site.page(address).querySelectorAll('link[hreflang]')].map((link) =>
        link.getAttribute('href'),
      );
    const both = ['/id/tag/rusia/', '/ru/teg/rossiya/', '/id/tag/rusia/'];
    const urls = both.map((address) => `https://arsip.example${address}`);
    assert.deepEqual(translations('/id/tag/rusia/'), urls);
    assert.deepEqual(translations('/ru/teg/rossiya/'), urls);
    assert.equal(
      textOf(site.page('/ru/teg/rossiya/').querySelector('.lead')),
      'Новости из России.',
    );
    assert.deepEqual(translations('/id/tag/rusia/1/'), [], 'the lists differ in length');
  });

  it('says apart from its articles what they refer to', () => {
    const page = site.page('/id/tag/rusia/');
    const pointsTo = listUnder(page, 'Rujukan lain');
    assert.deepEqual(pointsTo.map(textOf), [
      'Resep teh dari Tula 1 Juni 2020',
      'Salju pertama di Kazan cari yang serupa',
    ]);
    assert.deepEqual(pointsTo.flatMap(linksOf), [
      '/id/2020/06/01/teh/',
      '/id/cari/?q=Salju+pertama+di+Kazan',
    ]);
    assert.deepEqual(listUnder(site.page('/id/tag/rusia/1/'), 'Rujukan lain'), []);
  });

  it('exists in the languages that have a name for the tag or an article under it', () => {
    assert.equal(textOf(site.page('/id/tag/balet/').querySelector('.meta')), '16 artikel');
    assert.ok(!site.has('/ru/teg/balet/'));
    const [switched] = linksOf(site.page('/id/tag/balet/').querySelector('.languages'));
    assert.equal(switched, '/ru/teg/');
    // Nobody writes of Lake Baikal in Russian here, but the tag has a Russian name.
    const named = site.page('/ru/teg/baykal/');
    assert.equal(
      textOf(named.querySelector('.meta')),
      'На русском статей нет, есть 1 на индонезийском',
    );
  });
});

describe('the tag index', () => {
  before(open);

  const indexOf = (address: string) =>
    [...site.page(address).querySelectorAll('main > .terms a')].map((link) => textOf(link));

  it('leads from every name to a page of its own, whatever stands in it', () => {
    const page = site.page('/id/tag/');
    const addresses = NAMES.map((name) => {
      const link = [...page.querySelectorAll('main > .terms a')].find((a) => textOf(a) === name);
      const address = link?.getAttribute('href') ?? '';
      assert.match(address, /^\/id\/tag\/[a-z0-9-]+\/$/, name);
      assert.equal(textOf(site.page(address).querySelector('h1')), name);
      return address;
    });
    assert.equal(new Set(addresses).size, NAMES.length);
    assert.equal(textOf(site.page('/id/tag/as/').querySelector('.meta')), '2 artikel', 'AS and as');
    assert.deepEqual(deadLinks(site), []);
  });

  it('is in the order of the language’s own alphabet', () => {
    const latin = indexOf('/id/tag/').filter((name) => /^\w+\+*$/.test(name));
    assert.deepEqual(latin.slice(0, 6), ['AS', 'Baikal', 'Balet', 'bash', 'C', 'C++']);
    const cyrillic = indexOf('/ru/teg/').filter((name) => /^[А-яЁё]+$/.test(name));
    assert.deepEqual(cyrillic, ['Арбуз', 'Байкал', 'Ёлка', 'Жираф', 'Россия', 'Сибирь']);
  });

  it('has apart what only the other language has, with links to its edition', () => {
    const others = listUnder(site.page('/ru/teg/'), 'Только на индонезийском');
    assert.equal(others.length, 10);
    assert.equal(textOf(others[0] ?? null), 'Balet 16');
    const link = others[0]?.querySelector('a');
    assert.deepEqual(
      ['href', 'hreflang'].map((name) => link?.getAttribute(name)),
      ['/id/tag/balet/', 'id'],
    );
    assert.equal(textOf(link?.querySelector('[lang=id]') ?? null), 'Balet');
    const more = site.page('/ru/teg/').querySelector('.others > p > a');
    assert.equal(textOf(more), 'Ещё 5 на индонезийском');
    assert.equal(more?.getAttribute('href'), '/id/tag/');
    assert.match(textOf(site.page('/ru/teg/').querySelector('.meta')), /на других языках/);
  });

  it('shows before that what is used most', () => {
    const most = listUnder(site.page('/id/tag/'), 'Paling sering dipakai');
    assert.deepEqual(most.slice(0, 3).map(textOf), ['Rusia 48 + 2', 'Balet 16', 'AS 2']);
  });
});

describe('the page of what is wanted', () => {
  before(open);

  const titlesOn = (address: string) =>
    [...site.page(address).querySelectorAll('.entries > li')].map((item) => ({
      title: textOf(item.querySelector('h2')),
      said: textOf(item.querySelector('.meta')),
      referrers: [...item.querySelectorAll('li')].map((one) => textOf(one.querySelector('a'))),
      opened: textOf(item.querySelector('details summary')),
    }));

  it('has first what most articles refer to, with these articles', () => {
    const [first, second, third] = titlesOn('/id/belum-ada/');
    assert.deepEqual(first, {
      title: MOST,
      said: '5 rujukan · cari yang serupa',
      referrers: ['Pencari 1', 'Pencari 2', 'Pencari 3', 'Pencari 4', 'Pencari 5'],
      opened: 'dan 2 lainnya',
    });
    assert.deepEqual(second?.referrers, ['Pencari 1', 'Pencari 2']);
    assert.deepEqual([second.title, third?.title], [MORE, 'Naskah lama bernomor 1']);
  });

  it('has a second page for more than a hundred', () => {
    const [first, second] = [titlesOn('/id/belum-ada/'), titlesOn('/id/belum-ada/2/')];
    assert.deepEqual([first.length, second.length], [100, 4]);
    const all = [...first, ...second].map(({ title }) => title).sort();
    assert.deepEqual(all, [...TITLES, 'Salju pertama di Kazan'].sort());
    assert.match(textOf(site.page('/id/belum-ada/').querySelector('main > .meta')), /^104 judul$/);
    const pages = site.page('/id/belum-ada/2/').querySelector('main > nav');
    assert.deepEqual(linksOf(pages), ['/id/belum-ada/']);
    assert.equal(textOf(pages?.querySelector('[aria-current=page]')), '2');
    assert.match(textOf(site.page('/id/belum-ada/2/').querySelector('title')), /Halaman 2/);
  });

  it('is found from every page', () => {
    assert.ok(linksOf(site.page('/id/').querySelector('footer')).includes('/id/belum-ada/'));
    assert.ok(linksOf(site.page('/ru/').querySelector('footer')).includes('/ru/net-v-arkhive/'));
  });
});

describe('another archive', () => {
  /** Three tags a letter, and some whose first letter is less plain. */
  const MANY = [
    ...[...'ABCDEFGHIJKLMNOPRST'].flatMap((letter) => [1, 2, 3].map((i) => `${letter}ema ${i}`)),
    ...['élite', '9 Naga', '🚀', 'Ёж', 'Дом'],
  ];
  let other: Site;
  before(async () => {
    other = await buildFiles(temporaryFolder({ after }), {
      ...DATA,
      'content/id/2021/02/pasar.md': article(
        { title: 'Pasar pagi', tags: '[Rusia]' },
        readAlso('Festival layangan di pantai'),
      ),
      'content/id/2021/03/kain.md': article({ title: 'Kain dan benang', tags: '[Layangan]' }),
      'content/ru/2021/03/kain.md': article({ title: 'Ткань и нить' }),
      'content/id/2021/04/tema.md': article({ title: 'Tema', tags: JSON.stringify(MANY) }),
    });
  });

  it('with many tags has them under their letters, which a row of links leads to', () => {
    const page = other.page('/id/tag/');
    const row = page.querySelector('nav[aria-labelledby=by-alphabet]');
    const letters = [...(row?.querySelectorAll('a') ?? [])].map(textOf);
    assert.deepEqual(letters, ['#', ...'ABCDEFGHIJKLMNOPRST', 'Д', 'Е']);
    const under = (letter: string) =>
      listUnder(page, letter).map((item) => textOf(item.querySelector('a')));
    assert.deepEqual(under('#'), ['🚀', '9 Naga']);
    assert.deepEqual(under('E'), ['Eema 1', 'Eema 2', 'Eema 3', 'élite']);
    assert.deepEqual(under('Е'), ['Ёж']);
  });

  it('has no link that leads nowhere, where one language of a story has a tag and another has not', () => {
    assert.deepEqual(deadLinks(other), []);
  });
});
