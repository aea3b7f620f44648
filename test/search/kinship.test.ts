/** One hit stands for a text with all its outlets, versions and translations. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { publishSearch, Reader } from '../support/engine.ts';
import { article, temporaryFolder } from '../support/site.ts';

const FILES = {
  '_data/site.yaml':
    'title: Arsip\nurl: https://arsip.example/\ntimeZone: Asia/Jakarta\neditions: [id, ru, en]\n',
  'content/id/a/kontan.md': article({ title: 'Beras naik', outlet: 'KONTAN' }, 'Harga beras naik.'),
  'content/id/a/antara.md': article(
    { title: 'Beras naik', outlet: 'Antara', sameTextAs: '/id/2021/02/15/kontan/' },
    'Harga beras naik.',
  ),
  'content/id/a/tempo.md': article(
    { title: 'Beras', outlet: 'Tempo', sameTextAs: '/id/2021/02/15/antara/' },
    'Harga beras naik.',
  ),
  // A second record from an outlet that the registry knows by both names.
  '_data/outlets.yaml': '- id: tempo\n  name: Tempo\n  aliases: [TEMPO.CO]\n',
  'content/id/a/tempo-web.md': article(
    { title: 'Beras', outlet: 'TEMPO.CO', sameTextAs: '/id/2021/02/15/antara/' },
    'Harga beras naik.',
  ),
  'content/id/b/pertama.md': article({ title: 'Kapal', date: '2021-03-01' }, 'Kapal itu karam.'),
  'content/id/b/kedua.md': article(
    { title: 'Kapal', date: '2021-06-02', versionOf: '/id/2021/03/01/pertama/' },
    'Kapal itu selamat.',
  ),
  'content/ru/b/sudno.md': article(
    { title: 'Судно', date: '2021-03-01', original: '/id/2021/03/01/pertama/' },
    'Судно затонуло.',
  ),
  'content/en/b/ship.md': article(
    { title: 'Ship', date: '2021-03-01', original: '/ru/2021/03/01/sudno/', translator: 'Ann Lee' },
    'The ship sank.',
  ),
};

describe('a search finds', () => {
  let reader: Reader;
  const folder = temporaryFolder({ after });
  before(async () => {
    await publishSearch(folder, FILES);
    reader = new Reader(folder, 'id');
  });

  it('the same text in three outlets once', async () => {
    const { count, results } = await reader.ask('beras');
    assert.equal(count, 1);
    assert.deepEqual([results[0]?.outlets, results[0]?.revisions], [3, undefined]);
  });

  it('an article once, shown by its newest version that was found', async () => {
    const both = await reader.ask('kapal');
    assert.equal(both.count, 1);
    assert.equal(both.results[0]?.href.replace(/\?.*/, ''), '/id/2021/06/02/kedua/');
    assert.equal(both.results[0]?.revisions, 2);
    const { results } = await reader.ask('karam');
    assert.equal(results[0]?.href.replace(/\?.*/, ''), '/id/2021/03/01/pertama/');
  });

  it('what citations say of witnesses, versions and the translation in between', async () => {
    const notesOn = async (query: string) => {
      await reader.ask(query, { expand: false });
      const found = await reader.online((engine) => engine.citations(10));
      return found.flatMap(({ notes = [] }) => notes);
    };
    assert.match((await notesOn('harga'))[0] ?? '', /^Teks yang sama di: (?!.*TEMPO\.CO)\S+/);
    assert.deepEqual(await notesOn('selamat'), [
      'Versi lama: https://arsip.example/id/2021/03/01/pertama/',
    ]);
    assert.deepEqual(await notesOn('sank'), [
      'Translator: Ann Lee',
      'Translated via: Судно (Russian)',
      'Original: Kapal (Indonesian)',
    ]);
  });
});
