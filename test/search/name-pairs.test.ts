/** Names of two scripts that sound alike are found in the texts of an archive, and mean the same. */
import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { SOUNDS } from '../../src/locales/names/sounds.ts';
import { namePairs } from '../../src/search/names/name-pairs.ts';
import { namesOfShard } from '../../src/search/names/shard-names.ts';
import { namesIn } from '../../src/search/names/text-names.ts';
import { TokenListBuilder } from '../../src/search/token-lists.ts';
import { publishSearch, Reader } from '../support/engine.ts';
import { article, temporaryFolder } from '../support/site.ts';

/** Names, with forms that a Russian text has. */
const NAMES = [
  ['Thatcher', 'Тэтчер', 'Тэтчер'],
  ['Hughes', 'Хьюз', 'Хьюзом'],
  ['Knightley', 'Найтли', 'Найтли'],
  ['Wheeler', 'Уилер', 'Уилеру'],
  ['Featherstone', 'Фезерстон', 'Фезерстона'],
  ['Pinault', 'Пино', 'Пино'],
  ['Depardieu', 'Депардье', 'Депардье'],
  ['Schröder', 'Шредер', 'Шрёдера'],
  ['Wałęsa', 'Валенса', 'Валенсу'],
  ['Erdoğan', 'Эрдоган', 'Эрдогана'],
  ['Jiménez', 'Хименес', 'Хименеса'],
  ['Guardiola', 'Гвардиола', 'Гвардиолы'],
  ['Mbappé', 'Мбаппе', 'Мбаппе'],
  ['Zhejiang', 'Чжэцзян', 'Чжэцзяне'],
  ['Fujiwara', 'Фудзивара', 'Фудзивары'],
  ['Purnama', 'Пурнама', 'Пурнамой'],
] as const;

test('names are paired by their sounds, in any case, and with no other name', () => {
  const pairs = namePairs(
    NAMES.map(([latin]) => latin),
    NAMES.map(([, , form]) => form),
  );
  assert.deepEqual(
    pairs,
    NAMES.map(([latin, cyrillic]) => [latin, cyrillic]),
  );
});

test('names that only begin or look alike are not paired', () => {
  for (const [latin, cyrillic] of [
    ['Hughes', 'Хуго'],
    ['Baker', 'Баку'],
    ['Martin', 'Марта'],
    ['Lima', 'Лимон'],
    ['Wilson', 'Уилс'],
    ['Graham', 'Грек'],
    ['Xi', 'Си'],
  ] as const) {
    assert.deepEqual(namePairs([latin], [cyrillic]), [], latin);
  }
});

test('the table of sounds is written in plain letters, and no spelling is in it twice', () => {
  const lines = SOUNDS.trim().split('\n');
  for (const line of lines) assert.match(line, /^\^?[a-z]+\$?(?: (?:[а-хц-ш]+|_)\d?)+$/);
  assert.doesNotMatch(SOUNDS, /[йщыэё]/);
  assert.equal(new Set(lines.map((line) => line.split(' ')[0])).size, lines.length);
});

test('any letters can be compared', () => {
  const latin = ['', 'h'.repeat(39), 'ae'.repeat(19), 'sch'.repeat(13), 'a'.repeat(9000), '日本'];
  assert.deepEqual(namePairs(latin, ['', 'ь', 'Ы'.repeat(40), 'а'.repeat(9000), 'Ааа']), []);
});

test('a capital within a sentence tells a name', () => {
  const text = `Kemarin Hughes tiba. Wright juga! "Tidak", kata Joyce, NATO dan anti-Brown. (Hanya
    itu) – O’Neill: "Ya" iPhone`;
  assert.deepEqual(namesIn(text), ['Hughes', 'Joyce', 'Brown', 'O’Neill']);
});

test('a word that most articles write small is no name of the archive', () => {
  const written = new TokenListBuilder();
  for (const words of [['Rose', 'Joyce'], ['joyce', 'Роза'], [], []]) {
    for (const word of words) written.add(written.idOf(word));
    written.end();
  }
  const forms = new Map([
    ['rose', 4],
    ['joyce', 3],
    ['роза', 1],
  ]);
  assert.deepEqual(namesOfShard(written, forms, 'Latn'), ['Joyce']);
});

describe('a name that neither a table nor a rule knows', () => {
  const folder = temporaryFolder({ after });
  before(() =>
    publishSearch(folder, {
      '_data/site.yaml': 'title: Arsip\ntimeZone: Asia/Jakarta\neditions: [id, ru]\n',
      'content/id/2021/02/tamu.md': article({}, 'Kemarin Knightley bertemu Featherstone di pasar.'),
      'content/id/2021/02/pasar.md': article({}, 'Ada lower yang dijual di pasar.'),
      'content/ru/2021/02/gost.md': article({}, 'Вчера Найтли видели с Фезерстоном на рынке.'),
      'content/ru/2021/02/lor.md': article({}, 'Вчера врач Лор спел песню.'),
    }),
  );

  for (const [lang, query, ...expected] of [
    ['id', 'Knightley', 'gost', 'tamu'],
    ['ru', 'Найтли', 'gost', 'tamu'],
    ['ru', 'Фезерстону', 'gost', 'tamu'],
    ['id', 'lower', 'pasar'],
  ] as const) {
    it(`${query} finds ${expected.join(', ')}`, async () => {
      const { results } = await new Reader(folder, lang).ask(query);
      assert.deepEqual(results.map(({ href }) => href.split('/').at(-2)).toSorted(), expected);
    });
  }
});
