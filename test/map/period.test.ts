/** Pages of years: a small one lists its articles, a large one leaves them to its months. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Address } from '../../src/archive/address.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { found, write } from '../build/support/newsroom.ts';
import { type State, stateOf } from './support/state.ts';

/** One more than the page of a year lists. */
const MANY = 101;

describe('the page of a year', () => {
  let state: State | undefined;
  before(() => {
    const dice = diceOf(7);
    const papers = found(dice);
    const add = (date: string, slug: string) => {
      const piece = write(papers, dice, { date });
      Object.assign(piece, { lang: 'id', slug, paragraphs: ['Isi.'] });
    };
    add('1991', 'lama');
    add('1991-05-02', 'mei');
    add('1992', 'kapan');
    for (let i = 1; i < MANY; i++) add(`1992-0${1 + (i % 3)}-1${i % 9}`, `berita-${i}`);
    state = stateOf(papers);
  });

  /** What a page says of its number of articles, and those that it lists. */
  const listOf = async (address: string) => {
    const page = state?.pages.get(address as Address);
    assert.ok(page, address);
    const html = await page.render();
    const [, said] = /<p class=meta>([^<]*)/.exec(html) ?? [];
    const articles = [...html.matchAll(/<h[23]><a href="?(\/id\/\d[^">]*\/[a-z][^">/]*\/)/g)].map(
      ([, href = '']) => href,
    );
    return { said, articles };
  };

  it('lists its articles', async () => {
    assert.deepEqual(await listOf('/id/1991/'), {
      said: '2 artikel',
      articles: ['/id/1991/05/02/mei/', '/id/1991/lama/'],
    });
  });

  it('lists of more than a hundred those of which no month is known: the others are in its months', async () => {
    assert.deepEqual(await listOf('/id/1992/'), {
      said: '101 artikel',
      articles: ['/id/1992/kapan/'],
    });
    const months = await Promise.all(
      ['01', '02', '03'].map((month) => listOf(`/id/1992/${month}/`)),
    );
    const listed = months.flatMap(({ articles }) => articles);
    assert.equal(new Set(listed).size, MANY - 1);
    assert.ok(!listed.includes('/id/1992/kapan/'));
  });
});
