/** Boilerplate is cut wherever it stands and listed; repeated lines are proposed; words of the text stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boilerplate } from '../../src/import/cleaners/boilerplate.ts';
import { boilerplateLearner } from '../../src/import/cleaners/boilerplate-learner.ts';
import { withinSeconds } from '../support/time-limit.ts';
import { clippingOf, outline, rawText } from './helpers.ts';

const clean = boilerplate();
const droppedOf = (line: string) =>
  (clean(clippingOf([line])).dropped ?? []).map(({ text }) => text);

test('general forms are cut at the end, in the middle and alone', () => {
  for (const form of [
    'Cek Berita dan Artikel yang lain di Google News',
    'Cek Berita dan Artikel lainnya di Google News dan WA Channel',
    'Ikuti berita terkini Telukpos di Google News, klik di sini.',
    'Dapatkan kabar terbaru melalui saluran WhatsApp.',
    'Follow kami di Telegram',
    'Gabung di Channel WhatsApp Telukpos, klik di sini.',
    'Simak berita lainnya seputar perikanan di Telukpos.',
    'ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT',
    'SCROLL TO RESUME CONTENT',
    '[Gambas:Video Telukpos]',
    'Подписывайтесь на наш канал в Telegram.',
    'Подпишитесь на «Речной вестник» в Дзене',
    'Читайте нас в Telegram и в Дзене.',
  ]) {
    assert.deepEqual(droppedOf(`Udang langka. ${form}`), [form]);
    assert.deepEqual(droppedOf(form), [form]);
    const middle = clean(clippingOf([`Udang langka. ${form} Nelayan menunggu.`]));
    assert.deepEqual(outline(middle), ['Udang langka.', 'Nelayan menunggu.'], form);
  }
  assert.deepEqual(outline(clean(clippingOf(['Udang langka.', 'Реклама', 'Advertisement']))), [
    'Udang langka.',
  ]);
});

test('a form is cut with the rest of its sentence', () => {
  for (const rest of [
    'Teluk Pos untuk kabar terbaru dari banua.',
    'untuk kabar Kota Jati terbaru.',
  ]) {
    const clipping = clippingOf([`Udang langka. Ikuti saluran WhatsApp ${rest}`]);
    assert.deepEqual(outline(clean(clipping)), ['Udang langka.'], rest);
  }
});

test('sentences about the same things stay', () => {
  for (const line of [
    'Google News menampilkan berita udang.',
    'Nelayan berbagi kabar lewat Telegram dan WhatsApp.',
    'Ia ikut grup WhatsApp nelayan.',
    'Simak berita lainnya seputar perikanan, kata Rina, lalu',
    'Реклама на канале подорожала.',
    'Он просил подписываться на канал.',
    'Baca surat itu.',
  ]) {
    const clipping = clippingOf([line]);
    assert.equal(clean(clipping), clipping, line);
  }
});

test('confirmed lines are cut, whatever their case and spaces', () => {
  const confirmed = boilerplate(['Telukpos, kabar dari pesisir (setiap hari).', ' ']);
  const { dropped, ...cleaned } = confirmed(
    clippingOf(['Udang langka. TELUKPOS, kabar  dari pesisir (setiap hari). Nelayan menunggu.']),
  );
  assert.deepEqual(outline(cleaned), ['Udang langka.', 'Nelayan menunggu.']);
  assert.deepEqual(dropped, [
    { kind: 'boilerplate', text: 'TELUKPOS, kabar  dari pesisir (setiap hari).' },
  ]);
});

test('a name of the outlet is cut with the form that it ends, also behind a title', () => {
  const form = 'Cek Berita dan Artikel pilihan lainnya di Google News TELUKPOS';
  assert.deepEqual(outline(clean(clippingOf([`Udang langka. ${form}`]))), ['Udang langka.']);
  const title = 'Selanjutnya: Garam Naik di Gresik';
  assert.deepEqual(outline(clean(clippingOf([`${title} ${form}`]))), [title]);
  const plain = 'Simak Berita dan Artikel yang lain di Google News';
  assert.deepEqual(outline(clean(clippingOf([`${title} ${plain}`]))), [title]);
});

test('a confirmed line of few words is cut as a line or a last sentence, not out of names and sentences', () => {
  const confirmed = boilerplate(['TELUKPOS', 'Salam redaksi']);
  for (const line of [
    'TELUKPOS.COM - SURABAYA. Udang langka.',
    'Juru bicara Telukpos mengatakan udang langka.',
    'Telukpos menulis: udang langka.',
    'Udang langka, kata juru bicara Telukpos',
    'Ia menyampaikan salam redaksi',
  ]) {
    const clipping = clippingOf([line]);
    assert.equal(confirmed(clipping), clipping, line);
  }
  for (const line of [
    'Udang langka. TELUKPOS',
    'Udang langka. Salam redaksi.',
    'Udang langka. Ikuti kami di Telegram TELUKPOS',
    'Udang langka. Salam redaksi. Telukpos',
    'Udang langka. Salam redaksi. Salam redaksi. Ikuti kami di Telegram. Telukpos',
  ]) {
    assert.deepEqual(outline(confirmed(clippingOf([line]))), ['Udang langka.'], line);
  }
  assert.deepEqual(outline(confirmed(clippingOf(['Udang langka.', 'Telukpos']))), [
    'Udang langka.',
  ]);
});

test('lines in more than a hundredth of the texts, and in five, are proposed', () => {
  const learner = boilerplateLearner();
  for (let i = 0; i < 400; i++) {
    const ending = i % 2 === 0 ? ' Kabar pesisir ada di Telukpos setiap hari' : '';
    const rare = i < 8 && i % 2 === 1 ? '\nKabar langka dari pesisir selatan' : '';
    const general = i % 4 === 0 ? '\nCek Berita dan Artikel yang lain di Google News' : '';
    learner.learn(rawText(`Judul nomor ${i}\nUdang langka nomor ${i}.${ending}${rare}${general}`));
  }
  assert.deepEqual(learner.known(), {
    texts: 400,
    lines: [
      {
        text: 'Kabar pesisir ada di Telukpos setiap hari',
        texts: 100,
        share: 0.25,
        isGeneral: false,
      },
      {
        text: 'Cek Berita dan Artikel yang lain di Google News',
        texts: 100,
        share: 0.25,
        isGeneral: true,
      },
    ].sort((a, b) => (a.text < b.text ? -1 : 1)),
  });
});

test('what repeats is found among many lines that do not, in bounded memory', () => {
  const learner = boilerplateLearner();
  for (let i = 0; i < 6000; i++) {
    const ending = i % 60 === 0 ? '\nKabar pesisir setiap hari di sini' : '';
    const middle = i % 50 === 0 ? '\nLangganan kabar pesisir sekarang' : '';
    const body = `Nelayan menunggu ${i}.\nPerahu ${i} berangkat.\nHarga ${i} naik.\nHujan turun ${i} kali.`;
    learner.learn(rawText(`Judul nomor ${i}${middle}\n${body}\nUdang langka nomor ${i}.${ending}`));
  }
  const { lines } = learner.known();
  assert.deepEqual(
    lines.map(({ text }) => text),
    ['Langganan kabar pesisir sekarang', 'Kabar pesisir setiap hari di sini'],
  );
  // The counts are too low by a twentieth of a hundredth of the texts at most.
  for (const [index, count] of [120, 100].entries()) {
    assert.ok((lines[index]?.texts ?? 0) >= count - 3);
  }
});

test('a hostile line takes little time', async () => {
  await withinSeconds(10, () => {
    for (const unit of [
      'Cek ',
      'Ikuti di ',
      '. Baca berita lainnya dari ',
      'Telegram ',
      'Подписывайтесь на ',
      '. ',
    ]) {
      clean(clippingOf([unit.repeat(100_000 / unit.length)]));
      boilerplateLearner().learn(rawText(unit.repeat(100_000 / unit.length)));
    }
  });
});
