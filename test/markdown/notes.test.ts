/** Notes for the editor, and links, that are found when a text is read. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { read } from './reader.ts';

suite('a text has a note', () => {
  for (const [why, text, expected] of [
    [
      'on a label with nothing after it',
      'Teks.\n\nBaca Juga:',
      ['3 reference: "Baca Juga:" with nothing after it'],
    ],
    [
      'on a label with too much after it',
      `Baca Juga: ${'a'.repeat(301)}`,
      ['1 reference: 301 characters after "Baca Juga:", which stay a paragraph'],
    ],
    [
      'on a forbidden link in a reference',
      'Baca Juga: [Judul](javascript:alert(1))',
      ['1 link: javascript:alert(1), to which no page links'],
    ],
    [
      'on a forbidden link in a paragraph, with its own line',
      'Satu\ndua [tiga](vbscript:x)',
      ['2 link: vbscript:x, to which no page links'],
    ],
    [
      'on HTML, once a block',
      '<b>a</b> <i>b</i>',
      ['1 text: <b, which readers see as it is written'],
    ],
  ] as const) {
    test(why, () => {
      const notes = read(text).notes.map(
        ({ line, subject, found }) => `${line} ${subject}: ${found}`,
      );
      assert.deepEqual(notes, expected);
    });
  }
});

suite('a text has no note', () => {
  for (const text of [
    'Baca Juga: Judul',
    `Baca Juga: ${'a'.repeat(300)}`,
    'Baca Juga:\n\n- Satu',
    '[a](/id/) [b](https://x.example/) [c](mailto:a@x.example)',
    'Dalam kode: `<b>` dan `[x](javascript:y)`',
    '2 < 3 dan 5 > 4',
  ]) {
    test(text.slice(0, 40), () => assert.deepEqual(read(text).notes, []));
  }
});

test('the links of a text are known as they are written, each with its line', () => {
  const { links } = read(
    'Satu [a](/id/a/)\ndua [b](../b/)\n\n- [c](https://x.example/)\n\nBaca Juga: [d](/id/d/)\n\n| a |\n|---|\n| [e](/id/e/) |',
  );
  assert.deepEqual(links, [
    { href: '/id/a/', line: 1 },
    { href: '../b/', line: 2 },
    { href: 'https://x.example/', line: 4 },
    { href: '/id/e/', line: 10 },
  ]);
});
