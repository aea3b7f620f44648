import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Document } from 'yaml';
import { writeYaml } from '../../src/import/write-yaml.ts';

/** As the library writes the whole map. */
function byLibrary(values: Readonly<Record<string, unknown>>): string {
  return new Document(values, { keepUndefined: false }).toString({
    lineWidth: 0,
    flowCollectionPadding: false,
  });
}

const ODD = [
  ...[
    '',
    ' ',
    '-',
    '?',
    '~',
    'null',
    'True',
    'no',
    'y',
    '12',
    '1.',
    '.5',
    '1e5',
    '0x1F',
    '0o17',
    '1_000',
    '2021-02-15',
  ],
  ...[
    '2021-02-15T10:00:00+07:00',
    'a: b',
    'a:b',
    'a #b',
    'a#b',
    'a:',
    'a ',
    ' a',
    '"a"',
    "it's",
    '[a]',
    '{a}',
    '@a',
  ],
  ...[
    'https://a.example/x?y=1#z',
    '_raw/1/rows.csv#12',
    'Цена: рост',
    '№ 5',
    '— да',
    'a\u00a0b',
    'a\u00a0#b',
    'a:\u00a0b',
  ],
  ...[
    'a\tb',
    'a\nb',
    '---',
    '--- a',
    '...',
    '!a',
    '&a',
    '*a',
    '%a',
    '`a',
    '|',
    '>',
    '12e45',
    '12e45678901a',
    '0123',
  ],
  ...[
    'a\u2028b',
    '\ufeffa',
    'a\u0085b',
    '🙂',
    'a\ud800',
    'Ünal',
    '-1',
    '+1',
    '1:2',
    '1: 2',
    'a :b',
    'a ,b',
    ':a',
    '#a',
  ],
];

const word = fc.oneof(
  fc.constantFrom(...ODD),
  fc
    .array(fc.constantFrom(...'ab1 0.:#-,\'"[]{}&*!|>%@`~?_/eExоя—№\u00a0\n\t'), { maxLength: 8 })
    .map((all) => all.join('')),
);

test('front matter is written as the library writes it', () => {
  for (const odd of ODD) {
    assert.equal(
      writeYaml({ title: odd, tags: [odd, 'b'] }),
      byLibrary({ title: odd, tags: [odd, 'b'] }),
      odd,
    );
  }
  fc.assert(
    fc.property(word, word, fc.array(word, { maxLength: 3 }), (title, reason, tags) => {
      const values = { title, tags, draft: true, outlet: undefined, review: { text: reason } };
      assert.equal(writeYaml(values), byLibrary(values));
    }),
    { numRuns: 300 },
  );
});
