/** References to the titles and addresses that a text had when its outlet published it again. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { article, readAlso } from '../make.ts';
import { world } from './world.ts';

const from = article('id/2021/03/dari.md', { title: 'Berita yang merujuk' });
const pasar = article('id/2021/02/pasar.md', {
  title: 'Pasar ikan pindah ke dermaga baru',
  sourceUrl: 'https://telukpos.example/pasar-ikan',
  reprints: [
    {
      title: 'Pedagang ikan mulai berjualan di dermaga',
      sourceUrl: 'https://telukpos.example/pedagang?utm_source=a',
    },
    { title: 'Pasar ikan pindah ke dermaga baru!', sourceUrl: 'https://telukpos.example/lagi' },
    { title: 'Dermaga baru dibuka' },
  ],
});
const dermaga = article('id/2020/01/dermaga.md', { title: 'Dermaga baru dibuka' });
const { targetOf, leadsTo } = world([from, pasar, dermaga]);

suite('a reference leads to an article by what it was published as again:', () => {
  test('another title', () => {
    const target = targetOf(readAlso('PEDAGANG IKAN mulai berjualan di dermaga'));
    const none = { rivals: [], rivalCount: 0 };
    assert.deepEqual(target, { kind: 'article', article: pasar, by: 'title', ...none });
  });

  test('a title near another one', () =>
    assert.equal(leadsTo(readAlso('Pedagang ikan mulai berjualan di dermga')), pasar.file));

  test('another address', () =>
    assert.equal(leadsTo(readAlso('https://www.telukpos.example/pedagang/')), pasar.file));

  test('but not by a title that an article has as its own', () =>
    assert.equal(leadsTo(readAlso('Dermaga baru dibuka')), dermaga.file));

  test('its first title as before, which is no rival of itself', () => {
    const target = targetOf(readAlso('Pasar ikan pindah ke dermaga baru'));
    assert.equal(target.kind === 'article' && target.rivalCount, 0);
  });
});
