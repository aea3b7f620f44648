/** What a portal's page tore into lines is joined: sentences, captions, tweets and posts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { endsWithAgency, isAgencyLine } from '../../src/import/cleaners/agencies.ts';
import { captions } from '../../src/import/cleaners/captions.ts';
import { posts } from '../../src/import/cleaners/posts.ts';
import { tornSentences } from '../../src/import/cleaners/torn-sentences.ts';
import { tweets } from '../../src/import/cleaners/tweets.ts';
import type { Cleaner } from '../../src/import/clipping.ts';
import { withinSeconds } from '../support/time-limit.ts';
import { clippingOf, findDates, outline } from './helpers.ts';

const BODY = 'Паром через залив ходит с апреля по октябрь. Билеты продают на причале.';

/** Each line of a case is a block that comes out; ` ⏎ ` in it is a torn place, `⏎` one without a space. */
function check(clean: Cleaner, expected: readonly string[]) {
  const lines = expected.flatMap((block) => block.split(/ ?⏎ ?/));
  assert.deepEqual(
    outline(clean(clippingOf(lines, 'ru'))),
    expected.map((block) => block.replaceAll('⏎ ', '').replaceAll('⏎', '')),
  );
}

test('a sentence torn at a link is whole again', () => {
  for (const block of [
    'Как пишет ⏎ «Залив»⏎, паром снова ходит. Его ждали всю зиму.',
    'Капитан порта ⏎ Анна Причалова ⏎ заявила, что ⏎ новый паром ⏎ построят к лету.',
    'По данным ⏎ РИА Новости⏎, на борту было сто человек.',
    'Деньги выделят, рассказал ⏎ глава порта ⏎ Анна Причалова на встрече с жителями.',
    'Об этом ⏎ сообщила ⏎ пресс-служба порта.',
    'Ранее порт закрывали из-за льда (⏎«Залив»⏎).',
    'Kapal itu, menurut ⏎ Antara⏎, berlayar pada pagi hari.',
    'Ferries sailed again, ⏎ the port said⏎.',
  ]) {
    check(tornSentences, [BODY, block, BODY]);
  }
});

test('a short line that may be a heading is joined in review', () => {
  const lines = ['Новый паром', 'Минтранс', 'подчеркнул, что билеты не подорожают.'];
  const clipping = tornSentences(clippingOf([BODY, ...lines], 'ru'));
  assert.deepEqual(outline(clipping), [BODY, lines.join(' ')]);
  assert.deepEqual(
    clipping.fields.review.map(({ field }) => field),
    ['text'],
  );
});

test('what is whole stays apart', () => {
  for (const lines of [
    [BODY, BODY],
    [BODY, 'Расписание', BODY],
    ['Нужны:', 'паспорт', 'билет', 'терпение', BODY],
    ['Нужны:', '— паспорт', '— билет', BODY],
    ['Причал у старой крепости', 'РИА Новости', BODY],
    ['Лёд идёт', 'pic.twitter.com/zaliv', BODY],
    ['Ombak memanggil', 'dari jauh sekali', 'dan kami menjawab', 'dengan layar putih', BODY],
    ['Белеет над водою', 'Один высокий мост,', 'Он выстроен рекою', 'И ждёт ночных гостей,', BODY],
    ['Уважаемые пассажиры,', 'Паром сегодня не пойдёт.'],
  ]) {
    check(tornSentences, lines);
  }
});

test('a caption and its agency are one paragraph', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['Паром у причала', 'РИА Новости', 'Паром у причала / РИА Новости'],
    ['Паром у причала.', 'Reuters', 'Паром у причала. Reuters'],
    ['Dermaga lama', 'Foto: Dewi Wirya', 'Dermaga lama / Foto: Dewi Wirya'],
    ['Паром', '© ТАСС / Иван Заливный', 'Паром © ТАСС / Иван Заливный'],
  ];
  for (const [caption, agency, joined] of cases) {
    assert.deepEqual(outline(captions(clippingOf([BODY, caption, agency, BODY]))), [
      BODY,
      joined,
      BODY,
    ]);
  }
  for (const lines of [
    [`${BODY} Их два.`, 'РИА Новости', BODY],
    ['Как сообщает', 'РИА Новости', ', паром ходит.'],
    ['Reuters', BODY],
    ['Сказали в порту:', 'ТАСС'],
  ]) {
    assert.deepEqual(outline(captions(clippingOf(lines))), lines);
  }
});

