/** Names, titles, addresses and excerpts made comparable and short; and which addresses are safe. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { splitNames } from '../../src/archive/front-matter.ts';
import { pictureAddress } from '../../src/archive/picture.ts';
import {
  foldAddress,
  foldName,
  foldTitle,
  foldWord,
  shorten,
  wordsOf,
} from '../../src/text/fold.ts';
import { keepInitials } from '../../src/text/initials.ts';
import { isSafeUrl } from '../../src/text/url.ts';
import { article } from './make.ts';

const RUNS = { seed: 20210215, numRuns: 1000 };

suite('two titles are one', () => {
  for (const [a, b] of [
    ['Roket “Soyuz” meluncur', "roket 'soyuz' meluncur"],
    ['Ещё раз: «Мир»', 'еще раз — "мир"'],
    ['Harga BBM naik!', 'HARGA  BBM\u00A0NAIK'],
    ['Ёж', 'еж'],
    ['Café', 'Cafe\u0301'],
    ['Ｆｕｌｌ width', 'full width'],
    ['  awal dan akhir.  ', 'Awal dan akhir'],
  ] as const) {
    test(`${a} = ${b}`, () => assert.equal(foldTitle(a), foldTitle(b)));
  }
});

suite('two titles are two', () => {
  for (const [a, b] of [
    ['C', 'C++'],
    ['C#', 'C'],
    ['Covid-19', 'Covid-20'],
    ['Мир', 'Мыр'],
    ['hi हि', 'hi ह'],
    ['й', 'и'],
  ] as const) {
    test(`${a} ≠ ${b}`, () => assert.notEqual(foldTitle(a), foldTitle(b)));
  }
});

test('two names are one whatever their case and spaces, and two where a sign differs', () => {
  assert.equal(foldName(' KOMPAS.com '), foldName('Kompas.com'));
  assert.equal(foldName('Business  Insider'), foldName('business insider'));
  assert.notEqual(foldName('Kompas.com'), foldName('Kompas com'));
  assert.notEqual(foldName('Ёж'), foldName('Еж'));
});

test('what is folded is not changed by folding it again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      assert.equal(foldTitle(foldTitle(text)), foldTitle(text));
    }),
    RUNS,
  );
});

test('a text of usual letters is folded as one that has others too', () => {
  const usual = fc.string({
    unit: fc.constantFrom(...'aBzАяЁё059 \t\n+#-–—_.,:;!?\'"«»“”„‘’()&/'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(usual, (text) => {
      assert.equal(foldTitle(`${text} ½`), `${foldTitle(text)} 1 2`.trim());
      assert.deepEqual(wordsOf(`${text} ½`), [...wordsOf(text), '1', '2']);
      assert.equal(foldWord(`${text} ½`), `${foldWord(text)} 1⁄2`);
      assert.equal(foldName(`${text} ½`), `${foldName(text)} 1⁄2`.trim());
    }),
    RUNS,
  );
});

suite('two addresses are one', () => {
  for (const [a, b] of [
    ['/id/a/', '/id/a'],
    ['/id/a/#isi', '/id/a/'],
    ['/ru/%D0%BC%D0%B8%D1%80/', '/ru/мир/'],
  ] as const) {
    test(`${a} = ${b}`, () => assert.equal(foldAddress(a), foldAddress(b)));
  }

  test('but not where their queries differ', () => {
    assert.notEqual(foldAddress('https://a.example/?p=1'), foldAddress('https://a.example/?p=2'));
  });

  test('and one that is encoded wrongly is itself', () => {
    assert.equal(foldAddress('/id/%FF/'), '/id/%FF');
  });
});

suite('a text is shortened', () => {
  for (const [why, text, most, short] of [
    ['not at all where it fits', 'satu dua', 8, 'satu dua'],
    ['at the end of a word', 'satu dua tiga empat', 12, 'satu dua…'],
    ['without the comma before the cut', 'satu dua, tiga empat', 12, 'satu dua…'],
    ['inside a word where that is very long', 'x'.repeat(30), 10, `${'x'.repeat(9)}…`],
    ['with its blanks made one', ' satu\n\n dua\ttiga ', 20, 'satu dua tiga'],
    ['between two characters and not inside one', '🚀'.repeat(10), 10, `${'🚀'.repeat(4)}…`],
    ['to a sign where it is only signs', '. '.repeat(20), 10, '…'],
    ['to nothing where it is nothing', '', 10, ''],
  ] as const) {
    test(why, () => assert.equal(shorten(text, most), short));
  }

  test('to no more than was asked for, and never to half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        (text, most) => {
          const short = shorten(text, most);
          assert.ok(short.length <= most);
          assert.doesNotMatch(short, /\p{Cs}/u);
        },
      ),
      RUNS,
    );
  });
});

test('an article’s description is its own, else its first words', () => {
  const text = 'kata '.repeat(100);
  assert.equal(
    article('id/2021/02/a.md', { text, description: 'Ringkas.' }).description,
    'Ringkas.',
  );
  const { description } = article('id/2021/02/a.md', { text });
  assert.match(description, /^(?:kata )+kata…$/);
  assert.ok(description.length > 100 && description.length <= 160);
});

suite('an address is safe', () => {
  for (const url of [
    ...['https://example.org/', 'HTTP://example.org', 'mailto:redaksi@example.org', '/id/a/'],
    ...[
      'a.html',
      '../a',
      '#isi',
      '?q=a:b',
      '//example.org/',
      '',
      './javascript:x',
      '1javascript:x',
    ],
    ...['/a:b', 'a/b:c', '%6Aavascript:x', 'ж:x'],
  ]) {
    test(`"${url}"`, () => assert.equal(isSafeUrl(url), true));
  }
});

suite('an address is not safe', () => {
  for (const url of [
    ...['javascript:x', 'JaVaScRiPt:x', 'vbscript:x', 'data:text/html,x', 'file:///etc', 'ftp://a'],
    ...[
      ' javascript:x',
      '\tjavascript:x',
      '\u0000javascript:x',
      '\u001Fjavascript:x',
      '\u00A0data:x',
    ],
    ...['java\tscript:x', 'java\nscript:x', 'java\r\nscript:x', '\n j\tavascript:x', 'blob:x'],
    ...['javascript\t:x', 'view-source:x', 'x.y+z-1:a'],
  ]) {
    test(JSON.stringify(url), () => assert.equal(isSafeUrl(url), false));
  }

  test('where a browser would read a forbidden scheme in it', () => {
    const piece = fc.constantFrom(
      ...['javascript', 'data', 'http', 'java', 'script', ':', '/', 'x', '#', '?', '.', '%3A'],
      ...[' ', '\t', '\n', '\r', '\u0000', '\u001F', '\u00A0', '\u200B', 'J', '1', '+'],
    );
    const url = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const base = 'https://example.org/';
    fc.assert(
      fc.property(url, (text) => {
        fc.pre(isSafeUrl(text) && URL.canParse(text, base));
        assert.match(new URL(text, base).protocol, /^(?:https?|mailto):$/);
      }),
      { ...RUNS, numRuns: 5000 },
    );
  });
});

suite('a picture', () => {
  const file = 'id/2021/02/judul.md';
  for (const [why, src, address] of [
    ['stands beside the article', 'foto.jpg', '/id/2021/02/foto.jpg'],
    ['stands below the article', './foto/a.jpg', '/id/2021/02/foto/a.jpg'],
    ['stands above the article', '../foto.jpg', '/id/2021/foto.jpg'],
    ['stands in the content folder', '/foto/monas.jpg', '/foto/monas.jpg'],
    ['never stands above the content folder', '../../../../foto.jpg', '/foto.jpg'],
    ['never becomes another host', '/..//example.org/a.jpg', '/example.org/a.jpg'],
    ['has a name in any letters', 'мир%20и.jpg', '/id/2021/02/мир и.jpg'],
    ['has a name that is encoded wrongly', '%FF.jpg', '/id/2021/02/%FF.jpg'],
    ['is on another site', 'https://example.org/a.jpg', undefined],
    ['is on another site, without a scheme', '//example.org/a.jpg', undefined],
    ['has no address that can be read', '/\\[', undefined],
  ] as const) {
    test(why, () => assert.equal(pictureAddress(src, file), address));
  }
});

test('a line of names is split at its commas', () => {
  assert.deepEqual(splitNames('Business Insider,CNBC , ,Reuters'), [
    'Business Insider',
    'CNBC',
    'Reuters',
  ]);
  assert.deepEqual(splitNames(' , '), []);
});

test('initials stay on the line of their name', () => {
  assert.equal(
    keepInitials('А. С. Пушкин и Л. Н. Толстой'),
    'А.\u00A0С.\u00A0Пушкин и Л.\u00A0Н.\u00A0Толстой',
  );
  assert.equal(
    keepInitials('Rapat di Bandung. Besok di Jakarta'),
    'Rapat di Bandung. Besok di Jakarta',
  );
});
