/** The Markdown of exports: another program shows the same words and elements. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainMarkdown } from '../../src/export/plain-markdown.ts';
import id from '../../src/locales/id.ts';
import { createParser } from '../../src/markdown/markdown.ts';
import { textEnv } from '../../src/markdown/tokens.ts';
import { amount } from '../build/support/amount.ts';
import { shown, shownElsewhere } from './support/shown.ts';

const parser = createParser({ locales: [], href: (url) => url });
const origin = { lang: 'id', file: 'id/2021/02/a.md', firstLine: 1 };

function written(markdown: string): string {
  const text = { ...origin, markdown, linkOf: () => undefined };
  return plainMarkdown(text, parser, {
    isCommand: (code) => code.includes('{{<'),
    listStart: () => '',
  });
}

/** What the archive's own pages show. */
const shownHere = (markdown: string) => shown(parser.render(markdown, textEnv(origin)));

const PIECES = [
  ...['kata', 'слово', 'a', '1', ' ', ' ', '\n', '\n\n', '  \n', '    ', '😀'],
  ...['*', '**', '_', '__', '~~', '`', '``', '[', ']', '(', ')', '[a](b "c")', '![a](b.png)'],
  ...[
    '<',
    '>',
    '<b>',
    '&amp;',
    '&',
    '&lt;',
    '\\',
    '!',
    '|',
    '{',
    '}',
    '{lang=ru}',
    '[a b]{lang=ru}',
  ],
  ...[
    '- ',
    '+ ',
    '* ',
    '1. ',
    '3) ',
    '> ',
    '# ',
    '#',
    '---',
    '===',
    '```\n',
    '~~~\n',
    ':',
    '^',
    '$$',
  ],
  ...[
    '{{< x >}}',
    '{{',
    '{%',
    '<!--more-->',
    'https://a.example/_b_?c=d&rarr;=e',
    '| a | b |\n|---|:-:|\n| ',
  ],
];

test('any text shows the same words and elements', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
      const markdown = pieces.join('');
      assert.deepEqual(shownElsewhere(written(markdown)), shownHere(markdown), written(markdown));
    }),
    { seed: 20210215, numRuns: amount(500) },
  );
});

test('notes are written as other programs read them, each once and by its number', () => {
  const markdown =
    'Satu[^b], dua[^a], lagi[^b].\n\n[^a]: A\\*.\n[^b]: B.\n\n    Alinea.\n[^c]: Tak dirujuk.\n';
  const text = { ...origin, markdown, linkOf: () => undefined };
  const dialect = { isCommand: () => false, listStart: () => '' };
  const withNotes = createParser({ locales: [id], href: (url) => url });
  const exported = plainMarkdown(text, withNotes, dialect);
  assert.equal(
    exported,
    'Satu[^1], dua[^2], lagi[^1].\n\n[^1]: B.\n\n    Alinea.\n\n[^2]: A\\*.\n\n[^3]: Tak dirujuk.\n',
  );
  // Read and written again, it stays the same.
  assert.equal(plainMarkdown({ ...text, markdown: exported }, withNotes, dialect), exported);
});
