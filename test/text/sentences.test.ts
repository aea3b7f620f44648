/** Sentences end where a reader would stop, in three languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstSentenceOf, quotationsOf, sentenceBreaks } from '../../src/text/sentences.ts';

/** A text whose sentences are separated by ` | `, is split there and nowhere else. */
function check(
  marked: string,
  keep: (one: { isDoubtful: boolean; inQuotation: boolean }) => boolean,
) {
  const text = marked.replaceAll(' | ', ' ');
  const breaks = sentenceBreaks(text).filter(keep);
  const pieces = [...breaks, undefined].map((one, index) =>
    text.slice(breaks[index - 1]?.next ?? 0, one?.end),
  );
  assert.equal(pieces.join(' | '), marked);
}

test('abbreviations, initials, numbers and decimals end no sentence', () => {
  for (const marked of [
    'Dr. Sari dan H. Umar datang. | Lalu mereka pulang.',
    'Prof. Ir. Budi Lestari, S.T., M.Si. Rektor itu tinggal di Jl. Melati No. 5. | Rumahnya besar.',
    'Kapal itu berlayar 5 km. | Ombaknya tinggi.',
    'Banyak hal. | Lihat hal. 12 buku itu.',
    'Harga Rp14.221 per kg. | Kemarin Rp13.5 ribu.',
    'Begitu kata KPK. | Perkara itu selesai pada 2021. | Tiga orang bebas.',
    '1. Pakai sarung tangan. | 2. Cuci sampai bersih.',
    'Ia membeli beras, gula, dll. | Semua habis.',
    'Кирилл А. С. Речной приехал в г. Заречный на ул. Садовую, д. 5. | Потом ушёл.',
    'Привезли хлеб, соль и т. д. | Всё раздали.',
    'Билет стоил 500 руб. | Очереди не было.',
    'В августе 2021 г. Заречный готовился к празднику. | Это был я. | Вот так.',
    'Mr. Rivers met Gen. Stone in St. Mary. | They talked until dawn. | Nobody came.',
    'The U.S. Navy sailed. | No. | It stayed at no. 10.',
    'Benarkah? | Tentu saja! | Begitulah.',
    'Situs telukpos.com. | Situs itu ramai.',
    'Он ушёл. | — Куда? | (Никто не знал.) | Тишина.',
  ]) {
    check(marked, () => true);
  }
});

test('what is said in quotation marks stays together', () => {
  for (const marked of [
    '“Kami periksa. Nanti diumumkan,” katanya. | Ia pergi.',
    '“Benarkah?” Ani bertanya. | “Ya.” | Budi mengangguk.',
    '"Kami datang. Mereka pergi." | Lalu sepi.',
    '«Мы проверим. Потом решим», — сказал он. | Все разошлись.',
    '„Да. Нет“, — ответил он. | Тишина.',
    'Ia lupa… Ia memang pelupa. | Begitulah.',
  ]) {
    check(marked, ({ isDoubtful, inQuotation }) => !isDoubtful && !inQuotation);
  }
});

test('a quotation without an end protects nothing', () => {
  assert.deepEqual(quotationsOf('“Kami. Mereka.'), []);
  assert.deepEqual(quotationsOf('“Kami “Mereka” itu'), [{ start: 6, end: 14 }]);
});

test('the first sentence is the text up to its end', () => {
  assert.equal(firstSentenceOf('Hari itu cerah. Semua senang.'), 'Hari itu cerah.');
  assert.equal(firstSentenceOf(' Tanpa titik '), 'Tanpa titik');
  assert.equal(firstSentenceOf('你好。再见。'), '你好。');
});
