/**
 * Citations in words. What is expected follows the published rules: the Publication Manual of the APA (7th edition, 10.1,
 * example 16), the Chicago Manual of Style (17th edition, 14.191-14.200), the MLA Handbook (9th edition, 5.1-5.99), ГОСТ Р
 * 7.0.5-2008 (10.4), the pages of Wikipedia on its templates, and the ALA-LC table of Russian. Those of APA without print and
 * translation are what citeproc-js 2.4 writes with the style's own file.
 */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Citation } from '../../src/citations/citation.ts';
import { initialsOf, nameParts } from '../../src/citations/names.ts';
import { type StyleOptions, textOf } from '../../src/citations/styles/run.ts';
import { STYLES, styleOfReaders, wordsOf } from '../../src/citations/styles/styles.ts';
import { romanized } from '../../src/text/romanize.ts';

const PLAIN: Citation = {
  lang: 'id',
  url: 'https://example.org/id/2021/05/20/kapal/',
  permalink: 'https://example.org/a/kapal/',
  title: 'Kapal berlayar',
  date: '2021-05-20',
  reporters: ['Rina Hartati', 'Budi Dwi Santoso'],
  editors: ['O. Petrova'],
  sources: ['Antara'],
  outlet: 'Kabar Pagi',
  tags: ['Laut'],
  titles: { ru: 'Судно выходит в море', en: 'A ship goes to sea' },
  archive: 'Kliping',
};

const TRANSLATED: Citation = {
  ...PLAIN,
  lang: 'ru',
  title: 'Судно «Юность» выходит в море',
  date: '2021-05-21',
  reporters: ['Ольга Яковлева', 'Цветаев А. Ю.'],
  translator: 'Анна Юрьевна Щукина',
  outlet: 'Морские вести',
  original: { lang: 'id', title: 'Kapal “Pemuda” berlayar', date: '2021-05-20' },
  titles: { id: 'Kapal “Pemuda” berlayar', en: 'The ship Youth goes to sea' },
  print: { edition: 'вечерний', issue: '45', section: 'Город', page: '4–5', column: '2' },
  callNumber: 'PNT 12',
  sourceUrl: 'https://vesti.example/a|b',
  archivedUrl: 'https://web.archive.org/web/20210522101112/https://vesti.example/a%7Cb',
  dateline: 'Владивосток',
};

function cited(
  id: string,
  citation: Citation,
  words: StyleOptions['words'] = 'en',
  accessed?: string,
): string {
  const style = STYLES.find((one) => one.id === id);
  assert.ok(style, id);
  return textOf(style.write(citation, { words, accessed }));
}

const DAY = '2026-12-01';

for (const [id, words, expected] of [
  [
    'apa',
    'en',
    'Hartati, R., & Santoso, B. D. (2021, May 20). Kapal berlayar [A ship goes to sea]. Kabar Pagi. https://example.org/a/kapal/',
  ],
  [
    'apa',
    'id',
    'Hartati, R., & Santoso, B. D. (2021, 20 Mei). Kapal berlayar. Kabar Pagi. https://example.org/a/kapal/',
  ],
  [
    'chicago',
    'en',
    'Hartati, Rina, and Budi Dwi Santoso. “Kapal berlayar” [A ship goes to sea]. Kabar Pagi, May 20, 2021. Accessed December 1, 2026. https://example.org/a/kapal/.',
  ],
  [
    'chicago',
    'id',
    'Hartati, Rina, dan Budi Dwi Santoso. “Kapal berlayar.” Kabar Pagi, 20 Mei 2021. Diakses 1 Desember 2026. https://example.org/a/kapal/.',
  ],
  [
    'mla',
    'id',
    'Hartati, Rina, dan Budi Dwi Santoso. “Kapal berlayar.” Kabar Pagi, 20 Mei 2021. Kliping, https://example.org/a/kapal/. Diakses 1 Des. 2026.',
  ],
  [
    'gost',
    'ru',
    'Hartati R., Santoso B. D. Kapal berlayar // Kabar Pagi. 2021. 20 мая. URL: https://example.org/a/kapal/ (дата обращения: 01.12.2026).',
  ],
  [
    'wikipedia-id',
    'id',
    '{{cite news |last1=Hartati |first1=Rina |last2=Santoso |first2=Budi Dwi |title=Kapal berlayar |newspaper=Kabar Pagi |date=2021-05-20 |url=https://example.org/a/kapal/ |access-date=2026-12-01 |via=Kliping}}',
  ],
  [
    'wikipedia-ru',
    'ru',
    '{{статья |автор=Hartati R., Santoso B. D. |заглавие=Kapal berlayar &#91;Судно выходит в море&#93; |ссылка=https://example.org/a/kapal/ |язык=id |издание=Kabar Pagi |тип=газета |год=2021 |месяц=05 |число=20}}',
  ],
] as const) {
  test(`an article is cited by ${id} with words in ${words}`, () => {
    assert.equal(cited(id, PLAIN, words, DAY), expected);
  });
}

