/** Wrong addresses: which edition they belong to, and which pages they may have meant. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  byPreference,
  candidates,
  pathInEdition,
  readAddress,
} from '../../src/assets/not-found-address.ts';

const LANGS = ['id', 'ru'];

suite('an address that is none', () => {
  for (const [path, lang, tried] of [
    ['/arsip/ru/tag/rusia/', 'ru', ['id/tag/rusia/']],
    ['/arsip/id/tag/rusia/', 'id', ['ru/tag/rusia/']],
    ['/arsip/RU/tag/rusia/', 'ru', ['id/tag/rusia/', 'ru/tag/rusia/']],
    ['/arsip/ru/tag/rusia', 'ru', ['id/tag/rusia/', 'ru/tag/rusia/']],
    ['/arsip//ru//tag//rusia/', 'ru', ['id/tag/rusia/', 'ru/tag/rusia/']],
    ['/arsip/ru/id/tag/rusia/', 'ru', ['id/tag/rusia/', 'ru/tag/rusia/']],
    ['/arsip/tag/rusia/', undefined, ['id/tag/rusia/', 'ru/tag/rusia/']],
    ['/arsip/en/tag/rusia/', undefined, ['id/tag/rusia/', 'ru/tag/rusia/']],
    ['/arsip/ru/lama/judul.html', 'ru', ['id/lama/judul.html']],
    ['/arsip/id/%D0%B8%CC%86/', 'id', ['id/%D0%B9/', 'ru/%D0%B9/']],
    ['/arsip/ru/%E0%A4%A/', 'ru', ['id/%E0%A4%A/']],
    ['/arsip/id/2021/02/15/x/ru/', 'id', ['id/2021/02/15/x/', 'ru/2021/02/15/x/']],
    ['/arsip/id/2021/02/x/ru/', 'id', ['id/2021/02/x/', 'ru/2021/02/x/']],
    ['/arsip/id/2021/x/ru/', 'id', ['id/2021/x/', 'ru/2021/x/']],
    ['/arsip/id/tanpa-tanggal/x/ru/', 'id', ['id/tanpa-tanggal/x/', 'ru/tanpa-tanggal/x/']],
    // Articles with the file name `ru`.
    ['/arsip/id/2021/02/15/ru/', 'id', ['ru/2021/02/15/ru/']],
    ['/arsip/id/2021/02/ru/', 'id', ['ru/2021/02/ru/']],
    ['/arsip/id/2021/ru/', 'id', ['ru/2021/ru/']],
    ['/arsip/id/2021/02/15/x/y/', 'id', ['ru/2021/02/15/x/y/']],
    ['/arsip/RU/', 'ru', []],
    ['/arsip/ru', 'ru', []],
    ['/arsip/', undefined, []],
    ['/ru/tag/rusia/', undefined, []],
  ] as const) {
    test(`${path} is of ${lang ?? 'no edition'} and may be ${tried.join(', ') || 'nothing'}`, () => {
      assert.equal(readAddress(path, '/arsip/', LANGS).lang, lang);
      assert.deepEqual(
        candidates(path, '/arsip/', LANGS),
        tried.map((below) => `/arsip/${below}`),
      );
    });
  }

  test('is tried in few editions, the likeliest first', () => {
    const langs = ['ru', 'id', 'en', 'de', 'fr', 'nl'];
    assert.deepEqual(candidates('/ru/x/', '/', langs), ['/id/x/', '/en/x/', '/de/x/', '/fr/x/']);
  });
});

test('languages are sorted by preference, then in their old order', () => {
  assert.deepEqual(byPreference(['id', 'ru', 'en'], ['ru-RU', 'ru', 'en-US']), ['ru', 'en', 'id']);
  assert.deepEqual(byPreference(['id', 'ru'], ['', 'de', 'idx']), ['id', 'ru']);
  assert.deepEqual(byPreference(['id', 'pt-BR'], ['pt', 'pt-br']), ['pt-BR', 'id']);
});

test('a page is led to inside its own edition only', () => {
  const url = 'https://example.org/arsip/ru/teg/%D1%8F/';
  assert.equal(pathInEdition(url, '/arsip/', 'ru'), '/arsip/ru/teg/%D1%8F/');
  assert.equal(pathInEdition(url, '/arsip/', 'id'), undefined);
  assert.equal(pathInEdition(url, '/', 'ru'), undefined);
  assert.equal(pathInEdition('https://example.org//evil.example/ru/', '/', 'ru'), undefined);
});
