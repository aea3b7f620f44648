/** An archive of which hardly anything is translated, with lists that are longer than a page can hold. */
import { article, type Files } from './site.ts';

/** One more than a list of a month, of a day or of undated articles has on a page. */
export const LONG = 71;

/** Tags that begin with one letter: more than a page of an index has. */
const NAMES = 101;

function many(count: number, make: (number: number) => readonly [string, string]): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => make(i + 1)));
}

export const UNTRANSLATED: Files = {
  '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\n',
  '_data/tags.yaml': '- { id: rusia, label: { id: Rusia, ru: Россия } }\n',
  // A long month, of whose articles one has no day.
  ...many(LONG, (i) => [
    `content/id/2020/03/maret-${i}.md`,
    article({
      title: `Maret ${i}`,
      date: `2020-03-${String((i % 31) + 1).padStart(2, '0')}`,
      tags: i <= 45 ? '[Rusia]' : '[]',
    }),
  ]),
  'content/id/2020/03/kapan.md': article({ title: 'Suatu hari', date: '2020-03' }),
  ...many(LONG, (i) => [
    `content/id/2020/05/mei-${i}.md`,
    article({ title: `Mei ${i}`, date: '2020-05-05' }),
  ]),
  ...many(LONG, (i) => [
    `content/id/tak-tentu/lama-${i}.md`,
    article({ title: `Lama ${i}`, date: 'unknown' }),
  ]),
  ...many(12, (i) => [
    `content/ru/2020/03/vesna-${i}.md`,
    article({
      title: `Весна ${i}`,
      date: `2020-03-${String(i * 2).padStart(2, '0')}`,
      tags: '[Россия, Апрель]',
      ...(i === 2 ? { added: '2024-05-06' } : {}),
    }),
  ]),
  // What is in both languages.
  'content/id/2020/06/dua.md': article({ title: 'Dua bahasa', date: '2020-06-01' }),
  'content/ru/2020/06/dua.md': article({ title: 'Два языка', date: '2020-06-01' }),
  'content/id/2018/01/pohon.md': article({
    title: 'Pohon',
    date: '2018-01-01',
    tags: JSON.stringify([
      ...Array.from({ length: NAMES }, (_, i) => `Pohon ${i + 1}`),
      'Élite',
      'Zebra',
    ]),
  }),
  'content/id/2018/01/lagi.md': article({
    title: 'Pohon lagi',
    date: '2018-01-02',
    tags: '[Pohon 7, Zebra]',
  }),
};