for (const [id, words, expected] of [
  [
    'apa',
    'en',
    'I͡Akovleva, O., & T͡Svetaev, A. I͡U. (2021, May 21). Sudno «I͡Unostʹ» vykhodit v more [The ship Youth goes to sea] (A. I͡U. Shchukina, Trans.). Morskie vesti, vecherniĭ ed., no. 45, sec. Gorod, 4–5, col. 2. Call number PNT 12. https://example.org/a/kapal/ (Original work published May 20, 2021, in Indonesian as “Kapal ‘Pemuda’ berlayar”)',
  ],
  [
    'chicago',
    'en',
    'I͡Akovleva, Olʹga, and A. I͡U. T͡Svetaev. “Sudno «I͡Unostʹ» vykhodit v more” [The ship Youth goes to sea]. Translated by Anna I͡Urʹevna Shchukina. Morskie vesti, May 21, 2021, vecherniĭ ed., no. 45, sec. Gorod, pp. 4–5, col. 2. Call number PNT 12. Originally published in Indonesian as “Kapal ‘Pemuda’ berlayar,” May 20, 2021. https://example.org/a/kapal/.',
  ],
  [
    'mla',
    'en',
    'I͡Akovleva, Olʹga, and A. I͡U. T͡Svetaev. “Sudno «I͡Unostʹ» vykhodit v more” [The ship Youth goes to sea]. Morskie vesti, translated by Anna I͡Urʹevna Shchukina, vecherniĭ ed., no. 45, 21 May 2021, sec. Gorod, pp. 4–5, col. 2. Kliping, call number PNT 12, https://example.org/a/kapal/. Originally published in Indonesian as “Kapal ‘Pemuda’ berlayar,” May 20, 2021.',
  ],
  [
    'mla',
    'id',
    'I͡Akovleva, Olʹga, dan A. I͡U. T͡Svetaev. “Sudno «I͡Unostʹ» vykhodit v more” [Kapal “Pemuda” berlayar]. Morskie vesti, diterjemahkan oleh Anna I͡Urʹevna Shchukina, edisi vecherniĭ, no. 45, 21 Mei 2021, rubrik Gorod, hlm. 4–5, kol. 2. Kliping, nomor panggil PNT 12, https://example.org/a/kapal/. Pertama kali terbit dalam bahasa Indonesia dengan judul “Kapal ‘Pemuda’ berlayar”, 20 Mei 2021.',
  ],
  [
    'gost',
    'ru',
    'Яковлева О., Цветаев А. Ю. Судно «Юность» выходит в море / пер.: А. Ю. Щукина // Морские вести. 2021. 21 мая. Вып.: вечерний. № 45. Рубрика: Город. С. 4–5, стб. 2. Шифр: PNT 12. Пер. изд.: Kapal “Pemuda” berlayar [индонезийский]. 2021. 20 мая. URL: https://example.org/a/kapal/.',
  ],
  [
    'wikipedia-en',
    'en',
    '{{cite news |last1=I͡Akovleva |first1=Olʹga |last2=T͡Svetaev |first2=A. I͡U. |title=Sudno «I͡Unostʹ» vykhodit v more |script-title=ru:Судно «Юность» выходит в море |trans-title=The ship Youth goes to sea |language=ru |translator=Анна Юрьевна Щукина |newspaper=Морские вести |location=Владивосток |date=2021-05-21 |orig-date=Kapal “Pemuda” berlayar, May 20, 2021, id |edition=вечерний |issue=45 |department=Город |at=p. 4–5, col. 2 |url=https://vesti.example/a%7Cb |archive-url=https://web.archive.org/web/20210522101112/https://vesti.example/a%7Cb |archive-date=2021-05-22 |id=PNT 12, [https://example.org/a/kapal/ Kliping]}}',
  ],
  [
    'wikipedia-ru',
    'ru',
    '{{статья |автор=Яковлева О., Цветаев А. Ю. |заглавие=Судно «Юность» выходит в море |оригинал=Kapal “Pemuda” berlayar |ссылка=https://vesti.example/a%7Cb |язык=ru |ответственный=пер. А. Ю. Щукина |издание=Морские вести |тип=газета |место=Владивосток |год=2021 |месяц=05 |число=21 |выпуск=вечерний |номер=45 |страницы=4–5, стб. 2, рубрика «Город», шифр PNT 12, [https://example.org/a/kapal/ Kliping] |archive-url=https://web.archive.org/web/20210522101112/https://vesti.example/a%7Cb |archive-date=2021-05-22}}',
  ],
] as const) {
  test(`a translation in print is cited by ${id} with words in ${words}`, () => {
    assert.equal(cited(id, TRANSLATED, words), expected);
  });
}

