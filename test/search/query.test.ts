/** Queries are parsed into words, phrases, operators and filters; what is not understood is named. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LONGEST_QUERY } from '../../src/search/browser/protocol.ts';
import { partsWithOperators } from '../../src/search/browser/query/edit.ts';
import { parseQuery, type QueryUnit } from '../../src/search/browser/query/parse.ts';

const unitsOf = (typed: string) => parseQuery(typed).groups.flatMap(({ units }) => units);
const partsOf = (typed: string) => unitsOf(typed).map(({ parts }) => parts.join(' '));

const shown = ({ text, quoted, prefix, inTitle }: QueryUnit) =>
  `${inTitle ? 'title:' : ''}${quoted ? `"${text}"` : text}${prefix ? '*' : ''}`;

/** A query as it was understood: groups, `-` before what is excluded, filters, `?` before what is not understood. */
const read = (typed: string): string[] => {
  const { groups, excluded, conditions, notUnderstood } = parseQuery(typed);
  return [
    ...groups.map(({ units }) => units.map(shown).join('|')),
    ...excluded.map(({ units }) => `-${units.map(shown).join('|')}`),
    ...conditions.map((one) => `${one.negated ? '-' : ''}${one.field}:${one.values.join('|')}`),
    ...notUnderstood.map((text) => `?${text}`),
  ];
};

