/** Short ways that nearly all texts take: they lead where the long ones do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { slugify } from 'transliteration';
import { foldUrl } from '../../src/archive/references/link.ts';
import { parseArticleDate } from '../../src/dates/article-date.ts';
import { mayHaveScript } from '../../src/import/cleaners/markup-debris.ts';
import { CountTable } from '../../src/import/read-also/count-table.ts';
import { keyOf, wordsBetween } from '../../src/import/read-also/words.ts';
import { KeptSignatures } from '../../src/import/sameness/kept-signatures.ts';
import { BANDS, bandOf, HASHES, likenessOf } from '../../src/import/sameness/min-hash.ts';
import { findNear } from '../../src/import/sameness/near-texts.ts';
import { Spool } from '../../src/import/spool.ts';
import { SITE_NAME, sitesIn, WHOLE } from '../../src/import/web-names.ts';
import { matchesOf } from '../../src/text/matches.ts';
import { hasProse, proseWords, withoutScripts } from '../../src/text/prose.ts';
import { slugOf } from '../../src/text/slug.ts';

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
  const keys = fc.array(fc.oneof(fc.nat(50), fc.integer()), { maxLength: 3000 });
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

/** A text of letters that fold in other ways, and of signs. */
const odd = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'B',
        'z',
        '1',
        ' ',
        ' ',
        '.',
        '-',
        '“',
        '…',
        'ё',
        'Ё',
        'Ж',
        'é',
        'É',
        '\u0301',
        'Σ',
        'ς',
        'ı',
        'İ',
      ],
      ...['ª', '½', 'ﬁ', 'Ａ', '漢', '😀', '𝐀', '\ud800', '\u00ad', '\u2071', 'ſ', 'Ǆ', '\n'],
    ),
    { maxLength: 40 },
  )
  .map((characters) => characters.join(''));

test('words are those of an expression, with their keys', () => {
  fc.assert(
    fc.property(odd, fc.nat(8), fc.nat(50), (text, from, to) => {
      const part = text.slice(from, Math.max(from, to));
      const expected = [...part.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
        start: from + index,
        end: from + index + word.length,
        key: keyOf(word),
      }));
      const found = wordsBetween(text, from, Math.max(from, to), 100);
      assert.deepEqual(
        found.map(({ start, end, key }) => ({ start, end, key })),
        expected,
      );
      for (const { start, end, shape } of found) {
        const word = text.slice(start, end);
        const isDigit = /^\p{N}/u.test(word);
        const isUpper = /^[\p{Lu}\p{Lt}]/u.test(word);
        const isLoud = word.length > 1 && !/\p{Ll}/u.test(word);
        assert.equal(shape, isDigit ? 'digit' : !isUpper ? 'lower' : isLoud ? 'capitals' : 'upper');
      }
    }),
    { numRuns: 1000 },
  );
});

test('all matches are found, as by copies of the expression', () => {
  for (const pattern of [/\p{L}+/gu, /a*/gu, /a*/g, /(?<=a)|$/gu, /[\s\S]/g]) {
    fc.assert(
      fc.property(odd, (text) => {
        pattern.lastIndex = 3;
        const found = matchesOf(pattern, text).map(({ 0: match, index }) => [match, index]);
        pattern.lastIndex = 0;
        assert.deepEqual(
          found,
          [...text.matchAll(pattern)].map(({ 0: match, index }) => [match, index]),
        );
      }),
      { numRuns: 200 },
    );
  }
});

test('dates are those of the library', () => {
  const two = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, '0'));
  const day = fc
    .tuple(
      fc.constantFrom('0000', '0099', '0999', '1965', '2000', '2021', '9999'),
      two(13),
      two(32),
    )
    .map((parts) => parts.join('-'));
  const zone = fc.constantFrom('Z', '+07:00', '+0700', '-09:30', '+14:59', '+15:00', '');
  const time = fc
    .tuple(two(25), two(60), fc.constantFrom('', ':00', ':59', ':60', ':30.5'), zone)
    .map(([hour, minute, second, offset]) => `${hour}:${minute}${second}${offset}`);
  const text = fc.oneof(
    day,
    fc.tuple(day, fc.constantFrom('T', ' '), time).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const found = parseArticleDate(written);
      if (found?.kind === 'instant') {
        assert.equal(found.millis, DateTime.fromISO(written.replace(' ', 'T')).toMillis());
      } else if (found) assert.ok(DateTime.fromISO(written).isValid, written);
      else assert.ok(!DateTime.fromISO(written).isValid || /[ T]/.test(written), written);
    }),
    { numRuns: 2000 },
  );
});

