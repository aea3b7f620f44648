/** Typing mistakes: words that resemble a typed one, other keyboard layouts, and what the engine proposes. */
import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { costOfEdits } from '../../src/search/browser/typos/edits.ts';
import { inOtherLayouts } from '../../src/search/browser/typos/layouts.ts';
import { nearWords } from '../../src/search/browser/typos/near-words.ts';
import { joinSorted, splitSorted } from '../../src/search/sorted-words.ts';
import { filesLike, wordsIn } from '../../src/search/word-files.ts';
import { wordFilesOf } from '../../src/search/write-word-files.ts';
import { publishSearch, Reader } from '../support/engine.ts';
import { formCounts } from '../support/form-counts.ts';
import { article, type Files, temporaryFolder } from '../support/site.ts';

for (const [typed, meant, most, cost] of [
  ['pelabuahn', 'pelabuhan', 1, 3],
  ['peelabuhan', 'pelabuhan', 1, 3],
  ['elabuhan', 'pelabuhan', 1, 4],
  ['pelabuhqn', 'pelabuhan', 1, 4],
  ['pelqbuhqn', 'pelabuhan', 1, undefined],
  ['pelqbuhqn', 'pelabuhan', 2, 8],
  ['eplabuahn', 'pelabuhan', 2, 6],
  ['nahubalep', 'pelabuhan', 2, undefined],
] as const) {
  test(`the cost of "${typed}" for "${meant}", with ${most} mistakes at most`, () => {
    assert.equal(costOfEdits(typed, meant, most), cost);
  });
}

test('words are near that few edits make the same, whichever is typed', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 2 }), (one, other, most) => {
      const cost = costOfEdits(one, other, most);
      assert.equal(cost, costOfEdits(other, one, most));
      if (distance(one, other) <= most) assert.ok(cost !== undefined);
      // Two letters in turn are two edits without that rule.
      if (cost !== undefined) assert.ok(distance(one, other) <= most * 2);
    }),
  );
});

test('the nearest words come first, then the most frequent; short ones never', () => {
  const near = (typed: string, forms: Record<string, number>, least = 1) =>
    nearWords(typed, Object.entries(forms), least).map(({ form }) => form);
  assert.deepEqual(near('utkin', { уткин: 9, utkim: 1, utkix: 40, utaxx: 99 }), ['utkix', 'utkim']);
  assert.deepEqual(near('kota', { kots: 90, koto: 80 }), []);
  assert.deepEqual(near('pelabuhn', { pelabuhan: 3, pelabuh1n: 50 }), ['pelabuhan']);
  assert.deepEqual(near('pelabuhn', { pelabuhan: 3 }, 4), []);
});

for (const [typed, ...expected] of [
  ['vjcrdf', 'москва'],
  ['Vjcrdf', 'Москва'],
  ['j,otcndj', 'общество'],
  ['зудфигрфт', 'pelabuhan'],
  [',ehz-vehpf', 'буря-мурза'],
  ['москvа'],
  ['2021'],
  ['v=c'],
] as const) {
  test(`"${typed}" in another layout`, () => {
    assert.deepEqual(
      inOtherLayouts(typed).map(({ text }) => text),
      expected,
    );
  });
}

test('sorted words come back from their short form', () => {
  const words = ['', 'a', 'ab', 'ab', 'b', 'я'.repeat(50), `${'я'.repeat(50)}а`];
  assert.deepEqual(splitSorted(joinSorted(words)), words);
});

test('a word is in one of the files that are loaded for what is typed in its place', () => {
  const words = new Map<string, number>();
  const letters = (number: number) => `${number}`.replace(/\d/g, (d) => 'abcdefghij'[+d] ?? '');
  for (let i = 0; i < 5000; i++) words.set(`${letters(i)}kata`, i + 1);
  words.set('pelabuhan', 100).set('mobil', 3).set('kata', 5).set('covid19', 5);
  const files = wordFilesOf(formCounts(words));
  assert.ok(files.end.length > 1);
  for (const end of ['begin', 'end'] as const) {
    const all = new Map(files[end].flatMap((file) => wordsIn(file, end)));
    assert.deepEqual([all.get('pelabuhan'), all.get('mobil')], [64, 2]);
    assert.deepEqual([all.has('kata'), all.has('covid19')], [false, false]);
  }
  for (const [end, typed, meant] of [
    ['end', 'eplabuhan', 'pelabuhan'],
    ['begin', 'pelabuahn', 'pelabuhan'],
    ['begin', 'pelabuhann', 'pelabuhan'],
    ['end', 'moobil', 'mobil'],
    ['begin', 'mobi', 'mobil'],
  ] as const) {
    const loaded = filesLike(typed, end, files[end].length).flatMap((file) => {
      const content = files[end][file];
      return content ? wordsIn(content, end) : [];
    });
    assert.equal(
      loaded.some(([word]) => word === meant),
      true,
      typed,
    );
  }
});

const TEXTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`id/2021/06/laut-${i}`, `Kapal ke-${i} di Indonesia.`]),
  ),
  'id/2021/07/pelabuhan': 'Pelabuhan itu sepi. Kapal berlabuh.',
  'id/2021/07/salah': 'Kabar dari Indoensia.',
  'id/2021/07/kabel': 'Kabelnya putus.',
  'id/2021/07/langka': 'Seekor badak bercula.',
  'id/2021/07/ramai': 'Beberapa badik dipamerkan.',
  'ru/2021/07/moskva': 'Вчера в Москве открыли общество моряков.',
  'ru/2021/07/port': 'Корабли стоят у причала, хороший вид.',
};

describe('the engine proposes', () => {
  const folder = temporaryFolder({ after });
  const lost: string[] = [];
  const reader = new Reader(folder, 'id', (url) => {
    if (!lost.some((part) => url.includes(part))) return undefined;
    return 'lost';
  });
  before(() => {
    const files: Files = {
      '_data/site.yaml':
        'title: A\nurl: https://a.example/\ntimeZone: Asia/Jakarta\neditions: [id, ru]\n',
      ...Object.fromEntries(
        Object.entries(TEXTS).map(([path, text]) => [
          `content/${path}.md`,
          article({ date: `${path.slice(3, 7)}-${path.slice(8, 10)}-01`, title: 'Warta' }, text),
        ]),
      ),
    };
    return publishSearch(folder, files);
  });

  for (const [query, ...meant] of [
    // In the index file of the word itself, in another one, and with two mistakes.
    ['pelabuahn', 'pelabuhan'],
    ['eplabuhan', 'pelabuhan'],
    ['wqlabuhan', 'pelabuhan'],
    ['Кораюли', 'Корабли'],
    ['орабли', 'корабли'],
    ['KORAABEL'],
    // The word of several that is found nowhere; the others stay as they are.
    ['kapal "di indonesia" pelabuahn', 'kapal "di indonesia" pelabuhan'],
    ['pelabuahn berlabub', 'pelabuhan berlabuh'],
    // One article has the mistake, too.
    ['Indoensia', 'Indonesia'],
    // Words that are there, in this form or another, and rare ones beside another rare one.
    ['indonesia'],
    ['kabel'],
    ['badak'],
    ['москва'],
    // Other keyboard layouts, and signs on the keys of letters.
    ['vjcrdt', 'москве'],
    ['j,otcndj', 'общество'],
    ['зудфигрфт', 'pelabuhan'],
    ['rjhf,kb ghbxfkf', 'корабли причала'],
    ['[jhjibq', 'хороший'],
    ['qwrtpsdfg'],
    // Words that are there twice, operators, and the end of a long query.
    ['kapal kapal'],
    ['kapal AND NOT indonesia'],
    [`${'kapal indonesia '.repeat(30)}indoensia`],
    // No word that is searched for.
    ['-pelabuahn kapal'],
    ['"pelabuahn"'],
    ['lang:pelabuahn'],
    ['pelab*'],
    ['2021'],
  ] as const) {
    it(`for "${query}": ${meant.join(', ') || 'nothing'}`, async () => {
      assert.deepEqual((await reader.ask(query)).meant, meant);
    });
  }

  it('what other files have where those of words cannot be loaded', async () => {
    lost.push('/words/');
    const other = new Reader(folder, 'id', reader.fateOf);
    assert.deepEqual((await other.ask('pelabuahn')).meant, ['pelabuhan']);
    lost.pop();
  });

  it('loads no file of words for words that are found', async () => {
    const loaded: string[] = [];
    const other = new Reader(folder, 'id', (url) => void loaded.push(url));
    await other.ask('kapal indonesia');
    assert.deepEqual(
      loaded.filter((url) => url.includes('/words/')),
      [],
    );
    await other.ask('eplabuhan');
    assert.equal(loaded.filter((url) => url.includes('/words/')).length, 2);
  });
});
