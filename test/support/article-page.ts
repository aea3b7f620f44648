/** An archive of an article with everything that a text can have, its translation, and two others that it refers to. */
import { article, type Files } from './site.ts';

export const SHIP = '/id/2021/05/20/kapal/';
export const SHIP_RU = '/ru/2021/05/21/sudno/';
/** The words by which links of the tests lead to a place. */
export const WORDS = 'dermaga itu, kata-kata nakhoda & awaknya';

/** A title of 160 letters. */
const LONG_TITLE =
  'Menteri perhubungan kedua negara sepakat membuka kembali jalur laut lama antara Makassar dan Vladivostok yang sejak awal abad lalu tidak pernah dilayari kapal niaga';

const TEXT = `Kapal pertama berangkat dari Makassar pada 12 Juni.[^1] Muatannya kakao, dan nakhodanya menyebut hari itu «праздник для всех моряков».

> Laut tidak memisahkan kami. Laut adalah jalan yang paling tua.
>
> — Kepala pelabuhan

Ombak membawa kabar\\
dari utara yang dingin\\
ke selatan yang menunggu

## Yang diangkut

| Muatan | 2019 (ton) | 2020 (ton) | 2021 (ton, rencana) | Pelabuhan asal | Keterangan |
|---|---:|---:|---:|---|---|
| Kakao | 1.200 | 980 | 2.400 | Makassar | kontrak sepuluh tahun |
| Kopi | 88 | 91 | 150 | Makassar | dari Toraja |

Baca Juga: Kapal sebelumnya

В порту Владивостока уже готовят причал для первого судна, которое прибудет через две недели.

## Версия капитана

**Kliping:** Berapa lama pelayarannya?

**Nakhoda:** Empat belas hari, kecuali di Selat Tsushima.[^kabut]

**Kliping:** Apa yang Anda tunggu?

Semua menunggu di dermaga itu, kata-kata nakhoda & awaknya belum terdengar. Jalur ini dilayari sampai 1911.[^1]

## Yang diangkut

Semua menunggu lagi.

Selanjutnya: Kapal berikutnya

[^1]: Jadwal menurut *Antara*, 19 Mei 2021.
[^kabut]: Selat itu berkabut sembilan hari sebulan.
`;

const TEXT_RU = `Первое судно выйдет из Макассара 12 июня.[^1] Оно везёт какао.

> Море нас не разделяет. Море — самая старая из дорог.
>
> — Начальник порта

## Что везут

Все ждут у причала, слов капитана и команды ещё не слышно. Этим путём ходили до 1911 года.

[^1]: Расписание по данным «Антары», 19 мая 2021 г.
`;

export const ARTICLE_PAGE: Files = {
  '_data/site.yaml': 'title: {id: Kliping, ru: Клипинг}\neditions: [id, ru]\n',
  'content/id/2021/05/kapal.md': article(
    {
      title: LONG_TITLE,
      date: '2021-05-20T14:05+07:00',
      outlet: 'Kabar Laut',
      dateline: 'Makassar',
      reporter: '[Rina Sari, Budi Hartono]',
      source: 'Antara',
      tags: '[Pelayaran, Rusia]',
      description: 'Dua puluh tahun dirundingkan, satu tahun disiapkan.',
      sourceUrl: 'https://kabar.example/kapal',
      translationKey: 'kapal',
    },
    TEXT,
  ),
  'content/ru/2021/05/sudno.md': article(
    {
      title: 'Судно выходит в море',
      date: '2021-05-21',
      outlet: 'Морские вести',
      reporter: 'О. П. Яковлева',
      translationKey: 'kapal',
      description: 'Первое судно выйдет из Макассара 12 июня.',
      tags: '[Pelayaran]',
    },
    TEXT_RU,
  ),
  'content/id/2021/04/sebelumnya.md': article(
    {
      title: 'Kapal sebelumnya',
      date: '2021-04-01',
      tags: '[Pelayaran]',
    },
    'Isi pendek.[^1]\n\n[^1]: Catatan.',
  ),
  'content/id/2021/06/berikutnya.md': article({
    title: 'Kapal berikutnya',
    date: '2021-06-12',
    tags: '[Pelayaran]',
  }),
  'content/id/undated/kartu.md': article({
    title: 'Kartu pos',
    date: 'unknown',
    tags: '[Pelayaran]',
  }),
};
