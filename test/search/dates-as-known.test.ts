/** The search of articles whose day is not known: sorted, filtered by months, shown and suggested. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import type { SearchStrings } from '../../src/locales/locale.ts';
import english from '../../src/locales/search/en.ts';
import indonesian from '../../src/locales/search/id.ts';
import russian from '../../src/locales/search/ru.ts';
import {
  knownDate,
  periodAfterAbout,
  periodName,
} from '../../src/search/browser/page/known-date.ts';
import { periodsName } from '../../src/search/browser/page/months.ts';
import type { SearchRequest } from '../../src/search/browser/protocol.ts';
import { makeSuggest } from '../../src/search/browser/suggest.ts';
import { suggestions } from '../../src/search/suggestions.ts';
import { archiveOf, article as made } from '../archive/make.ts';
import { publishSearch, Reader, slugsOf } from '../support/engine.ts';
import { article, temporaryFolder } from '../support/site.ts';

const DATES: Readonly<Record<string, string>> = {
  lama: '1963-07-02',
  tahun: '1965',
  januari: '1965-01-31',
  bulan: '1965-02',
  hari: '1965-02-15',
  kira: '1965-03~',
  tanpa: 'unknown',
};

const BY_AGE = ['lama', 'tahun', 'januari', 'bulan', 'hari', 'kira'];

describe('the search of dates as they are known', () => {
  const folder = temporaryFolder({ after });
  const reader = new Reader(folder, 'id');
  before(() =>
    publishSearch(folder, {
      '_data/site.yaml': 'title: Arsip\nurl: https://arsip.example/\neditions: [id, ru]\n',
      ...Object.fromEntries(
        Object.entries(DATES).map(([slug, date]) => [
          `content/id/lama/${slug}.md`,
          article({ title: `Kabar ${slug}`, date }, 'Kapal itu tiba.'),
        ]),
      ),
      'content/ru/lama/tanpa.md': article({ title: 'Весть', date: 'unknown' }, 'Корабль.'),
    }),
  );

  const ask = (filters: Partial<SearchRequest> = {}) => reader.ask('kapal', filters);
  const found = async (filters: Partial<SearchRequest> = {}) =>
    slugsOf((await ask(filters)).results);

  it('sorts a year before its months, a month before its days, and what is undated last', async () => {
    assert.deepEqual(await found({ sort: 'oldest' }), [...BY_AGE, 'tanpa']);
    assert.deepEqual(await found({ sort: 'newest' }), [...BY_AGE.toReversed(), 'tanpa']);
  });

  it('finds by months what may be of one of them', async () => {
    const sort = 'oldest';
    const february = { from: '1965-02', to: '1965-02', sort } as const;
    assert.deepEqual(await found(february), ['tahun', 'bulan', 'hari']);
    assert.deepEqual(await found({ from: '1965-03', sort }), ['tahun', 'kira']);
    assert.deepEqual(await found({ to: '1964-12', sort }), ['lama']);
  });

  it('counts in each month only what is certainly of it', async () => {
    const { months } = await ask();
    assert.equal(months[0]?.month, '1963-07');
    assert.equal(months.at(-1)?.month, '1965-12', 'the last in which the year may be');
    assert.deepEqual(
      months.filter(({ count }) => count > 0).map(({ month, count }) => [month, count]),
      [
        ['1963-07', 1],
        ['1965-01', 1],
        ['1965-02', 2],
        ['1965-03', 1],
      ],
    );
  });

  it('says in results and citations as much as is known', async () => {
    const { results } = await ask({ sort: 'oldest' });
    assert.deepEqual(
      results.map(({ date }) => date),
      ['1963-07-02', '1965', '1965-01-31', '1965-02', '1965-02-15', '1965-03~', ''],
    );
    assert.equal(results.at(-1)?.translations[0]?.href, '/ru/bez-daty/tanpa/');
    const cited = await reader.online((engine) => engine.citations(100));
    assert.deepEqual(
      cited.map(({ date, url }) => [date, url.replace('https://arsip.example/id/', '')]).slice(-4),
      [
        ['1965-02', '1965/02/bulan/'],
        ['1965-02-15', '1965/02/15/hari/'],
        ['1965-03~', '1965/03/kira/'],
        [undefined, 'tanpa-tanggal/tanpa/'],
      ],
    );
  });
});

it('a title is suggested with the address of its article', async () => {
  const archive = archiveOf(
    Object.entries(DATES).map(([slug, date]) =>
      made(`id/lama/${slug}.md`, { date, title: `Kapal ${slug}` }),
    ),
  );
  const file = JSON.stringify(suggestions(archive));
  const suggest = makeSuggest(async () => JSON.parse(file), 'id', '/');
  const hrefs = (await suggest('kapal')).map(({ href }) => href);
  assert.deepEqual(hrefs, [
    '/id/1965/03/kira/',
    '/id/1965/02/15/hari/',
    '/id/1965/02/bulan/',
    '/id/1965/01/31/januari/',
    '/id/1965/tahun/',
    '/id/1963/07/02/lama/',
    '/id/tanpa-tanggal/tanpa/',
  ]);
});

it('a browser names periods as the pages do', () => {
  const named = ['1965', '1965-02', '1965-02-15'].flatMap((period) =>
    ['id', 'ru', 'en-GB'].map((lang) => [periodName(period, lang), periodAfterAbout(period, lang)]),
  );
  assert.deepEqual(
    // The spaces of Russian dates do not break.
    named.map((names) => names.map((name) => name.replace(/\s/g, ' '))),
    [
      ['1965', '1965'],
      ['1965 г.', '1965 г.'],
      ['1965', '1965'],
      ['Februari 1965', 'Februari 1965'],
      ['февраль 1965 г.', 'февраля 1965 г.'],
      ['February 1965', 'February 1965'],
      ['15 Februari 1965', '15 Februari 1965'],
      ['15 февраля 1965 г.', '15 февраля 1965 г.'],
      ['15 February 1965', '15 February 1965'],
    ],
  );
});

describe('a search page', () => {
  const { document } = globalThis;
  after(() => Object.assign(globalThis, { document }));

  /** Gives what a page of an edition makes. @param make is called while the page is there */
  const on = <Made>(locale: string, make: () => Made): Made => {
    const page = `<html lang=${locale.slice(0, 2)}><ol id=search-results data-locale=${locale}>`;
    Object.assign(globalThis, { document: parseHTML(page).document });
    return make();
  };

  it('has days as its locale has them', () => {
    const dayOn = (locale: string) =>
      on(locale, () => knownDate('2018-03-18', english).textContent);
    assert.equal(dayOn('en-GB'), '18 March 2018');
    assert.equal(dayOn('en-US'), 'March 18, 2018');
  });

  it('names several years without months', () => {
    const rangeOn = (locale: string, t: SearchStrings, to: string) =>
      on(locale, () => t.ofPeriod('77', periodsName('1960', to, t)).replace(/\s/g, ' '));
    assert.equal(rangeOn('id-ID', indonesian, '1969'), '77 dari 1960–1969');
    assert.equal(rangeOn('ru-RU', russian, '1969'), '77 за 1960–1969 гг.');
    assert.equal(rangeOn('ru-RU', russian, '1960'), '77 за 1960 г.');
    assert.equal(rangeOn('id-ID', indonesian, '1969-03'), '77 dari Januari 1960 – Maret 1969');
  });
});
