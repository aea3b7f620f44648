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
    papers.pieces.length = 0;
    const add = (date: string) => {
      const piece = write(papers, dice, { date });
      piece.lang = 'id';
      piece.slug = `berita-${papers.pieces.length}`;
      piece.paragraphs = ['Isi.'];
    };
    for (const date of ['2017', '2017-05-02', '2018']) add(date);
    for (let i = 1; i < MANY; i++) add(`2018-0${1 + (i % 3)}-1${i % 9}`);
    state = stateOf(papers);
  });

  /** What a page says of its number of articles, and those that it lists. */
  const listOf = async (address: string) => {
    const page = state?.pages.get(address as Address);
    assert.ok(page, address);
    const html = await page.render();
    const [, said] = /<p class="meta">(.*?)<\/p>/.exec(html) ?? [];
    const articles = [...html.matchAll(/<h2><a href="([^"]*)"/g)].map(([, href = '']) => href);
    return { said, articles };
  };

  it('lists its articles', async () => {
    assert.deepEqual(await listOf('/id/2017/'), {
      said: '2 artikel',
      articles: ['/id/2017/05/02/berita-2/', '/id/2017/berita-1/'],
    });
  });

  it('lists of more than a hundred those of which no month is known: the others are in its months', async () => {
    assert.deepEqual(await listOf('/id/2018/'), {
      said: '101 artikel',
      articles: ['/id/2018/berita-3/'],
    });
    const months = await Promise.all(
      ['01', '02', '03'].map((month) => listOf(`/id/2018/${month}/`)),
    );
    const listed = months.flatMap(({ articles }) => articles);
    assert.equal(new Set(listed).size, MANY - 1);
    assert.ok(!listed.includes('/id/2018/berita-3/'));
  });
});
