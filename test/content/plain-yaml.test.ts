/** The quick reader of plain YAML must never differ from the library. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { LineCounter, parseDocument } from 'yaml';
import { readPlainYaml } from '../../src/content/plain-yaml.ts';
import { amount } from '../build/support/amount.ts';

/** Reads YAML with the library; `undefined` where it finds an error. */
function byLibrary(source: string): unknown {
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: new LineCounter() });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

suite('what is read quickly', () => {
  for (const [why, source] of [
    ['texts', 'title: Gempa di Jawa, 5,6 SR\ndate: 2021-02-15T14:05:00+07:00'],
    ['texts in quotation marks', `title: "Judul: *bagian* # 1"\neditor: 'Meja "Utama"'`],
    ['addresses', 'sourceUrl: https://example.org/a?b=1#c\noriginal: /ru/2021/02/15/slovo/'],
    ['lists in brackets', 'tags: [Sepak bola, "Rusia, Moskwa", \'A\',Ж]\nsource: []'],
    ['lists below their key', 'tags:\n  - Rusia\n  - "A: b"\neditor:\n- A\n- B'],
    [
      'lists of maps',
      'source:\n  - name: TASS\n    url: https://tass.ru/\n  - Antara\ndraft: true',
    ],
    ['maps', 'image:\n  src: foto.jpg\n  alt: "Foto"\ndraft: true'],
    ['a list', '- A\n- name: B\n  tags:\n    - C\n'],
  ] as const) {
    test(`is ${why}, as the library reads them`, () => {
      const expected = byLibrary(source);
      assert.ok(expected);
      assert.deepEqual(readPlainYaml(source)?.value, expected);
    });
  }

  test('says on which lines the keys of the top level stand', () => {
    const read = readPlainYaml('title: A\nsource:\n  - name: B\n    url: C\ndate: D\n');
    assert.deepEqual([...(read?.lines ?? [])], Object.entries({ title: 0, source: 1, date: 4 }));
  });
});

suite('left to the library', () => {
  for (const [why, source] of [
    ['nothing', ''],
    ['a key without a value', 'title:'],
    ['a key that comes twice', 'title: A\ntitle: B'],
    ['a comment', 'title: A # b'],
    ['a colon in a text', 'title: A: b'],
    ['an escape', 'title: "\\u0041"'],
    ['an alias', 'title: *a'],
    ['a tag', 'title: !!str a'],
    ['a text of several lines', 'title: A\n  b'],
    ['a text that goes on below', 'title: |\n  A'],
    ['a map in braces', 'image: {src: a}'],
    ['a list in a list', 'tags: [[a]]'],
    ['lines farther in than those before', 'source:\n  - name: A\n     url: B'],
    ['lines less far in than those before', 'image:\n    src: a\n  alt: b'],
    ['a tab', 'title:\tA'],
    ['a separator of lines', 'title: A\u2028b'],
    ['blanks at the end', 'title: A '],
    ['another document', 'title: A\n---\ntitle: B'],
  ] as const) {
    test(`is ${why}`, () => assert.equal(readPlainYaml(source), undefined));
  }
});

const word = fc.constantFrom(
  ...[
    'a',
    'Ж',
    '1',
    'é',
    '😀',
    ' ',
    ' ',
    ': ',
    ':',
    ' #',
    '#',
    '- ',
    '-',
    ', ',
    ',',
    "'",
    '"',
    '\\',
  ],
  ...['[', ']', '{', '}', '&', '*', '!', '|', '>', '%', '@', '`', '?', '~', '/', '.', '\t'],
  ...['\u00a0', '\u2028', '\u0085', '\ufeff', '\u0007', '...', '---', '<<', 'null'],
);
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(''));
const often = <Value>(usual: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: other });
const scalar = often(
  fc.constantFrom('a', 'Ж b', '2021-02-15', 'https://a.b/c', '"a: b"', "'a'", '""', '[a, "b"]'),
  fc.oneof(
    text,
    text.map((inside) => `"${inside}"`),
    text.map((inside) => `'${inside}'`),
    text.map((inside) => `[${inside}]`),
    fc.tuple(text, text).map(([a, b]) => `["${a}", ${b}]`),
  ),
);
const line = fc
  .tuple(
    often(fc.constantFrom('', ''), fc.constantFrom('  ', '    ', ' ')),
    often(fc.constantFrom('', ''), fc.constantFrom('- ', '  - ', '-', '-  ')),
    often(
      fc.constantFrom(...'abcdefgh').map((key) => `${key}: `),
      fc.constantFrom('a:', '', '', '"a": ', 'a:  ', 'a : ', 'constructor: '),
    ),
    often(scalar, fc.constantFrom('', 'a: b')),
  )
  .map((parts) => parts.join(''));
const block = often(
  line,
  fc.constantFrom('a:\n- b', 'c:\n  - d: e\n    f: g\n  - h', 'i:\n  j: k', 'l:\n  - m:\n    - n'),
);

const RUNS = amount(5000);

test('whatever is read quickly, the library reads as the same', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (lines) => {
      const source = lines.join('\n');
      const quick = readPlainYaml(source);
      if (!quick) return;
      read++;
      assert.deepEqual(quick.value, byLibrary(source));
    }),
    { numRuns: RUNS },
  );
  assert.ok(read > RUNS / 10, `only ${read} were read quickly`);
});
