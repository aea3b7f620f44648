/** A query is expanded by names that mean the same: those of the archive, and those that the program knows. */
import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { KNOWN_NAMES } from '../../src/locales/names/known.ts';
import { romanizedNames } from '../../src/search/browser/names/romanized.ts';
import { nameBuckets } from '../../src/search/same-names.ts';
import { archiveOf, article as makeArticle } from '../archive/make.ts';
import { publishSearch, Reader, slugsOf } from '../support/engine.ts';
import { article, type Files, temporaryFolder } from '../support/site.ts';

const texts = (lang: string, all: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(
    Object.entries(all).map(([slug, text]) => [
      `content/${lang}/2021/02/${slug}.md`,
      article({}, text),
    ]),
  );

const FILES: Files = {
  '_data/site.yaml': 'title: Arsip\ntimeZone: Asia/Jakarta\neditions: [id, ru]\n',
  '_data/names.yaml': `- [Persatuan Nelayan Teluk, PNT]
- { id: [Kapal Cepat Biru, KCB], ru: Быстрый синий корабль }
`,
  ...texts('id', {
    sidang: 'Kemarin sidang PBB dibuka di kota itu.',
    tiongkok: 'Nelayan dari Tiongkok datang berlabuh.',
    lima: 'Ada lima perahu, lalu lima lagi, dan lima yang lain.',
    tamu: 'Kemarin tamu bertemu Erdogan. Barisan anti-Erdogan datang.',
    iuran: 'Kemarin OJK mengumumkan iuran baru.',
    kapal: 'Kemarin KCB bertolak.',
    nelayan: 'Ketua PNT berbicara.',
    rakyat: 'Kemarin rakyat bersatu.',
  }),
  'content/ru/2021/02/reka.md': article({ title: 'Вода в реке' }, 'Она поднялась.'),
  ...texts('ru', {
    sessiya: 'Вчера открылась сессия ООН в городе.',
    lima: 'Самолёт вылетел в Лиму утром.',
    gost: 'Вчера президент Эрдоган приехал.',
    oyk: 'Вчера гость Ойк спел песню.',
    khrushchev: 'Тогда говорил Хрущёв, и все молчали.',
    eltsin: 'Позже приехал Ельцин.',
    si: 'Вчера Си Цзиньпин провёл встречу.',
    korabl: 'Вчера быстрый синий корабль ушёл.',
  }),
};

describe('names that mean the same', () => {
  const folder = temporaryFolder({ after });
  const reader = new Reader(folder, 'id');
  before(() => publishSearch(folder, FILES));
  const found = async (query: string) => {
    const { results } = await reader.ask(query);
    return slugsOf(results).toSorted();
  };

  for (const [query, ...expected] of [
    ['PBB', 'sessiya', 'sidang'],
    ['Организация Объединённых Наций', 'sessiya', 'sidang'],
    ['Xi Jinping', 'si'],
    ['Cina', 'tiongkok'],
    ['Китая', 'tiongkok'],
    ['Persatuan Nelayan Teluk', 'nelayan'],
    ['Kapal Cepat Biru', 'kapal', 'korabl'],
    ['синий корабль быстрый', 'korabl'],
    ['Erdogan', 'gost', 'tamu'],
    ['Chruščëv', 'khrushchev'],
    ['Chruscev', 'khrushchev'],
    ["El'cin", 'eltsin'],
  ] as const) {
    it(`${query} finds ${expected.join(', ')}`, async () => {
      assert.deepEqual(await found(query), [...expected]);
    });
  }

  it('a word that the archive has as an ordinary one is no name', async () => {
    assert.deepEqual(await found('lima'), ['lima']);
  });

  it('a word of a title that only begins alike is no spelling of it', async () => {
    const { expansions } = await reader.ask('rakyat');
    assert.deepEqual(expansions, []);
  });

  it('an abbreviation is not spelled as a name', async () => {
    assert.deepEqual(await found('OJK'), ['iuran']);
  });
});

for (const [name, ...spellings] of [
  ['щукин', 'Ščukin', 'Ŝukin', 'Shchukin', 'Shhukin', 'Scukin'],
  ['юлия', 'Julija', 'Ûliâ', 'I͡Ulii͡a', 'Iuliia', 'Yuliya'],
  ['цой', 'Coj', 'T͡soĭ', 'Tsoi', 'Czoj'],
  ['ильин', "Il'in", 'Ilʹin', 'Ilin'],
  ['григорьев', "Grigor'ev", 'Grigorev'],
  ['чехов', 'Čechov', 'Čehov', 'Chekhov', 'Chexov', 'Cechov'],
] as const) {
  test(`${spellings.join(', ')} may stand for ${name}`, () => {
    for (const spelling of spellings) {
      assert.ok(
        romanizedNames(spelling).includes(name),
        `${spelling}: ${romanizedNames(spelling)}`,
      );
    }
  });
}

test('words that anybody may write together are no name', () => {
  const names = KNOWN_NAMES.flat().map((name) => name.toLowerCase());
  assert.ok(names.includes('белый дом'));
  assert.ok(!names.includes('negara islam'), 'most countries that are called so are no terrorists');
});

test('any letters have few names that they may stand for', () => {
  for (const word of ['', '-', 'москва', 'a'.repeat(80), "j'".repeat(40), 'İ', '日本']) {
    assert.ok(romanizedNames(word).length <= 24, word);
  }
  assert.deepEqual(romanizedNames('a'.repeat(20_000)), []);
});

test('a row is in the file of each of its names, and of the archive has the names that the program knows', () => {
  const archive = archiveOf([], {
    tag: [
      { id: 'un', label: { id: 'PBB' }, slug: {}, aliases: ['Bangsa-Bangsa'], description: {} },
    ],
  });
  const buckets = nameBuckets(archive, KNOWN_NAMES);
  const own = buckets.filter((bucket) => bucket.own.length > 0);
  assert.ok(buckets.length > 8 && own.length > 1);
  const names = own[0]?.own[0]?.map(([text]) => text) ?? [];
  assert.deepEqual(
    ['PBB', 'Bangsa-Bangsa', 'ООН'].filter((name) => !names.includes(name)),
    [],
  );
});

test('a person whom no published article names is in no file', () => {
  const person = {
    id: 'tamu',
    label: { id: 'Tamu' },
    slug: {},
    aliases: ['Nama Asli'],
    description: {},
  };
  const rowsOf = (articles: Parameters<typeof archiveOf>[0]) =>
    nameBuckets(archiveOf(articles, { reporter: [person], translator: [person] }), []).flatMap(
      ({ own }) => own,
    );
  assert.deepEqual(rowsOf([]), []);
  assert.notDeepEqual(rowsOf([makeArticle('id/2021/02/a.md', { reporter: ['Tamu'] })]), []);
  assert.notDeepEqual(rowsOf([makeArticle('id/2021/02/a.md', { translator: 'Tamu' })]), []);
});

describe('the first page of results', () => {
  const folder = temporaryFolder({ after });
  const reader = new Reader(folder, 'id');
  const numbered = (text: string) =>
    Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`t${i + 1}`, text]));
  before(() =>
    publishSearch(folder, {
      '_data/site.yaml': FILES['_data/site.yaml'] ?? '',
      ...texts('id', numbered('Kemarin rapat digelar di Moskwa, lalu Moskwa sepi.')),
      ...texts('ru', {
        odin: 'Вчера в городе Москва прошла встреча, о которой потом долго говорили все соседи.',
        dva: 'Вчера гости приехали в город Москва и увидели там много старых домов и улиц.',
        tri: 'Вчера снег лежал в городе Москва, и дети до вечера катались там с высоких гор.',
      }),
    }),
  );
  const langsOf = async (query: string) =>
    (await reader.ask(query)).results.map(({ lang }) => lang);

  it('keeps two places for the other language', async () => {
    const langs = await langsOf('Moskwa');
    assert.equal(langs.length, 10);
    assert.equal(langs[0], 'id');
    assert.equal(langs.filter((lang) => lang === 'ru').length, 2);
  });

  it('does not when results are sorted by date', async () => {
    const sorted = await reader.ask('Москва', { sort: 'newest' });
    assert.equal(sorted.count, 15);
    assert.ok(sorted.results.every(({ lang }) => lang === sorted.results[0]?.lang));
  });
});
