/** Slugs that are made from names. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { slugOf, stableSlug } from '../../src/text/slug.ts';

const RUNS = { seed: 20210215, numRuns: 1000 };

suite('a name in Latin letters', () => {
  for (const [name, slug] of [
    ['Rusia', 'rusia'],
    ['KONTAN.CO.ID', 'kontan-co-id'],
    ['Harga minyak & gas', 'harga-minyak-gas'],
    ['AC/DC', 'ac-dc'],
    ['../../etc/passwd', 'etc-passwd'],
    ['  spasi   di mana-mana  ', 'spasi-di-mana-mana'],
    ['“Kutipan” — ‘lain’', 'kutipan-lain'],
    ['C', 'c'],
    ['2021', '2021'],
  ] as const) {
    test(`${name} becomes ${slug}`, () => {
      assert.equal(slugOf(name), slug);
      assert.equal(stableSlug(name), slug);
    });
  }
});

suite('a name in other letters is written in Latin ones, with digits that are its own', () => {
  for (const [name, slug] of [
    ['Café Straße', 'cafe-strasse'],
    ['Россия', 'rossiya'],
    ['Щука и ёж', 'shchuka-i-yozh'],
    ['Ё', 'yo'],
    ['Съезд', 'sezd'],
    ['Україна', 'ukrayina'],
    ['中文', 'zhong-wen'],
  ] as const) {
    test(`${name} becomes ${slug}`, () => {
      assert.equal(slugOf(name), slug);
      assert.match(stableSlug(name), new RegExp(`^${slug}-[0-9a-f]{6}$`));
    });
  }

  test('a letter and its accent are one letter, joined or apart', () => {
    assert.equal(stableSlug('Сергей'.normalize('NFD')), stableSlug('Сергей'.normalize('NFC')));
  });
});

suite('a name whose signs a slug cannot show carries digits of its own', () => {
  for (const [name, pattern] of [
    ['C++', /^c-[0-9a-f]{6}$/],
    ['C#', /^c-[0-9a-f]{6}$/],
    ['50%', /^50-[0-9a-f]{6}$/],
    ['🚀', /^[0-9a-f]{6}$/],
    ['🚀 Roket', /^roket-[0-9a-f]{6}$/],
    ['???', /^[0-9a-f]{6}$/],
    ['', /^[0-9a-f]{6}$/],
    ['x'.repeat(200), /^x{40}-[0-9a-f]{6}$/],
    ['kata '.repeat(40), /^(?:kata-){8}[0-9a-f]{6}$/],
  ] as const) {
    test(`"${name.slice(0, 12)}"`, () => assert.match(stableSlug(name), pattern));
  }

  test('names that differ in such signs alone have different slugs', () => {
    const names = ['C', 'C+', 'C++', 'C#', '🚀', '🛰', '', 'kata '.repeat(40), 'kata '.repeat(41)];
    assert.equal(new Set(names.map(stableSlug)).size, names.length);
  });
});

suite('any name', () => {
  const name = fc.string({ unit: 'binary', maxLength: 120 });

  test('becomes small ASCII letters, digits and single hyphens, at most 80', () => {
    fc.assert(
      fc.property(name, (text) => {
        assert.match(stableSlug(text), /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        assert.ok(stableSlug(text).length <= 80);
        assert.match(slugOf(text), /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        assert.ok(slugOf(text).length <= 80);
      }),
      RUNS,
    );
  });

  test('that is long is cut at a hyphen where there is one', () => {
    assert.equal(slugOf('kata '.repeat(40)), Array(16).fill('kata').join('-'));
    assert.equal(slugOf('x'.repeat(200)), 'x'.repeat(80));
  });
});
