/** Names are spelled in the other script, and in other ways in their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSpelling, spellings } from '../../src/search/browser/names.ts';

for (const [asked, ...expected] of [
  ['Путин', 'putin'],
  ['Путина', 'putin', 'putina'],
  ['Зеленского', 'zelensky', 'zelenskyy', 'zelenskiy'],
  ['Хрущёву', 'khrushchev', 'kruschev'],
  ['Достоевский', 'dostoyevsky', 'dostoevsky'],
  ['Алексей', 'aleksei', 'alexei', 'alexey'],
  ['Джокови', 'jokowi'],
  ['Видодо', 'widodo'],
  ['Сукарно', 'sukarno', 'soekarno'],
  ['Сухарто', 'suharto', 'soeharto'],
  ['Прабово', 'prabowo'],
  ['Субианто', 'subianto'],
  ['Джакарте', 'jakarta', 'djakarta'],
  ['Москве', 'moskwa', 'moscow'],
  ['Сурабаю', 'surabaya'],
  ['Чианджуре', 'cianjur'],
  ['Макасар', 'makassar'],
  ['Мерапи', 'merapi'],
  ['Нусантары', 'nusantara'],
  ['Байденом', 'biden'],
] as const) {
  test(`${asked} is looked for as ${expected.join(', ')}`, () => {
    const found = spellings(asked, 'Latn');
    assert.deepEqual(
      expected.filter((spelling) => !found.includes(spelling)),
      [],
      found.join(' '),
    );
  });
}

for (const [expected, ...asked] of [
  ['зеленский', 'Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zelenskij'],
  ['хрущев', 'Khrushchev', 'Kruschev'],
  ['сукарно', 'Sukarno', 'Soekarno'],
  ['джакарта', 'Jakarta', 'Djakarta'],
  ['алексей', 'Alexei', 'Aleksei', 'Aleksej'],
  ['москва', 'Moskwa', 'Moskva', 'Moscow'],
  ['шойгу', 'Shoigu'],
  ['эрдоган', 'Erdoğan'],
  ['горбачев', 'Gorbachev'],
  ['сурабая', 'Surabaya', 'Soerabaja'],
  ['чианджур', 'Cianjur'],
  ['байден', 'Biden'],
  ['си', 'Xi'],
] as const) {
  test(`${asked.join(', ')}: looked for as ${expected} first`, () => {
    for (const word of asked) assert.equal(spellings(word, 'Cyrl')[0], expected, word);
  });
}

for (const [asked, expected] of [
  ['Zelenskyy', 'zelensky'],
  ['Soekarno', 'sukarno'],
  ['Kruschev', 'khrushchev'],
  ['Moskva', 'moskwa'],
  ['Aleksej', 'aleksei'],
] as const) {
  test(`${asked} is looked for as ${expected}, too`, () => {
    assert.ok(spellings(asked, 'Latn').includes(expected));
  });
}

test('no word has more than eight spellings, or itself for one', () => {
  for (const word of ['Tjokroaminoto', 'Хрущёва', 'Jokowi', 'Шуцзюнь', 'ekonomi', 'Елена']) {
    for (const script of ['Latn', 'Cyrl'] as const) {
      const found = spellings(word, script);
      assert.ok(found.length <= 8, found.join(' '));
      assert.equal(new Set(found).size, found.length);
      assert.ok(!found.includes(word.toLowerCase()), word);
    }
  }
});

test('what is no name in Latin or Cyrillic letters has no spellings', () => {
  for (const word of ['', '2024', 'covid19', '普京', 'ъ']) {
    assert.deepEqual([...spellings(word, 'Latn'), ...spellings(word, 'Cyrl')], [], word);
  }
});

for (const [asked, found, is] of [
  ['Putin', 'Путиным', true],
  ['Зеленского', 'Zelenskyy', true],
  ['Soekarno', 'Сукарно', true],
  ['Soekarno', 'Sukarno', true],
  ['Хрущёв', 'Хрущева', true],
  ['Bali', 'Бали', true],
  ['Makassar', 'Макасаре', true],
  ['Bali', 'балы', false],
  ['Bali', 'бал', false],
  ['Saddam', 'садился', false],
  ['Maria', 'Марио', false],
  ['Putin', 'Пушкин', false],
] as const) {
  test(`"${found}" is ${is ? 'a' : 'no'} spelling of "${asked}"`, () => {
    assert.equal(isSpelling(asked, found), is);
  });
}
