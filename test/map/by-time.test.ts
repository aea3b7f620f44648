/** Ways by time: what calendars count, what stands under an unknown day, how few files a new article changes. */
import assert from 'node:assert/strict';
import { before, describe, it, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Address } from '../../src/archive/address.ts';
import { ticksOf } from '../../src/components/timeline-axis.ts';
import type { Month } from '../../src/dates/period.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { found, write } from '../build/support/newsroom.ts';
import { textOf } from '../support/site.ts';
import { addOne, longPapers } from './support/papers.ts';
import { type State, stateOf } from './support/state.ts';

/** Most files that the calendars, the timeline and this day in other years may change for one new article, in two editions. */
const MOST_FILES = 30;

/** The kinds of pages that show any of the three. */
const BY_TIME = ['period', 'dates', 'days', 'home', 'front', 'on-this-day', 'on-this-day-index'];

/** An archive with articles of these dates, in Indonesian, and of others in Russian only. */
function archiveOf(dates: readonly string[], russian: readonly string[] = []): State {
  const dice = diceOf(11);
  const papers = found(dice);
  for (const [i, date] of dates.entries()) {
    const piece = write(papers, dice, { date });
    Object.assign(piece, { lang: 'id', slug: `berita-${i}`, paragraphs: ['Isi.'] });
  }
  for (const [i, date] of russian.entries()) {
    const piece = write(papers, dice, { date });
    Object.assign(piece, { lang: 'ru', slug: `novost-${i}`, paragraphs: ['Текст.'] });
  }
  const state = stateOf(papers);
  assert.ok(state);
  return state;
}

async function htmlOf(state: State, address: string): Promise<string> {
  const page = state.pages.get(address as Address);
  assert.ok(page, address);
  return page.render();
}

function elementsOf(html: string, selector: string): Element[] {
  return [...parseHTML(html).document.querySelectorAll(selector)];
}

describe('dates that are known in part', () => {
  let state: State;
  before(() => {
    state = archiveOf([
      '1965-03-02',
      '1965-03-02',
      '1965-03-09~',
      '1965-03',
      '1965',
      '1966-03-02',
      '1966-03',
      'unknown',
    ]);
  });

  it('shade no day: a calendar links the days that are certain, with their numbers', async () => {
    for (const address of ['/id/1965/', '/id/1965/03/']) {
      const links = elementsOf(await htmlOf(state, address), '.month td a');
      assert.deepEqual(
        links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')]),
        [['/id/1965/03/02/', '2\u00A0Maret: 2 artikel']],
        address,
      );
    }
  });

  it('stand under “day unknown” of their month and their year', async () => {
    const groups = async (address: string) =>
      elementsOf(await htmlOf(state, address), 'main .year').map((group) => [
        textOf(group.querySelector('h2')),
        group.querySelectorAll('h3').length,
      ]);
    assert.deepEqual(await groups('/id/1965/03/'), [
      ['Tanggal pasti tidak diketahui 2 artikel', 2],
    ]);
    assert.deepEqual(await groups('/id/1965/'), [
      ['Maret 1965 2 artikel', 2],
      ['Maret 1965: Tanggal pasti tidak diketahui 2 artikel', 2],
      ['Tanggal pasti tidak diketahui 1 artikel', 1],
    ]);
  });

  it('are in no other year’s day, nor in the file of days', async () => {
    const days = elementsOf(await htmlOf(state, '/id/pada-hari-ini/'), '.days li a');
    const addresses = days.map((day) => day.getAttribute('href'));
    assert.ok(addresses.includes('/id/pada-hari-ini/03/02/'));
    assert.ok(!addresses.includes('/id/pada-hari-ini/03/09/'), 'about the ninth');
    const years = elementsOf(await htmlOf(state, '/id/pada-hari-ini/03/02/'), '.of-year');
    assert.deepEqual(
      years.map((year) => [
        year.querySelector('h2 a')?.textContent,
        year.querySelectorAll('li').length,
      ]),
      [
        ['1966', 1],
        ['1965', 2],
      ],
    );
    const none = Array<number>(12).fill(0);
    const second = none.with(2, 2);
    const { 1965: ofYear, 1966: ofNext } = JSON.parse(await htmlOf(state, '/id/days.json'));
    assert.deepEqual([ofYear, ofNext], [second, second]);
  });
});

