/** Links after an article: its reading chain, the articles that refer to it, related ones. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sharedSite } from '../support/shared-site.ts';
import {
  article,
  deadLinks,
  type Files,
  linksOf,
  listUnder,
  type Site,
  textOf,
} from '../support/site.ts';

/** Articles of one month, each with its title, its tags and its text, the first the oldest. */
function month(lang: string, period: string, all: readonly (readonly string[])[]): Files {
  return Object.fromEntries(
    all.map(([title = '', tags = '', text], i) => {
      const slug = title.toLowerCase().replaceAll(' ', '-');
      const fields = { title, date: `${period}-0${i + 1}`, tags: `[${tags}]` };
      return [`content/${lang}/${period.replace('-', '/')}/${slug}.md`, article(fields, text)];
    }),
  );
}

const FILES: Files = {
  ...month('id', '2021-01', [
    ['Persiapan', '', 'Selanjutnya: Keberangkatan'],
    ['Keberangkatan', '', 'Selanjutnya: Kepulangan'],
    ['Kepulangan', ''],
  ]),
  ...month('ru', '2021-01', [['Возвращение', '', 'Далее: Persiapan']]),
  ...month('id', '2021-02', [
    ['Musim hujan', '', 'Selanjutnya: Musim pancaroba'],
    ['Musim pancaroba', '', 'Selanjutnya: Musim kemarau'],
    ['Musim kemarau', '', 'Selanjutnya: Musim hujan'],
  ]),
  ...month(
    'id',
    '2021-03',
    Array.from({ length: 9 }, (_, i) => [`Bab ${i + 1}`, '', `Selanjutnya: Bab ${i + 2}`]),
  ),
  ...month('id', '2021-04', [
    ['Kebun di lereng', 'Kopi'],
    ['Panen raya', 'Kopi', 'Baca Juga: Kebun di lereng\n\nBaca Juga: Berita yang hilang'],
    [
      'Sangrai rumahan',
      'Kopi',
      'Baca Juga: Panen raya\n\nBaca Juga: #Kopi\n\nBaca Juga: Kebun di lereng',
    ],
    ['Kedai di gang', 'Kopi', 'Baca Juga: Satu\n\nBaca Juga: Dua\n\nBaca Juga: Tiga'],
    ['Cangkir retak', 'Kopi', 'Selanjutnya: Kedai di gang'],
  ]),
  ...month('ru', '2021-04', [['Урожай на склоне', 'Kopi']]),
  'content/ru/2021/04/kebun-di-lereng.md': article({
    title: 'Сад на склоне',
    date: '2021-04-01',
    tags: '[Kopi]',
  }),
};

let site: Site;
async function open(): Promise<void> {
  ({ site } = await sharedSite(FILES));
}

const chainOf = (address: string) =>
  listUnder(site.page(address), 'Baca berurutan').map((item) =>
    item.hasAttribute('aria-current') ? `(${textOf(item)})` : textOf(item),
  );

describe('a chain', () => {
  before(open);

  it('stands on each of its articles, which shows where one is', () => {
    const titles = ['Возвращение Bahasa Rusia', 'Persiapan', 'Keberangkatan', 'Kepulangan'];
    for (const [i, slug] of ['persiapan', 'keberangkatan', 'kepulangan'].entries()) {
      const address = `/id/2021/01/0${i + 1}/${slug}/`;
      const shown = titles.map((title, j) => (j === i + 1 ? `(${title})` : title));
      assert.deepEqual(chainOf(address), shown, address);
    }
    const chain = site.page('/id/2021/01/02/keberangkatan/').querySelector('.ways > .chain');
    assert.deepEqual(linksOf(chain), [
      '/ru/2021/01/01/возвращение/',
      '/id/2021/01/01/persiapan/',
      '/id/2021/01/03/kepulangan/',
    ]);
  });

  it('that closes on itself begins with its oldest article and ends with the last', () => {
    const titles = ['Musim hujan', 'Musim pancaroba', 'Musim kemarau'];
    for (const [i, title] of titles.entries()) {
      const address = `/id/2021/02/0${i + 1}/${title.toLowerCase().replace(' ', '-')}/`;
      const shown = titles.map((other) => (other === title ? `(${other})` : other));
      assert.deepEqual(chainOf(address), shown, address);
    }
  });

  it('of many is shown around the article, and says that it is longer', () => {
    assert.deepEqual(chainOf('/id/2021/03/05/bab-5/'), [
      ...['…', 'Bab 2', 'Bab 3', 'Bab 4', '(Bab 5)', 'Bab 6', 'Bab 7', 'Bab 8', '…'],
    ]);
    assert.deepEqual(chainOf('/id/2021/03/01/bab-1/'), ['(Bab 1)', 'Bab 2', 'Bab 3', 'Bab 4', '…']);
  });

  it('is on no article that is in none', () => {
    assert.deepEqual(chainOf('/id/2021/04/01/kebun-di-lereng/'), []);
  });
});

describe('related articles', () => {
  before(open);

  const relatedTo = (address: string) =>
    listUnder(site.page(address), 'Artikel terkait').map((item) => textOf(item.querySelector('a')));

  it('fill up what an article lacks of three read-also that lead somewhere, with what its page does not show', () => {
    for (const [address, titles] of [
      ['01/kebun-di-lereng', ['Kedai di gang', 'Cangkir retak']],
      ['02/panen-raya', ['Kedai di gang', 'Cangkir retak']],
      ['03/sangrai-rumahan', []],
      // The one before it in time is linked as such.
      ['04/kedai-di-gang', ['Panen raya', 'Kebun di lereng']],
      ['05/cangkir-retak', ['Sangrai rumahan', 'Panen raya', 'Kebun di lereng']],
    ] as const) {
      assert.deepEqual(relatedTo(`/id/2021/04/${address}/`), titles, address);
    }
  });

  it('are in the reader’s language, and no story is there twice', () => {
    const ways = site.page('/ru/2021/04/01/kebun-di-lereng/').querySelector('.ways');
    const ofTheTag = linksOf(ways).filter((address) => address.startsWith('/ru/2021/04/'));
    assert.deepEqual(ofTheTag, ['/ru/2021/04/01/урожай-на-склоне/']);
  });

  it('say that they were chosen by a machine', () => {
    const heading = site.page('/id/2021/04/01/kebun-di-lereng/').querySelector('.related h3');
    assert.equal(textOf(heading), 'Artikel terkait dipilih otomatis');
  });

  it('are not there where nothing is in common', () => {
    assert.deepEqual(relatedTo('/id/2021/01/03/kepulangan/'), []);
  });
});

describe('all that follows an article', () => {
  before(open);

  it('is one block, which links no article twice', () => {
    for (const address of site.addresses.filter((one) => /\/\d\d\/\d\d\/[^/]+\/$/.test(one))) {
      const page = site.page(address);
      const blocks = page.querySelectorAll('.ways');
      assert.ok(blocks.length <= 1, address);
      const links = linksOf(blocks[0] ?? null);
      assert.deepEqual([...new Set(links)], links, address);
      assert.equal(page.querySelectorAll('.beside:not(.ways *), .pager:not(.ways *)').length, 0);
    }
  });

  it('has the next article in the chain, and not once more among those before and after in time', () => {
    const page = site.page('/id/2021/01/02/keberangkatan/');
    assert.equal(textOf(page.querySelector('.ways > h2')), 'Bacaan lain');
    assert.equal(page.querySelector('.pager a[href="/id/2021/01/03/kepulangan/"]'), null);
  });

  it('leads somewhere', () => {
    assert.deepEqual(deadLinks(site), []);
  });
});
