/** Datelines move to the fields; anything that is not certainly a dateline stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateline, datelineReader, titleCase } from '../../src/import/cleaners/dateline.ts';
import { makeClipping } from '../../src/import/clipping.ts';
import { clippingOf, outline, readMonth } from './helpers.ts';

const clean = dateline(datelineReader(readMonth));

function filed(text: string, lang = 'id', date?: string) {
  const given = date ? { date } : {};
  const { blocks, fields } = clean(makeClipping(lang, [text], given));
  return [fields.outlet, fields.dateline, blocks[0]?.text];
}

test('the forms that newsrooms write', () => {
  const cases: readonly (readonly [line: string, outlet: string, place: string, text: string])[] = [
    ['KONTAN.CO.ID - NEW YORK. Bursa naik.', 'KONTAN.CO.ID', 'New York', 'Bursa naik.'],
    ['KONTAN.CO.ID -  JAKARTA. Bursa naik.', 'KONTAN.CO.ID', 'Jakarta', 'Bursa naik.'],
    ['JAKARTA, KOMPAS.com - Bursa naik.', 'KOMPAS.com', 'Jakarta', 'Bursa naik.'],
    ['JAKARTA, KOMPAS.com – “Naik,” katanya.', 'KOMPAS.com', 'Jakarta', '“Naik,” katanya.'],
    ['TEMPO.CO, Jakarta - Bursa naik.', 'TEMPO.CO', 'Jakarta', 'Bursa naik.'],
    ['REPUBLIKA.CO.ID, BANDA ACEH -- Bursa naik.', 'REPUBLIKA.CO.ID', 'Banda Aceh', 'Bursa naik.'],
    ['Jakarta, CNN Indonesia -- Bursa naik.', 'CNN Indonesia', 'Jakarta', 'Bursa naik.'],
    ['Bandung, CNN Indonesia -- 15 orang datang.', 'CNN Indonesia', 'Bandung', '15 orang datang.'],
    ['JAKARTA (ANTARA) - Bursa naik.', 'ANTARA', 'Jakarta', 'Bursa naik.'],
    ['Jakarta (ANTARA) - Bursa naik.', 'ANTARA', 'Jakarta', 'Bursa naik.'],
    ['Nusa Dua, Bali (ANTARA) - Bursa naik.', 'ANTARA', 'Nusa Dua, Bali', 'Bursa naik.'],
    ['LONDON (Reuters) - Shares rose.', 'Reuters', 'London', 'Shares rose.'],
    ['WASHINGTON D.C. (AP) — Shares rose.', 'AP', 'Washington D.C.', 'Shares rose.'],
    [
      'Москва. 15 февраля. INTERFAX.RU - Биржа выросла.',
      'INTERFAX.RU',
      'Москва, 15 февраля.',
      'Биржа выросла.',
    ],
  ];
  for (const [line, ...expected] of cases) assert.deepEqual(filed(line), expected, line);
});

test('a day in the dateline is dropped where the date of the article says it', () => {
  for (const [line, outlet] of [
    ['МОСКВА, 15 февраля. /ТАСС/. Биржа выросла.', 'ТАСС'],
    ['МОСКВА, 15 фев — РИА Новости. Биржа выросла.', 'РИА Новости'],
    ['МОСКВА, 15 фев. - РИА Новости. Биржа выросла.', 'РИА Новости'],
    ['МОСКВА, Feb 15 (Reuters) - Биржа выросла.', 'Reuters'],
  ] as const) {
    assert.deepEqual(filed(line, 'ru', '2021-02-15'), [outlet, 'Москва', 'Биржа выросла.'], line);
    const [, place] = filed(line, 'ru', '2021-02-16');
    assert.match(place ?? '', /^Москва, (?:15 фев|Feb 15)/, line);
  }
});

test('what is likely rather than certain is to be reviewed', () => {
  const uncertain = clean(clippingOf(['Liputan6.com, Jakarta Bursa naik.']));
  assert.deepEqual(
    uncertain.fields.review.map(({ field }) => field),
    ['outlet', 'dateline'],
  );
  assert.deepEqual(filed('Liputan6.com, Jakarta Bursa naik.'), [
    'Liputan6.com',
    'Jakarta',
    'Bursa naik.',
  ]);
  assert.deepEqual(filed('JawaPos.com - Bursa naik.'), ['JawaPos.com', undefined, 'Bursa naik.']);
  assert.deepEqual(
    clean(clippingOf(['JawaPos.com - Bursa naik.'])).fields.review.map(({ field }) => field),
    ['outlet'],
  );
});

test('a form that is not recognised is left alone', () => {
  for (const line of [
    'Liputan6.com, Jakarta Selatan Banjir lagi.',
    'Liputan6.com, Kota Tua Banjir lagi.',
    'Tokopedia.com - pasar daring itu - tumbuh.',
    'Joko Susilo (Joko) - Wakil ketua itu mundur.',
    'Manchester United (MU) - Liverpool berakhir seri.',
    'Jakarta, KPK - lembaga antirasuah itu - menunggu.',
    'МОСКВА, 15 кошек. /ТАСС/. Биржа выросла.',
    'MOSKWA, 15 Februari. Bursa naik.',
    'Bursa naik - kata analis.',
    'JAKARTA. Bursa naik.',
    '',
  ]) {
    assert.deepEqual(filed(line), [undefined, undefined, line], line);
  }
});

test('a dateline is found below the headline', () => {
  const clipping = clean(
    clippingOf(['Judul', 'Senin, 15 Februari 2021', 'JAKARTA (ANTARA) - Isi.']),
  );
  assert.deepEqual(outline(clipping), ['Judul', 'Senin, 15 Februari 2021', 'Isi.']);
});

test('places in capitals are written as names', () => {
  assert.equal(titleCase('NEW YORK', 'id'), 'New York');
  assert.equal(titleCase('САНКТ-ПЕТЕРБУРГ', 'ru'), 'Санкт-Петербург');
  assert.equal(titleCase('РОСТОВ-НА-ДОНУ', 'ru'), 'Ростов-на-Дону');
  assert.equal(titleCase('Jakarta', 'id'), 'Jakarta');
});

test('a hostile line takes no time', { timeout: 5000 }, () => {
  for (const unit of ['A', 'A ', 'A.', 'a.b', 'A, ', 'A-', '- ', '(A']) {
    filed(unit.repeat(200_000 / unit.length));
  }
});