describe('an edition whose latest articles are in another language', () => {
  let state: State;
  before(() => {
    state = archiveOf(
      ['2031-03-31', '2031-03-31', '2031-04-01'],
      ['2031-04-01', '2031-04-01', '2031-04-02', '2033-05-01'],
    );
  });

  it('begins with the latest month of its own', async () => {
    const [home, front] = [await htmlOf(state, '/id/'), await htmlOf(state, '/')];
    for (const html of [home, front]) {
      assert.equal(
        textOf(elementsOf(html, '.month caption')[0] ?? null),
        'April 2031 1 artikel, dan 3 dalam bahasa Rusia',
      );
      const [field] = elementsOf(html, 'input[type=date]');
      const [start, max] = ['value', 'max'].map((name) => field?.getAttribute(name));
      assert.deepEqual([start, max], ['2031-04-01', null], 'any other day can be asked for');
    }
    const months = elementsOf(front, '.month caption a').map((link) => link.getAttribute('href'));
    assert.deepEqual(months, ['/id/2031/04/', '/ru/2033/05/']);
  });

  it('counts in calendars what the pages of their days and months count', async () => {
    const links = elementsOf(await htmlOf(state, '/id/2031/'), '.month :is(caption, td) a');
    assert.equal(links.length, 5, 'two months, three days');
    for (const link of links) {
      const said = link.getAttribute('aria-label') ?? textOf(link.closest('caption'));
      const html = await htmlOf(state, link.getAttribute('href') ?? '');
      const counts = textOf(elementsOf(html, 'main > .meta')[0] ?? null);
      // There they begin a line, with a capital letter.
      const ends = said.toLowerCase().endsWith(` ${counts.toLowerCase()}`);
      assert.ok(counts && ends, `${said}; its page: ${counts}`);
    }
  });

  it('has a key of the shades that are there', async () => {
    const shades = async (address: string) =>
      elementsOf(await htmlOf(state, address), '.shades span').map((one) => one.textContent);
    assert.deepEqual(await shades('/id/2031/'), ['1', '2–4']);
    assert.deepEqual(await shades('/id/2033/'), ['1']);
  });

  it('has one title on the page of a month, which names its calendar, too', async () => {
    const html = await htmlOf(state, '/id/2031/04/');
    assert.deepEqual(elementsOf(html, '.month caption'), []);
    assert.equal(elementsOf(html, '.month')[0]?.getAttribute('aria-label'), 'April 2031');
    assert.deepEqual(elementsOf(html, 'main a[href="/id/2031/04/"]'), []);
  });

  it('charts its own language first, and alone in its own months', async () => {
    for (const [address, name] of [
      ['/id/', 'Bahasa Indonesia'],
      ['/id/arsip/', 'Bahasa Indonesia'],
      ['/ru/', 'Русский'],
      ['/ru/arkhiv/', 'Русский'],
    ] as const) {
      const keys = elementsOf(await htmlOf(state, address), '.over-time figcaption > span');
      assert.equal(keys.length, 2, address);
      assert.ok(keys[0]?.textContent?.startsWith(`${name}:`), address);
    }
    const names = async (address: string) =>
      elementsOf(await htmlOf(state, address), '.over-time svg[role=img]').map((chart) =>
        chart.getAttribute('aria-label'),
      );
    const [[ofAll = ''], [own = '', other = '']] = [await names('/id/'), await names('/')];
    assert.match(ofAll ?? '', /–Mei 2033$/);
    assert.match(own ?? '', /–April 2031$/);
    assert.match(other ?? '', /–май 2033/);
  });

  it('leads from a day of all years to the day before and after, where they have anything', async () => {
    const links = async (day: string) =>
      elementsOf(await htmlOf(state, `/id/pada-hari-ini/${day}/`), '.pager a').map((link) => [
        link.getAttribute('rel'),
        link.getAttribute('href'),
      ]);
    assert.deepEqual(await links('04/01'), [
      ['prev', '/id/pada-hari-ini/03/31/'],
      ['next', '/id/pada-hari-ini/04/02/'],
    ]);
    assert.deepEqual(await links('04/02'), [['prev', '/id/pada-hari-ini/04/01/']]);
  });
});

test('after the last day of a year comes the first one', async () => {
  const html = await htmlOf(archiveOf(['2031-12-31', '2031-01-01']), '/id/pada-hari-ini/12/31/');
  const next = elementsOf(html, '.pager a[rel=next]');
  assert.equal(next[0]?.getAttribute('href'), '/id/pada-hari-ini/01/01/');
});