test('names of papers are set off, and what is in another language says so', () => {
  const runs = STYLES.find(({ id }) => id === 'apa')?.write(TRANSLATED, { words: 'en' }) ?? [];
  assert.deepEqual(
    runs.filter(({ italic }) => italic),
    [{ text: 'Morskie vesti', italic: true, lang: 'ru-Latn' }],
  );
  assert.deepEqual(
    runs.flatMap(({ lang }) => lang ?? []),
    ['ru-Latn', 'ru-Latn', 'id'],
  );
  const own = STYLES.find(({ id }) => id === 'gost')?.write(TRANSLATED, { words: 'ru' }) ?? [];
  assert.deepEqual(
    own.flatMap(({ lang }) => lang ?? []),
    ['id'],
  );
});

test('each edition has the style of its readers, and each style its words', () => {
  const styles = ['ru', 'id', 'en', 'ms'].map((lang) => styleOfReaders(lang).id);
  assert.deepEqual(styles, ['gost', 'apa', 'chicago', 'chicago']);
  const words = ['ru', 'id', 'en', 'ms'].map((lang) => wordsOf(styleOfReaders(lang), lang));
  assert.deepEqual(words, ['ru', 'id', 'en', 'en']);
});

suite('a date says no more than is known', () => {
  const dated = (id: string, date: string | undefined, words: StyleOptions['words'] = 'en') => {
    const { date: _, ...undated } = PLAIN;
    return cited(id, date === undefined ? undated : { ...undated, date }, words);
  };
  for (const [id, words, date, part] of [
    ['apa', 'en', '2021', ' (2021). '],
    ['apa', 'id', '2021-05~', ' (sekitar 2021, Mei). '],
    ['apa', 'en', '2021-05?', ' ([2021, May?]). '],
    ['apa', 'en', undefined, ' (n.d.). '],
    ['apa', 'id', undefined, ' (t.t.). '],
    ['chicago', 'en', '2021-05', 'Kabar Pagi, May 2021.'],
    ['chicago', 'en', '2021-05-20%', 'Kabar Pagi, [ca. May 20, 2021?].'],
    ['chicago', 'id', undefined, 'Kabar Pagi, t.t.'],
    ['mla', 'en', '2021-09-02', 'Kabar Pagi, 2 Sept. 2021.'],
    ['mla', 'en', undefined, 'Kabar Pagi. Kliping,'],
    ['gost', 'ru', '2021-05', '// Kabar Pagi. 2021. Май. URL'],
    ['gost', 'ru', '2021-03-27', '2021. 27 марта.'],
    ['gost', 'ru', '2021~', '// Kabar Pagi. ок. 2021. URL'],
    ['gost', 'ru', undefined, '// Kabar Pagi. [Б. г.]. URL'],
    ['wikipedia-en', 'en', '2021-05~', '|date=c. May 2021 '],
    ['wikipedia-ru', 'ru', '2021-05~', '|год=ок. 2021 |месяц=05}}'],
  ] as const) {
    test(`${id}, ${words}: ${date ?? 'undated'}`, () => {
      const text = dated(id, date, words);
      assert.ok(text.includes(part), text);
    });
  }

  test('a day of retrieval in APA stands where no date does', () => {
    const { date: _, ...undated } = PLAIN;
    assert.match(cited('apa', undated, 'en', DAY), /Retrieved December 1, 2026, from https:/);
    assert.doesNotMatch(cited('apa', PLAIN, 'en', DAY), /Retrieved/);
  });
});