test('a slug of English letters is that of the library', () => {
  const ascii = fc
    .array(fc.oneof(fc.integer({ min: 32, max: 126 }), fc.constantFrom(45, 32, 65)), {
      maxLength: 60,
    })
    .map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(ascii, (name) => {
      const slug = slugify(name, { trim: true }).replace(/[^a-z0-9]+/g, '-');
      // The name of no device, and short enough to stay whole.
      assert.equal(slugOf(`x ${name}`), `x-${slug}`.replace(/-{1,2}/g, '-').replace(/-$/, ''));
    }),
    { numRuns: 1000 },
  );
});

test('the names of sites are those of an expression', () => {
  const pattern = new RegExp(WHOLE + SITE_NAME, 'gu');
  const piece = fc.constantFrom(
    ...['a', 'kota', 'TELUKPOS', 'co', 'id', 'com', 'ё', '1', '𝐀', '\ud800', 'x'.repeat(39)],
    ...['.', '.', '.', '..', '-', ' ', ', ', '…', '\n'],
  );
  const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (top) => {
      assert.deepEqual(
        sitesIn(top),
        [...top.matchAll(pattern)].map(({ index }) => index),
      );
    }),
    { numRuns: 3000 },
  );
});

test('near texts are those that share a band with the first or the one before', () => {
  const signature = fc
    .array(fc.nat(1), { minLength: HASHES / 25, maxLength: HASHES / 25 })
    .map((values) => Uint32Array.from({ length: HASHES }, (_, i) => values[i % 5] ?? 0));
  const signatures = fc.array(fc.oneof(signature, fc.constant(new Uint32Array(0))), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(signatures, (texts) => {
      const expected = new Map<number, number>();
      for (const [later, one] of texts.entries()) {
        for (let band = 0; band < BANDS && one.length > 0; band++) {
          const same = texts
            .slice(0, later)
            .flatMap((other, i) =>
              other.length > 0 && bandOf(other, band) === bandOf(one, band) ? [i] : [],
            );
          for (const earlier of [same[0], same.at(-1)]) {
            const other = earlier === undefined ? undefined : texts[earlier];
            const likeness = other ? likenessOf(one, other) : 0;
            const best = Math.max(0.6, expected.get(later) ?? 0);
            if (likeness >= best) expected.set(later, likeness);
          }
        }
      }
      const found = [...findNear(texts, () => true)].map(
        ([later, { likeness }]) => [later, likeness] as const,
      );
      assert.deepEqual(new Map(found), expected);
    }),
    { numRuns: 100 },
  );
});

test('signatures are kept as they are, in memory and in a file', () => {
  const kept = new KeptSignatures();
  const signatureOfText = (number: number) =>
    number % 7 === 3 ? new Uint32Array(0) : new Uint32Array(HASHES).fill(number * 0x9e3779b1);
  const count = 8100;
  for (let number = 0; number < count; number++) kept.push(signatureOfText(number));
  assert.equal(kept.length, count);
  for (const number of [0, 3, 1, 3999, 4000, 7999, 8000, 8099, 5]) {
    assert.deepEqual(kept.at(number), signatureOfText(number));
  }
  assert.equal(kept.at(count), undefined);
  kept.close();
});

test('a spool gives back what was put into it, in its order, however long it is', async () => {
  const values = [0, 1, 170_000, 3, 200_000, 600_000, 0].map(
    (length, i) => 'дa'.repeat(length) + i,
  );
  const spool = await Spool.open<string>();
  try {
    for (const value of values) await spool.add(JSON.stringify(value));
    for (let times = 0; times < 2; times++) {
      const read: string[] = [];
      for await (const value of spool.read()) read.push(value);
      assert.ok(read.every((value, i) => value === values[i]));
      assert.equal(read.length, values.length);
    }
  } finally {
    await spool.close();
  }
});
