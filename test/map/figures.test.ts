/** The archive in figures: what it counts, what it leaves out and says so, and how large its page is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Address } from '../../src/archive/address.ts';
import { HEIGHT } from '../../src/components/charts/height.ts';
import { countScale, widthOf } from '../../src/components/charts/scale.ts';
import { stacked } from '../../src/components/charts/stack.ts';
import { steps } from '../../src/components/charts/steps.ts';
import { shortenTags } from '../../src/pages/short-tags.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { found, type Language, write } from '../build/support/newsroom.ts';
import { textOf } from '../support/site.ts';
import { type State, stateOf } from './support/state.ts';

/** Most bytes of the page, of an archive of a hundred years, too. */
const MOST_BYTES = 60_000;

interface Written {
  readonly lang?: Language;
  readonly date: string;
  /** The same in all languages. */
  readonly slug?: string;
  readonly fields?: Record<string, unknown>;
}

/** An archive with these articles and no others. */
function archiveOf(articles: readonly Written[]): State {
  const dice = diceOf(7);
  const papers = found(dice);
  papers.pieces = [];
  for (const [i, { lang = 'id', date, slug = `berita-${i}`, fields }] of articles.entries()) {
    const piece = write(papers, dice, { date });
    const own = { title: `Berita ${i}`, date, tags: [], source: 'Antara', ...fields };
    Object.assign(piece, { lang, slug, folder: 'berita', fields: own, paragraphs: ['Isi.'] });
  }
  const state = stateOf(papers, shortenTags, true);
  assert.ok(state);
  return state;
}

async function htmlOf(state: State, address = '/id/dalam-angka/'): Promise<string> {
  const page = state.pages.get(address as Address);
  assert.ok(page, address);
  return page.render();
}

async function pageOf(state: State, address?: string): Promise<Document> {
  return parseHTML(await htmlOf(state, address)).document;
}

/** The rows of the table below a heading, each cell as its text. */
function tableOf(page: Document, heading: string): string[][] {
  const section = [...page.querySelectorAll('section')].find((one) =>
    textOf(one.querySelector('h2')).includes(heading),
  );
  assert.ok(section, heading);
  return [...section.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th,td')].map(textOf),
  );
}

describe('the archive in figures', () => {
  const state = archiveOf([
    { date: '2019-03-01', fields: { tags: ['Laut'] } },
    { date: '2019-03-09', fields: { tags: ['Laut', 'Beras'], source: 'Reuters' } },
    { date: '2021-05-05', lang: 'ru', slug: 'kapal' },
    { date: '2021-05-05', slug: 'kapal', fields: { translator: 'Rina' } },
    { date: '2021-06-05', lang: 'ru' },
    { date: '2021', lang: 'ru' },
    { date: 'unknown' },
    // Nobody says which of the two was written first.
    { date: '2021-07-01', lang: 'ru', slug: 'pasar' },
    { date: '2021-07-01', slug: 'pasar' },
  ]);

  it('counts each article in its own language, by year, the newest first', async () => {
    assert.deepEqual(tableOf(await pageOf(state), 'Artikel per bulan'), [
      ['2021', '2', '4', '6'],
      ['2019', '2', '0', '2'],
    ]);
    assert.deepEqual(tableOf(await pageOf(state, '/ru/v-tsifrakh/'), 'Статьи по'), [
      ['2021', '4', '2', '6'],
      ['2019', '0', '2', '2'],
    ]);
  });

  it('says how many articles its charts by time leave out', async () => {
    const said = textOf((await pageOf(state)).querySelector('main'));
    assert.match(said, /Tidak termasuk 1 artikel tanpa tanggal/);
    assert.match(said, /Tidak termasuk 1 artikel yang bulannya tidak diketahui/);
  });

  it('counts translations by the year and the direction of their originals', async () => {
    const page = await pageOf(state);
    assert.deepEqual(tableOf(page, 'Terjemahan'), [
      ['2021', '3', '1', '33%'],
      ['2020', '0', '0', ''],
      ['2019', '0', '0', ''],
    ]);
    const said = textOf(page.querySelector('main'));
    assert.match(
      said,
      /Dari bahasa Rusia ke bahasa Indonesia 1 dari 3 artikel diterjemahkan \(33%\)/,
    );
    assert.match(said, /Tidak termasuk 2 artikel yang artikel aslinya tidak diketahui/);
  });

  it('leads from bars and years to their pages', async () => {
    for (const address of ['/id/dalam-angka/', '/ru/v-tsifrakh/']) {
      const links = [...(await pageOf(state, address)).querySelectorAll('.figures a')];
      assert.ok(links.length > 4);
      for (const link of links) {
        const there = String(link.getAttribute('href')).replace('/repo/', '/') as Address;
        assert.ok(state.pages.has(there), there);
      }
    }
  });

  it('is described to those who do not see it, and styled by the style sheet alone', async () => {
    const page = await pageOf(state);
    const pictures = [...page.querySelectorAll('.figures svg')];
    assert.ok(pictures.length > 10);
    for (const picture of pictures) {
      const isNamed = picture.getAttribute('role') === 'img' && picture.getAttribute('aria-label');
      assert.ok(isNamed || picture.getAttribute('aria-hidden') === 'true');
    }
    assert.equal(page.querySelectorAll('.figures [style], .figures style').length, 0);
  });
});

