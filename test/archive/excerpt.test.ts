/** Excerpts: whole sentences from the beginning of a text, and never more words than are allowed. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Access, access, narrowest } from '../../src/archive/access.ts';
import { type Block, blockHtml } from '../../src/archive/article.ts';
import { countWords, excerptOf } from '../../src/archive/excerpt.ts';

function blocks(...texts: readonly string[]): Block[] {
  return texts.map((text) => ({
    kind: 'html',
    shape: 'paragraph',
    html: `<p><em>${text}</em></p>`,
    text,
  }));
}

function shown(texts: readonly string[], words: number): string[] {
  return excerptOf(blocks(...texts), words).flatMap((block) =>
    block.kind === 'html' ? [block.text] : [],
  );
}

const SENTENCES: readonly [text: string, words: number, excerpt: string][] = [
  ['Satu dua. Tiga empat. Lima.', 4, 'Satu dua. Tiga empat.'],
  ['Satu dua. Tiga empat. Lima.', 3, 'Satu dua.'],
  ['«Раз два!» — сказал он. Три четыре.', 5, '«Раз два!» — сказал он.'],
  ['Naik 2.500 rupiah. Turun lagi.', 4, 'Naik 2.500 rupiah.'],
  // A first sentence that is longer is cut at the words: no more are ever shown.
  ['Satu dua tiga, empat lima enam.', 3, 'Satu dua tiga …'],
];

suite('the excerpt of a text', () => {
  for (const [text, words, excerpt] of SENTENCES) {
    test(`of ${words} words: ${excerpt}`, () => assert.deepEqual(shown([text], words), [excerpt]));
  }

  test('keeps blocks that fit as they are, and cuts the next to sentences', () => {
    const [first, second, ...more] = excerptOf(
      blocks('Satu dua.', 'Tiga. Empat lima.', 'Enam.'),
      3,
    );
    assert.equal(first?.kind === 'html' && blockHtml(first), '<p><em>Satu dua.</em></p>');
    assert.equal(second?.kind === 'html' && blockHtml(second), '<p>Tiga.</p>\n');
    assert.deepEqual(more, []);
  });

  test('has no footnotes, and no sign of one', () => {
    const noted: Block = {
      kind: 'html',
      shape: 'paragraph',
      html: '<p>Satu<sup><a href="#n_id_1" id="r_id_1_1" role="doc-noteref">1</a></sup>.</p>',
      text: 'Satu.',
    };
    const notes: Block = { kind: 'html', shape: 'footnotes', html: '<section>', text: 'Rahasia.' };
    assert.deepEqual(
      excerptOf([noted, notes], 9).map((block) => block.kind === 'html' && blockHtml(block)),
      ['<p>Satu.</p>\n'],
    );
  });

  test('never has more words than allowed', () => {
    const text = 'Satu dua tiga. Empat. Lima enam tujuh delapan! Sembilan?';
    for (let words = 1; words < 12; words++) {
      assert.ok(countWords(shown([text, text], words).join(' ')) <= words, String(words));
    }
  });

  test('has no references and no pictures', () => {
    const picture: Block = {
      kind: 'html',
      shape: 'picture',
      html: '<img src="a.png" alt="A">',
      text: 'A',
    };
    const [block] = excerptOf([picture], 5);
    assert.equal(block?.kind === 'html' && blockHtml(block), '<p>A</p>\n');
  });
});

suite('what several places say of access', () => {
  const said = (value: unknown): Access => access.parse(value);
  const cases: readonly [readonly unknown[], unknown][] = [
    [['full'], undefined],
    [['full', 'excerpt'], { level: 'excerpt', words: 60, searchable: false }],
    [['metadata', 'excerpt', 'full'], { level: 'metadata', searchable: false }],
    [
      [
        { level: 'excerpt', words: '20', searchable: 'true' },
        { level: 'excerpt', words: '90', searchable: 'true' },
      ],
      { level: 'excerpt', words: 20, searchable: true },
    ],
    [
      [{ level: 'metadata', searchable: 'true' }, 'excerpt'],
      { level: 'metadata', searchable: false },
    ],
    [[{ level: 'metadata', searchable: 'true' }, 'full'], { level: 'metadata', searchable: true }],
  ];
  for (const [all, expected] of cases) {
    test(`${JSON.stringify(all)} is ${JSON.stringify(expected) ?? 'all'}`, () => {
      assert.deepEqual(narrowest(all.map(said)), expected);
      assert.deepEqual(narrowest(all.map(said).reverse()), expected);
    });
  }
});