describe('a query', () => {
  it('is words, whatever signs stand at them', () => {
    assert.deepEqual(partsOf('  Gempa, (bumi)!  ПУТИН… ёлка'), ['gempa', 'bumi', 'путин', 'елка']);
    assert.deepEqual(partsOf('Москва—Владивосток Mars,Bulan'), [
      'москва',
      'владивосток',
      'mars',
      'bulan',
    ]);
  });

  it('has phrases in the quotation marks of any newspaper', () => {
    for (const phrase of ['"luna 25"', '“Luna 25”', '«Luna 25»', '„Luna 25“', '"luna 25']) {
      assert.deepEqual(
        unitsOf(`gempa ${phrase}`).map(({ text, quoted }) => [text.toLowerCase(), quoted]),
        [
          ['gempa', false],
          ['luna 25', true],
        ],
      );
    }
  });

  it('takes a word with hyphens for one thing of several parts, and a number with blanks for one', () => {
    assert.deepEqual(unitsOf('Luna-25'), [
      { text: 'Luna-25', parts: ['luna', '25'], quoted: false },
    ]);
    assert.deepEqual(partsOf("Jum'at orang-orang"), ['jumat', 'orang orang']);
    assert.deepEqual(partsOf('Rp 15 300 orang'), ['rp 15300', 'orang']);
  });

  it('asks for a word once', () => {
    assert.deepEqual(read('gempa Gempa "gempa"'), ['gempa', '"gempa"']);
  });

  for (const [typed, ...expected] of [
    ['harga -emas', 'harga', '-emas'],
    ['harga -"emas murni" -title:perak', 'harga', '-"emas murni"', '-title:perak'],
    ['harga NOT emas', 'harga', '-emas'],
    ['emas OR perak', 'emas|perak'],
    ['emas|perak harga', 'emas|perak', 'harga'],
    ['emas ATAU "perak murni" DAN harga', 'emas|"perak murni"', 'harga'],
    ['золото ИЛИ серебро', 'золото|серебро'],
    ['(emas OR perak) harga', 'emas|perak', 'harga'],
    ['harga -(emas OR perak)', 'harga', '-emas', '-perak'],
    ['harga NOT (emas perak) laut', 'harga', 'laut', '-emas', '-perak'],
    ['title:(banjir OR gempa) laut', 'title:banjir|title:gempa', 'laut'],
    ['judul:(kota "tua sekali") (laut)', 'title:kota', 'title:"tua sekali"', 'laut'],
    ['tag:(laut OR gempa) -tag:(api)', 'tag:laut|gempa', '-tag:api'],
    ['korup*', 'korup*'],
    [
      'title:banjir judul:gempa заголовок:"старый порт"',
      'title:banjir',
      'title:gempa',
      'title:"старый порт"',
    ],
    ['lang:ru bahasa:id язык:русский', 'lang:ru', 'lang:id', 'lang:русский'],
    ['tag:"gempa bumi" -тег:laut sumber:Antara', 'tag:gempa bumi', '-tag:laut', 'source:Antara'],
    ['tag:a OR tag:b date:2021-02..2021-04', 'tag:a|b', 'date:2021-02..2021-04'],
    ['И дольше века ИЛИ буранный', 'И', 'дольше', 'века|буранный'],
    ['HIDUP ATAU MATI', 'HIDUP', 'ATAU', 'MATI'],
    ['момент - насколько', 'момент', 'насколько'],
    ['C++ $100 5% a&b x & y', 'C++', '$100', '5%', 'a&b', 'x', 'y'],
    ['Rp 10 triliun $ 5 naik 2 % saja', 'Rp 10', 'triliun', '$ 5', 'naik', '2 %', 'saja'],
  ] as const) {
    it(`understands ${typed}`, () => assert.deepEqual(read(typed), expected));
  }

  for (const [typed, ...expected] of [
    ['-', '?-'],
    ['gempa -', 'gempa', '?-'],
    ['OR OR OR', '?OR'],
    ['gempa OR', 'gempa', '?OR'],
    ['tag:a OR source:b', 'tag:a', 'source:b', '?OR'],
    ['gempa tag:', 'gempa', '?tag:'],
    ['gempa foo:bar', 'gempa', 'foo', 'bar', '?foo:'],
    ['gempa.* laut', 'laut', '?gempa.*'],
    ['[Gg]empa ge*pa /gempa/i gemp{2}', '?[Gg]empa', '?ge*pa', '?/gempa/i', '?gemp{2}'],
    ['(gempa', 'gempa', '?('],
    ['gempa title:(laut', 'gempa', 'laut', '?title:('],
    ['-(gempa laut', 'gempa', 'laut', '?-('],
    ['gempa)) laut', 'gempa', 'laut', '?)'],
    ['(gempa laut) OR api', 'gempa', 'laut|api', '?(gempa laut)'],
    ['api OR (gempa laut)', 'api|gempa', 'laut', '?(gempa laut)'],
  ] as const) {
    it(`names what it does not understand in ${typed}`, () =>
      assert.deepEqual(read(typed), expected));
  }

  it('without words says so, and without anything says nothing', () => {
    for (const typed of ['?!', '"', '«»', '🙂', '(.*)', '—', '-', 'OR']) {
      const { groups, issue } = parseQuery(typed);
      assert.deepEqual({ groups, issue }, { groups: [], issue: 'no-words' }, typed);
    }
    const { issue, notUnderstood } = parseQuery('   ');
    assert.deepEqual({ issue, notUnderstood }, { issue: undefined, notUnderstood: [] });
  });

  it('that is too long is cut, and says so', () => {
    assert.equal(parseQuery('a'.repeat(10_000)).issue, 'shortened');
    const many = parseQuery(Array.from({ length: 30 }, (_, i) => `k${i}`).join(' '));
    assert.equal(many.issue, 'shortened');
    assert.ok(many.groups.length < 30);
    for (const sign of ['-', '-x ', 'OR ', '| ', '(', ')', '"', 'tag:', '*', 'date:1..2 ']) {
      const { excluded, conditions } = parseQuery(sign.repeat(200));
      assert.ok(excluded.length + conditions.length < 30, sign);
    }
  });

  it('lists its parts with an operator, each with the query without it', () => {
    const query = 'harga "emas murni" -perak tag:a OR tag:b korup* x';
    assert.deepEqual(
      partsWithOperators(query, parseQuery(query)).map(({ kind, negated, values, without }) => [
        `${negated ? '-' : ''}${kind}`,
        values,
        without,
      ]),
      [
        ['phrase', ['emas murni'], 'harga emas murni -perak tag:a OR tag:b korup* x'],
        ['-word', ['perak'], 'harga "emas murni" tag:a OR tag:b korup* x'],
        ['tag', ['a', 'b'], 'harga "emas murni" -perak korup* x'],
        ['prefix', ['korup*'], 'harga "emas murni" -perak tag:a OR tag:b x'],
      ],
    );
  });

  for (const [typed, ...without] of [
    ['+(emas perak tua)', 'emas +(perak tua)', '+emas perak +tua', '+(emas perak) tua'],
    ['+(emas)', 'emas'],
    ['++emas', 'emas'],
    ['+-emas', 'emas'],
    ['kapal +kapal laut', 'kapal kapal laut'],
    ['-( emas perak)', '-perak', '-emas'],
    ['-( emas )', ''],
    ['api NOT (emas perak)', 'api -perak', 'api -emas'],
    // The word is looked for in the texts, too.
    ['judul:(tua baru)', 'tua judul:baru', 'judul:tua baru'],
    ['(api OR emas) laut', 'laut'],
    ['api OR (emas -laut)', '-laut', 'api OR emas'],
    ['-Mars,Bulan api', '-Bulan api', '-Mars api'],
    ['+emas AND NOT perak laut', 'emas NOT perak laut', '+emas AND laut'],
    ['emas AND lang:id AND -perak', 'emas AND -perak', 'emas AND lang:id'],
    ['lang:id И emas', 'emas'],
    ['x "lang:id OR emas"', 'x lang id or emas'],
  ] as const) {
    it(`loses just what each part of ${typed} shows`, () =>
      assert.deepEqual(
        partsWithOperators(typed, parseQuery(typed)).map((part) => part.without),
        without,
      ));
  }

  it('is only words when all its parts are taken off, one by one', () => {
    const word = fc.constantFrom(
      'emas',
      'perak',
      '"kapal tua"',
      'laut*',
      'lang:id',
      'Mars,Bulan',
      '++emas',
    );
    const { query: text } = fc.letrec<{ query: string; operand: string }>((tie) => ({
      operand: fc.oneof(
        { maxDepth: 3 },
        word,
        fc.tuple(fc.constantFrom('', '+', '-', 'title:'), word).map((two) => two.join('')),
        fc
          .tuple(fc.constantFrom('', '+', '-', 'title:', '+title:'), tie('query'))
          .map(([lead, inner]) => `${lead}( ${inner})`),
      ),
      query: fc
        .array(fc.tuple(fc.constantFrom('', '', 'OR ', 'NOT ', 'AND '), tie('operand')), {
          minLength: 1,
          maxLength: 3,
        })
        .map((all) => all.map((two) => two.join('')).join(' ')),
    }));
    fc.assert(
      fc.property(text, fc.nat(), (typed, seed) => {
        let query = typed;
        for (let left = 60; ; left--) {
          const parts = partsWithOperators(query, parseQuery(query));
          const part = parts[seed % Math.max(1, parts.length)];
          if (!part) break;
          assert.ok(left > 0, query);
          query = part.without;
        }
        if (query === typed) return;
        assert.deepEqual(parseQuery(query).notUnderstood, [], query);
        assert.doesNotMatch(query, /[-+:"*]|OR|NOT|^AND|AND$|\(\s*\)/);
      }),
    );
  });

  it('of any letters is taken apart without an error', () => {
    const sign = fc.constantFrom(...'-"()|*:[]{}^/.', ' ', 'OR ', 'tag:', 'x', '1');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: LONGEST_QUERY + 100 }),
      fc.array(sign, { maxLength: 100 }).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const query = parseQuery(typed);
        const units = [...query.groups, ...query.excluded].flatMap((group) => group.units);
        for (const { parts } of units) {
          assert.ok(parts.length > 0);
          for (const part of parts) assert.match(part, /^[\p{L}\p{M}\p{N}]+$/u);
        }
        for (const { without } of partsWithOperators(typed, query)) {
          assert.ok(without.length <= 2 * typed.length);
        }
      }),
    );
  });
});
