/** Splitting files into front matter and text. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { splitFrontMatter } from '../../src/content/front-matter.ts';

suite('a file is parted at its two fences', () => {
  for (const [why, text, yaml, yamlLine, body, bodyLine] of [
    ['as it is usual', '---\ntitle: A\n---\nKata\n', 'title: A', 2, 'Kata\n', 4],
    [
      'with blank lines before the first',
      '\n \n---\ntitle: A\n---\nKata',
      'title: A',
      4,
      'Kata',
      6,
    ],
    ['with blanks after a fence', '---  \ntitle: A\n---\t\nKata', 'title: A', 2, 'Kata', 4],
    ['with several lines', '---\na: 1\n\nb: 2\n---\n\nKata', 'a: 1\n\nb: 2', 2, '\nKata', 6],
    ['with nothing between them', '---\n---\nKata', '', 2, 'Kata', 3],
    ['with nothing after them', '---\ntitle: A\n---', 'title: A', 2, '', 4],
    [
      'keeping a rule in the text',
      '---\na: 1\n---\nKata\n\n---\n\nLagi',
      'a: 1',
      2,
      'Kata\n\n---\n\nLagi',
      4,
    ],
    [
      'though a value has dashes',
      '---\na: x --- y\nb: ----\n---\nKata',
      'a: x --- y\nb: ----',
      2,
      'Kata',
      5,
    ],
    [
      'though a line of a value is indented dashes',
      '---\na: |\n  ---\n---\nK',
      'a: |\n  ---',
      2,
      'K',
      5,
    ],
  ] as const) {
    test(why, () => {
      assert.deepEqual(splitFrontMatter(text), { yaml, yamlLine, body, bodyLine });
    });
  }
});

suite('a fence is missing', () => {
  for (const [why, text, missing] of [
    ['at the first line of words', 'Kata\n---\ntitle: A\n---\n', 1],
    ['at the first line that is not blank', '\n\nKata', 3],
    ['at the end where the second is missing', '---\ntitle: A\n\nKata', 4],
    ['at the end where there is one fence alone', '---', 1],
    ['on the first line of nothing', '', 1],
    ['on the first line of blank lines', '\n \n', 1],
    ['where the first is indented', ' ---\ntitle: A\n---\n', 1],
    ['where the first has four dashes', '----\ntitle: A\n---\n', 1],
    ['where it is of another kind', '+++\ntitle = "A"\n+++\n', 1],
  ] as const) {
    test(why, () => assert.deepEqual(splitFrontMatter(text), { missing }));
  }
});

test('the lines that are counted are those of the file', () => {
  const text = '\n---\ntitle: A\ndate: B\n---\n\nKata\n';
  const parts = splitFrontMatter(text);
  assert.ok(!('missing' in parts));
  const lines = text.split('\n');
  assert.equal(lines[parts.yamlLine - 1], parts.yaml.split('\n')[0]);
  assert.equal(lines.slice(parts.bodyLine - 1).join('\n'), parts.body);
});