for (const [name, parts] of [
  ['Sukarno', { literal: 'Sukarno' }],
  ['Rina Dewi Sari', { family: 'Sari', given: 'Rina Dewi' }],
  ['Sari, Rina', { family: 'Sari', given: 'Rina' }],
  ['О. Петрова', { family: 'Петрова', given: 'О.' }],
  ['Петров А. Б.', { family: 'Петров', given: 'А. Б.' }],
  ['Петров А.Б.', { family: 'Петров', given: 'А.Б.' }],
  ['Петров Алексей Борисович', { family: 'Петров', given: 'Алексей Борисович' }],
  ['Алексей Борисович Петров', { family: 'Петров', given: 'Алексей Борисович' }],
  ['Ludwig van der Berg', { family: 'Berg', given: 'Ludwig', particle: 'van der' }],
  ['van der Berg, Ludwig', { family: 'Berg', given: 'Ludwig', particle: 'van der' }],
  ['Ahmad bin Abdullah', { literal: 'Ahmad bin Abdullah' }],
  ['Budi Santoso, S.H.', { literal: 'Budi Santoso, S.H.' }],
  ['Tim redaksi', { literal: 'Tim redaksi' }],
  ['Бюро переводов «Клипинга»', { literal: 'Бюро переводов «Клипинга»' }],
  ['', { literal: '' }],
] as const) {
  test(`the parts of the name “${name}”`, () => assert.deepEqual(nameParts(name), parts));
}

test('initials', () => {
  assert.deepEqual(
    ['Rina Dewi', 'Jean-Paul', 'А.Б.', 'А. Б.', 'Ю. Леонид', 'élan', '—'].map(initialsOf),
    ['R. D.', 'J.-P.', 'А. Б.', 'А. Б.', 'Ю. Л.', 'É.', ''],
  );
});

