/** Calendars format dates in the language and the zone of an edition. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type ExactDate, parseArticleDate, parseExactDate } from '../../src/dates/article-date.ts';
import { Calendar } from '../../src/dates/calendar.ts';
import type { Day, Month } from '../../src/dates/period.ts';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import ru from '../../src/locales/ru.ts';

const jakarta = new Calendar(id, 'Asia/Jakarta');
const moscow = new Calendar(ru, 'Europe/Moscow');
const locales = { id, ru, en };

function date(text: string): ExactDate {
  const parsed = parseExactDate(text);
  assert.ok(parsed, text);
  return parsed;
}

suite('an instant in full has its time and its zone', () => {
  for (const [lang, zone, text] of [
    ['id', 'Asia/Jakarta', 'Senin, 15\u00A0Februari 2021, 14.05 WIB'],
    ['id', 'Asia/Makassar', 'Senin, 15\u00A0Februari 2021, 15.05 WITA'],
    ['id', 'Asia/Jayapura', 'Senin, 15\u00A0Februari 2021, 16.05 WIT'],
    ['id', 'Europe/Moscow', 'Senin, 15\u00A0Februari 2021, 10.05 waktu Moskwa'],
    ['ru', 'Europe/Moscow', 'понедельник, 15\u00A0февраля 2021\u00A0г., 10:05 МСК'],
    ['ru', 'Asia/Jakarta', 'понедельник, 15\u00A0февраля 2021\u00A0г., 14:05 по\u00A0Джакарте'],
    ['en', 'Asia/Jakarta', 'Monday, 15 February 2021, 14:05 Jakarta time'],
    ['en', 'Europe/Moscow', 'Monday, 15 February 2021, 10:05 Moscow time'],
  ] as const) {
    test(text, () => {
      const calendar = new Calendar(locales[lang], zone);
      assert.equal(calendar.full(date('2021-02-15T14:05:00+07:00')), text);
    });
  }

  test('a zone that the language has no word for is named all the same', () => {
    const text = new Calendar(id, 'Asia/Tokyo').full(date('2021-02-15T14:05:00+07:00'));
    assert.match(text, /^Senin, 15\u00A0Februari 2021, 16\.05 \S/);
  });
});

test('a day without a time in full has no time and no zone', () => {
  assert.equal(jakarta.full(date('2021-02-15')), 'Senin, 15\u00A0Februari 2021');
  assert.equal(moscow.full(date('2021-02-15')), 'понедельник, 15\u00A0февраля 2021\u00A0г.');
});

suite('a Russian month stands in the genitive beside a day and in the nominative alone', () => {
  for (const [month, genitive, nominative] of [
    ['01', 'января', 'январь'],
    ['02', 'февраля', 'февраль'],
    ['03', 'марта', 'март'],
    ['04', 'апреля', 'апрель'],
    ['05', 'мая', 'май'],
    ['06', 'июня', 'июнь'],
    ['07', 'июля', 'июль'],
    ['08', 'августа', 'август'],
    ['09', 'сентября', 'сентябрь'],
    ['10', 'октября', 'октябрь'],
    ['11', 'ноября', 'ноябрь'],
    ['12', 'декабря', 'декабрь'],
  ] as const) {
    test(nominative, () => {
      const day = `2021-${month}-03` as Day;
      assert.equal(moscow.day(day), `3\u00A0${genitive} 2021\u00A0г.`);
      assert.equal(moscow.dayOfMonth(day), `3\u00A0${genitive}`);
      assert.equal(moscow.month(`2021-${month}` as Month), `${nominative} 2021\u00A0г.`);
    });
  }
});

test('an Indonesian month is written one way', () => {
  assert.equal(jakarta.day('2021-08-17' as Day), '17\u00A0Agustus 2021');
  assert.equal(jakarta.dayOfMonth('2021-08-17' as Day), '17\u00A0Agustus');
  assert.equal(jakarta.month('2021-08' as Month), 'Agustus 2021');
  assert.equal(jakarta.weekday('2021-08-17' as Day), 'Selasa, 17\u00A0Agustus 2021');
});

test('the days of the week are those of the language', () => {
  const week = [15, 16, 17, 18, 19, 20, 21].map((day) => `2021-02-${day}` as Day);
  const names = (calendar: Calendar) => week.map((day) => calendar.weekday(day).split(',')[0]);
  assert.deepEqual(names(jakarta), 'Senin Selasa Rabu Kamis Jumat Sabtu Minggu'.split(' '));
  assert.deepEqual(
    names(moscow),
    'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  );
});

suite('near midnight an instant is on different days in different zones', () => {
  for (const [text, inJakarta, inMoscow] of [
    ['2021-02-15T00:30:00+07:00', '2021-02-15', '2021-02-14'],
    ['2021-02-14T23:59:59+07:00', '2021-02-14', '2021-02-14'],
    ['2021-02-15T04:00:00+07:00', '2021-02-15', '2021-02-15'],
    ['2021-01-01T02:00:00+07:00', '2021-01-01', '2020-12-31'],
    ['2020-02-29T20:00:00Z', '2020-03-01', '2020-02-29'],
  ] as const) {
    test(text, () => {
      assert.equal(jakarta.dayOf(date(text)), inJakarta);
      assert.equal(moscow.dayOf(date(text)), inMoscow);
    });
  }

  test('the day in full is the day of the zone', () => {
    const instant = date('2021-01-01T02:00:00+07:00');
    assert.equal(jakarta.full(instant), 'Jumat, 1\u00A0Januari 2021, 02.00 WIB');
    assert.equal(moscow.full(instant), 'четверг, 31\u00A0декабря 2020\u00A0г., 22:00 МСК');
  });

  test('a day without a time is that day in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Asia/Jakarta', 'Pacific/Pago_Pago']) {
      const calendar = new Calendar(id, zone);
      assert.equal(calendar.dayOf(date('2021-02-15')), '2021-02-15');
      assert.equal(calendar.full(date('2021-02-15')), 'Senin, 15\u00A0Februari 2021');
    }
  });
});

test('a leap day is said', () => {
  assert.equal(jakarta.day('2020-02-29' as Day), '29\u00A0Februari 2020');
  assert.equal(moscow.full(date('2020-02-29')), 'суббота, 29\u00A0февраля 2020\u00A0г.');
});

suite('how much later a date is', () => {
  const spanIn = (locale: keyof typeof locales, from: string, to: string) =>
    new Calendar(locales[locale], 'Asia/Jakarta')
      .span(date(from), date(to))
      ?.replace(/\u00A0/g, ' ');

  for (const [to, inRussian, inIndonesian, inEnglish] of [
    ['2021-01-16', '1 день', '1 hari', '1 day'],
    ['2021-01-17', '2 дня', '2 hari', '2 days'],
    ['2021-01-20', '5 дней', '5 hari', '5 days'],
    ['2021-02-05', '21 день', '21 hari', '21 days'],
    // The largest unit of which there are two or more.
    ['2021-02-15', '31 день', '31 hari', '31 days'],
    ['2021-03-14', '58 дней', '58 hari', '58 days'],
    ['2021-03-15', '2 месяца', '2 bulan', '2 months'],
    ['2021-06-15', '5 месяцев', '5 bulan', '5 months'],
    ['2023-01-14', '23 месяца', '23 bulan', '23 months'],
    ['2023-01-15', '2 года', '2 tahun', '2 years'],
    ['2026-07-01', '5 лет', '5 tahun', '5 years'],
  ] as const) {
    test(inEnglish, () => {
      assert.deepEqual(
        [
          spanIn('ru', '2021-01-15', to),
          spanIn('id', '2021-01-15', to),
          spanIn('en', '2021-01-15', to),
        ],
        [inRussian, inIndonesian, inEnglish],
      );
    });
  }

  test('is not said of the same day or one before', () => {
    for (const to of ['2021-01-15', '2021-01-14', '2019-01-15', '2021-01-15T23:00:00+07:00']) {
      assert.equal(spanIn('en', '2021-01-15', to), undefined);
    }
  });

  test('is counted in the days of the edition', () => {
    const [late, early] = ['2021-01-15T23:00:00+07:00', '2021-01-16T02:00:00+07:00'];
    assert.equal(spanIn('en', late, early), '1 day');
    assert.equal(moscow.span(date(late), date(early)), undefined);
  });
});

suite('a machine reads', () => {
  for (const [name, calendar, text, machine] of [
    ['a day as the day', jakarta, '2021-02-15', '2021-02-15'],
    ['an instant in Jakarta', jakarta, '2021-02-15T07:05:00Z', '2021-02-15T14:05:00+07:00'],
    ['an instant in Moscow', moscow, '2021-02-15T14:05+07:00', '2021-02-15T10:05:00+03:00'],
    ['an instant with seconds', moscow, '2021-02-15T14:05:09+07:00', '2021-02-15T10:05:09+03:00'],
  ] as const) {
    test(name, () => assert.equal(calendar.machine(date(text)), machine));
  }
});

test('articles are put in order by their instants, a day without a time by its beginning', () => {
  const inOrder = [
    '2021-02-14T23:59:59+07:00',
    '2021-02-15',
    '2021-02-15T00:00:01+07:00',
    '2021-02-14T17:00:02Z',
    '2021-02-15T03:00:00+03:00',
    '2021-02-16',
  ];
  const orders = inOrder.map((text) => jakarta.order(date(text)));
  assert.deepEqual(
    orders,
    [...orders].sort((a, b) => a - b),
  );
  assert.equal(new Set(orders).size, orders.length);
});

suite('a date that is known in part is said no more exactly than it is known', () => {
  const N = '\u00A0';
  for (const [text, inId, inRu, inEn] of [
    ['1965', '1965', `1965${N}г.`, '1965'],
    ['1965-02', 'Februari 1965', `февраль 1965${N}г.`, 'February 1965'],
    ['1965~', 'sekitar 1965', `около 1965${N}г.`, 'about 1965'],
    ['1965-02~', 'sekitar Februari 1965', `около февраля 1965${N}г.`, 'about February 1965'],
    [
      '1965-02?',
      'Februari 1965 (tidak pasti)',
      `февраль 1965${N}г. (под${N}вопросом)`,
      'February 1965 (uncertain)',
    ],
    [
      '1965-02-15%',
      'sekitar 15\u00A0Februari 1965 (tidak pasti)',
      `около 15${N}февраля 1965${N}г. (под${N}вопросом)`,
      'about 15 February 1965 (uncertain)',
    ],
    ['unknown', 'Tanpa tanggal', `Без${N}даты`, 'Undated'],
  ] as const) {
    test(text, () => {
      const known = parseArticleDate(text);
      assert.ok(known);
      const said = Object.values(locales).map((locale) => {
        const calendar = new Calendar(locale, 'Asia/Jakarta');
        assert.equal(calendar.full(known), calendar.short(known), 'has no weekday and no time');
        return calendar.short(known);
      });
      assert.deepEqual(said, [inId, inRu, inEn]);
    });
  }
});

test('only an instant depends on the zone', () => {
  for (const text of ['1965', '1965-02~', '1965-02-15?', 'unknown']) {
    const known = parseArticleDate(text);
    assert.ok(known);
    assert.equal(jakarta.edtf(known), moscow.edtf(known));
    assert.equal(jakarta.machine(known), text === 'unknown' ? undefined : text.replace(/\W$/, ''));
  }
});