test('an agency is told from other lines', () => {
  for (const line of [
    'Reuters',
    'AP Photo/Jane Harbour',
    'РИА Новости / Иван Заливный',
    '(ANTARA)',
  ])
    assert.ok(isAgencyLine(line), line);
  for (const line of [
    'Foto bersama di dermaga',
    'Фото',
    'Reuters сообщает',
    'Архивная запись',
    'A',
  ])
    assert.ok(!isAgencyLine(line), line);
  assert.ok(endsWithAgency('Паром у причала / РИА Новости'));
  assert.ok(!endsWithAgency('Паром у причала'));
});

test('tweets and posts over several lines are quotations', () => {
  const both: Cleaner = (clipping) => posts(findDates)(tweets(findDates)(clipping));
  const cases: readonly (readonly [readonly string[], string])[] = [
    [
      [
        'Паром пошёл!',
        '#залив',
        'pic.twitter.com/zaliv1',
        '— Port Zaliva (@port_z)',
        'April 5, 2025',
      ],
      'quotation|Паром пошёл! #залив pic.twitter.com/zaliv1|— Port Zaliva (@port_z) April 5, 2025',
    ],
    [
      ['Kapal berangkat.', '— Pelabuhan (', '@pelabuhan', ')', '5 April 2025'],
      'quotation|Kapal berangkat.|— Pelabuhan (@pelabuhan) 5 April 2025',
    ],
    [
      ['Публикация от Вера (@vera.more)', 'Апр 5 2025 в 10:15 PDT'],
      'quotation|Публикация от Вера (@vera.more)|Апр 5 2025 в 10:15 PDT',
    ],
    [
      [
        'Lihat postingan ini di Instagram',
        'Senja di teluk',
        'Sebuah kiriman dibagikan oleh Sari (@sari)',
      ],
      'quotation|Lihat postingan ini di Instagram Senja di teluk|Sebuah kiriman dibagikan oleh Sari (@sari)',
    ],
  ];
  for (const [lines, quotation] of cases) {
    assert.deepEqual(outline(both(clippingOf([BODY, ...lines, BODY]))), [BODY, quotation, BODY]);
  }
  for (const lines of [
    ['Ходит слух — Вера (@vera)', BODY],
    ['Публикация от редакции', 'Апр 5 2025 в 10:15 PDT'],
  ]) {
    assert.deepEqual(outline(both(clippingOf(lines))), lines);
  }
});

test('letters and digits stay in their order', () => {
  const line = fc.constantFrom(
    ...[
      BODY,
      'Как пишет',
      '«Залив»',
      ', паром ходит.',
      'Паром',
      'РИА Новости',
      'Reuters',
      'паспорт',
    ],
    ...[
      '— Port (@port_z)',
      'April 5, 2025',
      'pic.twitter.com/a',
      '#залив',
      '— Port (',
      '@port',
      ')',
    ],
    ...['Публикация от Вера (@vera)', 'View this post on Instagram', 'Апр 5 2025 в 10:15 PDT', '.'],
  );
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}@#]/gu, '');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const cleaners = [tweets(findDates), posts(findDates), tornSentences, captions];
      const clipping = cleaners.reduce((one, clean) => clean(one), clippingOf(lines, 'ru'));
      assert.equal(
        letters(outline(clipping).join('').replaceAll('quotation|', '')),
        letters(lines.join('')),
      );
    }),
  );
});

test('a hostile text takes no time', async () => {
  await withinSeconds(30, () => {
    for (const line of [
      'а',
      ', а',
      'Как пишет',
      '#a',
      '— A (',
      '— A (@a)',
      'Публикация от A (@a)',
      'Reuters',
    ]) {
      const clipping = clippingOf(Array.from({ length: 10_000 }, () => line));
      const cleaners = [tweets(findDates), posts(findDates), tornSentences, captions];
      cleaners.reduce((one, clean) => clean(one), clipping);
    }
  });
});