test('of many authors, as many are named as the style says', () => {
  const many = (count: number): Citation => ({
    ...PLAIN,
    reporters: Array.from(
      { length: count },
      (_, i) => `A. Orang${'abcdefghijklmnopqrstuvwxyz'[i]}`,
    ),
  });
  assert.match(cited('apa', many(21)), /Orangs, A\., \. \. \. Orangu, A\. \(2021/);
  assert.match(cited('chicago', many(11)), /A\. Orangg, et al\. “Kapal/);
  assert.match(cited('chicago', many(10)), /A\. Orangi, and A\. Orangj\. “/);
  assert.match(cited('mla', many(3)), /^Oranga, A\., et al\. “/);
  assert.match(cited('gost', many(3)), /^Oranga A\., Orangb A\., Orangc A\. Kapal/);
  assert.match(cited('gost', many(4)), /^Kapal berlayar \/ A\. Oranga \[и др\.\] \/\/ /);
});

test('Russian in Latin letters by ALA-LC', () => {
  for (const [text, latin] of [
    ['Щука, ёж и съёмка', 'Shchuka, ëzh i sʺëmka'],
    ['ЩУКА', 'SHCHUKA'],
    ['Эхо Цны', 'Ėkho T͡Sny'],
    ['юный яхтсмен', 'i͡unyĭ i͡akhtsmen'],
    ['Война и миръ', 'Voĭna i mir'],
    ['бѣлый', 'bi͡elyĭ'],
    ['Kapal & №\u00A07 💧', 'Kapal & №\u00A07 💧'],
  ] as const) {
    assert.equal(romanized(text), latin.normalize('NFC'));
  }
});

/** Titles that mean something to the programs that they are copied into. */
const HOSTILE = [
  '"><script>alert(1)</script>',
  "{\\'i}",
  '100%',
  '&amp; &lt;',
  'a -- b --- c',
  "x | y }} [[z]] {{!}} ~~~~ '''t''' __TOC__",
  'kata \u202Eterbalik',
  '\u200Fعنوان\u200F',
  '😀 👩‍👩‍👧',
  'setengah \uD800',
  'baris\r\ndua\u2028tiga\u0000',
  'Apa?',
  'x'.repeat(5000),
];

test('no title ends a template, a line or a citation', () => {
  for (const title of HOSTILE) {
    for (const { id, words } of STYLES) {
      const text = cited(id, { ...TRANSLATED, title, titles: { id: title, en: title } }, words);
      assert.doesNotMatch(text, /\p{Cs}/u, id);
      assert.doesNotMatch(text, /[\p{Cc}\u2028\u202A-\u202E\u2066-\u2069]/u, id);
      assert.ok(!text.includes('?.'), `${id}: ${text.slice(0, 80)}`);
      if (!id.startsWith('wikipedia')) continue;
      const inside = text.slice(2, -2).replaceAll('{{!}}', '');
      assert.doesNotMatch(inside, /\{\{|\}\}|\[\[|\]\]|~~~|''|__|<script/, id);
    }
  }
});

test('every style has every known fact of any citation, and never a gap for one that is not known', () => {
  const word = fc.stringMatching(/^[A-Za-zА-я][a-zа-я]{1,9}$/u);
  const name = fc.tuple(word, word).map((words) => words.join(' '));
  const some = fc.record(
    {
      outlet: word,
      translator: name,
      callNumber: word,
      permalink: fc.constant('https://example.org/a/x/'),
      date: fc.constantFrom('2021', '1965-02~', '1965-02-15?', '2021-05-20'),
      print: fc.record(
        { edition: word, issue: word, section: word, page: word, column: word },
        { requiredKeys: [] },
      ),
      original: fc.record({ lang: fc.constantFrom('id', 'ru'), title: word }),
      reporters: fc.array(name, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(some, fc.constantFrom('en', 'id', 'ru'), (facts, lang) => {
      const citation = {
        ...PLAIN,
        reporters: [],
        sources: [],
        outlet: 'Kabar',
        ...facts,
      } as Citation;
      for (const style of STYLES) {
        const words = wordsOf(style, lang);
        const text = textOf(style.write(citation, { words, accessed: DAY }));
        const { print = {} } = citation;
        const told = [citation.outlet, citation.original?.title, ...Object.values(print)];
        for (const fact of [...told, citation.callNumber]) {
          if (fact === undefined) continue;
          const written = [fact, romanized(fact)];
          assert.ok(
            written.some((one) => text.includes(one)),
            `${style.id} has no ${fact}: ${text}`,
          );
        }
        assert.ok(text.includes(citation.permalink ?? citation.url), text);
        assert.doesNotMatch(
          text,
          /undefined|\(\)|\[\]| {2}|, ,|\.\.(?!\.)|^[ .,]/,
          `${style.id}: ${text}`,
        );
      }
    }),
    { numRuns: 150, seed: 68 },
  );
});

test('an archive is not named again behind what it published itself', () => {
  for (const id of ['mla', 'wikipedia-en']) {
    const own = cited(id, { ...PLAIN, outlet: 'Kliping' }, 'en');
    assert.equal(own.match(/Kliping/g)?.length, 1, own);
    assert.match(cited(id, PLAIN, 'en'), /Kabar Pagi.*Kliping/);
  }
});
