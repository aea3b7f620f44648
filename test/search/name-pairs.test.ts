/** Names of two scripts that sound alike are found in the texts of an archive, and mean the same. */
import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { SOUNDS } from '../../src/locales/names/sounds.ts';
import { keptPairs } from '../../src/search/names/kept-pairs.ts';
import { namePairs } from '../../src/search/names/name-pairs.ts';
import { NameTrees } from '../../src/search/names/name-tree.ts';
import { namesOfShard } from '../../src/search/names/shard-names.ts';
import { namesWrittenIn } from '../../src/search/names/text-names.ts';
import { capitalize } from '../../src/text/capitalize.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { publishSearch, Reader, slugsOf } from '../support/engine.ts';
import { formCounts } from '../support/form-counts.ts';
import { tokenLists } from '../support/pagefind-reader.ts';
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

/** Syllables that both scripts write alike. */
const SYLLABLES = Array.from('бпдткгмнлрсф', (consonant, i) =>
  Array.from('аеиоу', (vowel, j) => [
    'bpdtkgmnlrsf'.charAt(i) + 'aeiou'.charAt(j),
    consonant + vowel,
  ]),
).flat();

class CountingTrees extends NameTrees {
  steps = 0;

  override child(node: number, letter: number): number | undefined {
    this.steps++;
    return super.child(node, letter);
  }
}

test('what names are compared with grows with the names, and not with their square', () => {
  const dice = diceOf(7);
  const names = Array.from({ length: 4000 }, () => {
    const syllables = Array.from({ length: 2 + dice.below(3) }, () => dice.one(SYLLABLES));
    return [0, 1].map((script) => capitalize(syllables.map((one) => one[script]).join('')));
  });
  const stepsOf = (count: number) => {
    const trees = new CountingTrees();
    const some = names.slice(0, count);
    const [latin, cyrillic] = [0, 1].map((script) => some.map((name) => name[script] ?? ''));
    const pairs = namePairs(latin ?? [], cyrillic ?? [], trees);
    assert.ok(pairs.length >= count * 0.9 && trees.steps > count);
    return trees.steps;
  };
  assert.ok(stepsOf(4000) / stepsOf(2000) < 2.5);
});

test('names are paired again only if a name, the program or what was kept is another', () => {
  const latin = NAMES.map(([name]) => name);
  const cyrillic = NAMES.map(([, name]) => name);
  const pairs = namePairs(latin, cyrillic);
  const { state, ...first } = keptPairs(latin, cyrillic, undefined, 'one');
  assert.deepEqual(first, { pairs });
  assert.ok(state);
  assert.deepEqual(keptPairs(latin, cyrillic, state, 'one'), { pairs });
  const harmed = state.with(-9, 65);
  for (const [names, kept, program] of [
    [latin.slice(1), state, 'one'],
    [latin, state, 'other'],
    [latin, harmed, 'one'],
    [latin, state.subarray(0, 9), 'one'],
  ] as const) {
    const anew = keptPairs(names, cyrillic, kept, program);
    assert.deepEqual(anew.pairs, namePairs(names, cyrillic));
    assert.ok(anew.state);
  }
});

test('a capital within a sentence tells a name', () => {
  const text = `Kemarin Hughes tiba. Wright juga! "Tidak", kata Joyce, NATO dan anti-Brown. (Hanya
    itu) – O’Neill: "Ya" iPhone`;
  assert.deepEqual(namesWrittenIn(text), ['Hughes', 'Joyce', 'Brown', 'O’Neill']);
});

test('a name may have capitals within, and letters of two units', () => {
  assert.deepEqual(namesWrittenIn('Kata McDonald dan \u{10400}\u{10428}, lalu \ud801'), [
    'McDonald',
    '\u{10400}\u{10428}',
  ]);
});

test('a word that most articles write small is no name of the archive', () => {
  const written = tokenLists([['Rose', 'Joyce'], ['joyce', 'Роза'], [], []]);
  const forms = new Map([
    ['rose', 4],
    ['joyce', 3],
    ['роза', 1],
  ]);
  assert.deepEqual(namesOfShard(written, formCounts(forms), 'Latn'), ['Joyce']);
});

test('of several spellings of a name, the first one of the texts stays', () => {
  const forms = formCounts(new Map([['елкин', 2]]));
  for (const names of [
    ['Елкин', 'Ёлкин'],
    ['Ёлкин', 'Елкин'],
  ] as const) {
    assert.deepEqual(namesOfShard(tokenLists([[names[0]], [names[1]]]), forms, 'Cyrl'), [names[0]]);
  }
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
      assert.deepEqual(slugsOf(results).toSorted(), expected);
    });
  }
});
