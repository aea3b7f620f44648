/** Names of the blocks of a text: each has one of its own, also beside those that a page has for itself. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { blockNamer } from '../../src/markdown/block-ids.ts';

/** Ids of an article's page that its text has no part in: elements of `src/components/` have them. */
const OF_PAGE = [
  ...['content', 'kept', 'scheme', 'versions', 'ways', 'suggestions-0', 'suggestions-1'],
  ...[
    'corrections',
    'corrections-outlet',
    'corrections-archive',
    'p1',
    's0',
    'w0',
    'wid0',
    'sru12',
  ],
];

suite('names of blocks', () => {
  test('like headings get numbers, whatever letter they begin with', () => {
    for (const title of ['Penutup', 'Sejarah', 'Wawancara', 'Итог', 'Akhir']) {
      const name = blockNamer();
      const id = title.toLowerCase();
      const names = Array.from({ length: 3 }, () => name('heading', title));
      assert.deepEqual(names, [id, `${id}-1`, `${id}-2`]);
    }
  });

  test('a heading that is too long is not cut within a letter', () => {
    const id = blockNamer()('heading', `a${'𐐨'.repeat(40)}`) ?? '';
    assert.equal(decodeURIComponent(encodeURIComponent(id)), id);
    assert.ok(id.length > 50);
  });

  test('no heading has the id of another part of its page', () => {
    const name = blockNamer();
    const titles = [
      ...OF_PAGE,
      ...OF_PAGE,
      ...OF_PAGE,
      'Suggestions',
      'Suggestions',
      'Suggestions 1',
    ];
    const names = titles.map((title) => name('heading', title));
    assert.deepEqual(
      names.filter((id) => id === undefined || OF_PAGE.includes(id)),
      [],
    );
    assert.equal(new Set(names).size, titles.length);
  });
});