describe('the figures of an unusual archive', () => {
  it('of one article', async () => {
    const page = await pageOf(archiveOf([{ date: '2021-02-15' }]));
    assert.deepEqual(tableOf(page, 'Artikel per bulan')[0]?.slice(0, 2), ['2021', '1']);
    assert.equal(page.querySelectorAll('.multiples .plot').length, 0);
  });

  it('of undated articles alone', async () => {
    const page = await pageOf(archiveOf([{ date: 'unknown' }, { date: 'unknown' }]));
    assert.match(textOf(page.querySelector('main')), /Tidak termasuk 2 artikel tanpa tanggal/);
    assert.equal(page.querySelectorAll('.plot').length, 0);
  });

  it('of a hundred years, most of whose months have nothing, is no larger than a page may be', async () => {
    const years = Array.from({ length: 42 }, (_, i) => 1925 + Math.floor(i * 2.4));
    const state = archiveOf(
      years.map((year, i) => ({
        date: `${year}-0${1 + (i % 9)}-11`,
        fields: { tags: [`Tag ${i % 12}`], source: `Sumber ${i}`, dateline: `Kota ${i}` },
      })),
    );
    const html = await htmlOf(state);
    assert.ok(Buffer.byteLength(html) < MOST_BYTES, `${Buffer.byteLength(html)} bytes`);
    const page = parseHTML(html).document;
    const [row, ...more] = tableOf(page, 'Artikel per bulan');
    assert.deepEqual(row?.slice(0, 2), ['2020–2029', '2']);
    assert.equal(more.length, 10);
    for (const list of page.querySelectorAll('.ranked')) {
      assert.equal(list.children.length, 20);
      assert.equal(textOf(list.nextElementSibling), 'dan 22 lainnya');
    }
  });
});

describe('scales of charts', () => {
  it('show one article beside a thousand, and none as nothing', () => {
    const { heightOf } = countScale(1000);
    assert.deepEqual([0, 1, 500, 1000].map(heightOf), [0, 3, 50, 100]);
    assert.deepEqual(
      [0, 1, 500, 1000].map((count) => widthOf(count, 1000)),
      [0, 0.6, 50, 100],
    );
  });

  for (const most of [0, 1, 2, 3, 7, 19, 434, 12_345]) {
    it(`of at most ${most} end above them, at whole numbers`, () => {
      const { ticks, heightOf } = countScale(most);
      assert.ok(ticks.every(({ count }) => Number.isInteger(count)));
      assert.ok((ticks.at(-1)?.count ?? 0) >= most);
      assert.ok(heightOf(most) <= HEIGHT);
      assert.ok(ticks.length >= 2 && ticks.length <= 4);
    });
  }

  it('stack parts without a gap', () => {
    assert.deepEqual(stacked([3, 0, 4]), [
      { from: 0, to: 3 },
      { from: 3, to: 3 },
      { from: 3, to: 7 },
    ]);
  });

  it('go up and down month by month', () => {
    assert.equal(steps([0, 0, 30, 30, 0, 100]), 'M0 100h2v-30h2v30h1v-100h1V100');
  });
});
