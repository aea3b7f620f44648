/** Short ways that nearly all texts take: they lead where the long ones do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldUrl } from '../../src/archive/references/link.ts';
import { mayHaveScript } from '../../src/import/cleaners/markup-debris.ts';
import { CountTable } from '../../src/import/read-also/count-table.ts';
import { hasProse, proseWords, withoutScripts } from '../../src/text/prose.ts';

test('a plain address is folded as the library folds it', () => {
  const label = fc.constantFrom(
    'www',
    'a',
    'telukpos',
    'tanjung-pos',
    'co',
    'id',
    '1a',
    'A',
    'com',
  );
  const step = fc.constantFrom('read', 'x.html', '.', '..', '', 'index.php', 'harga_2', 'a-b', 'é');
  const address = fc
    .tuple(
      fc.constantFrom('http', 'https'),
      fc.array(label, { minLength: 1, maxLength: 5 }),
      fc.array(step, { maxLength: 4 }),
    )
    .map(([scheme, host, path]) => `${scheme}://${[host.join('.'), ...path].join('/')}`);
  fc.assert(
    // A fragment is dropped, and keeps an address from the short way.
    fc.property(address, (url) => foldUrl(url) === foldUrl(`${url}#`) || !URL.canParse(url)),
    { numRuns: 2000 },
  );
});

test('a table counts as a map does, alone and after it was handed over', () => {
  const keys = fc.array(fc.oneof(fc.nat(50), fc.nat(0xffff_ffff)), { maxLength: 3000 });
  fc.assert(
    fc.property(keys, (added) => {
      const [table, map] = [new CountTable(), new Map<number, number>()];
      for (const key of added) {
        table.add(key);
        map.set(key, (map.get(key) ?? 0) + 1);
      }
      const handed = new CountTable(structuredClone(table.data));
      assert.equal(table.size, map.size);
      for (const key of [...map.keys(), 7, 0]) {
        assert.equal(table.of(key), map.get(key) ?? 0);
        assert.equal(handed.of(key), map.get(key) ?? 0);
      }
    }),
    { numRuns: 30 },
  );
});

test('what begins a script is found, in each of its spellings', () => {
  for (const script of [
    ...['jwplayer("x")', 'JWPlayer ("x")', '(adsbygoogle = window', '( adsbygoogle=[]'],
    ...['googletag = window.googletag || {', 'googletag.cmd.push(', '_taboola.push({'],
    ...['document.write("', '$(document)', '$( function() {', 'jQuery(', '(function (a) {'],
    ...['!function(a){', 'gtag("config"', 'var x = document.getElementById("'],
  ]) {
    assert.equal(mayHaveScript(`Harga garam (14/2) naik. ${script} Nelayan senang.`), true, script);
  }
  assert.equal(mayHaveScript('Harga garam (14/2) naik (lagi), kata Ani (37).'), false);
});

test('words of prose are those without signs of script around them', () => {
  const text =
    'Harga “garam”, kata (Ani), naik: https://a.example/x <b>dua</b> f({"a": 1}) kali-lipat.';
  assert.deepEqual(proseWords(text), ['Harga', 'garam', 'kata', 'Ani', 'naik', 'kali', 'lipat']);
  assert.equal(withoutScripts('Harga f({"a": 1}) naik'), 'Harga   naik');
  assert.equal(hasProse('a_b 12 <b>', 'Latn'), false);
  assert.equal(hasProse('a_b 12 naik', 'Latn'), true);
});
