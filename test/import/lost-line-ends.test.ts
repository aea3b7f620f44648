/** Line ends that scrapers lost come back; nothing else is taken for one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { restoreLineEnds } from '../../src/import/lines/lost-line-ends.ts';
import { withinSeconds } from '../support/time-limit.ts';

const FIRST =
  'Panen rumput laut di pesisir utara turun separuh sejak awal bulan lalu, kata ketua kelompok tani setempat. Cuaca belum juga membaik.';
const SECOND =
  'Dinas perikanan kota mengirim dua puluh perahu baru kepada para nelayan di tiga desa yang paling parah terkena ombak.';

/** A text in which ` | ` marks the places where a line ended. */
function check(marked: string, between: string) {
  assert.equal(restoreLineEnds(marked.replaceAll('|', between)), marked.replaceAll('|', '\n'));
}

test('a double space between lines is a line end', () => {
  for (const marked of [
    `${FIRST}|${SECOND}`,
    `${FIRST}|${SECOND}|Baca juga: Perahu Baru Tiba di Teluk|Adapun ${FIRST}`,
    `${FIRST}|“Kami senang,” kata Dewi.|${SECOND}`,
    `TELUKPOS.COM - SURABAYA.  ${FIRST}|${SECOND}`,
    `${FIRST}|${SECOND} Prof.  Budi hadir, dan  para nelayan juga.|${FIRST}`,
  ]) {
    check(marked, '  ');
  }
});

test('a sentence without a space before it is a line', () => {
  for (const marked of [
    `${FIRST}|${SECOND}`,
    `${FIRST}|“Kami senang,” ujarnya, Senin (3/3/2025).|${SECOND}`,
    `${FIRST}|"Kami senang," ujarnya."|${SECOND}`.replace('ujarnya."', 'ujarnya.'),
    `"${FIRST}"|${SECOND}|"Kami senang." Begitulah.`,
    `${FIRST} Harga naik 14.221 di Telukpos.Com dan PT.Garam, kata dr.Sari dari Jl.Melati kemarin.|${SECOND}`,
    `${FIRST} Berkas laporan.Docx di https://teluk.example/Berita.Html|${SECOND}`.replace(
      'Html|',
      'Html ',
    ),
    `«Мы проверим».|Затем он уехал в г.Заречный к А.С.Речному домой.|${SECOND}`,
    `${FIRST}|PLN menjawab. 1.Pakai helm. SURABAYA.Com itu lain.|${SECOND}`,
  ]) {
    check(marked, '');
  }
});

test('what is somebody’s typing stays', () => {
  for (const text of [
    'Harga  garam naik. Lalu  turun.',
    'Harga naik.  Lalu turun.',
    `${FIRST.replaceAll(' itu', '  itu').replace('separuh sejak', 'separuh  sejak')} ${SECOND}`,
    `${'Hari ini cerah.  Semua orang senang.  '.repeat(8)}Begitulah.`,
    `${FIRST}\n${SECOND}\n${FIRST}\nSatu kata lepas.Dua kata.\n${SECOND}`,
    `Perangkat Node.Js dan Ph.D dari Universitas Teluk.Kemarin ${FIRST}`,
  ]) {
    assert.equal(restoreLineEnds(text), text);
  }
});

test('only white space changes', () => {
  const piece = fc.constantFrom(
    ...['ini.', 'Kami', '“', '”', '"', '  ', ' ', '\n', '.', 'PT', 'naik', '!', '»', '«', '(', ')'],
    ...[FIRST, SECOND, 'a', 'Я', '3'],
  );
  const bare = (text: string) => text.replace(/\s+/g, '');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      assert.equal(bare(restoreLineEnds(text)), bare(text));
    }),
  );
});

test('a hostile text takes no time', async () => {
  await withinSeconds(5, () => {
    for (const piece of ['a.B', 'a.“', '.', '"', '  A', 'a.  ', '( .', 'A.”“«']) {
      restoreLineEnds(piece.repeat(50_000));
    }
  });
});
