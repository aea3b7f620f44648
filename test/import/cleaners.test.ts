/** Headlines, references, tweets and headings are recognized among paragraphs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { creditsReader } from '../../src/import/cleaners/credits.ts';
import { datelineReader } from '../../src/import/cleaners/dateline.ts';
import { headings } from '../../src/import/cleaners/headings.ts';
import { firstSentence, headline } from '../../src/import/cleaners/headline.ts';
import { tweets } from '../../src/import/cleaners/tweets.ts';
import { makeClipping } from '../../src/import/clipping.ts';
import { dateLineReader } from '../../src/import/dates/date-lines.ts';
import { guessLanguage } from '../../src/import/language.ts';
import { clippingOf, findDates, locales, outline, readMonth } from './helpers.ts';

const BODY = 'Festival itu berlangsung tiga hari dan dikunjungi ribuan orang dari berbagai kota.';
const dateLines = dateLineReader(creditsReader(locales), { order: 'D/M' });
const readers = { readDateline: datelineReader(readMonth), dateLines };

test('a first line that looks like a headline is the title', () => {
  for (const line of [
    'Festival Layang-layang Dibuka',
    'Siapa pemenangnya?',
    'Воздушные змеи над морем',
  ]) {
    const clipping = headline(readers)(clippingOf([line, BODY]));
    assert.equal(clipping.fields.title, line);
    assert.deepEqual(outline(clipping), [BODY]);
    assert.deepEqual(
      clipping.fields.review.map(({ field }) => field),
      ['title'],
    );
  }
});

test('a first line that is a sentence, a dateline or a date stays', () => {
  for (const line of [
    'Festival dibuka kemarin.',
    'Katanya: “Festival dibuka.”',
    'JAKARTA (ANTARA) - Festival dibuka',
    'Senin, 15 Februari 2021 | 10:05 WIB',
    '* * *',
    'kata '.repeat(60),
  ]) {
    const clipping = headline(readers)(clippingOf([line, BODY]));
    assert.deepEqual(outline(clipping), [line, BODY], line);
  }
  assert.deepEqual(outline(headline(readers)(clippingOf(['Satu baris']))), ['Satu baris']);
});

test('a given title leaves the body where the text repeats it', () => {
  const given = { title: 'Festival Dibuka!' };
  const clean = headline(readers);
  assert.deepEqual(outline(clean(makeClipping('id', ['FESTIVAL DIBUKA', BODY], given))), [BODY]);
  assert.deepEqual(outline(clean(makeClipping('id', ['Lain', BODY], given))), ['Lain', BODY]);
});

test('without a headline the first sentence is the title, and stays', () => {
  const propose = firstSentence({ dateLines });
  const titles = [
    ['Festival dibuka. Ribuan orang datang.', 'Festival dibuka'],
    ['Dr. Sari dan H. Umar datang. Lalu pulang.', 'Dr. Sari dan H. Umar datang'],
    ['Apakah jadi? Belum tentu.', 'Apakah jadi?'],
    ['Ia menunggu... Lama.', 'Ia menunggu...'],
    ['Perang melawan A.S. berakhir', 'Perang melawan A.S. berakhir'],
  ] as const;
  for (const [text, title] of titles) {
    const clipping = propose(clippingOf([text]));
    assert.equal(clipping.fields.title, title);
    assert.deepEqual(outline(clipping), [text]);
  }
  const long = propose(clippingOf([`${'kata '.repeat(50)}akhir.`])).fields.title ?? '';
  assert.ok(long.length <= 200 && long.endsWith('kata…'), long);
  const alone = propose(clippingOf(['Festival dibuka.', BODY]));
  assert.equal(alone.fields.title, 'Festival dibuka');
  assert.deepEqual(outline(alone), [BODY]);
  const signs = propose(clippingOf(['* * *', 'Festival dibuka.']));
  assert.equal(signs.fields.title, 'Festival dibuka');
  const dated = propose(clippingOf(['Senin, 15 Februari 2021', 'Festival dibuka.']));
  assert.equal(dated.fields.title, 'Festival dibuka');
});

test('tweets become quotations with their attribution', () => {
  const clean = tweets(findDates);
  for (const attribution of [
    '— Rina Sari (@rina_sari) February 13, 2021',
    '— Анна (@anna) 13 февраля 2021 г.',
    '-- Rina (@rina) 13 Februari 2021',
    '- Rina (@rina) 13/2/2021',
  ]) {
    assert.deepEqual(
      outline(clean(clippingOf([`Langit cerah — akhirnya! ${attribution}`, BODY]))),
      [`quotation|Langit cerah — akhirnya!|${attribution}`, BODY],
    );
    assert.deepEqual(outline(clean(clippingOf([BODY, 'Langit cerah', attribution]))), [
      BODY,
      `quotation|Langit cerah|${attribution}`,
    ]);
  }
});

test('what is no tweet stays', () => {
  const clean = tweets(findDates);
  for (const line of [
    'Langit cerah — Rina Sari, 13 Februari 2021',
    'Akun Rina (@rina) dibuat pada 13 Februari 2021',
    'Langit cerah — (@rina) 13 Februari 2021',
    '— Rina (@rina) 13 Februari 2021',
    'Langit — Rina (@rina) 13 Februari 2021, dari rumahnya',
  ]) {
    assert.deepEqual(outline(clean(clippingOf([line]))), [line]);
  }
});

test('a short line above a paragraph is a heading', () => {
  assert.deepEqual(outline(headings(findDates)(clippingOf([BODY, 'Layangan raksasa', BODY]))), [
    BODY,
    'heading|Layangan raksasa',
    BODY,
  ]);
});

test('several short lines between paragraphs are headings', () => {
  for (const [first, second] of [
    ['Layangan raksasa', 'Malam penutupan di tepi pantai'],
    ['Праздник змеев', 'Что решили судьи'],
    ['1. Layangan raksasa', '2. Malam penutupan'],
  ]) {
    assert.deepEqual(
      outline(headings(findDates)(clippingOf([BODY, `${first}`, BODY, `${second}`, BODY]))),
      [BODY, `heading|${first}`, BODY, `heading|${second}`, BODY],
    );
  }
});

test('a question is a heading in a Russian text, also among captions', () => {
  const lines = [
    BODY,
    'Старый причал',
    BODY,
    'Куда уйдут паромы',
    BODY,
    'Пассажиры на палубе',
    BODY,
  ];
  assert.deepEqual(
    outline(headings(findDates)(clippingOf(lines))),
    lines.map((line) => (line.startsWith('Куда') ? `heading|${line}` : line)),
  );
});

test('what looks like a caption, a name, a date or a title is no heading', () => {
  for (const lines of [
    [BODY, 'Старый маяк', BODY],
    [BODY, 'Старый маяк', BODY, 'Маяк зимой / РИА Новости', BODY],
    [BODY, 'Маяк над Заливом', BODY, 'Праздник в Гавани', BODY],
    [BODY, 'Смотритель рассказал о буре', BODY, 'Паром снова закроют', BODY],
    [BODY, 'Мельница после ремонта, вид с дороги', BODY, 'Фото из архива музея', BODY],
    [BODY, 'Рабочие на стройке', BODY, 'Старый причал', BODY, 'Нефтяная платформа', BODY],
    [BODY, 'Reuters', BODY, 'ТАСС', BODY],
    [BODY, 'Dewi Wirya', BODY, 'Anton Lestari', BODY],
    [BODY, '5 April 2025', BODY, 'April 6, 2025', BODY],
    [BODY, 'Baca di sini', BODY, 'Baca di sini', BODY],
    [`${BODY} Juga dari`, 'Kota tua', BODY, 'Baca dari', BODY],
    [BODY, 'Maskot festival', `dan ${BODY}`, 'Layangan di telukpos.com', BODY],
  ]) {
    assert.deepEqual(outline(headings(findDates)(clippingOf(lines))), lines);
  }
});

test('what is no heading stays', () => {
  for (const lines of [
    ['Layangan raksasa', BODY],
    [BODY, 'Layangan raksasa'],
    [BODY, 'Layangan datang.', BODY],
    [BODY, '“Layangan datang.”', BODY],
    [BODY, 'Kami datang lagi."', BODY],
    [BODY, 'Langit di mana-mana penuh"', BODY],
    [BODY, 'Catatan: layangan', BODY],
    [BODY, 'layangan raksasa', BODY],
    [BODY, 'Ani', 'Budi', 'Citra', BODY],
    [BODY, 'Layangan raksasa dari sepuluh desa di pesisir selatan pulau itu', BODY],
    [BODY, 'Layangan raksasa', 'Pendek saja'],
  ]) {
    assert.deepEqual(outline(headings(findDates)(clippingOf(lines))), lines);
  }
});

test('the language is told by letters and frequent words', () => {
  const [id, ru, en] = locales;
  assert.ok(id && ru && en);
  assert.equal(guessLanguage(BODY, [ru, id]), 'id');
  assert.equal(guessLanguage('Фестиваль открылся утром. Business Insider', [id, ru]), 'ru');
  assert.equal(guessLanguage('The festival was opened by the mayor', [id, en]), 'en');
  assert.equal(guessLanguage('Xyzzy', [id, en]), 'id');
  assert.equal(guessLanguage('节日开幕', [id, ru]), undefined);
});
