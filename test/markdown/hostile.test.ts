/** Inputs made to be long, deep or repetitive: they are read to their end, and stay harmless. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { textOf } from '../../src/archive/article.ts';
import { withinSeconds } from '../support/time-limit.ts';
import { htmlOf, read } from './reader.ts';
import { assertSafe, letters, wordsOf } from './safe-html.ts';

/** Characters, and seconds of the processor for them: several times as many as they take. */
const [SIZE, SECONDS] = process.env.LONG_TESTS ? [200_000, 20] : [50_000, 4];

const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));

const repetitions: Readonly<Record<string, string>> = {
  'opening brackets': fill('['),
  'brackets that open and close': fill('[') + fill(']'),
  'marks of a language, begun': fill('{lang='),
  'marks of a language, one after the other': fill('[a]{lang=ru}'),
  'marks of a language, one inside the other': fill('[a') + fill(']{lang=ru}'),
  'subtags of a language': `[a]{lang=${fill('ru-aaaa-')}`,
  'spaces before a mark that does not end': `a${fill(' ')}{lang=ru`,
  'quotations, deep': fill('> '),
  'quotations, long': fill('> > >\n'),
  'items, deep': fill('- '),
  'labels without end': fill('Baca Juga: '),
  'labels, a line each': fill('Baca Juga: x\n'),
  'punctuation after a Cyrillic letter': `я${fill('.')}`,
  'punctuation and spaces between a Cyrillic and a Latin letter': `я${fill('. ')}x`,
  'combining marks after a Cyrillic letter': `я${fill('\u0301')}x`,
  'punctuation and combining marks after a Cyrillic letter': `я${fill('.\u0301')}x`,
  'scripts that change at every letter': fill('яx'),
  'pictures, begun': fill('!['),
  'emphasis, begun': fill('*a_'),
  'code, begun': fill('`a``'),
  'addresses, begun': fill('http://'),
  'a forbidden link, begun': `[a](b:${fill('x')}`,
  'forbidden links, begun': fill('[a](b:'),
  'items of a list': fill('- a\n'),
  'items below a label': `Baca Juga:\n\n${fill('- a\n')}`,
  'cells, begun': fill('|'),
  'references to notes, begun': `[^1]: a\n\n${fill('[^')}`,
  'references to one note': `[^1]: a\n\n${fill('[^1]')}`,
  'references to notes in links': `[^1]: a\n\n${fill('[a[^1]](/b) ')}`,
  'notes, each in the one before': fill('[^1]: '),
  'notes, a line each': Array.from(
    { length: SIZE / 12 },
    (_, i) => `b[^${i}]\n\n[^${i}]: a\n`,
  ).join(''),
  'the beginning of a note that does not end': `[^${fill('a')}`,
  'broken lines': fill('a\\\n'),
  speakers: fill('**a:** b\n\n'),
  'headings of the same words': fill('# a\n\n'),
};

suite('fifty thousand characters and more are read to their end', () => {
  for (const [name, input] of Object.entries(repetitions)) {
    test(name, async () => {
      await withinSeconds(SECONDS, () => {
        const body = read(input);
        assertSafe(htmlOf(body));
        assert.ok(body.blocks.length > 0);
      });
    });
  }

  test('as many references are all found', async () => {
    const { blocks } = await withinSeconds(SECONDS, () => read(fill('Baca Juga: x\n\n')));
    assert.equal(blocks.length, Math.ceil(SIZE / 'Baca Juga: x\n\n'.length));
    assert.ok(blocks.every((block) => block.kind === 'reference'));
  });
});

suite('long lines that look like a reference', () => {
  test('5,000 characters before a colon are no label', () => {
    for (const line of [`${'a'.repeat(5000)}: x`, `${'Baca Juga '.repeat(500)}: x`]) {
      assert.deepEqual(
        read(line).blocks.map((block) => block.kind),
        ['html'],
      );
    }
  });

  test('a title of 5,000 characters stays a paragraph, whole', () => {
    const line = `Baca Juga: ${'kata '.repeat(1000).trim()}`;
    const body = read(line);
    assert.equal(htmlOf(body), `<p>${line}</p>\n`);
    assert.equal(textOf(body.blocks), line);
  });
});

suite('what is nested deeper than anyone reads', () => {
  for (const [name, input] of Object.entries({
    quotations: `${'> '.repeat(40)}kata`,
    items: `${'- '.repeat(40)}kata`,
    brackets: `${'['.repeat(300)}kata${']'.repeat(300)}`,
    languages: `${'['.repeat(60)}kata${']{lang=en}'.repeat(60)}`,
  })) {
    test(`${name} keep the words inside`, () => {
      const html = htmlOf(read(input));
      assertSafe(html);
      assert.match(letters(wordsOf(html)), /kata/);
    });
  }
});
