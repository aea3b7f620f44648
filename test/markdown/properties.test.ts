/** Properties of every article's Markdown, whoever wrote it, by fast-check. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { blockHtml, textOf } from '../../src/archive/article.ts';
import { htmlOf, read } from './reader.ts';
import { assertSafe, letters, wordsOf } from './safe-html.ts';

/** The same cases on every machine. */
const RUNS = { seed: 20210215, numRuns: 1000 };

const language = fc.constantFrom('id', 'ru', 'en');

/** Pieces that mean something to a rule or to a browser, whole and broken. */
const special = fc.constantFrom(
  ...['[', ']', '(', ')', '{', '}', '<', '>', '"', "'", '&', '\\', '`', '*', '_', '~~', '|', '!'],
  ...['\n', '\n\n', ' ', '\t', '    ', '\r\n', '\u0000', '\u202E', '\u0301', '\u00A0', '\uD83D'],
  ...['{lang=ru}', ' {lang=en}', '{lang="', '[а]{lang=uk}', '{lang="><script>"}', '{lang=x onx=y}'],
  ...['# ', '===\n', '> ', '>\n', '- ', '1. ', '---\n', '```\n', '|-|-|\n', '|:-|-:|\n'],
  ...['[^1]', '[^1]: ', '\n\n[^a]: ', '[^a]', '[^', '\\\n', '**a:** '],
  ...['> — ', '\n>\n> — Nama\n', '\n>\n> {lang=ru}\n', 'Baca Juga: ', 'Читайте также: ', 'Далее:'],
  ...[
    '<script>',
    '</script>',
    '<img src=x onerror=y>',
    '<!--',
    '&lt;',
    '&#106;',
    '&colon;',
    '&Tab;',
  ],
  ...['[a](javascript:x)', '](java\tscript:x)', '](<', '>)', 'data:text/html,x', 'vbscript:x'],
  ...['https://a.example/', '//a.example', 'mailto:a@b.example', '[r]: javascript:x\n', '![a](/b'],
  ...['![a](', '%', '%FF', '%2F', '../', '\\', '.jpg)', '?', '#'],
  ...[
    'Привет',
    'мир',
    'слово, ',
    'їжак',
    '中',
    '〇',
    'Ⅳ',
    'مرحبا',
    'the of and',
    'yang di ini',
    '۱',
  ],
);
const hostile = fc
  .array(fc.oneof({ weight: 4, arbitrary: special }, fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

/** Words of several scripts with signs that no rule of Markdown knows. */
const plain = fc
  .array(
    fc.constantFrom(
      ...[
        'kata',
        'Rusia',
        'слово',
        'Ё',
        'їжак',
        '中文',
        '〇',
        'Ⅳ',
        'عربي',
        '\u0610',
        'й',
        'и\u0306',
      ],
      ...[
        '2021',
        '٣',
        ', ',
        '; ',
        '. ',
        '! ',
        '? ',
        ' ',
        ' ',
        ' ',
        '«',
        '»',
        '“',
        '”',
        ' — ',
        '…',
        '%',
      ],
    ),
    { maxLength: 40 },
  )
  // A word first: `2021. ` at the beginning of a line would be an item of a list.
  .map((pieces) => `Kata ${pieces.join('')}`);

suite('whatever an article says', () => {
  test('the page gets no script, no handler, no forbidden address and no loose tag', () => {
    fc.assert(
      fc.property(hostile, language, (source, lang) => {
        assertSafe(htmlOf(read(source, lang)));
      }),
      RUNS,
    );
  });

  test('text of any characters is as safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), language, (source, lang) => {
        assertSafe(htmlOf(read(source, lang)));
      }),
      RUNS,
    );
  });

  test('search and descriptions get the words that the page shows', () => {
    fc.assert(
      fc.property(hostile, language, (source, lang) => {
        const body = read(source, lang);
        // The numbers of notes, and the heading of their list, are no words of the text.
        const html = htmlOf(body).replace(
          /<sup>.*?<\/sup>|(?<=<section class="footnotes">\n)<h2>.*?<\/h2>/g,
          '',
        );
        assert.equal(letters(textOf(body.blocks)), letters(wordsOf(html)));
      }),
      RUNS,
    );
  });

  test('the letters of plain text are all there, once and in order', () => {
    fc.assert(
      fc.property(plain, language, (source, lang) => {
        const body = read(source, lang);
        assert.equal(letters(wordsOf(htmlOf(body))), letters(source));
        assert.equal(letters(textOf(body.blocks)), letters(source));
      }),
      RUNS,
    );
  });

  test('the words of every form are all there, once and in order', () => {
    const word = fc.constantFrom('kata', 'слово', 'Київ', 'morning', '中文');
    const form = fc.tuple(
      word,
      fc.constantFrom<(word: string) => string>(
        (w) => w,
        (w) => `## ${w}`,
        (w) => `[${w}]{lang=en}`,
        (w) => `${w} {lang=en}`,
        (w) => `- ${w} {lang=en}`,
        (w) => `> ${w}\n>\n> {lang=en}`,
        (w) => `> ${w}\n>\n> — ${w}\n>\n> {lang=en}`,
        (w) => `**${w}**: *[${w}](/id/x/)*`,
      ),
    );
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 8 }), language, (forms, lang) => {
        // A rule between them, so that neighbours do not become one list or one quotation.
        const source = forms.map(([w, write]) => write(w)).join('\n\n---\n\n');
        const written = forms.map(([w, write]) =>
          write(w).replace(/\{lang=en\}|\(\/id\/x\/\)/g, ''),
        );
        assert.equal(letters(wordsOf(htmlOf(read(source, lang)))), letters(written.join('')));
      }),
      RUNS,
    );
  });

  test('a reference has a label, a title and the line that it stands on', () => {
    const title = fc.constantFrom('Judul', 'Заголовок', 'a: b', '«Мир»');
    const label = fc.constantFrom('Baca Juga', 'Читайте также', 'Read also', 'Selanjutnya');
    fc.assert(
      fc.property(fc.array(fc.tuple(label, title), { maxLength: 6 }), language, (lines, lang) => {
        const { blocks } = read(lines.map(([l, t]) => `${l}: ${t}`).join('\n\n'), lang);
        const found = blocks.map((block) =>
          block.kind === 'reference'
            ? [block.reference.label, block.reference.title, block.reference.line]
            : blockHtml(block),
        );
        assert.deepEqual(
          found,
          lines.map(([l, t], index) => [l, t, 2 * index + 1]),
        );
        assert.equal(textOf(blocks), '');
      }),
      RUNS,
    );
  });
});
