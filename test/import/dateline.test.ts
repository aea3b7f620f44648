/** Datelines move to the fields; anything that is not certainly a dateline stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dateline,
  datelineReader,
  NOTHING_KNOWN,
  titleCase,
} from '../../src/import/cleaners/dateline.ts';
import {
  datelineLearner,
  datelinesKnownBy,
  withNames,
} from '../../src/import/cleaners/dateline-learner.ts';
import { makeClipping } from '../../src/import/clipping.ts';
import { withinSeconds } from '../support/time-limit.ts';
import { clippingOf, outline, rawText, readMonth } from './helpers.ts';

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

test('a place and a day without an outlet', () => {
  const text = 'Биржа выросла.';
  for (const place of ['АРХАНГЕЛЬСК', 'Архангельск']) {
    const line = `${place}, 15 февраля. ${text}`;
    assert.deepEqual(filed(line, 'ru'), [undefined, 'Архангельск, 15 февраля', text]);
    assert.deepEqual(filed(line, 'ru', '2021-02-15'), [undefined, 'Архангельск', text]);
    assert.deepEqual(clean(clippingOf([line])).fields.review, []);
  }
  for (const line of [
    'Биржа, 15 февраля. Рост.',
    'ТАСС, 15 февраля. Рост.',
    'МОСКВА, 15 домов. Рост.',
  ])
    assert.deepEqual(filed(line, 'ru'), [undefined, undefined, line]);
});

test('signs and spaces of every kind around a place', () => {
  const cases: readonly (readonly [line: string, outlet: string | undefined, place: string])[] = [
    ['TELUKPOS.COM - SURABAYA. Udang langka.', 'TELUKPOS.COM', 'Surabaya'],
    ['TELUKPOS.COM - SURABAYA . Udang langka.', 'TELUKPOS.COM', 'Surabaya'],
    ['TELUKPOS.COM-SURABAYA. Udang langka.', 'TELUKPOS.COM', 'Surabaya'],
    ['TELUKPOS.COM -SURABAYA.Udang langka.', 'TELUKPOS.COM', 'Surabaya'],
    ['TELUKPOS.COM – PATI. Udang langka.', 'TELUKPOS.COM', 'Pati'],
    ['TELUKPOS.COM - SUNGAILIAT. Udang langka.', 'TELUKPOS.COM', 'Sungailiat'],
    ['TELUKPOS.COM - TOKYO/SEOUL — Udang langka.', 'TELUKPOS.COM', 'Tokyo/Seoul'],
    [
      'TELUKPOS.COM - LONDON / SALT CREEK, Oregon. Udang langka.',
      'TELUKPOS.COM',
      'London / Salt Creek, Oregon',
    ],
    ['TELUKPOS.COM - SURABAYA Udang langka.', 'TELUKPOS.COM', 'Surabaya'],
    ['TELUKPOS.COM - TANJUNG SELOR Udang langka.', 'TELUKPOS.COM', 'Tanjung Selor'],
    ['Telukpos.com,\u{A0}SURABAYA – Udang langka.', 'Telukpos.com', 'Surabaya'],
    ['Telukpos.com,SURABAYA—Udang langka.', 'Telukpos.com', 'Surabaya'],
    ['SURABAYA, TELUKPOS.COM -Udang langka.', 'TELUKPOS.COM', 'Surabaya'],
    ['SURABAYA -Udang langka.', undefined, 'Surabaya'],
    ['SURABAYA—Udang langka.', undefined, 'Surabaya'],
    ['SURABAYA - Udang langka.', undefined, 'Surabaya'],
    ['SURABAYA-Udang langka.', undefined, 'Surabaya'],
    ['SURABAYA . Udang langka.', undefined, 'Surabaya'],
    ['SURABAYA. Udang langka.', undefined, 'Surabaya'],
    ['DKI JAKARTA. Udang langka.', undefined, 'DKI Jakarta'],
  ];
  for (const [line, outlet, place] of cases) {
    const { fields, blocks } = clean(clippingOf([line]));
    assert.deepEqual(
      [fields.outlet, fields.dateline, blocks[0]?.text],
      [outlet, place, 'Udang langka.'],
      line,
    );
    if (place !== 'DKI Jakarta') assert.deepEqual(fields.review, [], line);
  }
});

test('an abbreviation behind an outlet is no place', () => {
  for (const rest of [
    'AS menaikkan bea.',
    'KPK menahan dua orang.',
    'BI Tahan Suku Bunga',
    'PLN Siaga',
    'DPR - Pemerintah bersepakat.',
    'PT. Garam merugi.',
    'Wali Kota meresmikan pasar.',
    'FOTO. Pasar baru.',
    '“Kami menunggu,” katanya.',
    'BUKALAPAK.COM memang ramai.',
  ]) {
    assert.deepEqual(filed(`TELUKPOS.COM - ${rest}`), ['TELUKPOS.COM', undefined, rest]);
  }
});

test('the place ends before an abbreviation that begins the text', () => {
  assert.deepEqual(filed('TELUKPOS.COM - SURABAYA BPS mencatat inflasi.'), [
    'TELUKPOS.COM',
    'Surabaya',
    'BPS mencatat inflasi.',
  ]);
});

test('a word in capitals that may be a place is to be reviewed', () => {
  for (const line of [
    'TELUKPOS.COM - SUNGAILIAT Udang langka.',
    'TELUKPOS.COM - SUNGAILIAT — Udang langka.',
    'TELUKPOS.COM - SOLO RAYA Udang langka.',
    'TELUKPOS.COM - MUNA. Udang langka.',
    'SUNGAILIAT - Udang langka.',
    'Surabaya - Udang langka.',
  ]) {
    const { fields } = clean(clippingOf([line]));
    assert.ok(fields.dateline, line);
    assert.ok(
      fields.review.some(({ field }) => field === 'dateline'),
      line,
    );
  }
});

test('names in other texts of the import make a dateline certain', () => {
  const learner = datelineLearner();
  for (let i = 0; i < 12; i++) {
    learner.learn(rawText(`Judul ${i}\nEditor: Rina TELUKPOS.COM - SUNGAILIAT. Udang ${i}.`));
    learner.learn(rawText(`Judul ${i}\nSurabaya - Udang ${i}.`));
  }
  const cleanKnowing = dateline(datelineReader(readMonth, datelinesKnownBy(learner.known())));
  for (const [line, outlet, place] of [
    ['TELUKPOS.COM - SUNGAILIAT Udang langka.', 'TELUKPOS.COM', 'Sungailiat'],
    ['TELUKPOS.COM - Udang langka.', 'TELUKPOS.COM', undefined],
    ['TELUKPOS.COM-Udang langka.', 'TELUKPOS.COM', undefined],
    ['SUNGAILIAT — Udang langka.', undefined, 'Sungailiat'],
    ['Surabaya - Udang langka.', undefined, 'Surabaya'],
  ] as const) {
    const { fields, blocks } = cleanKnowing(clippingOf([line]));
    assert.deepEqual(
      [fields.outlet, fields.dateline, blocks[0]?.text],
      [outlet, place, 'Udang langka.'],
      line,
    );
    assert.deepEqual(fields.review, [], line);
  }
});

test('names of the archive make a dateline certain', () => {
  const knowledge = withNames(NOTHING_KNOWN, ['Sungailiat'], ['TELUKPOS.com']);
  const { fields } = dateline(datelineReader(readMonth, knowledge))(
    clippingOf(['TELUKPOS.COM - SUNGAILIAT Udang langka.']),
  );
  assert.deepEqual([fields.dateline, fields.review], ['Sungailiat', []]);
});

test('what is stated stays; other words of the text are kept among those dropped', () => {
  const stated = makeClipping('id', ['TELUKPOS.COM - SURABAYA. Udang langka.'], {
    outlet: 'Kabar Muara',
    dateline: 'SURABAYA',
  });
  const { fields, dropped } = clean(stated);
  assert.deepEqual([fields.outlet, fields.dateline], ['Kabar Muara', 'SURABAYA']);
  assert.deepEqual(dropped, [{ kind: 'dateline', text: 'TELUKPOS.COM - SURABAYA.' }]);
  assert.deepEqual(
    fields.review.map(({ field }) => field),
    ['outlet'],
  );
});

test('Russian agencies name their reporters behind themselves', () => {
  for (const [line, reporter] of [
    ['ПЕРМЬ, 15 фев — РИА Новости, Анна Белова. Лёд тронулся.', ['Анна Белова']],
    [
      'ПЕРМЬ, 15 фев - РИА Новости, Анна Белова, Пётр Лис. Лёд тронулся.',
      ['Анна Белова', 'Пётр Лис'],
    ],
    ['ПЕРМЬ, 15 февраля. /Корр. ТАСС Анна Белова/. Лёд тронулся.', ['Анна Белова']],
    ['ПЕРМЬ, 15 февраля 2021 г. /ТАСС/. Лёд тронулся.', []],
    ['ПЕРМЬ, 15 февраля /ТАСС/. Лёд тронулся.', []],
  ] as const) {
    const { fields, blocks } = clean(makeClipping('ru', [line], { date: '2021-02-15' }));
    assert.deepEqual(
      [fields.dateline, fields.reporter, blocks[0]?.text],
      ['Пермь', reporter, 'Лёд тронулся.'],
      line,
    );
  }
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
    'INFLASI, 15 Februari. Bursa naik.',
    'Bursa naik - kata analis.',
    'RUPS. Bursa naik.',
    'OPINI - Harga naik.',
    'JAKARTA-BANDUNG macet.',
    'BUKALAPAK.COM memang ramai.',
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

test('a hostile line takes no time', async () => {
  await withinSeconds(5, () => {
    for (const unit of ['A', 'A ', 'A.', 'a.b', 'A, ', 'A-', '- ', '(A']) {
      filed(unit.repeat(200_000 / unit.length));
    }
  });
});
