/** Characters become plain, debris of web pages goes to the list of what was dropped, and words stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressLine } from '../../src/import/cleaners/address-line.ts';
import { plainCharacters } from '../../src/import/cleaners/plain-characters.ts';
import { makeClipping } from '../../src/import/clipping.ts';
import { withinSeconds } from '../support/time-limit.ts';
import { clippingOf } from './helpers.ts';

const plain = (text: string) => plainCharacters(text).text;

test('characters that nobody sees, and entities', () => {
  const cases = [
    ['Udang &amp; kepiting', 'Udang & kepiting'],
    ['&ldquo;Ya,&rdquo; kata Rina', '“Ya,” kata Rina'],
    ['&#8220;Ya&#x201D;&nbsp;katanya', '“Ya” katanya'],
    ['&amp;quot;Ya&amp;quot;', '"Ya"'],
    ['R&D; AT&T dan &bukan;', 'R&D; AT&T dan &bukan;'],
    ['per\u{AD}usa\u{AD}haan', 'perusahaan'],
    ['\u{FEFF}Pasar \u{200B}baru', 'Pasar baru'],
    ['16\u{A0}фев\u{202F}—\u{2009}да', '16 фев — да'],
    ['satu\u{A0} dua \u{A0}tiga', 'satu dua tiga'],
    ['satu  dua', 'satu  dua'],
    ['Cafe\u{301}, и\u{306}од', 'Café, йод'],
    ['kata\u{92}nya \u{93}ya\u{94} \u{96} betul', 'kata’nya “ya” – betul'],
    ['a\u{0}b\u{7}c\u{1B}', 'abc'],
    ['baris\r\nlain\u{85}lagi', 'baris\r\nlain\u{85}lagi'],
    ['👨\u{200D}👩\u{200D}👧 pergi', '👨\u{200D}👩\u{200D}👧 pergi'],
    ['ke\u{200D}luar\u{200C}ga', 'keluarga'],
    ['می\u{200C}خواهم', 'می\u{200C}خواهم'],
    ['\u{200E}Pasar\u{202C}', 'Pasar'],
  ] as const;
  for (const [raw, expected] of cases) assert.equal(plain(raw), expected, raw);
});

test('tags go, and the words between them stay', () => {
  const cases = [
    ['<p>Satu</p><p>Dua<br/>Tiga</p>', ['Satu', 'Dua', 'Tiga']],
    ['<div class="isi">Ikan <strong>as</strong>in</div>', ['Ikan asin']],
    ['<table><tr><td>Maret</td><td>14</td></tr></table>', ['Maret 14']],
    ['Lihat <a href="https://a.example/?x=1>2">di sini</a>.', ['Lihat di sini.']],
    ['Satu<iframe src="https://v.example"></iframe>Dua', ['Satu', 'Dua']],
    ['Satu<script>var a = "</b>";</script>Dua', ['Satu', 'Dua']],
    ['<style>p { color: red }</style>Satu', ['Satu']],
    ['Satu<!-- iklan --> dua', ['Satu dua']],
    ['&lt;p&gt;Satu&lt;/p&gt;&lt;p&gt;Dua&lt;/p&gt;', ['Satu', 'Dua']],
    ['Kode &lt;br&gt; mengakhiri baris.', ['Kode <br> mengakhiri baris.']],
    ['harga <1000 dan >500, a<b', ['harga <1000 dan >500, a<b']],
    ['<nama> dan <b tanpa akhir', ['<nama> dan <b tanpa akhir']],
  ] as const;
  for (const [raw, expected] of cases) {
    const lines = plain(raw)
      .split('\n')
      .map((line) => line.trim().replace(/ +/g, ' '));
    assert.deepEqual(
      lines.filter((line) => line !== ''),
      expected,
      raw,
    );
  }
});

test('scripts whose brackets end are cut, with what is called on them', () => {
  const scripts = [
    `jwplayer('pemutar').setup({ file: "a.mp4", kode: encodeURI('<iframe src="x"></iframe>') });`,
    '(adsbygoogle = window.adsbygoogle || []).push({});',
    "googletag.cmd.push(function() { googletag.display('iklan-1'); });",
    'window._taboola = window._taboola || []; _taboola.push({ mode: "x" });',
    `!function(d, s) { var a = d.createElement(s); a.src = "//x.example/(";}(document, "script");`,
    `(function(w, n) { w[n] = w[n] || []; w[n].push(function() { Ya.x(")"); }); })(this, "cb");`,
    'new Ya.Metrika({ id: 12 });',
    'ym(123456, "init", { clickmap: true });',
    "$(document).ready(function(){ $('.a').hide(); });",
  ];
  for (const script of scripts) {
    const { text, dropped } = plainCharacters(`Udang mahal. ${script} Nelayan senang.`);
    assert.equal(text.replace(/ +/g, ' '), 'Udang mahal. Nelayan senang.', script);
    assert.ok(
      dropped.every(({ kind }) => kind === 'script'),
      script,
    );
    const cut = dropped.map((one) => one.text).join(' ');
    assert.equal(cut.replace(/\s+/g, ''), script.replace(/\s+/g, ''));
  }
  for (const prose of [
    'Fungsi jwplayer( tidak ditutup, kata Rina.',
    'Fungsi (function) itu penting.',
    'Ia menulis document.write dalam buku.',
    'Harga ($1) naik.',
  ]) {
    assert.deepEqual(plainCharacters(prose), { text: prose, dropped: [], doubts: [] });
  }
});

test('of an address given twice the longer one stays', () => {
  const cases = [
    ['https://a.examplehttps://a.example/x', 'https://a.example/x'],
    ['http://www.a.example/https://a.example/x y', 'https://a.example/x y'],
    ['https://a.example/xhttps://a.example/x', 'https://a.example/x'],
    [
      'https://arsip.example/2020/https://a.example/x',
      'https://arsip.example/2020/https://a.example/x',
    ],
    ['https://a.exhttps://a.example/x', 'https://a.exhttps://a.example/x'],
  ] as const;
  for (const [raw, expected] of cases) assert.equal(plain(raw), expected, raw);
  assert.deepEqual(plainCharacters('https://a.examplehttps://a.example/x').dropped, [
    { kind: 'address', text: 'https://a.example' },
  ]);
});

test('an address on the first line is that of the text', () => {
  const address = 'https://a.example/udang';
  for (const lines of [
    [address, 'Udang langka.'],
    ['Udang', `URL: ${address}`, 'Langka.'],
  ]) {
    const { fields, blocks } = addressLine(clippingOf(lines));
    assert.deepEqual([fields.sourceUrl, blocks.length], [address, lines.length - 1]);
  }
  const stated = makeClipping('id', [address, 'Udang langka.'], {
    sourceUrl: 'https://b.example/',
  });
  const { fields, dropped } = addressLine(stated);
  assert.deepEqual(
    [fields.sourceUrl, dropped],
    ['https://b.example/', [{ kind: 'address', text: address }]],
  );
  const link = makeClipping('id', ['Udang langka sejak Mei.', address, 'Harga naik.'], {
    sourceUrl: 'https://b.example/',
  });
  assert.deepEqual(addressLine(link).blocks, link.blocks, 'a link of the text');
  const other = clippingOf(['Udang langka, lihat https://a.example/udang']);
  assert.equal(addressLine(other), other);
});

test('a lost character is told', () => {
  assert.equal(plainCharacters('ud\u{FFFD}ng').doubts.length, 1);
  assert.deepEqual(plainCharacters('udang').doubts, []);
});

const piece = fc.constantFrom(
  ...[
    'Udang',
    'лёд',
    'ikan.',
    '“Ya,”',
    '<p>',
    '</p>',
    '<br>',
    '<b>',
    '</b>',
    '<script>',
    '</script>',
  ],
  ...[
    '<iframe src="x">',
    '</iframe>',
    '<!--',
    '-->',
    '<',
    '>',
    '"',
    "'",
    '&amp;',
    '&lt;p&gt;',
    '&',
  ],
  ...['jwplayer(', '$(document)', '.push({', '})', ')', '(', '{', ';', '(function(){', '\\', '`'],
  ...['https://a.example', 'https://a.example/x', '\u{A0}', '\u{200B}', '\u{AD}', '  ', '\n', '\t'],
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));
const letters = (of: string) => [...(of.match(/[\p{L}\p{N}]/gu) ?? [])].sort().join('');

test('every letter is in the text or in what was dropped, and none twice', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const bare = raw.replace(/&(?:amp|lt|gt);/g, '');
      const { text: kept, dropped } = plainCharacters(bare);
      assert.equal(letters(kept + dropped.map((one) => one.text).join(' ')), letters(bare));
      // Tags are taken out once: what stood on both sides of one may look like a tag or a script together.
      if (!bare.includes('<')) assert.equal(plainCharacters(kept).text, kept);
    }),
    { numRuns: 500 },
  );
});

test('any text is made plain', () => {
  fc.assert(fc.property(text, (raw) => typeof plainCharacters(raw).text === 'string'));
});

test('a hostile text takes little time', async () => {
  await withinSeconds(10, () => {
    for (const unit of [
      '<script>',
      '<p ',
      '<!--',
      'jwplayer(',
      '&amp;',
      'https://',
      '\u{A0}',
      '</',
      '(function(){',
      '<a href="',
    ]) {
      plainCharacters(unit.repeat(50_000 / unit.length));
    }
  });
});
