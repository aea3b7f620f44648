/** Files of an archive in which keys of a record meet: see `record-together.test.ts`. */
import { article, type Files } from './site.ts';

const UNLISTED = '{ date: 2022-08-01, level: unlisted }';
const LONG = 'Kapal itu tiba di pelabuhan. Kenari terbang rendah di atasnya sore itu.';

/** An archive of records of all kinds, few of each. */
export const RECORD: Files = {
  '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\n',
  '_data/outlets.yaml': '- id: antara\n  name: Antara\n  access: { level: excerpt, words: 6 }\n',
  'content/id/1965/02/guntingan.md': article(
    {
      title: 'Guntingan',
      date: '1965-02~',
      outlet: 'Antara',
      print: '{ page: A4 }',
      callNumber: 'PNRI 1965/12',
      text: 'ocr',
    },
    LONG.replace('pelabuhan', 'pela-\nbuhan'),
  ),
  'content/id/1965/02/sesudah.md': article(
    { title: 'Sesudah', date: '1965-02-20', versionOf: '/id/1965/02/guntingan/' },
    `${LONG} Dan pulang.`,
  ),
  'content/id/1965/03/lama.md': article(
    { title: 'Versi lama', date: '1965-03-01' },
    `${LONG}\n\nTidak ada korban.`,
  ),
  'content/id/1965/03/baru.md': article(
    { title: 'Versi baru', date: '1965-03-02', versionOf: '/id/1965/03/01/lama/' },
    `${LONG}\n\nAda korban, kata kapten.`,
  ),
  'content/id/2021/02/hapus.md':
    '---\ndate: 2021-02-15\nwithdrawn: { date: 2022-08-01, level: erased }\n---\n',
  'content/id/undated/pagi.md': article(
    { title: 'Edisi pagi', date: 'unknown', outlet: 'Kabar', sameTextAs: '/id/undated/sore/' },
    LONG,
  ),
  'content/id/undated/sore.md': article(
    { title: 'Edisi sore', date: 'unknown', outlet: 'Warta', aliases: '[/id/undated/sore/]' },
    LONG,
  ),
  'content/id/undated/malam.md': article(
    {
      title: 'Edisi malam',
      date: 'unknown',
      outlet: 'Sunyi',
      sameTextAs: '/id/undated/sore/',
      withdrawn: UNLISTED,
    },
    LONG,
  ),
  'content/ru/2021/02/raketa.md': article({ title: 'Ракета' }, 'Ракета взлетела.'),
  'content/id/2021/02/roket.md': article(
    { title: 'Roket', original: '/ru/2021/02/15/raketa/', translated: '2021-02-16' },
    'Roket naik.',
  ),
  'content/id/2021/02/roket-lain.md': article(
    {
      title: 'Roket lain',
      date: '2021-03-04',
      original: '/ru/2021/02/15/raketa/',
      translator: 'Bob Ray',
    },
    'Roket terbang.',
  ),
  'content/id/2021/02/roket-konsep.md': article(
    { title: 'Konsep', original: '/ru/2021/02/15/raketa/', translator: 'Citra', draft: 'true' },
    'Belum selesai.',
  ),
};
