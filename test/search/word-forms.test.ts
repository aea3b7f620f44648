/** Words are found in all their forms, the form that was typed first, and other words are not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SearchRequest } from '../../src/search/browser/protocol.ts';
import { publishSearch, Reader, slugsOf } from '../support/engine.ts';
import { article, type Files, temporaryFolder } from '../support/site.ts';

const textsOf = (lang: string, texts: Readonly<Record<string, string>>, fields = {}): Files =>
  Object.fromEntries(
    Object.entries(texts).map(([slug, text]) => [
      `content/${lang}/2021/02/${slug}.md`,
      article(fields, text),
    ]),
  );

const FILES: Files = {
  '_data/site.yaml':
    'title: Arsip\nurl: https://arsip.example/\ntimeZone: Asia/Jakarta\neditions: [id, ru]\n',
  ...textsOf('ru', {
    tonny: 'Тонны, тонны груза и снова тонны.',
    tonneli: 'Здесь строят тоннель, и другой тоннель тоже.',
    tonneley: 'На дороге много тоннелей и мостов.',
    alexey: 'Алексей пришёл с Алексеем, Алексея ждали.',
    alexeev: 'Пришёл господин Алексеев, с ним ещё трое.',
    voda: 'Вода, воды, водой: вся вода ушла.',
    voditsa: 'Рыба в озере водилась всегда.',
    kino: 'Новое кино показали в кино.',
    kinulsya: 'Пёс кинулся за мячом.',
    pekla: 'Она пекла хлеб всю ночь.',
    obnyal: 'Отец обнял сына.',
    shli: 'Мы шли лесом.',
    vyrub: 'Роща вырублена целиком.',
    stal: 'Завод варит сталь. Из стали делают рельсы.',
    stalo: 'Потом стало тихо.',
    rostov: 'Поезд до Ростова-на-Дону ушёл.',
    covid: 'Анализ на COVID-19 готов, а Су-57 улетел.',
    bjorn: 'Композитор Bjørn Łukasz приехал. Die Straße ist frei. Æsir и œuvre.',
    mixed: 'Команда Poccия выиграла кубок.',
    moy: 'Это мой дом, мои окна.',
  }),
  ...textsOf('id', {
    nonaktif: 'Pejabat itu dinyatakan non-aktif kemarin.',
    gerakan: 'Gerakan antikorupsi tumbuh.',
    warna: 'Foto hitam-dan-putih dipamerkan.',
    memancing: 'Mereka memancing, memancing, dan memancing di sungai.',
    pancingan: 'Sebuah pancingan patah.',
  }),
  'content/id/1955/02/lama.md': article(
    { date: '1955-02-01' },
    'Oentoek itoe poelau Djawa tjepat berobah, njonja Sjarif dari Atjeh achirnja setudju.',
  ),
  'content/id/2022/02/salinan.md': article(
    { date: '2022-02-01', orthography: 'old' },
    'Soerat oentoek goebernoer.',
  ),
  'content/id/2022/02/baru.md': article({ date: '2022-02-02' }, 'Desa Tjitjalengka tetap ramai.'),
  'content/ru/1910/02/mir.md': article(
    { date: '1910-02-01' },
    'Міръ и вѣра. Ѳедоръ видѣлъ новаго человѣка изъ Россіи, безсмертныя творенія и синія волны.',
  ),
};

describe('a word', () => {
  const folder = temporaryFolder({ after });
  const reader = new Reader(folder, 'ru');
  before(() => publishSearch(folder, FILES));

  const found = async (query: string, filters: Partial<SearchRequest> = {}) => {
    const { results } = await reader.ask(query, { expand: false, ...filters });
    return slugsOf(results);
  };

  it('is found first as it was typed, then in its other forms', async () => {
    assert.deepEqual(await found('тоннелей'), ['tonneley', 'tonneli']);
    assert.deepEqual(await found('тоннель'), ['tonneli', 'tonneley']);
    assert.deepEqual(await found('pancingan'), ['pancingan', 'memancing']);
  });

  it('does not bring another word that begins alike', async () => {
    for (const [query, expected] of [
      ['тонна', ['tonny']],
      ['Алексеев', ['alexeev']],
      ['Алексея', ['alexey']],
      ['водится', ['voditsa']],
      ['воде', ['voda']],
      ['кинулись', ['kinulsya']],
      ['кино', ['kino']],
      ['сталью', ['stal']],
    ] as const) {
      assert.deepEqual((await found(query)).slice(0, expected.length), expected, query);
    }
    assert.ok(!(await found('Алексея')).includes('alexeev'));
    assert.ok(!(await found('кино')).includes('kinulsya'));
  });

  it('is found by forms that have another stem', async () => {
    for (const [query, expected] of [
      ['пекут', 'pekla'],
      ['печь', 'pekla'],
      ['обниму', 'obnyal'],
      ['обнять', 'obnyal'],
      ['идти', 'shli'],
      ['шёл', 'shli'],
      ['вырубить', 'vyrub'],
      ['стать', 'stalo'],
    ] as const) {
      assert.ok((await found(query)).includes(expected), query);
    }
  });

  it('is found with a hyphen and without, whatever stands between its parts', async () => {
    for (const [query, expected] of [
      ['nonaktif', 'nonaktif'],
      ['non-aktif', 'nonaktif'],
      ['anti-korupsi', 'gerakan'],
      ['covid19', 'covid'],
      ['COVID-19', 'covid'],
      ['су57', 'covid'],
      ['Ростов-на-Дону', 'rostov'],
      ['hitam-dan-putih', 'warna'],
    ] as const) {
      assert.ok((await found(query)).includes(expected), query);
    }
  });

  it('is found by plain letters, and with letters of the other alphabet in it', async () => {
    for (const query of ['bjorn', 'Bjørn', 'lukasz', 'strasse', 'aesir', 'oeuvre']) {
      assert.deepEqual(await found(query), ['bjorn'], query);
    }
    // The text has Latin letters, one query has none, the other has another one.
    for (const query of ['Россия', 'Pоссия']) {
      assert.ok((await found(query)).includes('mixed'), query);
    }
  });

  it('is found with й where it has й', async () => {
    assert.deepEqual(await found('мой'), ['moy']);
  });

  it('of an old text is found in today’s spelling, and in its own', async () => {
    for (const query of 'untuk pulau Jawa cepat nyonya Syarif Aceh akhirnya setuju oentoek'.split(
      ' ',
    )) {
      assert.ok((await found(query)).includes('lama'), query);
    }
    for (const query of 'мир вера Федор видел нового человека России бессмертные синие міръ'.split(
      ' ',
    )) {
      assert.ok((await found(query)).includes('mir'), query);
    }
    assert.deepEqual(await found('surat'), ['salinan']);
    assert.deepEqual(await found('Cicalengka'), []);
  });
});
