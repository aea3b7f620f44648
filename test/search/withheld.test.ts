/** Texts that are withheld: found by their words where that is allowed, and never quoted. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { publishSearch, Reader } from '../support/engine.ts';
import { article, temporaryFolder } from '../support/site.ts';

const TEXT = 'Nelayan menjual ikan di pasar. Kapal penyelidik berlabuh malam itu.';
const WITHDRAWN = '{ date: 2022-08-01, level: unlisted }';

describe('the search in texts that are withheld', () => {
  const folder = temporaryFolder({ after });
  let reader: Reader;
  before(async () => {
    await publishSearch(folder, {
      '_data/site.yaml': 'title: Arsip\neditions: [id]\n',
      'content/id/dicari.md': article(
        {
          title: 'Kabar pertama',
          access: '{ level: excerpt, words: 6, searchable: true }',
        },
        TEXT,
      ),
      'content/id/tak-dicari.md': article({ title: 'Kabar kedua', access: 'metadata' }, TEXT),
      'content/id/sunyi.md': article({ title: 'Kabar sunyi', withdrawn: WITHDRAWN }, TEXT),
      'content/id/umum.md': article({ title: 'Kabar umum' }, 'Isi yang lain sama sekali.'),
    });
    reader = new Reader(folder, 'id');
  });

  const found = async (query: string) =>
    (await reader.ask(query)).results.map(
      ({ title, excerpt }) => [title, excerpt.map(({ text }) => text).join('')] as const,
    );

  it('finds one by a word that its page does not have, and quotes only what it has', async () => {
    assert.deepEqual(await found('penyelidik'), [
      ['Kabar pertama', 'Nelayan menjual ikan di pasar.'],
    ]);
  });

  it('finds it by words of the excerpt, too', async () => {
    assert.deepEqual(await found('ikan'), [['Kabar pertama', 'Nelayan menjual ikan di pasar.']]);
  });

  it('knows no phrase of the words that are not shown, in their order or in that of the alphabet', async () => {
    for (const phrase of ['"kapal penyelidik"', '"pasar penyelidik"', '"penyelidik berlabuh"']) {
      assert.deepEqual(await found(phrase), [], phrase);
    }
    assert.equal((await found('"menjual ikan"')).length, 1);
  });

  it('finds one that is only withheld by its title, and one that was taken from the lists by nothing', async () => {
    assert.deepEqual(await found('kedua'), [['Kabar kedua', '']]);
    assert.deepEqual(await found('sunyi'), []);
  });
});
