/** Lines become paragraphs, whichever way the text was saved. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitParagraphs } from '../../src/import/lines/paragraphs.ts';
import { withinSeconds } from '../support/time-limit.ts';

const split = (text: string) => splitParagraphs(text, (line) => line.startsWith('Editor:'));

test('a line is a paragraph', () => {
  assert.deepEqual(
    split('Pelabuhan itu sepi.\nKapal terakhir berangkat tadi malam.\n\nBesok dibuka lagi.'),
    ['Pelabuhan itu sepi.', 'Kapal terakhir berangkat tadi malam.', 'Besok dibuka lagi.'],
  );
});

test('any line end and any blank line will do', () => {
  assert.deepEqual(
    split('Satu.\r\nDua.\rTiga.\u{2028}Empat.\u{B}Lima.\n\u{A0}\t\n \u{200B}\nEnam.'),
    ['Satu.', 'Dua.', 'Tiga.', 'Empat.', 'Lima.', 'Enam.'],
  );
});

test('what cannot be seen is taken from the ends of lines, and nothing from inside', () => {
  assert.deepEqual(split('\u{FEFF}\t Satu  dua\ttiga\u{A0}empat \u{200B}\u{FEFF}\n'), [
    'Satu  dua\ttiga\u{A0}empat',
  ]);
});

const wrapped = `Nelayan kembali melaut
Editor: Wati
Setelah tiga pekan ombak tinggi, nelayan di pesisir
selatan kembali melaut pada Rabu. Mereka berangkat
sebelum subuh.
Cuaca diperkirakan cerah sampai akhir pekan, menurut
badan meteorologi.

Harga ikan di pasar pelan-pelan turun, kata seorang
pedagang yang sudah dua puluh tahun berjualan di sana
bersama istrinya.
`;

test('lines wrapped by hand are joined', () => {
  assert.deepEqual(split(wrapped), [
    'Nelayan kembali melaut',
    'Editor: Wati',
    'Setelah tiga pekan ombak tinggi, nelayan di pesisir selatan kembali melaut pada Rabu. Mereka berangkat sebelum subuh.',
    'Cuaca diperkirakan cerah sampai akhir pekan, menurut badan meteorologi.',
    'Harga ikan di pasar pelan-pelan turun, kata seorang pedagang yang sudah dua puluh tahun berjualan di sana bersama istrinya.',
  ]);
});

test('short lines of a text that is not wrapped stay apart', () => {
  const long =
    'Panitia mengumumkan tiga pemenang lomba menulis itu di balai kota, disaksikan ratusan warga.';
  const list = `${long} ${long}\nAni\nBudi\nCitra\n${long}`;
  assert.deepEqual(split(list), [`${long} ${long}`, 'Ani', 'Budi', 'Citra', long]);
});

test('a poem keeps its lines', () => {
  const poem = [
    'Layar terkembang di ujung senja',
    'angin bertanya ke mana hendak kita',
    'laut menjawab dengan ombak yang pelan-pelan tiba',
    'dan kita diam',
  ];
  assert.deepEqual(split(poem.join('\n')), poem);
});

test('a hostile text takes no time', async () => {
  await withinSeconds(5, () => {
    split(`a${' '.repeat(300_000)}b`);
    split('a\n'.repeat(100_000));
    split('"'.repeat(200_000));
  });
});