test('a month of more than seventy articles goes by days, with a few titles of each', async () => {
  const dates = Array.from({ length: 120 }, (_, i) => `1992-05-0${1 + (i % 4)}`);
  const withoutDay = Array<string>(80).fill('1992-05');
  const state = archiveOf([...dates, ...withoutDay]);
  const html = await htmlOf(state, '/id/1992/05/');
  const days = elementsOf(html, 'main .year');
  assert.deepEqual(
    days.map((day) => [textOf(day.querySelector('h2')), day.querySelectorAll('li').length]),
    [
      ...[4, 3, 2, 1].map((day) => [
        `${['Jumat', 'Sabtu', 'Minggu', 'Senin'][day - 1]}, ${day} Mei 1992 30 artikel`,
        2,
      ]),
      // The rest of the eighty is on a page of its own.
      ['Tanggal pasti tidak diketahui 80 artikel', 45],
    ],
  );
  assert.equal(elementsOf(html, '.month td.d5 a').length, 4, 'the darkest shade');
});

describe('an archive of 120 years', () => {
  let state: State;
  before(() => {
    state = archiveOf(Array.from({ length: 120 }, (_, i) => `${1905 + i}-11-30`));
  });

  it('has its years by decade, and no page of more than 60 kB', async () => {
    const html = await htmlOf(state, '/id/arsip/');
    const headings = elementsOf(html, '#years h2').map((one) => one.textContent);
    assert.equal(headings.length, 13);
    assert.deepEqual([headings[0], headings.at(-1)], ['2020–2029', '1900–1909']);
    for (const [address, page] of state.pages) {
      if (!BY_TIME.includes(page.kind)) continue;
      const bytes = Buffer.byteLength(await page.render());
      assert.ok(bytes < 60_000, `${address}: ${bytes} bytes`);
    }
  });

  it('lists at most a hundred articles of a day, and links the older years', async () => {
    const html = await htmlOf(state, '/id/pada-hari-ini/11/30/');
    assert.equal(elementsOf(html, '.brief li').length, 100);
    assert.equal(elementsOf(html, 'main .terms a').length, 20);
  });

  it('has a timeline whose steps end where the archive does, with a number in words', async () => {
    const [chart] = elementsOf(await htmlOf(state, '/id/arsip/'), '.over-time');
    const path = chart?.querySelector('path')?.getAttribute('d') ?? '';
    const steps = [...path.matchAll(/h(\d+)/g)].map(([, width]) => Number(width));
    assert.equal(
      steps.reduce((sum, one) => sum + one, 0),
      119 * 12 + 1,
    );
    const own = state.archive.listing('id').entries.filter(({ article }) => article.lang === 'id');
    assert.match(chart?.textContent ?? '', new RegExp(`Bahasa Indonesia: ${own.length} artikel`));
    assert.match(
      chart?.querySelector('svg[role=img]')?.getAttribute('aria-label') ?? '',
      /November 1905–November 2024$/,
    );
  });
});

for (const [from, to, years] of [
  ['1905-11', '2024-11', ['1925', '1950', '1975', '2000']],
  ['2016-03', '2024-07', ['2018', '2020', '2022', '2024']],
  ['2020-01', '2021-02', ['2020', '2021']],
  ['2021-02', '2021-03', []],
] as const) {
  test(`below a timeline from ${from} to ${to}: ${years.join(', ') || 'its months'}`, () => {
    const ticks = ticksOf(from as Month, to as Month);
    assert.deepEqual(
      ticks.map(({ year }) => year),
      years,
    );
  });
}

test('one new article changes few files', () => {
  for (const date of [
    // A day, a month and a year that nothing was in; a day that had articles already; no day.
    '2019-05-06',
    '2018-03-12',
    '2018-03',
  ]) {
    const papers = longPapers(diceOf(5));
    const state = stateOf(papers);
    addOne(papers, 'id', 'yang-baru', date);
    const next = stateOf(papers);
    assert.ok(state && next);
    const changed = [...next.pages]
      .filter(([, { kind }]) => BY_TIME.includes(kind))
      .filter(([address, { fingerprint }]) => state.pages.get(address)?.fingerprint !== fingerprint)
      .map(([address]) => address);
    // The archive has three editions; more than one page in each says that something was looked at.
    assert.ok(changed.length > 3, date);
    const ofTwoEditions = changed.filter((address) => !address.startsWith('/en/'));
    assert.ok(
      ofTwoEditions.length <= MOST_FILES,
      `${date}: ${ofTwoEditions.length}\n${ofTwoEditions.join('\n')}`,
    );
  }
});
