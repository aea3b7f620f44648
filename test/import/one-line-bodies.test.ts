/** Bodies on one line get paragraphs, numbered headings, and tables apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { credits, creditsReader } from '../../src/import/cleaners/credits.ts';
import { flatTables } from '../../src/import/cleaners/flat-tables.ts';
import { divide, longParagraphs } from '../../src/import/cleaners/long-paragraphs.ts';
import { numberedHeadings } from '../../src/import/cleaners/numbered-headings.ts';
import { sentenceBreaks } from '../../src/text/sentences.ts';
import { withinSeconds } from '../support/time-limit.ts';
import { clippingOf, locales, outline } from './helpers.ts';

const SENTENCES = [
  'Rumput laut dari Teluk Biru dijual ke tiga pulau.',
  '“Kami menjemurnya dua hari. Kalau hujan, tiga hari,” kata Prof. Dr. Sari Lestari, M.Si. dari kampus di Jl. Melati No. 5.',
  'Harganya Rp14.221 per kg. Tahun lalu Rp9.500.',
  'Lebih dari 200 keluarga hidup dari rumput laut, padi, garam, dll.',
  '“Benarkah?” tanya seorang pembeli.',
  'Pemerintah kota menjanjikan gudang baru, jalan yang lebih lebar dan dermaga untuk perahu yang datang dari desa lain.',
];
const BODY = [...SENTENCES, ...SENTENCES, ...SENTENCES].join(' ');

test('a body on one line is divided at the ends of sentences', () => {
  const { blocks } = longParagraphs(clippingOf([BODY]));
  const texts = blocks.map(({ text }) => text);
  assert.equal(texts.join(' '), BODY);
  assert.ok(texts.length >= 3, `${texts.length}`);
  for (const text of texts) {
    assert.ok(text.length >= 120 && text.length <= 700, text);
    assert.match(text, /^["“\p{Lu}]/u);
    assert.match(text, /[.”]$/u);
    assert.equal(text.match(/“/g)?.length ?? 0, text.match(/”/g)?.length ?? 0, text);
  }
});

test('paragraphs of a natural size stay', () => {
  const short = SENTENCES.slice(0, 3).join(' ');
  const long = BODY.slice(0, 700);
  for (const texts of [[short], [short, short], [long, long, long]]) {
    assert.deepEqual(outline(longParagraphs(clippingOf(texts))), texts);
  }
  const unending = 'kata '.repeat(600).trimEnd();
  assert.deepEqual(divide(unending), [unending]);
});

test('a very long quotation is divided inside, rather than be over 1,500 letters', () => {
  const said = `“${'Kami menunggu kapal itu sampai larut malam di dermaga. '.repeat(40)}Titik,” katanya.`;
  for (const text of divide(said)) assert.ok(text.length <= 1500, `${text.length}`);
});

test('words stay in their order, and paragraphs end where sentences do', () => {
  const sentence = fc.constantFrom(
    ...SENTENCES,
    'Ia pergi!',
    '“Ya. Tidak.”',
    '"Sudah',
    '… Lalu',
    'A. B.',
  );
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 60 }), (sentences) => {
      const text = sentences.join(' ');
      const pieces = divide(text);
      assert.equal(pieces.join(' '), text);
      const ends = new Set(sentenceBreaks(text).map(({ end }) => end));
      let end = -1;
      for (const piece of pieces.slice(0, -1)) {
        end += piece.length + 1;
        assert.ok(ends.has(end), piece);
      }
    }),
  );
});

test('numbered titles are headings, in doubt paragraphs', () => {
  const lists: readonly (readonly string[])[] = [
    [
      'Begini caranya agar garam tidak lembap.',
      'heading|1. Pakai Stoples Kaca',
      'Stoples kaca tidak menyimpan bau. Mudah dicuci.',
      'heading|2. Simpan di Rak Tinggi',
      'Jauhkan dari jendela. Rak yang tinggi lebih kering.',
      'heading|3. Apa Itu Silika?',
      'Silika adalah butiran penyerap air.',
    ],
    ['1. Cuci tangan sampai bersih.', '2. Pakai sarung tangan yang kering. Selesai.'],
    [
      '1. Jemur Padi Dewi Wirya mengatakan gabah harus kering.',
      '2. Giling Cepat Mesin baru dipakai.',
    ],
  ];
  for (const lines of lists) {
    const text = lines.join(' ').replaceAll('heading|', '');
    assert.deepEqual(outline(numberedHeadings()(clippingOf([text]))), lines);
  }
  for (const text of ['Pada 1. Maret itu dingin.', 'Skor akhir 2. Tim lain 1. Begitu.', 'Tamat.']) {
    assert.deepEqual(outline(numberedHeadings()(clippingOf([text]))), [text]);
  }
});

test('a table that lost its cells is a paragraph of its own, in review', () => {
  const table = 'BulanHarga (Rp)Januari9.500Februari10.2501 Maret14.221Sumber: Dinas Teluk.';
  const clipping = flatTables(
    clippingOf([`Harga naik. Lihat tabel. ${table} Begitulah.`, 'Tamat.']),
  );
  assert.deepEqual(outline(clipping), ['Harga naik. Lihat tabel.', table, 'Begitulah.', 'Tamat.']);
  assert.deepEqual(clipping.fields.review, [
    { field: 'text', reason: 'a table that lost its cells' },
  ]);
  for (const text of [
    'Covid19 dan G20 dibahas pada 2Maret.',
    'Lihat @ani2000 @budi2001 @cici2002 dan https://a.example/Maret14April15Mei16',
  ]) {
    assert.deepEqual(flatTables(clippingOf([text])), clippingOf([text]));
  }
});

test('the source of a table stays below it, in review', () => {
  const read = creditsReader(locales);
  const lines = ['Tabel di bawah memuat harga garam.', 'Mei', '9.500', 'Sumber: Dinas Perikanan'];
  const clipping = flatTables(credits(read)(clippingOf(lines)));
  assert.deepEqual(outline(clipping), lines);
  const reasons = clipping.fields.review.map(({ field }) => field);
  assert.ok(reasons.includes('text') && reasons.length <= 2, reasons.join());
  const other = credits(read)(clippingOf(['Garam naik.', 'Sumber: Dinas Perikanan']));
  assert.deepEqual(other.fields.source, ['Dinas Perikanan']);
});

test('a hostile text takes no time', async () => {
  await withinSeconds(5, () => {
    for (const piece of ['1. A ', 'A. ', '“A. ', 'Maret14.2212 ', '. A', '@', 'a1B']) {
      const clipping = clippingOf([piece.repeat(50_000)]);
      longParagraphs(numberedHeadings()(flatTables(clipping)));
    }
  });
});
