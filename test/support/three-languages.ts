/** An archive in three languages: a story in all of them, one of unknown origin, and articles alone. */
import { article, type Files } from './site.ts';

/** Read by the days of three clocks: at 02.00 in Jakarta it is the day before in Moscow. */
const NIGHT = '2021-02-15T02:00:00+07:00';

const LONG_ID =
  'Pelabuhan lama di Makassar dibuka kembali pada hari Senin setelah diperbaiki selama tiga tahun. Wali kota berkata bahwa kapal dari Surabaya akan singgah dua kali seminggu.';
const LONG_RU =
  'Старый порт в Макассаре вновь открылся в понедельник после ремонта, который длился три года. Мэр сообщил, что суда из Сурабаи будут заходить сюда два раза в неделю.';
const LONG_EN =
  'The old port in Makassar opened again on Monday after three years of repairs. The mayor said that ships from Surabaya would call there twice a week.';

export const PORT = {
  id: '/id/2021/02/15/pelabuhan/',
  ru: '/ru/2021/02/16/port/',
  en: '/en/2021/02/15/port/',
} as const;
export const SHIP = {
  id: '/id/2021/03/01/kapal/',
  ru: '/ru/2021/03/01/kapal/',
} as const;
export const ALONE = {
  id: '/id/2021/02/15/malam/',
  ru: '/ru/2022/05/09/reka/',
  en: '/en/2019/07/01/harbour/',
} as const;

export const THREE_LANGUAGES: Files = {
  '_data/site.yaml': `title: { id: Arsip, ru: Архив, en: Archive }
description: { id: Arsip berita., ru: Архив новостей., en: A news archive. }
url: https://arsip.example/
timeZone: Asia/Jakarta
editions: [id, { lang: ru, timeZone: Europe/Moscow }, en]
`,
  '_data/tags.yaml': `- id: sea
  label: { id: Laut, ru: Море, en: Sea }
  slug: { id: laut, ru: more, en: sea }
- { id: port, label: { id: Pelabuhan, ru: Порт, en: Port }, parent: sea }
`,
  '_data/places.yaml': `- id: makassar
  name: { id: Makassar, ru: Макассар, en: Makassar }
  coordinates: [-5.14, 119.43]
  wikidata: Q14634
`,
  // An original, its translation, and a translation of that.
  'content/id/2021/02/pelabuhan.md': article(
    {
      title: 'Pelabuhan lama dibuka kembali',
      source: '[Antara, Reuters, "Warta, Laut"]',
      reporter: '[Rina, Budi]',
      tags: '[Laut, Pelabuhan]',
      translationKey: 'port',
      aliases: '[/lama/pelabuhan/]',
    },
    `${LONG_ID}

## Dermaga baru

Para nelayan menyambut kabar itu dengan gembira.

Perbaikan itu menelan biaya 45 miliar rupiah. Sebagian besar uang itu dipinjam dari bank daerah dan akan dikembalikan dalam 12 tahun, kata Andi Rahman, kepala pelabuhan.

Baca Juga: Kapal putih singgah di Makassar

Tahun depan pemerintah ingin membangun menara suar.`,
  ),
  'content/en/2021/02/port.md': article(
    {
      title: 'An old port opens again',
      source: '[Antara, Reuters]',
      tags: '[Sea, Port]',
      translationKey: 'port',
      translator: 'Ann Lee',
      translated: '2021-02-17',
      original: PORT.id,
    },
    `${LONG_EN}

## A new quay

Fishermen were glad to hear the news.

The repairs cost 45 billion rupiah. Most of the money was borrowed from a local bank and will be paid back within 12 years, said Andi Rahman, the head of the port.

Next year the government wants to build a lighthouse.`,
  ),
  'content/ru/2021/02/port.md': article(
    {
      title: 'Старый порт открылся вновь',
      date: '2021-02-16',
      source: '[Антара, Рейтер]',
      reporter: '[Рина, Буди, Сари]',
      tags: '[Море, Порт]',
      translationKey: 'port',
      translator: 'Ольга Смирнова',
      translated: '2021-02-20',
      original: PORT.en,
    },
    `${LONG_RU}

Рыбаки встретили эту новость с радостью.

Ремонт обошёлся в 45 миллиардов рупий. Большую часть этих денег взяли в долг у местного банка и вернут за 12 лет, рассказал начальник порта Анди Рахман.

Читайте также: Белый корабль зашёл в Макассар

В будущем году власти хотят построить маяк.`,
  ),
  // Nobody says which of the two was first.
  'content/id/2021/03/kapal.md': article({
    title: 'Kapal putih singgah di Makassar',
    date: '2021-03-01',
    tags: '[Laut]',
  }),
  'content/ru/2021/03/kapal.md': article({
    title: 'Белый корабль зашёл в Макассар',
    date: '2021-03-01',
    tags: '[Море]',
  }),
  'content/id/2021/02/malam.md': article(
    {
      title: 'Malam di dermaga',
      date: NIGHT,
      tags: '[Malam]',
      outlet: 'Koran Pantai',
      dateline: 'Makassar/Jakarta, 14 Februari',
      reporter: 'Sari',
      translator: 'Tono',
    },
    'Baca Juga: Река весной\n\nBaca Juga: Kapal yang belum pernah datang',
  ),
  'content/ru/2022/05/reka.md': article({
    title: 'Река весной',
    date: '2022-05-09',
    outlet: 'Речная газета',
    dateline: 'МАКАССАР',
    reporter: 'Иван Орлов',
    translator: 'Иван Орлов',
    original: '/id/2022/05/09/sungai/',
  }),
  'content/en/2019/07/harbour.md': article({
    title: 'The harbour at noon',
    date: '2019-07-01',
    outlet: 'The Quay',
    dateline: 'Makassar',
    reporter: 'Ann Lee',
    translator: 'Ann Lee',
  }),
};

/** `count` articles of one tag, in one language. */
export function manyOf(lang: string, tag: string, count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `content/${lang}/2020/01/nomor-${i}.md`,
      article({ title: `${tag} ${i}`, date: `2020-01-${10 + (i % 20)}`, tags: `[${tag}]` }),
    ]),
  );
}
